"""A sensor that says the same for longer than this series ever does."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from suffice.specialists.anomalies.event import Event
from suffice.specialists.anomalies.robust import Floats

_LEAST = 10
_TIMES = 5.0
"""How many times longer than the 95 % quantile of the other runs."""


def stuck(column: str, values: Floats) -> list[Event]:
    """Runs of identical values; `values` may hold NaN, which ends a run."""
    edges = np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1], [True])))
    starts, lengths = edges[:-1], np.diff(edges)
    long = np.flatnonzero(lengths >= _LEAST)
    if not long.size or lengths.size < 10:
        return []
    usual = float(np.quantile(np.delete(lengths, np.argmax(lengths)), 0.95))
    equal = 1.0 - (lengths.size - 1) / max(1, values.size - 1 - int(lengths.max()) + 1)
    chance = 1.0 + np.log(0.001 / values.size) / np.log(min(max(equal, 1e-3), 0.999))
    limit = max(_LEAST, _TIMES * usual, chance)
    taken = [int(run) for run in long if lengths[run] >= limit and not _rests(values, starts, lengths, int(run))]
    return [_event(column, values, int(starts[run]), int(lengths[run]), limit) for run in taken]


def _rests(values: Floats, starts: NDArray[np.int64], lengths: NDArray[np.int64], run: int) -> bool:
    """The value is one that the series often rests at: a closed valve, a machine that is off."""
    same = lengths[values[starts] == values[starts[run]]]
    return int((same >= lengths[run] / 3).sum()) >= 3


def _event(column: str, values: Floats, start: int, length: int, limit: float) -> Event:
    before = values[max(0, start - 30) : start]
    known = before[np.isfinite(before)]
    expected = float(np.median(known)) if known.size else float(values[start])
    return Event("stuck", column, start, start + length, start, float(values[start]), expected, length / limit * 5.0)
