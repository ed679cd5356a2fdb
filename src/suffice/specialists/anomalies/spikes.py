"""Single readings, or a few in a row, far from their neighbours (Hampel's filter: rolling median and MAD)."""

from __future__ import annotations

import numpy as np

from suffice.specialists.anomalies.event import Event, merged, unusual
from suffice.specialists.anomalies.robust import Floats, around, local_sigma, quantum, sigma, tail_factor

LIMIT = 4.05
"""Standard deviations, in a series of 2,000 rows. Normal noise exceeds it once in 20,000 readings."""
_ROWS = 2000
_MORE = 0.1
"""What the limit grows by when there are 2.7 times as many rows."""
_HALVES = (3, 12)
_POORER = 0.7
"""What the limit is higher by for the window that foretells this series less well."""


def spikes(column: str, values: Floats, profile: Floats) -> list[Event]:
    """`values` without gaps; `profile` is what the cycle explains of them.

    Three neighbours on each side follow a wandering series; twelve see a burst of a few readings.
    """
    flat = values - profile
    step = quantum(values)
    near = [around(flat, half) for half in _HALVES if flat.size >= 2 * half + 1]
    near.sort(key=lambda base: sigma(flat - base, step))
    found: list[Event] = []
    for base, extra in zip(near, (0.0, _POORER), strict=False):
        found += _beside(column, values, flat, base, step, extra)
    return unusual(merged(found, reach=3), max(10, values.size * 15 // 1000))


def _beside(column: str, values: Floats, flat: Floats, base: Floats, step: float, extra: float) -> list[Event]:
    residuals = flat - base
    scores = residuals / local_sigma(residuals, step)
    limit = LIMIT + extra + _MORE * np.log(max(1.0, values.size / _ROWS))
    limit *= tail_factor(scores, limit)
    expected = base + values - flat
    rows = np.flatnonzero(np.abs(scores) > limit)
    return [_event(column, int(row), values, expected, scores) for row in rows]


def _event(column: str, row: int, values: Floats, expected: Floats, scores: Floats) -> Event:
    score = float(abs(scores[row]))
    return Event("spike", column, row, row + 1, row, float(values[row]), float(expected[row]), score)
