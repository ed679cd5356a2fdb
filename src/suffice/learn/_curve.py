"""Fit the confidence curve of a linear classifier on scores of texts it had not seen.

The shape of the curve is that of `suffice.runtimes._confidence`: softmax, familiarity, logistic.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from suffice.runtimes._confidence import Curve, raw, softmax

Floats = NDArray[np.float64]

_TEMPERATURES = np.geomspace(0.05, 2.0, 25)
_FLOORS = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5)
_RANKS = np.array([0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0])


class Held(NamedTuple):
    """Held-out examples: scores [n, columns], nearness, and the true column (that after the classes: none of them)."""

    scores: Floats
    near: Floats
    columns: NDArray[np.intp]
    classes: int


def fit_curve(held: Held, *, floor: float, searched: bool) -> Curve:
    """The likeliest curve. `floor` is kept unless out-of-scope examples let a better one be `searched`."""
    temperature = float(min(_TEMPERATURES, key=lambda value: _surprise(held, float(value))))
    nears = np.maximum.accumulate(np.quantile(held.near[held.columns < held.classes], _RANKS))
    right = held.scores[:, : held.classes].argmax(axis=1) == held.columns
    tried = []
    for candidate in _FLOORS if searched else (floor,):
        plain = Curve(temperature, 1.0, 0.0, candidate, nears, _RANKS, held.classes)
        loss, slope, offset = _logistic(raw(held.scores, held.near, plain), right)
        tried.append((loss, plain._replace(slope=slope, offset=offset)))
    return min(tried, key=lambda pair: pair[0])[1]


def _surprise(held: Held, temperature: float) -> float:
    shares = softmax(held.scores, temperature)[np.arange(len(held.columns)), held.columns]
    return float(-np.log(np.maximum(shares, 1e-12)).mean())


def _logistic(odds: Floats, right: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Mean log loss, slope and offset; one right and one wrong pseudo-example keep the curve finite."""
    from sklearn.linear_model import LogisticRegression

    middle = float(np.median(odds))
    inputs, truth = np.append(odds, [middle, middle])[:, None], np.append(right, [True, False])
    fitted = LogisticRegression(C=100.0).fit(inputs, truth)
    slope, offset = max(float(fitted.coef_[0, 0]), 1e-3), float(fitted.intercept_[0])
    value = slope * inputs[:, 0] + offset
    return float(np.logaddexp(0, np.where(truth, -value, value)).mean()), slope, offset
