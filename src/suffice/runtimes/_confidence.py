"""From scores to the probability of being right, with "this is nothing I know" built in.

sure = softmax of the scores, among which one may stand for "none of the classes"; near = how much the text
resembles what the model was fitted on. Of the texts that
belong to the task a known share lies below each value of near: where that share is under `floor`, sureness is
taken down in proportion. A logistic curve (Platt, 1999) makes a probability of it. Beside the mean rank of both
signals this keeps the order among texts that belong, and still holds the foreign ones.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

DIGITS = 6
"""Confidences are rounded: the last bits of exp and log differ between machines."""


class Curve(NamedTuple):
    """How sureness and nearness become a probability; `ranks[i]` of the task's own texts are below `nears[i]`."""

    temperature: float
    slope: float
    offset: float
    floor: float
    nears: Floats
    ranks: Floats
    classes: int
    """How many columns of scores are classes; one more, where there is one, means none of them."""


def softmax(scores: Floats, temperature: float) -> Floats:
    """Rows of scores to rows of shares that add up to 1; a higher temperature is less sure."""
    heights = np.exp((scores - scores.max(axis=1, keepdims=True)) / temperature)
    return np.asarray(heights / heights.sum(axis=1, keepdims=True))


def familiar(near: Floats, floor: float, nears: Floats, ranks: Floats) -> Floats:
    """1 for what looks like the task's own texts, falling to 0 for what is stranger than all of them."""
    return np.minimum(1.0, np.interp(near, nears, ranks, left=0.0) / floor)


def raw(scores: Floats, near: Floats, curve: Curve) -> Floats:
    """Log-odds of sureness taken down by unfamiliarity, before the logistic curve."""
    share = softmax(scores, curve.temperature)[:, : curve.classes].max(axis=1)
    share = np.clip(share * familiar(near, curve.floor, curve.nears, curve.ranks), 1e-4, 1 - 1e-9)
    return np.asarray(np.log(share) - np.log1p(-share))


def confidence(scores: Floats, near: Floats, curve: Curve) -> Floats:
    """The probability [n] that the class with the highest of each row of scores is right."""
    odds = curve.slope * raw(scores, near, curve) + curve.offset
    return np.round(1.0 / (1.0 + np.exp(-odds)), DIGITS)
