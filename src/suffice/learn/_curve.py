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
    """Held-out examples: scores [n, classes], nearness and true class; and those out of scope, without a class."""

    scores: Floats
    near: Floats
    classes: NDArray[np.intp]
    outside_scores: Floats
    outside_near: Floats


def fit_curve(held: Held, *, floor: float, searched: bool) -> Curve:
    """The likeliest curve. `floor` is kept unless out-of-scope examples let a better one be `searched`."""
    temperature = float(min(_TEMPERATURES, key=lambda value: _surprise(held, float(value))))
    nears = np.maximum.accumulate(np.quantile(held.near, _RANKS))
    scores, near = np.vstack([held.scores, held.outside_scores]), np.append(held.near, held.outside_near)
    right = np.append(held.scores.argmax(axis=1) == held.classes, np.zeros(len(held.outside_near), dtype=bool))
    tried = []
    for candidate in _FLOORS if searched else (floor,):
        plain = Curve(temperature, 1.0, 0.0, candidate, nears, _RANKS)
        loss, slope, offset = _logistic(raw(scores, near, plain), right)
        tried.append((loss, plain._replace(slope=slope, offset=offset)))
    return min(tried, key=lambda pair: pair[0])[1]


def _surprise(held: Held, temperature: float) -> float:
    shares = softmax(held.scores, temperature)[np.arange(len(held.classes)), held.classes]
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
