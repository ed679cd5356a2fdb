"""Medians, spreads and windows that a few wild values don't move."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_TO_SIGMA = 1.4826
_BLOCK = 200
_TAIL = 1.75
"""The ratio of the 97.5 % to the 85 % quantile of |r| is 1.56 for normal noise, 1.95 for Laplace noise."""


def filled(values: Floats) -> Floats:
    """Missing values by linear interpolation between their neighbours."""
    known = np.isfinite(values)
    if known.all():
        return values
    rows = np.arange(values.size)
    return np.interp(rows, rows[known], values[known])


def sigma(residuals: Floats, floor: float = 0.0) -> float:
    """The standard deviation by the median absolute deviation, at least `floor`."""
    if not residuals.size:
        return floor
    return max(float(_TO_SIGMA * np.median(np.abs(residuals - np.median(residuals)))), floor)


def local_sigma(residuals: Floats, floor: float) -> Floats:
    """The spread around each row, in blocks of 200 rows: between half and all of what the block itself says."""
    whole = sigma(residuals, floor)
    blocks = max(1, residuals.size // _BLOCK)
    if blocks < 3:
        return np.full(residuals.size, whole)
    spreads = [sigma(part, floor) for part in np.array_split(residuals, blocks)]
    smooth = np.median(sliding_window_view(np.pad(spreads, 1, mode="edge"), 3), axis=1)
    centres = (np.arange(blocks) + 0.5) * residuals.size / blocks
    return np.maximum(np.interp(np.arange(residuals.size), centres, smooth), 0.5 * whole)


def quantum(values: Floats) -> float:
    """The resolution of the sensor: the least step between two different values."""
    distinct = np.unique(values)
    return float(np.diff(distinct).min()) if distinct.size > 1 else 1.0


def around(values: Floats, half: int) -> Floats:
    """The median of the `half` values before and after each, without itself."""
    windows = sliding_window_view(np.pad(values, half, mode="reflect"), 2 * half + 1)
    others = np.delete(windows, half, axis=1)
    others.partition((half - 1, half), axis=1)
    return np.asarray(others[:, half - 1] + others[:, half]) / 2


def tail_factor(scores: Floats, limit: float) -> float:
    """By how much `limit` must grow where the noise has heavier tails than a normal one.

    The tail is continued as that of a Weibull distribution through the 85 % and 97.5 % quantiles to the
    probability of 0.02 events in the series.
    """
    size = np.abs(scores)
    if size.size < 300:
        return 1.0
    inner, outer = (float(q) for q in np.quantile(size, (0.85, 0.975)))
    if inner <= 0 or outer / inner < _TAIL:
        return 1.0
    near, far = -np.log(0.15), -np.log(0.025)
    shape = np.log(far / near) / np.log(outer / inner)
    wanted = outer * (np.log(size.size / 0.02) / far) ** (1 / shape)
    return float(max(1.0, wanted / limit))
