"""Cells that are points in time: ISO 8601, day.month.year, month/day/year, time of day, seconds since 1970."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

Parser = Callable[[str], float]
_CLOCK = r"(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,6}))?)?(?: ?([AaPp])\.?[Mm]\.?)?"
_ISO = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[T ]+" + _CLOCK + r" ?(Z|[+-]\d\d:?\d\d)?)?$")
_LOCAL = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)(?:,? +" + _CLOCK + r")?$")
_TIME = re.compile(_CLOCK + "$")
_EPOCH = re.compile(r"1\d{9}(?:\.\d+)?$|1\d{12}$")
DAY = 86_400.0
_EPOCH_DAY = date(1970, 1, 1).toordinal()


def parser_for(cells: Sequence[str]) -> Parser | None:
    """What reads most of these cells as seconds; None where they are no times. It raises ValueError for others."""
    sample = [cell for cell in cells if cell][:200]
    if len(sample) < 2:
        return None
    month_first = any((m := _LOCAL.match(cell)) and int(m[2]) > 12 for cell in sample)
    for parse in (_iso, _american if month_first else _european, _time, _epoch):
        if sum(1 for cell in sample if _reads(parse, cell)) >= 0.9 * len(sample):
            return parse
    return None


def is_stamp(cell: str) -> bool:
    """The cell is a point in time with a time of day, or seconds since 1970."""
    return any(_reads(parse, cell) for parse in (_iso, _european, _american, _time, _epoch)) and not is_day(cell)


def is_day(cell: str) -> bool:
    """The cell is a date without a time of day."""
    return ":" not in cell and any(_reads(parse, cell) for parse in (_iso, _european, _american))


def is_time(cell: str) -> bool:
    """The cell is a time of day alone."""
    return _TIME.match(cell) is not None


def _reads(parse: Parser, cell: str) -> bool:
    try:
        parse(cell)
    except ValueError:
        return False
    return True


def _iso(cell: str) -> float:
    found = _ISO.match(cell)
    if not found:
        raise ValueError(cell)
    year, month, day, *clock, zone = found.groups()
    return _day(int(year), int(month), int(day)) + _seconds(clock) - _offset(zone)


def _european(cell: str) -> float:
    return _local(cell, day=1, month=2)


def _american(cell: str) -> float:
    return _local(cell, day=2, month=1)


def _local(cell: str, *, day: int, month: int) -> float:
    found = _LOCAL.match(cell)
    if not found:
        raise ValueError(cell)
    year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
    return _day(year, int(found[month]), int(found[day])) + _seconds(found.groups()[3:])


def _time(cell: str) -> float:
    found = _TIME.match(cell)
    if not found:
        raise ValueError(cell)
    return _seconds(found.groups())


def _epoch(cell: str) -> float:
    if not _EPOCH.match(cell):
        raise ValueError(cell)
    return float(cell) / (1000.0 if len(cell) == 13 and "." not in cell else 1.0)


def _day(year: int, month: int, day: int) -> float:
    return (date(year, month, day).toordinal() - _EPOCH_DAY) * DAY


def _seconds(clock: Sequence[str | None]) -> float:
    hour, minute, second, part, half = clock
    if hour is None or minute is None:
        return 0.0
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half in "pP" else 0)
    if hours > 24 or int(minute) > 59:
        raise ValueError(hour)
    return hours * 3600.0 + int(minute) * 60.0 + float(f"{second or 0}.{part or 0}")


def _offset(zone: str | None) -> float:
    if zone is None or zone == "Z":
        return 0.0
    sign = -1.0 if zone[0] == "-" else 1.0
    return sign * (int(zone[1:3]) * 3600.0 + int(zone[-2:]) * 60.0)
