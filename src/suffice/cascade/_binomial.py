"""The exact binomial tail and its inverse, vectorised, with nothing but numpy and `math.lgamma`.

P(Bin(n, p) <= e) = I_{1-p}(n - e, e + 1), the regularised incomplete beta function, evaluated by its
continued fraction (Abramowitz and Stegun 26.5.8) in Lentz's form.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

_TINY = 1e-300
_EPS = 1e-14


def tail(errors: ArrayLike, accepted: ArrayLike, alpha: float) -> Floats:
    """P(Bin(accepted, alpha) <= errors), elementwise; 1 where nothing was accepted."""
    e, n = np.broadcast_arrays(np.asarray(errors, dtype=np.float64), np.asarray(accepted, dtype=np.float64))
    p = np.ones(e.shape)
    inside = e < n
    if inside.any():
        p[inside] = _beta(n[inside] - e[inside], e[inside] + 1.0, 1.0 - alpha)
    return p


def upper(errors: int, accepted: int, delta: float) -> float:
    """Clopper-Pearson: the highest error rate that `errors` of `accepted` do not rule out at level `delta`."""
    low, high = 0.0, 1.0
    if errors >= accepted:
        return 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if float(tail(errors, accepted, middle)) <= delta else (middle, high)
    return high


def least(alpha: float, delta: float) -> int:
    """The fewest accepted examples, all right, that reject "error above alpha" at level delta."""
    return math.ceil(math.log(delta) / math.log1p(-alpha))


def _beta(a: Floats, b: Floats, x: float) -> Floats:
    """I_x(a, b): the fraction converges fast on one side of the mean, so the other side is mirrored."""
    mirrored = x > (a + 1.0) / (a + b + 2.0)
    left, right = np.where(mirrored, b, a), np.where(mirrored, a, b)
    point = np.where(mirrored, 1.0 - x, x)
    front = np.exp(left * np.log(point) + right * np.log1p(-point) - _log_beta(left, right)) / left
    value = np.clip(front * _fraction(left, right, point), 0.0, 1.0)
    return np.asarray(np.where(mirrored, 1.0 - value, value))


def _log_beta(a: Floats, b: Floats) -> Floats:
    return _log_gamma(a) + _log_gamma(b) - _log_gamma(a + b)


def _log_gamma(values: Floats) -> Floats:
    return np.array([math.lgamma(value) for value in values.tolist()])


def _fraction(a: Floats, b: Floats, x: Floats) -> Floats:
    """The continued fraction of the incomplete beta function, by modified Lentz."""
    c = np.ones_like(a)
    d = 1.0 / _away_from_zero(1.0 - (a + b) * x / (a + 1.0))
    value = d
    rounds = 200 + int(10 * math.sqrt(float(np.max(a + b))))
    for m in range(1, rounds):
        even = m * (b - m) * x / ((a + 2 * m - 1.0) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1.0))
        for term in (even, odd):
            d = 1.0 / _away_from_zero(1.0 + term * d)
            c = _away_from_zero(1.0 + term / c)
            change = c * d
            value = value * change
        if np.all(np.abs(change - 1.0) < _EPS):
            break
    return value


def _away_from_zero(values: Floats) -> Floats:
    return np.where(np.abs(values) < _TINY, _TINY, values)
