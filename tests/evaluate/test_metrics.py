from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.evaluate.metrics import calibration_error, interval, per_class, risk_coverage, selective


@given(st.integers(0, 500), st.integers(0, 500))
def test_an_interval_holds_its_share(hits: int, misses: int) -> None:
    """The observed share lies inside, and the interval inside 0 to 1."""
    low, high = interval(hits, hits + misses)
    assert 0 <= low <= high <= 1
    if hits + misses:
        assert low - 1e-9 <= hits / (hits + misses) <= high + 1e-9


def test_accepting_above_a_threshold() -> None:
    """Coverage counts what reaches the threshold, risk the wrong among it; nothing accepted has no risk."""
    confidence, right = np.array([0.9, 0.8, 0.2]), np.array([True, False, False])
    assert selective(confidence, right, 0.8) == (pytest.approx(2 / 3), 0.5)
    assert selective(confidence, right, 0.95) == (0.0, 0.0)


def test_the_curve_passes_through_every_threshold() -> None:
    """Each point of the curve is what accepting at that confidence gives; equal confidences are one point."""
    confidence, right = np.array([0.9, 0.5, 0.5, 0.1]), np.array([True, True, False, False])
    coverages, risks = risk_coverage(confidence, right)
    assert coverages.tolist() == [0.25, 0.75, 1.0]
    assert risks.tolist() == [0.0, pytest.approx(1 / 3), 0.5]


def test_confidence_that_is_right_has_no_error() -> None:
    """Sure and right everywhere is calibrated; sure and wrong everywhere is off by all of it."""
    assert calibration_error(np.ones(10), np.ones(10, dtype=bool)) == 0
    assert calibration_error(np.ones(10), np.zeros(10, dtype=bool)) == 1
    assert calibration_error(np.empty(0), np.empty(0, dtype=bool)) == 0


def test_each_class_has_its_own_figures() -> None:
    """Precision and recall per true class, also for one that was never answered."""
    found = per_class(["a", "a", "b"], ["a", "b", "c"])
    assert found == {"a": (0.5, 1.0, 1), "b": (0.0, 0.0, 1), "c": (0.0, 0.0, 1)}
