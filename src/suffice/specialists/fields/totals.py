"""The amount to pay: every printed amount is a candidate; words, the line model and arithmetic decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from suffice.specialists.fields.amounts import Amount
from suffice.specialists.fields.keywords import classes
from suffice.specialists.fields.rank import Candidate, logit
from suffice.specialists.fields.sums import FACTS, facts_of
from suffice.specialists.fields.tagger import Tagged

_MAX_ROUNDING = Decimal("0.05")
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Printed:
    """An amount where it stands."""

    tagged: Tagged
    amount: Amount


TotalCandidate: TypeAlias = Candidate[Printed]


def total_candidates(tagged: Sequence[Tagged]) -> list[TotalCandidate]:
    """All positive amounts with their evidence, in reading order."""
    printed = [Printed(item, amount) for item in tagged for amount in item.look.amounts]
    if not printed:
        return []
    rows = _row_words(tagged)
    facts = facts_of([item.amount.value for item in printed])
    above = _above(tagged)
    sums = _Sums.of(printed)
    return [
        Candidate(item, _evidence(item, rows[item.tagged.look.segment.row], sums) | _told(item, facts[place], above))
        for place, item in enumerate(printed)
        if item.amount.value > _ZERO
    ]


@dataclass(frozen=True, slots=True)
class _Sums:
    """The amounts of a document by what they are for, as far as the line model can tell."""

    counts: Counter[Decimal]
    largest: Decimal
    paid: frozenset[Decimal]
    changes: frozenset[Decimal]
    roundings: frozenset[Decimal]
    parts: frozenset[Decimal]

    @classmethod
    def of(cls, printed: Sequence[Printed]) -> _Sums:
        counts = Counter(item.amount.value for item in printed if item.amount.value > _ZERO)
        pay = [item for item in printed if item.tagged.belief.get("PAY", 0) > 0.3]
        rounding = {item.amount.value for item in printed if item.tagged.belief.get("ROUND", 0) > 0.3}
        sub = {item.amount.value for item in printed if item.tagged.label in {"SUBTOTAL", "TAX"}}
        return cls(
            counts,
            max(counts, default=_ZERO),
            frozenset(item.amount.value for item in pay),
            frozenset(item.amount.value for item in pay),
            frozenset(value for value in rounding if _ZERO < abs(value) <= _MAX_ROUNDING),
            frozenset(sorted(sub)[-12:]),
        )


def _evidence(item: Printed, words: frozenset[str], sums: _Sums) -> dict[str, float]:
    value, belief = item.amount.value, item.tagged.belief
    found = {
        "model": logit(belief.get("TOTAL", 0.0)),
        "model-p": belief.get("TOTAL", 0.0),
        "last": float(item.amount == item.tagged.look.amounts[-1]),
        "largest": float(value == sums.largest),
        "repeated": float(sums.counts[value] > 1),
        "often": float(sums.counts[value] > 2),
        "paid-minus-change": float(any(paid - value in sums.changes for paid in sums.paid if paid > value)),
        "paid": float(value in sums.paid),
        "sum": float(any(value - part in sums.parts for part in sums.parts if part < value)),
        "rounded": float(any(value - step in sums.counts for step in sums.roundings)),
        "to-be-rounded": float(any(value + step in sums.counts for step in sums.roundings)),
    }
    for name in (
        "grand",
        "total",
        "subtotal",
        "tax",
        "quantity",
        "discount",
        "inclusive",
        "round",
        "pay",
        "change",
        "taxtable",
        "given",
        "gross",
        "net",
        "tip",
        "deposit",
    ):
        found[f"word-{name}"] = float(name in words)
    return found


def _told(item: Printed, facts: frozenset[str], above: dict[int, frozenset[str]]) -> dict[str, float]:
    """What the arithmetic says, the words straight before the amount, and the print above and its size."""
    look = item.tagged.look
    ends = [other.end for other in look.amounts if other.end <= item.amount.start]
    before = classes(look.segment.text[max(ends, default=0) : item.amount.start])
    found = {f"is-{name}": float(name in facts) for name in FACTS}
    for name in ("grand", "total", "subtotal", "tax", "pay", "given", "gross", "net"):
        found[f"before-{name}"] = float(name in before)
    for name in ("taxtable", "subtotal", "net", "tax", "gross", "total"):
        found[f"above-{name}"] = float(name in above.get(look.segment.row, frozenset()))
    found["large"] = float(look.segment.height > 1.3)
    found["amounts"] = float(len(look.amounts) > 1)
    return found


def _above(tagged: Sequence[Tagged]) -> dict[int, frozenset[str]]:
    """The words of the row above each row, where that row has no amount, as the head of a table."""
    rows = _row_words(tagged)
    figures = {item.look.segment.row for item in tagged if item.look.amounts}
    return {row + 1: words for row, words in rows.items() if row not in figures}


def _row_words(tagged: Sequence[Tagged]) -> dict[int, frozenset[str]]:
    rows: dict[int, frozenset[str]] = {}
    for item in tagged:
        row = item.look.segment.row
        rows[row] = rows.get(row, frozenset()) | item.look.words
    return rows
