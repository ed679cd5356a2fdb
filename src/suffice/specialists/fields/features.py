"""What the line model sees of each segment: keywords, shapes, place, neighbours and arithmetic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from suffice.specialists.fields.amounts import Amount, find_amounts
from suffice.specialists.fields.dates import TIME, Dated, find_dates
from suffice.specialists.fields.keywords import classes, only_forms
from suffice.specialists.fields.segments import Segment
from suffice.specialists.fields.sizes import size_features
from suffice.specialists.fields.sums import facts_of

_SHAPES = {
    "register": re.compile(r"\(?\b(?:[A-Z]{0,3}\d{4,12}\s?-\s?[A-Z])\)?|\(\d{6,12}\)"),
    "phone": re.compile(r"(?:\+?\d{1,3}[\s-]?)?\(?0?\d{1,4}\)?[\s./-]\d{3,4}[\s-]?\d{3,4}\b"),
    "longid": re.compile(r"\b(?=\w*\d)[A-Z]{0,4}\d{8,}\w*\b"),
    "code": re.compile(r"\b(?=[A-Z-]*\d)[A-Z]{1,4}[-/]?\d[\w/-]{3,}\b|#\s?\d+"),
    "postcode5": re.compile(r"(?<![\d.])\d{5}(?![\d.])"),
    "postcode4": re.compile(r"(?<![\d.])\d{4}(?:\s?[A-Z]{2})?(?![\d.:/-])"),
    "postcode6": re.compile(r"(?<![\d.])\d{6}(?![\d.])"),
    "postcodeuk": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"),
    "percent": re.compile(r"\d\s?%"),
    "times": re.compile(r"\d\s?[xX@*]\s?\d?"),
    "colon": re.compile(r":\s*$"),
    "comma": re.compile(r",\s*$"),
    "paren": re.compile(r"^\(.*\)$"),
    "house": re.compile(r"^\W*(?:no\.?\s?:?\s?)?\d{1,5}[a-z]?(?:\s?[-&/,.]|\s)|\b(?:no|lot|unit)\b", re.IGNORECASE),
    "housend": re.compile(r"[a-zß.]\s\d{1,4}\s?[a-z]?\s*(?:,|$)", re.IGNORECASE),
    "time": TIME,
    "rule": re.compile(r"^[\W_]+$"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """A segment with all that is computed about it once: its keywords, shapes, amounts and dates."""

    segment: Segment
    words: frozenset[str]
    shapes: tuple[str, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[Dated, ...]


def look(segment: Segment) -> Look:
    dates = tuple(find_dates(segment.text))
    amounts = tuple(
        amount
        for amount in find_amounts(segment.text)
        if all(amount.end <= dated.start or amount.start >= dated.end for dated in dates)
    )
    return Look(segment, classes(segment.text), _shapes(segment.text), amounts, dates)


def features(looks: Sequence[Look]) -> list[list[str]]:
    """One list of feature names per segment, in the same order."""
    own = [_own(item) for item in looks]
    rows = _rows(looks)
    facts = _arithmetic(looks)
    sizes = size_features([item.segment for item in looks])
    told: list[list[str]] = []
    seen: set[str] = set()
    last_row = looks[-1].segment.row if looks else 0
    for index, item in enumerate(looks):
        row = rows[item.segment.row]
        told.append(
            own[index]
            + _place(item.segment, len(row), last_row)
            + _around(looks, own, index)
            + _row_words(row, item)
            + _vertical(rows, item)
            + sizes[index]
            + facts[index]
            + [f"seen:{name}" for name in seen]
        )
        seen |= {name for name in ("title", "taxid", "phone", "columns", "grand", "buyer") if name in item.words}
        seen |= {"date"} if item.dates else set()
        seen |= {"amount"} if item.amounts else set()
        seen |= {"region"} if "region" in item.words else set()
        seen |= {"postcode"} if "place" in item.words and "postcode5" in item.shapes else set()
    return told


def _shapes(text: str) -> tuple[str, ...]:
    letters = sum(char.isalpha() for char in text)
    digits = sum(char.isdigit() for char in text)
    found = [name for name, pattern in _SHAPES.items() if pattern.search(text)]
    found.append(f"len{min(len(text) // 6, 6)}")
    found.append(f"words{min(len(text.split()), 6)}")
    found.append(f"digits{round(4 * digits / max(letters + digits, 1))}")
    if letters and text.upper() == text:
        found.append("upper")
    elif letters and text.lower() == text:
        found.append("lower")
    elif letters and text.istitle():
        found.append("titled")
    return tuple(found)


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


def _around(looks: Sequence[Look], own: Sequence[list[str]], index: int) -> list[str]:
    found: list[str] = []
    for step in (-2, -1, 1, 2):
        place = index + step
        if not 0 <= place < len(looks):
            found.append(f"{step}:edge")
        elif abs(step) == 1:
            found += [f"{step}:{name}" for name in own[place] if not name.startswith("w2:")]
        else:
            found += [f"{step}:{name}" for name in looks[place].words]
    return found


def _row_words(row: Sequence[Look], item: Look) -> list[str]:
    found: list[str] = []
    for other in row:
        if other is item:
            continue
        side = "L" if other.segment.rank < item.segment.rank else "R"
        found += [f"{side}:{name}" for name in other.words]
        if other.amounts:
            found.append(f"{side}:amount")
    return found


def _vertical(rows: dict[int, list[Look]], item: Look) -> list[str]:
    """The nearest segment above and below that shares some of the width, as in a column."""
    found: list[str] = []
    for name, steps in (("up", (-1, -2)), ("down", (1, 2))):
        other = _column(rows, item, steps)
        if other is not None:
            found += [f"{name}:{word}" for word in other.words]
            found += [f"{name}:{shape}" for shape in other.shapes if not shape.startswith(("len", "words"))]
            found.append(f"{name}:amount" if other.amounts else f"{name}:plain")
    return found


def _column(rows: dict[int, list[Look]], item: Look, steps: tuple[int, ...]) -> Look | None:
    for step in steps:
        for other in rows.get(item.segment.row + step, ()):
            if _overlap(item.segment, other.segment):
                return other
    return None


def _overlap(one: Segment, other: Segment) -> bool:
    if one.box is None or other.box is None:
        return one.rank == other.rank
    return min(one.box.x1, other.box.x1) > max(one.box.x0, other.box.x0)


def _rows(looks: Sequence[Look]) -> dict[int, list[Look]]:
    rows: dict[int, list[Look]] = {}
    for item in looks:
        rows.setdefault(item.segment.row, []).append(item)
    return rows


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
