"""Single readings, or a few in a row, far from their neighbours (Hampel's filter: rolling median and MAD)."""

from __future__ import annotations

import numpy as np

from suffice.specialists.anomalies.event import Event, merged, unusual
from suffice.specialists.anomalies.robust import Floats, around, local_sigma, quantum, sigma, tail_factor

LIMIT = 4.4
"""Standard deviations. Normal noise exceeds it once in 90,000 readings."""
_HALVES = (3, 12)


def spikes(column: str, values: Floats, profile: Floats) -> list[Event]:
    """`values` without gaps; `profile` is what the cycle explains of them."""
    flat = values - profile
    floor = 0.5 * quantum(values)
    near = [around(flat, half) for half in _HALVES if flat.size >= 2 * half + 1]
    base = min(near, key=lambda medians: sigma(flat - medians, floor))
    residuals = flat - base
    scores = residuals / local_sigma(residuals, floor)
    limit = LIMIT * tail_factor(scores, LIMIT)
    rows = np.flatnonzero(np.abs(scores) > limit)
    expected = base + profile
    events = [_event(column, int(row), values, expected, scores) for row in rows]
    return unusual(merged(events, reach=3), max(10, values.size * 15 // 1000))


def _event(column: str, row: int, values: Floats, expected: Floats, scores: Floats) -> Event:
    score = float(abs(scores[row]))
    return Event("spike", column, row, row + 1, row, float(values[row]), float(expected[row]), score)
