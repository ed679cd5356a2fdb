from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from suffice.cascade._path import answers, build, count, isotonic, smoothed_risk


def ladder(seed: int, examples: int, rungs: int, levels: int = 12) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    confidence = rng.integers(0, levels, (examples, rungs)) / levels
    return confidence, rng.random((examples, rungs)) < confidence


seeds, sizes, depths = st.integers(0, 10**6), st.integers(1, 60), st.integers(1, 4)


@given(st.lists(st.floats(0, 1), max_size=60))
def test_isotonic_rises_keeps_the_mean_and_settles(values: list[float]) -> None:
    """The fit never falls, keeps the sum, and fitting it again changes nothing."""
    fit = isotonic(np.array(values, dtype=np.float64))
    assert (np.diff(fit) >= 0).all()
    assert abs(fit.sum() - sum(values)) < 1e-9
    assert np.allclose(isotonic(fit), fit)


@given(seeds, sizes)
def test_risk_rises_as_confidence_falls(seed: int, examples: int) -> None:
    """Smoothed risk is ordered against confidence and stays a probability."""
    confidence, right = ladder(seed, examples, 1)
    levels, risk = smoothed_risk(confidence[:, 0], right[:, 0])
    assert (np.diff(levels) < 0).all()
    assert (np.diff(risk) >= -1e-12).all()
    assert risk.min() >= 0
    assert risk.max() <= 1


@given(seeds, sizes, depths)
def test_thresholds_fall_along_the_path(seed: int, examples: int, rungs: int) -> None:
    """Each policy is at least as loose as the one before, on every rung; the last one accepts all of tune."""
    confidence, right = ladder(seed, examples, rungs)
    path = build(confidence, right)
    assert (path[1:] <= path[:-1]).all()
    assert (answers(path[-1], confidence) == 0).all()


@given(seeds, sizes, depths)
def test_counting_in_one_pass_equals_counting_each_policy(seed: int, examples: int, rungs: int) -> None:
    """Accepted and wrong examples of every policy are what playing the cascade gives."""
    path = build(*ladder(seed, examples, rungs))
    confidence, right = ladder(seed + 1, examples + 3, rungs)
    counts = count(path, confidence, right)
    for index, thresholds in enumerate(path):
        rung = answers(thresholds, confidence)
        wrong = (rung >= 0) & ~right[np.arange(len(rung)), rung]
        assert (counts.accepted[index], counts.errors[index]) == ((rung >= 0).sum(), wrong.sum())


def test_the_smallest_sure_rung_answers() -> None:
    """The first rung at or above its threshold answers; none holds the item."""
    confidence = np.array([[0.9, 0.9], [0.1, 0.8], [0.1, 0.1]])
    assert answers(np.array([0.9, 0.8]), confidence).tolist() == [0, 1, -1]
