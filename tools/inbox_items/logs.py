"""Sensor logs with anomalies at known times.

The series are sums of a daily wave, a little noise and the events; the noise is Python's own `random`, whose
`gauss` gives the same numbers in every version.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from math import pi, sin
from random import Random


def _bearing() -> bytes:
    """Line 3, ten-minute readings for a week: one vibration spike, and a temperature that jumps and stays."""
    rng = Random(3)
    rows = ["timestamp,bearing_temp_c,vibration_mm_s,flow_l_min"]
    for at, day in _times(_at(5, 13), timedelta(minutes=10), 1008):
        warm = 48 + 2.5 * sin(2 * pi * (day - 0.3)) + rng.gauss(0, 0.25)
        shake = 2.1 + rng.gauss(0, 0.08)
        flow = 61 + 1.2 * sin(2 * pi * day) + rng.gauss(0, 0.4)
        if at == _at(5, 15, 13, 40):
            shake = 9.7
        if _at(5, 18, 2, 0) <= at < _at(5, 18, 9, 0):
            warm += 11.0
        rows.append(f"{at.isoformat()},{warm:.2f},{shake:.2f},{flow:.1f}")
    return _lines(rows, "\n")


def _chamber() -> bytes:
    """A climate chamber, German style: the door left open, and a humidity sensor that sticks for five hours."""
    rng = Random(22)
    rows = ["Zeit;Temperatur °C;Feuchte % r.F."]
    stuck = ""
    for at, day in _times(_at(5, 27), timedelta(minutes=15), 672):
        warm = 21.0 + 0.35 * sin(2 * pi * day) + rng.gauss(0, 0.06)
        damp = 45 + 1.8 * sin(2 * pi * (day + 0.2)) + rng.gauss(0, 0.35)
        if _at(5, 29, 11, 15) <= at <= _at(5, 29, 11, 45):
            warm += 4.4
            damp += 9.5
        reading = f"{damp:.1f}"
        if _at(5, 31, 3, 0) <= at <= _at(5, 31, 8, 0):
            stuck = stuck or reading
            reading = stuck
        values = f"{warm:.2f};{reading}".replace(".", ",")
        rows.append(f"{at:%d.%m.%Y %H:%M};{values}")
    return _lines(rows, "\r\n")


def _compressor() -> bytes:
    """A compressor by the minute: a pressure collapse of nine minutes, and 45 minutes that nobody logged."""
    rng = Random(5)
    rows = ["time,pressure_bar,motor_current_a"]
    for at, day in _times(_at(9, 9, 22, 0), timedelta(minutes=1), 1800):
        bar = 7.4 + 0.12 * sin(2 * pi * day * 24) + rng.gauss(0, 0.03)
        ampere = 18.2 + 0.6 * sin(2 * pi * day * 24 + 0.4) + rng.gauss(0, 0.15)
        if _at(9, 10, 6, 12) <= at <= _at(9, 10, 6, 20):
            bar -= 2.6
            ampere += 6.5
        if not _at(9, 10, 14, 0) <= at < _at(9, 10, 14, 45):
            rows.append(f"{at:%Y-%m-%d %H:%M},{bar:.2f},{ampere:.2f}")
    return _lines(rows, "\n")


def _at(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A time of 2024 on the machine's own clock."""
    return datetime(2024, month, day, hour, minute)  # noqa: DTZ001  logs say no zone


def _times(start: datetime, every: timedelta, count: int) -> Iterator[tuple[datetime, float]]:
    """Each time with its fraction of days since the start."""
    for place in range(count):
        at = start + place * every
        yield at, (at - start) / timedelta(days=1)


def _lines(rows: list[str], end: str) -> bytes:
    return (end.join(rows) + end).encode()


ITEMS = {
    "line 3 bearing 2024-05.csv": _bearing,
    "Klimakammer KW22.csv": _chamber,
    "compressor_0910.csv": _compressor,
}
