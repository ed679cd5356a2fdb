"""The number of a receipt or invoice: tokens with digits at a label, as far as they are nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from suffice.specialists.fields.dates import TIME
from suffice.specialists.fields.keywords import classes
from suffice.specialists.fields.rank import Candidate, logit
from suffice.specialists.fields.tagger import Tagged

_TOKEN = re.compile(r"(?<![\w/-])(?=[A-Za-z/-]{0,8}\d)[A-Za-z]{0,5}[-/]?\d[\w/.-]*\w|(?<!\w)\d(?!\w)")
_LABELS = ("NUMBER", "DATE", "META", "TITLE")


@dataclass(frozen=True, slots=True)
class Number:
    """A token where it stands."""

    tagged: Tagged
    start: int
    end: int
    text: str


def number_candidates(tagged: Sequence[Tagged]) -> list[Candidate[Number]]:
    """Tokens with digits in lines that may carry a number, with their evidence."""
    found = []
    for place, item in enumerate(tagged):
        if max(item.belief.get(label, 0.0) for label in _LABELS) < 0.05 and "number" not in item.look.words:
            continue
        before = tagged[place - 1] if place else None
        found += [Candidate(number, _evidence(number, before)) for number in _numbers(item)]
    return found


def _numbers(item: Tagged) -> list[Number]:
    text = item.look.segment.text
    taken = [(dated.start, dated.end) for dated in item.look.dates]
    taken += [(match.start(), match.end()) for match in TIME.finditer(text)]
    taken += [(amount.start, amount.end) for amount in item.look.amounts]
    return [
        Number(item, match.start(), match.end(), match.group())
        for match in _TOKEN.finditer(text)
        if all(match.end() <= start or match.start() >= end for start, end in taken)
    ]


def _evidence(number: Number, before: Tagged | None) -> dict[str, float]:
    text, belief = number.tagged.look.segment.text, number.tagged.belief
    label = classes(text[: number.start])
    digits = sum(char.isdigit() for char in number.text)
    row = number.tagged.look.segment.row
    beside = (
        before.look.words
        if before and before.look.segment.row == row and not text[: number.start].strip(" :#.")
        else frozenset()
    )
    return {
        "model": logit(belief.get("NUMBER", 0.0)),
        "model-p": belief.get("NUMBER", 0.0),
        "label": float("number" in label),
        "label-beside": float("number" in beside),
        "other-label": float(bool(label & {"meta", "phone", "taxid", "bank", "buyer"}) and "number" not in label),
        "other-beside": float(bool(beside & {"meta", "phone", "taxid", "bank", "buyer"}) and "number" not in beside),
        "starts": float(not text[: number.start].strip(" :#.")),
        "digits": min(digits, 10) / 10,
        "letters": float(digits < len(number.text)),
        "short": float(digits < 3),
    }
