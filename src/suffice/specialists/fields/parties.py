"""The seller's name and address: runs of lines, cleaned of what else is printed on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import fmean

from suffice.specialists.fields.found import Found, found_in
from suffice.specialists.fields.tagger import Tagged

_REGISTER = re.compile(
    r"[\s,]*(?:\(\s*(?=[^()]*\d)[A-Z]{0,3}[\d\s]{4,14}[-\s.]{0,3}[A-Z]{0,2}\s*\)?"
    r"|(?:\b(?:co\.?|company|roc|reg\.?|gst|abn|uen|brn|ust|vat|tva|nif|cif|p\.?\s?iva|btw|kvk|siret|hrb)\b[\s.:#]*(?:reg\.?|no\.?|id|nr\.?|number)*[\s.:#]*[A-Z]{0,3}\d[\w\s.-]*))\W*$",
    re.IGNORECASE,
)
_TAIL_NUMBER = re.compile(r"\s+\(?[A-Z]{0,3}\d{5,8}\s?-\s?[A-Z]\)?\W*$")
_CONTACT = re.compile(
    r"[\s,;|(]*\b(?:tel|telefon|telephone|teléfono|telefono|tlf|tél|phone|ph|fax|hp|e-?mail|www|http|gst|vat)\b\s*(?:/\s*fax)?\s*(?:no)?[.:\s]*[+(@\d\w].*$",
    re.IGNORECASE,
)
_LEAST = 0.25


def seller(tagged: Sequence[Tagged]) -> Found | None:
    """The run of lines that most looks like the seller's name, without its registration number."""
    runs = _runs(tagged, "SELLER", reach=1)
    if not runs:
        return None
    run = max(runs, key=lambda items: max(item.belief["SELLER"] for item in items))
    text = clean_name(" ".join(item.look.segment.text for item in run))
    if not text:
        return None
    score = fmean(item.belief["SELLER"] for item in run)
    return found_in("seller", text, text, score, [item.look.segment for item in run])


def address(tagged: Sequence[Tagged]) -> Found | None:
    """The lines of the seller's address, joined by blanks, without telephone numbers."""
    runs = _runs(tagged, "ADDRESS", reach=3)
    if not runs:
        return None
    run = max(runs, key=lambda items: sum(item.belief["ADDRESS"] for item in items))
    text = tidy(" ".join(_CONTACT.sub("", item.look.segment.text) for item in run))
    if not text:
        return None
    score = fmean(item.belief["ADDRESS"] for item in run)
    return found_in("address", text, text, score, [item.look.segment for item in run])


def clean_name(text: str) -> str:
    """A name without the registration number that is printed after it."""
    for pattern in (_REGISTER, _TAIL_NUMBER):
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
