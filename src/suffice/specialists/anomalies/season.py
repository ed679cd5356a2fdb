"""What a series does again and again: by the time of day, of the week, or by a period found in the series."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from suffice.specialists.anomalies.robust import Floats, sigma

_DAY = 86_400.0
_GAIN = 0.8
"""A cycle is believed if its profile, learnt on one half, leaves at most this share of the other half's spread."""


def cycle(values: Floats, seconds: Floats | None) -> Floats:
    """The part of each value that its place in the cycle explains (median 0); zeros where there is no cycle."""
    best = np.zeros(values.size)
    detrended: Floats | None = None
    for phase, rows in _candidates(values, seconds):
        detrended = values - _moving_mean(values, rows)
        profile = _profile(detrended, phase, rows)
        if profile is not None:
            best = profile
    return best


def _candidates(values: Floats, seconds: Floats | None) -> list[tuple[Floats, int]]:
    """(cycles passed at each row, rows a cycle), from the least wanted to the most wanted."""
    found: list[tuple[Floats, int]] = []
    lag = _lag(values)
    if lag:
        found.append((np.arange(values.size) / lag, round(lag)))
    if seconds is not None and np.isfinite(seconds).all():
        step = float(np.median(np.abs(np.diff(seconds))))
        span = float(abs(seconds[-1] - seconds[0]))
        for period, cycles in ((_DAY, 4), (7 * _DAY, 4)):
            if step > 0 and period / step >= 4 and span >= cycles * period:
                found.append((seconds / period, round(period / step)))
    return found


def _profile(detrended: Floats, phase: Floats, rows: int) -> Floats | None:
    """The median of each place in the cycle; None where one half of the cycles does not foretell the other."""
    bins = max(4, rows // -(-8 * rows // detrended.size))
    place = np.minimum((np.mod(phase, 1.0) * bins + 1e-6).astype(np.int64), bins - 1)
    half = np.floor(phase).astype(np.int64) % 2 == 0
    learnt = _medians(detrended, place, bins, half)
    rest = ~half
    if not rest.any() or not half.any():
        return None
    before = sigma(detrended[rest])
    if before == 0 or sigma(detrended[rest] - learnt[place[rest]]) > _GAIN * before:
        return None
    profile = _medians(detrended, place, bins, np.ones(detrended.size, dtype=np.bool_))
    return np.asarray(profile[place] - np.median(profile))


def _medians(values: Floats, place: NDArray[np.int64], bins: int, use: NDArray[np.bool_]) -> Floats:
    order = np.lexsort((values[use], place[use]))
    ranked = values[use][order]
    count = np.bincount(place[use], minlength=bins)
    start = np.cumsum(count) - count
    low, high = start + (count - 1) // 2, start + count // 2
    last = ranked.size - 1
    return np.where(count > 0, (ranked[np.clip(low, 0, last)] + ranked[np.clip(high, 0, last)]) / 2, 0.0)


def _moving_mean(values: Floats, rows: int) -> Floats:
    """The mean over about one cycle around each row."""
    total = np.concatenate(([0.0], np.cumsum(values)))
    start = np.clip(np.arange(values.size) - rows // 2, 0, max(0, values.size - rows))
    stop = np.minimum(start + rows, values.size)
    return np.asarray((total[stop] - total[start]) / (stop - start))


def _lag(values: Floats) -> float | None:
    """The period in rows by the highest peak of the autocorrelation after it first fell; at least four periods."""
    size = values.size
    if size < 64:
        return None
    low, high = np.quantile(values, (0.02, 0.98))
    centred = np.clip(values, low, high)
    rows = np.arange(size)
    centred = centred - np.polyval(np.polyfit(rows, centred, 1), rows)
    power = np.abs(np.fft.rfft(centred, 2 * size)) ** 2
    auto = np.fft.irfft(power)[: size // 4]
    if auto[0] <= 0:
        return None
    auto /= auto[0]
    below = np.flatnonzero(auto < 0.1)
    if not below.size or below[0] + 2 >= auto.size:
        return None
    start = int(below[0])
    peak = start + int(np.argmax(auto[start:]))
    if auto[peak] < 0.3 or peak < 4 or peak >= auto.size - 1:
        return None
    return _sharpened(auto, peak, size)


def _sharpened(auto: Floats, peak: int, size: int) -> float:
    """The period to a fraction of a row: by the last of its multiples that still shows as a peak."""
    period = float(peak)
    for times in range(2, 1 + int((auto.size - 2) // peak)):
        centre = round(period * times)
        reach = max(1, peak // 4)
        part = auto[max(0, centre - reach) : centre + reach + 1]
        if part.size < 3 or part.max() < 0.2:
            break
        period = (max(0, centre - reach) + int(np.argmax(part))) / times
    return period if size / period >= 4 else float(peak)
