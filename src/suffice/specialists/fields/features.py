"""What the line model sees of each segment: keywords, shapes, place, neighbours and arithmetic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from suffice.specialists.fields.keywords import only_forms
from suffice.specialists.fields.look import Look
from suffice.specialists.fields.neighbours import around, row_words, rows_of, vertical
from suffice.specialists.fields.segments import Segment
from suffice.specialists.fields.sizes import size_features
from suffice.specialists.fields.sums import facts_of

_MALAY = re.compile(
    r"\b(?:sdn|bhd|jalan|jln|taman|tmn|lorong|malaysia|selangor|johor|kuala)\b|\bRM ?\d|s/b\b", re.IGNORECASE
)


def features(looks: Sequence[Look]) -> list[list[str]]:
    """One list of feature names per segment, in the same order."""
    own = [_own(item) for item in looks]
    rows = rows_of(looks)
    facts = _arithmetic(looks)
    sizes = size_features([item.segment for item in looks])
    malay = _malay(looks)
    told: list[list[str]] = []
    seen: set[str] = set()
    last_row = looks[-1].segment.row if looks else 0
    for index, item in enumerate(looks):
        row = rows[item.segment.row]
        told.append(
            own[index]
            + _place(item.segment, len(row), last_row)
            + around(looks, own, index)
            + row_words(row, item)
            + vertical(rows, item)
            + sizes[index]
            + ([f"my:{name}" for name in own[index] if name.startswith(("w:", "s:"))] if malay else [])
            + facts[index]
            + [f"seen:{name}" for name in seen]
        )
        seen |= {name for name in ("title", "taxid", "phone", "columns", "grand", "buyer") if name in item.words}
        seen |= {"date"} if item.dates else set()
        seen |= {"amount"} if item.amounts else set()
        seen |= {"region"} if "region" in item.words else set()
        seen |= {"postcode"} if "place" in item.words and "postcode5" in item.shapes else set()
    return told


def _malay(looks: Sequence[Look]) -> bool:
    """Whether the paper looks Malaysian, where names and addresses are printed by other habits than in Europe."""
    return any(_MALAY.search(item.segment.text) for item in looks)


def _own(item: Look) -> list[str]:
    found = [f"w:{name}" for name in item.words] + [f"s:{name}" for name in item.shapes]
    if item.amounts:
        found.append(f"amounts{min(len(item.amounts), 3)}")
        if item.amounts[-1].end - item.amounts[0].start >= len(item.segment.text) - 1:
            found.append("only-amount")
        if item.amounts[-1].value <= 0:
            found.append("not-positive")
    if item.dates:
        found.append("dated")
    if item.words & {"legal", "trade"} and only_forms(item.segment.text):
        found.append("only-forms")
    if item.segment.text.count("(") != item.segment.text.count(")"):
        found.append("unbalanced")
    if not item.words:
        found.append("w:none")
    pairs = sorted(item.words)[:5]
    found += [f"w2:{one}+{two}" for place, one in enumerate(pairs) for two in pairs[place + 1 :]]
    return found


def _place(segment: Segment, in_row: int, last_row: int) -> list[str]:
    found = [
        f"y{int(segment.centre_y * 10)}",
        f"top{min(segment.row, 12)}",
        f"end{min(last_row - segment.row, 8)}",
        f"row{min(in_row, 4)}:{min(segment.rank, 3)}",
        f"h{min(int(segment.height * 4), 10)}",
    ]
    if segment.box is None:
        return [*found, "no-box"]
    found.append(f"x{int(segment.centre_x * 6)}")
    found.append(f"left{int(segment.box.x0 * 8)}")
    return found


def _arithmetic(looks: Sequence[Look]) -> list[list[str]]:
    """How the last amount of each segment relates to the other amounts of the document."""
    values = [item.amounts[-1].value if item.amounts else None for item in looks]
    positive = [value for value in values if value is not None and value > 0]
    counts = Counter(positive)
    largest = sorted(counts, reverse=True)[:4]
    known = facts_of(values)
    return [
        _facts(value, counts, largest) + [f"is-{name}" for name in known[place]] if value is not None else []
        for place, value in enumerate(values)
    ]


def _facts(value: Decimal, counts: Counter[Decimal], largest: list[Decimal]) -> list[str]:
    found = [f"times{min(counts[value], 4)}"]
    if value in largest:
        found.append(f"largest{largest.index(value)}")
    if any(other != value and other - value in counts for other in largest if other > value):
        found.append("difference")
    return found
