from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.cascade._binomial import least, tail, upper


def summed(errors: int, accepted: int, alpha: float) -> float:
    return math.fsum(math.comb(accepted, i) * alpha**i * (1 - alpha) ** (accepted - i) for i in range(errors + 1))


@given(st.integers(1, 120), st.data(), st.floats(0.001, 0.6))
def test_tail_is_the_sum_of_the_terms(accepted: int, data: st.DataObject, alpha: float) -> None:
    """The tail equals the sum of binomial terms."""
    errors = data.draw(st.integers(0, accepted))
    assert float(tail(errors, accepted, alpha)) == pytest.approx(min(1.0, summed(errors, accepted, alpha)), abs=1e-10)


def test_tail_holds_for_large_counts() -> None:
    """A million examples are no harder than a hundred: half the mass lies below the mean."""
    assert float(tail(50_000, 1_000_000, 0.05)) == pytest.approx(0.5, abs=0.002)


def test_nothing_accepted_proves_nothing() -> None:
    """No accepted example gives the p-value 1."""
    assert tail(np.array([0, 0]), np.array([0, 59]), 0.05).tolist() == [1.0, pytest.approx(0.95**59)]


@given(st.integers(1, 3000), st.data(), st.floats(0.001, 0.3))
def test_upper_inverts_the_tail(accepted: int, data: st.DataObject, delta: float) -> None:
    """At the bound the tail is exactly delta, and the bound is above what was seen."""
    errors = data.draw(st.integers(0, accepted - 1))
    bound = upper(errors, accepted, delta)
    assert bound > errors / accepted
    assert float(tail(errors, accepted, bound)) == pytest.approx(delta, rel=1e-6)


def test_all_wrong_bounds_nothing() -> None:
    """Where all accepted are wrong the bound is 1."""
    assert upper(5, 5, 0.05) == 1.0


@pytest.mark.parametrize(("alpha", "fewest"), [(0.05, 59), (0.02, 149), (0.01, 299)])
def test_least_is_the_known_figure(alpha: float, fewest: int) -> None:
    """The fewest error-free examples at delta 5 % are the known ones."""
    assert least(alpha, 0.05) == fewest
    assert tail(0, fewest, alpha) <= 0.05 < tail(0, fewest - 1, alpha)
