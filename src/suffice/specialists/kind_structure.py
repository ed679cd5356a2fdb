"""Knows a log by its form, in any language: line after line a time, and numbers in the same places.

judge = load(card, grant)
judge(text)   # Prediction("log", 0.99), or Prediction("log", 0.0) where something else must be asked
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from suffice.core.types import Card, Grant, Prediction
from suffice.specialists.anomalies.stamps import is_day, is_stamp

_LINES = 60
_LEAST = 8
_SHARE = 0.8
_NUMBER = re.compile(r"[-+]?\d[\d.,']*(?:[eE][-+]?\d+)?\s?(?:[°%µ]?[A-Za-z/³²°%]{0,6})$")
_KEYED = re.compile(r"^([A-Za-z][\w.\-/ \[\]°%]{0,40}?)\s?[=:]\s?(?=[-+]?\d)")
_NOTHING = re.compile(r"(?:|-+|nan|null|none|n/?a|err(?:or)?)$", re.IGNORECASE)
_CUT = re.compile(r"[\s|]+")
_MONTHS = re.compile(r"^(?:<\d+>)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\d{1,2}) (\d\d:\d\d:\d\d)\b")


def is_log(text: str) -> bool:
    """Most lines, but for a heading, hold a time (or a bare date) and a number in the same place."""
    lines = [line.strip() for line in text.split("\n")]
    lines = [line for line in lines if line and not line.startswith("#")]
    if len(lines) > _LINES:
        lines = lines[:_LINES]
    elif lines:
        lines = lines[:-1] or lines  # the last may be cut in the middle
    return any(_fits(lines, split) for split in (_by("\t"), _by(";"), _by("|"), _by(","), _words))


def _fits(lines: list[str], split: Callable[[str], list[str]]) -> bool:
    rows = [_shape(split(line)) for line in lines]
    rows = rows[next((i for i, (clock, _, numbers, _) in enumerate(rows) if clock and numbers), 0) :]
    timed = [row for row in rows if row[0] and row[2]]
    if len(timed) < _LEAST or len(timed) < _SHARE * len(rows):
        return False
    places = Counter(place for _, _, numbers, _ in timed for place in numbers)
    steady = max(places.values()) >= _SHARE * len(rows)
    wordy = any(text for _, _, _, text in timed)
    return steady and (not wordy or sum(exact for _, exact, _, _ in timed) >= _SHARE * len(rows))


def _shape(cells: list[str]) -> tuple[bool, bool, frozenset[str], bool]:
    """Whether the line has a time, whether to the hour, in which cells numbers stand, and whether it has other text."""
    times = [index for index, cell in enumerate(cells[:3]) if is_stamp(cell)]
    days = [index for index, cell in enumerate(cells[:3]) if is_day(cell)]
    rest = [(index, cell) for index, cell in enumerate(cells) if index not in (*times, *days)]
    numbers = frozenset(place for index, cell in rest if (place := _place(index, cell)))
    text = any(not _place(index, cell) and not _NOTHING.match(cell) for index, cell in rest)
    return bool(times or days), bool(times), numbers, text


def _place(index: int, cell: str) -> str:
    keyed = _KEYED.match(cell)
    if keyed:
        return keyed[1] if _NUMBER.match(cell[keyed.end() :]) else ""
    return str(index) if _NUMBER.match(cell) else ""


def _by(delimiter: str) -> Callable[[str], list[str]]:
    return lambda line: [cell.strip().strip('"') for cell in line.split(delimiter)]


def _words(line: str) -> list[str]:
    """The words of a line; a date and the time after it stay one cell; brackets around them are left out."""
    named = _MONTHS.match(line)
    if named:
        return [named[3], *_CUT.split(line[named.end() :].strip())]
    words = [word.strip("[]()") if index < 3 else word.rstrip(",;") for index, word in enumerate(_CUT.split(line))]
    for first, second in pairwise(words[:3]):
        if is_day(first) and is_stamp(f"{first} {second}"):
            at = words.index(first)
            return [*words[:at], f"{first} {second}", *words[at + 2 :]]
    return words


def _judge(text: str) -> Prediction:
    return Prediction("log", 0.99 if is_log(text) else 0.0)


def load(card: Card, grant: Grant) -> Callable[[str], Prediction]:
    """Rules need nothing to load."""
    return _judge
