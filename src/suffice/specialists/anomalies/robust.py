"""Medians, spreads and windows that a few wild values don't move."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_TO_SIGMA = 1.4826
_BLOCK = 200
_WILDER = 1.2
_GOLDEN = 0.6180339887498949
_TAIL = 1.75
"""The ratio of the 97.5 % to the 85 % quantile of |r| is 1.56 for normal noise, 1.95 for Laplace noise."""


def filled(values: Floats) -> Floats:
    """Missing values by linear interpolation between their neighbours."""
    known = np.isfinite(values)
    if known.all():
        return values
    rows = np.arange(values.size)
    return np.interp(rows, rows[known], values[known])


def sigma(residuals: Floats, step: float = 0.0) -> float:
    """The standard deviation by the median absolute deviation.

    Values rounded to `step` are spread evenly over it first, as the median of rounded values jumps; what that adds
    to the spread is taken off again.
    """
    if not residuals.size:
        return 0.0
    spread = residuals + step * (np.mod(np.arange(residuals.size) * _GOLDEN, 1.0) - 0.5)
    wide = float(_TO_SIGMA * np.median(np.abs(spread - np.median(spread))))
    return float(max(np.sqrt(max(0.0, wide**2 - step**2 / 12)), 0.3 * step))


def local_sigma(residuals: Floats, step: float) -> Floats:
    """The spread around each row: that of the series, or of blocks of 200 rows where they are clearly wilder."""
    whole = sigma(residuals, step)
    blocks = max(1, residuals.size // _BLOCK)
    if blocks < 3:
        return np.full(residuals.size, whole)
    spreads = [sigma(part, step) for part in np.array_split(residuals, blocks)]
    smooth = np.median(sliding_window_view(np.pad(spreads, 1, mode="edge"), 3), axis=1)
    centres = (np.arange(blocks) + 0.5) * residuals.size / blocks
    near = np.interp(np.arange(residuals.size), centres, smooth)
    return np.where(near > _WILDER * whole, near, whole)


def quantum(values: Floats) -> float:
    """The resolution of the sensor: the least step between two different values."""
    distinct = np.unique(values)
    return float(np.diff(distinct).min()) if distinct.size > 1 else 1.0


def around(values: Floats, half: int) -> Floats:
    """The median of the `half` values before and the `half` after each, without itself."""
    padded = np.pad(values, half, mode="reflect")
    others = np.empty((values.size, 2 * half))
    for column, shift in enumerate(shift for shift in range(2 * half + 1) if shift != half):
        others[:, column] = padded[shift : shift + values.size]
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


def slow(values: Floats, window: int, half: int = 20) -> Floats:
    """What `values` are in the long run: the median over some 2 * `half` samples, a quarter window apart."""
    every = max(1, window // 4)
    sample = values[::every]
    if sample.size <= 2 * half:
        return np.full(values.size, np.median(values))
    return np.interp(np.arange(values.size), np.arange(0, values.size, every), around(sample, half))
