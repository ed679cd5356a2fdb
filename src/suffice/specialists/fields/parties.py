"""The seller's name and address: runs of lines, cleaned of what else is printed on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

from suffice.specialists.fields.found import Found, found_in
from suffice.specialists.fields.keywords import only_forms
from suffice.specialists.fields.rank import Candidate, Weights, best, logit
from suffice.specialists.fields.sizes import tallest_of
from suffice.specialists.fields.tagger import Tagged

_REGISTER = re.compile(
    r"[\s,]*(?:\(\s*(?=[^()]*\d)[A-Z]{0,3}[\d\s]{4,14}[-\s.]{0,3}[A-Z]{0,2}\s*\)?"
    r"|(?:\b(?:co\.?|company|roc|reg\.?|gst|abn|uen|brn|ust|vat|tva|nif|cif|p\.?\s?iva|btw|kvk|siret|hrb)\b[\s.:#]*(?:reg\.?|no\.?|id|nr\.?|number)*[\s.:#]*[A-Z]{0,3}\d[\w\s.-]*))\W*$",
    re.IGNORECASE,
)
_TAIL_NUMBER = re.compile(r"\s+\(?[A-Z]{0,3}\d{5,8}\s?-\s?[A-Z]\b\)?(?:\W*$|\s*\(.*$)")
_TAIL_WORDS = re.compile(r"\s*\(\s*(?:co|company|roc|reg|gst|abn|uen|formerly)\b\W.*$", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:[\W\d]{4,}\s+|[A-Z]?\d{4,}\s+|[\W_]+|#\s?\d+\s+|(?:owned|own|operated|managed)\s+by\s*[:.]?\s*)(?=\w{2})",
    re.IGNORECASE,
)
_ADDRESS_LEAD = re.compile(
    r"^(?:(?:hq\s*)?add(?:ress)?\s*[:.]|adresse\s*:|anschrift\s*:|dirección\s*:|indirizzo\s*:|adres\s*:|\(?\d{4,8}-[A-Z]\)?\s)\s*",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\s,;|(]*\b(?:tel|roc|co\.?\s?reg|telefon|telephone|teléfono|telefono|tlf|tél|phone|ph|fax|hp|e-?mail|www|http|gst|vat)\b\s*(?:/\s*fax)?\s*(?:no)?[.:\s]*[+(@\d\w].*$",
    re.IGNORECASE,
)
_AFTER_COMMA = re.compile(r",(?=[^\W\d_])")
"""Readers of pictures drop the blank after a comma; digital text keeps its own."""
_LEAST = 0.25
_POSSIBLE = 0.04
_HARDLY = 0.002
"""The likeliest line is named where none is possible; the score says how little that means."""


def seller_candidates(tagged: Sequence[Tagged]) -> list[Candidate[tuple[Tagged, ...]]]:
    """Up to three lines in consecutive rows that may be the seller's name, with the evidence for each choice."""
    likely = [place for place, item in enumerate(tagged) if item.belief.get("SELLER", 0.0) >= _POSSIBLE]
    if not likely and tagged:
        place = max(range(len(tagged)), key=lambda place: tagged[place].belief.get("SELLER", 0.0))
        likely = [place] if tagged[place].belief.get("SELLER", 0.0) >= _HARDLY else []
    if not likely:
        return []
    tallest = tallest_of([item.look.segment for item in tagged])
    found = []
    for place in sorted(likely, key=lambda place: -tagged[place].belief["SELLER"])[:8]:
        for count in (1, 2, 3):
            run = tagged[place : place + count]
            if (
                len(run) == count
                and (count == 1 or all(item.belief.get("SELLER", 0.0) >= _POSSIBLE for item in run))
                and _together(run)
            ):
                around = (
                    tagged[place - 1] if place else None,
                    tagged[place + count] if place + count < len(tagged) else None,
                )
                found.append(Candidate(tuple(run), _seller_evidence(run, around, tallest)))
    return found


def _together(run: Sequence[Tagged]) -> bool:
    rows = [item.look.segment.row for item in run]
    return all(later - earlier <= 1 for earlier, later in pairwise(rows))


def _seller_evidence(
    run: Sequence[Tagged], around: tuple[Tagged | None, Tagged | None], tallest: float
) -> dict[str, float]:
    chances = [item.belief["SELLER"] for item in run]
    before, after = (item.belief.get("SELLER", 0.0) if item else 0.0 for item in around)
    heights = [item.look.segment.height for item in run]
    text = " ".join(item.look.segment.text for item in run)
    letters = sum(char.isalpha() for char in text)
    return {
        "model": logit(fmean(chances)),
        "model-least": logit(min(chances)),
        "model-p": fmean(chances),
        "before": before,
        "after": after,
        "lines": len(run) - 1.0,
        "legal-end": float("legal" in run[-1].look.words),
        "legal-early": float(any("legal" in item.look.words for item in run[:-1])),
        "legal-next": float(around[1] is not None and "legal" in around[1].look.words and after > _POSSIBLE),
        "formerly": float(around[0] is not None and "formerly" in around[0].look.words),
        "fragment": float(only_forms(text)),
        "fragment-last": float(len(run) > 1 and only_forms(run[-1].look.segment.text)),
        "unbalanced": float(text.count("(") != text.count(")")),
        "whole-last": float(
            len(run) > 1 and "legal" in run[-1].look.words and not only_forms(run[-1].look.segment.text)
        ),
        "trade-first": float(len(run) > 1 and "trade" in run[0].look.words),
        "trade": float("trade" in run[-1].look.words),
        "uneven": float(max(heights) > 1.35 * min(heights)) if len(run) > 1 else 0.0,
        "lower": float(text == text.lower()),
        "letters": letters / max(len(text.replace(" ", "")), 1),
        "short": float(letters < 6),
        "height": min(max(heights), 4.0) / 4,
        "tallest": float(tallest > 1.2 and max(heights) > 0.85 * tallest),
        "small": float(tallest > 1.2 and max(heights) < 0.7 * tallest),
        "slogan": float(any(item.look.words & {"slogan", "since"} for item in run)),
        "slogan-last": float(len(run) > 1 and bool(run[-1].look.words & {"slogan", "since"})),
        "trade-alone": float("trade" in run[0].look.words and only_forms(run[0].look.segment.text)),
        "top": 1 / (1 + run[0].look.segment.row),
    }


def seller(tagged: Sequence[Tagged], weights: Weights) -> Found | None:
    """The lines that most look like the seller's name, without its registration number."""
    chosen = best(seller_candidates(tagged), weights)
    if chosen is None:
        return None
    run, score = chosen[0].item, chosen[1]
    text = seller_text(run)
    return found_in("seller", text, text, score, [item.look.segment for item in run]) if text else None


def seller_text(run: Sequence[Tagged]) -> str:
    """The name on these lines."""
    return clean_name(" ".join(item.look.segment.text for item in run))


def address(tagged: Sequence[Tagged]) -> Found | None:
    """The lines of the seller's address, joined by blanks, without telephone numbers."""
    runs = _runs(tagged, "ADDRESS", reach=3)
    if not runs:
        return None
    run = max(runs, key=lambda items: sum(item.belief["ADDRESS"] for item in items))
    text = tidy(_ADDRESS_LEAD.sub("", " ".join(_CONTACT.sub("", item.look.segment.text) for item in run)))
    if any(item.look.segment.confidence < 1 for item in run):
        text = _AFTER_COMMA.sub(", ", text)
    if not text:
        return None
    score = fmean(item.belief["ADDRESS"] for item in run)
    return found_in("address", text, text, score, [item.look.segment for item in run])


def clean_name(text: str) -> str:
    """A name without the registration number that is printed after it."""
    text = _LEAD.sub("", text)
    for pattern in (_REGISTER, _TAIL_NUMBER, _TAIL_WORDS):
        shorter = pattern.sub("", text)
        if sum(char.isalpha() for char in shorter) >= 2:
            text = shorter
    return tidy(text).strip(" ,;:*-|_~")


def tidy(text: str) -> str:
    """One blank between words and none before a comma."""
    return re.sub(r"\s+(?=[,;](?:\s|$))", "", " ".join(text.split()))


def _runs(tagged: Sequence[Tagged], label: str, reach: int) -> list[list[Tagged]]:
    """Groups of lines with the label, at most `reach` rows apart; a single doubtful line where there is none."""
    chosen = [item for item in tagged if item.label == label]
    if not chosen:
        likely = max(tagged, key=lambda item: item.belief.get(label, 0.0), default=None)
        return [[likely]] if likely and likely.belief.get(label, 0.0) >= _LEAST else []
    runs = [[chosen[0]]]
    for item in chosen[1:]:
        near = item.look.segment.row - runs[-1][-1].look.segment.row <= reach
        if near:
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs
