"""One path of threshold vectors from strict to loose, and what a ladder does along it.

A policy accepts an item at the first rung whose confidence reaches that rung's threshold. Along the path
thresholds only fall, so what a policy accepts, every looser one accepts too, and all policies are counted
in one pass over the examples.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]


class Counts(NamedTuple):
    """Per policy of a path: how many examples it accepts, and how many of them are wrong."""

    accepted: Ints
    errors: Ints


def isotonic(values: Floats) -> Floats:
    """The non-decreasing sequence nearest to `values` in least squares (pool adjacent violators)."""
    means: list[float] = []
    sizes: list[int] = []
    for value in values.tolist():
        mean, size = value, 1
        while means and means[-1] >= mean:
            mean = (means[-1] * sizes[-1] + mean * size) / (sizes[-1] + size)
            size += sizes.pop()
            means.pop()
        means.append(mean)
        sizes.append(size)
    return np.repeat(np.array(means, dtype=np.float64), np.array(sizes, dtype=np.int64))


def smoothed_risk(confidence: Floats, right: Bools) -> tuple[Floats, Floats]:
    """Distinct confidences, highest first, and the rising risk of an item with that confidence.

    Pools of the isotonic fit are joined by straight lines through their middles: the same order, without ties
    inside a pool.
    """
    distinct, where, sizes = np.unique(-confidence, return_inverse=True, return_counts=True)
    wrong = np.bincount(where, weights=~right, minlength=len(distinct)) / sizes
    pools = isotonic(np.repeat(wrong, sizes))
    _, first, length = np.unique(pools, return_index=True, return_counts=True)
    ends = np.cumsum(sizes) - 1
    risk = np.interp(ends, first + (length - 1) / 2, pools[first])
    return -distinct, risk


def build(confidence: Floats, right: Bools) -> Floats:
    """Threshold vectors [policies, rungs], strict to loose, each step letting in the least risky next item.

    `confidence` and `right` are [examples, rungs] of the tune part. An unreachable threshold is infinity.
    """
    rungs = confidence.shape[1]
    parts = []
    for rung in range(rungs):
        levels, risk = smoothed_risk(confidence[:, rung], right[:, rung])
        share = np.arange(1, len(levels) + 1) / len(levels)
        parts.append((np.full(len(levels), rung), levels, risk, share))
    rung_of, level, risk, share = (np.concatenate(column) for column in zip(*parts, strict=True))
    order = np.lexsort((rung_of, share, risk))
    steps = np.full((len(order), rungs), np.inf)
    steps[np.arange(len(order)), rung_of[order]] = level[order]
    return np.asarray(np.minimum.accumulate(steps, axis=0))


def count(path: Floats, confidence: Floats, right: Bools) -> Counts:
    """Accepted examples and errors of every policy of the path, on examples [n, rungs]."""
    policies = len(path)
    accepted = np.zeros(policies + 1, dtype=np.int64)
    errors = np.zeros(policies + 1, dtype=np.int64)
    cheaper = np.full(len(confidence), policies, dtype=np.int64)
    for rung in range(path.shape[1]):
        # The first policy that lets this rung accept; from `cheaper` on a smaller rung answers instead.
        begin = np.searchsorted(-path[:, rung], -confidence[:, rung], side="left")
        answers = begin < cheaper
        wrong = answers & ~right[:, rung]
        for total, chosen in ((accepted, answers), (errors, wrong)):
            total += np.bincount(begin[chosen], minlength=policies + 1)
            total -= np.bincount(cheaper[chosen], minlength=policies + 1)
        cheaper = np.minimum(cheaper, begin)
    return Counts(np.cumsum(accepted)[:-1], np.cumsum(errors)[:-1])


def answers(thresholds: Floats, confidence: Floats) -> Ints:
    """The rung that answers each example under one policy; -1 where all hold."""
    reached = confidence >= thresholds
    return np.where(reached.any(axis=1), reached.argmax(axis=1), -1)
