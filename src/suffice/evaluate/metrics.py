"""Measures of a classifier's answers and of its confidence. Pure functions of plain arrays."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


class Selective(NamedTuple):
    """What happens above a threshold: the share accepted, and the share of wrong answers among those."""

    coverage: float
    risk: float


def interval(hits: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's interval (1927) of a share; 0 to 1 of nothing."""
    if total == 0:
        return 0.0, 1.0
    share, spread = hits / total, z * z / total
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / total + spread / (4 * total)) / (1 + spread)
    # Rounding must not put the share itself outside.
    return max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))


def selective(confidence: Floats, right: Bools, threshold: float) -> Selective:
    """Coverage and risk of accepting what reaches the threshold; the risk of accepting nothing is 0."""
    accepted = confidence >= threshold
    if not accepted.any():
        return Selective(0.0, 0.0)
    return Selective(float(accepted.mean()), float(1 - right[accepted].mean()))


def risk_coverage(confidence: Floats, right: Bools) -> tuple[Floats, Floats]:
    """The curve: coverages and risks of every distinct threshold, strict to loose."""
    order = np.argsort(-confidence, kind="stable")
    last = np.flatnonzero(np.diff(confidence[order], append=-np.inf))
    accepted = last + 1.0
    return accepted / max(1, len(order)), np.cumsum(~right[order])[last] / accepted


def calibration_error(confidence: Floats, right: Bools, bins: int = 15) -> float:
    """Mean distance of confidence and accuracy over bins of equally many answers (ECE); 0 of nothing."""
    order = np.argsort(confidence, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    return float(
        sum(abs(confidence[part].mean() - right[part].mean()) * len(part) for part in parts) / max(1, len(order))
    )


def per_class(labels: Sequence[str], truth: Sequence[str]) -> dict[str, tuple[float, float, int]]:
    """Precision, recall and number of examples of each true class; precision 0 where it was never answered."""
    given, true = np.asarray(labels, dtype=object), np.asarray(truth, dtype=object)
    found = {}
    for name in sorted(set(truth)):
        hits = int(((given == name) & (true == name)).sum())
        answered, examples = int((given == name).sum()), int((true == name).sum())
        found[name] = (hits / answered if answered else 0.0, hits / examples, examples)
    return found
