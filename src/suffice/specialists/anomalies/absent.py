"""What is not there: gaps in time, and cells without a number."""

from __future__ import annotations

from collections import Counter

import numpy as np

from suffice.specialists.anomalies.event import Event, unusual
from suffice.specialists.anomalies.robust import Floats

_DAY = 86_400.0


def gaps(column: str, seconds: Floats) -> list[Event]:
    """Intervals much longer than usual; the event is the last reading before. Values are seconds."""
    steps = np.abs(np.diff(seconds))
    known = steps[np.isfinite(steps) & (steps > 0)]
    if known.size < 10:
        return []
    usual = float(np.median(known))
    high = float(np.quantile(known, 0.98))
    limit = 1.9 * usual if high <= 1.1 * usual else max(3.0 * usual, 2.5 * high)
    rows = [int(row) for row in np.flatnonzero(steps >= limit)]
    rows = _irregular(rows, seconds, usual)
    long = [(row, float(steps[row])) for row in rows]
    found = [Event("gap", column, row, row + 1, row, step, usual, step / usual) for row, step in long]
    return unusual(found, max(10, seconds.size // 100))


def missing(column: str, values: Floats) -> list[Event]:
    """Runs of cells without a number, where most have one. The value is how many, the expected 0."""
    absent = ~np.isfinite(values)
    if not absent.any() or absent.mean() > 0.2:
        return []
    edges = np.flatnonzero(np.diff(np.concatenate(([0], absent.view(np.int8), [0]))))
    found = [
        Event("missing", column, int(a), int(b), int(a), float(b - a), 0.0, float(b - a))
        for a, b in zip(edges[::2], edges[1::2], strict=True)
    ]
    return unusual(found, max(10, values.size // 100))


def _irregular(rows: list[int], seconds: Floats, usual: float) -> list[int]:
    """Without the pauses that begin at the same time of day three times or more, such as every night."""
    places = [round(float(np.mod(seconds[row], _DAY)) / max(usual, 600.0)) for row in rows]
    often = Counter(places)
    return [row for row, place in zip(rows, places, strict=True) if often[place] < 3]
