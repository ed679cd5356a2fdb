"""From a table of strings to a time axis and numeric series."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from suffice.core.document import Table
from suffice.specialists.anomalies import stamps

Floats = NDArray[np.float64]
_ID = re.compile(r"(?:^|[_\W])(?:id|nr|no|num|index|idx|row|seq|zeile|lfd|ligne|fila|count|counter)\.?$", re.IGNORECASE)
_MISSING = re.compile(r"(?:|-+|nan|null|none|n/?a|#n/?a|err(?:or)?|bad|fault|\?+)$", re.IGNORECASE)
_UNIT = re.compile(r"\s*(?:[°%µ]?[A-Za-z/³²°%]{0,6})$")
_NUMBER = re.compile(r"[-+]?[\d.,' ]*\d(?:[eE][-+]?\d+)?")


class Axis(msgspec.Struct, frozen=True):
    """When each row was written: `said` as in the log, `seconds` since an arbitrary zero (NaN where unreadable)."""

    name: str
    said: tuple[str, ...]
    seconds: Floats | None
    columns: tuple[int, ...]


class Series(msgspec.Struct, frozen=True):
    """One numeric column; NaN where the cell holds no number."""

    name: str
    values: Floats


def axis(table: Table) -> Axis:
    """The first column of times, a date column joined with a time column, or row numbers where there is none."""
    parsers = {i: p for i in range(len(table.columns)) if (p := stamps.parser_for([r[i] for r in table.rows[:400]]))}
    for column, parse in parsers.items():
        cells = [row[column] for row in table.rows]
        first = next(cell for cell in cells if cell)
        others = [c for c in parsers if c != column and stamps.is_time(next(r[c] for r in table.rows if r[c]))]
        if stamps.is_day(first) and others:
            clock = [row[others[0]] for row in table.rows]
            seconds = _read(cells, parse) + _read(clock, parsers[others[0]])
            said = tuple(f"{day} {time}".strip() for day, time in zip(cells, clock, strict=True))
            return Axis(table.columns[column], said, seconds, (column, others[0]))
        seconds = _read(cells, parse)
        if stamps.is_time(first):
            seconds = _unwrapped(seconds)
        if _mostly_ordered(seconds):
            return Axis(table.columns[column], tuple(cells), seconds, (column,))
    return Axis("row", tuple(f"row {number}" for number in range(1, len(table.rows) + 1)), None, ())


def series(table: Table, leave: Sequence[int]) -> list[Series]:
    """The columns that hold readings: no ids, no constants, no codes of a few values, no text."""
    found = []
    for column, name in enumerate(table.columns):
        if column in leave:
            continue
        values = _numbers([row[column] for row in table.rows], table.decimal)
        if values is not None and _is_reading(name, values):
            found.append(Series(name, values))
    return found


def _read(cells: Sequence[str], parse: stamps.Parser) -> Floats:
    seconds = np.full(len(cells), np.nan)
    for index, cell in enumerate(cells):
        try:
            seconds[index] = parse(cell)
        except ValueError:
            continue
    return seconds


def _unwrapped(seconds: Floats) -> Floats:
    """Times of day run on over midnight: a jump back by more than half a day is a new day."""
    known = np.flatnonzero(np.isfinite(seconds))
    steps = np.diff(seconds[known])
    turned = 1 if np.median(steps) >= 0 else -1
    days = np.concatenate(([0], np.cumsum(turned * steps < -stamps.DAY / 2)))
    out = seconds.copy()
    out[known] += turned * days * stamps.DAY
    return out


def _mostly_ordered(seconds: Floats) -> bool:
    steps = np.diff(seconds[np.isfinite(seconds)])
    return bool(steps.size) and bool(max(np.mean(steps >= 0), np.mean(steps <= 0)) >= 0.95) and bool(steps.any())


def _numbers(cells: list[str], decimal: str) -> Floats | None:
    """None where fewer than 80 % of the cells that say something are numbers."""
    try:
        return np.array(cells, dtype=np.float64)
    except ValueError:
        pass
    values = np.full(len(cells), np.nan)
    said = 0
    for index, cell in enumerate(cells):
        if _MISSING.match(cell):
            continue
        said += 1
        number = _number(cell, decimal)
        if number is not None:
            values[index] = number
        elif said > 40 and np.isfinite(values[: index + 1]).sum() < 0.2 * said:
            return None
    return values if said and np.isfinite(values).sum() >= 0.8 * said else None


def _number(cell: str, decimal: str) -> float | None:
    found = _NUMBER.match(cell)
    if not found or not _UNIT.match(cell[found.end() :]):
        return None
    text = found[0].replace("'", "").replace(" ", "")
    if decimal == "," or ("," in text and "." not in text):
        text = text.replace(".", "").replace(",", ".")
    else:
        text = text.replace(",", "")
    try:
        return float(text)
    except ValueError:
        return None


def _is_reading(name: str, values: Floats) -> bool:
    known = values[np.isfinite(values)]
    if known.size < 10:
        return False
    whole = bool((known == np.round(known)).all())
    distinct = np.unique(known)
    if distinct.size <= 2 or (distinct.size <= 5 and whole and distinct.max() <= 9 and distinct.min() >= 0):
        return False
    steps = np.diff(known)
    if whole and (_ID.search(name) or (steps > 0).mean() > 0.9) and (steps > 0).mean() > 0.6:
        return False
    return not np.allclose(steps, steps[0], rtol=1e-6, atol=1e-12)
