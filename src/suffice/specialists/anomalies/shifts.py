"""Changes of level that last: medians of adjacent windows, the moment by a cumulative sum (CUSUM)."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from suffice.specialists.anomalies.event import Event, unusual
from suffice.specialists.anomalies.robust import Floats, around, quantum, sigma, slow

_NOISE = 2.6
"""Least difference of the medians, in standard deviations of the noise."""
_OWN = 5.0
"""Least difference in standard deviations of what such differences usually are in this series."""

_TO_SIGMA = 1.4826


def shifts(column: str, values: Floats, profile: Floats) -> list[Event]:
    """`values` without gaps; `profile` is what the cycle explains of them. Needs 40 rows or more."""
    if values.size < 40:
        return []
    flat = values - profile
    window = int(np.clip(values.size // 20, 8, 30))
    medians = np.median(sliding_window_view(flat, window), axis=1)
    change = medians[window:] - medians[:-window]
    noise = sigma(flat - around(flat, 12), quantum(values))
    change = np.abs(change - slow(change, window))
    spread = max(_TO_SIGMA * float(np.median(change)), 0.25 * noise)
    size = np.minimum(change / noise / _NOISE, change / spread / _OWN)
    found = [_event(column, flat, values, profile, at + window, window, noise) for at in _peaks(size, window)]
    return unusual(_episodes(found, values.size), max(6, values.size // 400))


def _peaks(size: Floats, window: int) -> list[int]:
    """The highest of each stretch above 1, none nearer than a window to a higher one."""
    taken: list[int] = []
    left = size.copy()
    while left.size and (top := int(np.argmax(left))) >= 0 and left[top] >= 1.0:
        level = np.flatnonzero(left >= 0.98 * left[top])
        level = level[np.abs(level - top) < window]
        taken.append(int(np.median(level)))
        left[max(0, top - window) : top + window + 1] = 0.0
    return sorted(taken)


def _event(column: str, flat: Floats, values: Floats, profile: Floats, middle: int, window: int, noise: float) -> Event:
    start = _moment(flat, middle, window)
    before = float(np.median(flat[max(0, start - window) : start]))
    after = float(np.median(flat[start : start + window]))
    shown = after + float(np.median(profile[start : start + window]))
    expected = before + float(np.median(profile[start : start + window]))
    return Event("shift", column, start, start + 1, start, shown, expected, abs(after - before) / noise)


def _moment(flat: Floats, middle: int, window: int) -> int:
    """The first row of the new level: where the cumulative sum around the mean of both levels turns."""
    first = max(0, middle - window)
    part = flat[first : middle + window]
    half = part.size // 2
    before, after = float(np.median(part[:half])), float(np.median(part[half:]))
    low, high = min(before, after), max(before, after)
    total = np.cumsum(np.clip(part, low, high) - (before + after) / 2)
    turn = int(np.argmin(total)) if after > before else int(np.argmax(total))
    return int(np.clip(first + turn + 1, 1, flat.size - 1))


def _episodes(events: list[Event], rows: int) -> list[Event]:
    """A shift and its way back, within a tenth of the series, are one event; the second is marked "back"."""
    found: list[Event] = []
    for event in events:
        returns = bool(found) and found[-1].kind == "shift" and _returns(found[-1], event, rows)
        found.append(msgspec.structs.replace(event, kind="back") if returns else event)
    return found


def _returns(one: Event, other: Event, rows: int) -> bool:
    there, back = one.value - one.expected, other.value - other.expected
    return other.start - one.start <= rows // 10 and there * back < 0 and 0.5 <= abs(back / there) <= 2
