from __future__ import annotations

import time

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suffice.cascade._binomial import tail
from suffice.cascade.certify import Certificate, NoCertificate, Outcomes, certify
from suffice.core.errors import UsageError


def draw(rng: np.random.Generator, examples: int, gain: float = 3.2) -> tuple[Outcomes, np.ndarray]:
    """Two correlated rungs of known chances of being right, confidences a little off."""
    ease = rng.normal(size=examples)
    chance = 1 / (1 + np.exp(-np.stack([gain + 1.8 * ease, gain + 0.6 + 1.8 * ease], axis=1)))
    confidence = np.clip(chance + rng.normal(size=chance.shape) * 0.02, 0, 1)
    return Outcomes(confidence, rng.random((examples, 1)) < chance), chance


def sure(examples: int, errors: int = 0) -> Outcomes:
    right = np.ones((examples, 1), dtype=bool)
    right[:errors] = False
    return Outcomes(np.linspace(0.1, 1.0, examples)[:, None], right)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(60, 500), st.sampled_from([0.05, 0.1, 0.2]), st.sampled_from([0.05, 0.1]))
def test_a_certificate_satisfies_its_own_test(seed: int, examples: int, alpha: float, delta: float) -> None:
    """Whatever the data: the counts add up, the p-value is at most delta, and the bound at most alpha."""
    rng = np.random.default_rng(seed)
    verdict = certify(draw(rng, examples)[0], draw(rng, examples)[0], alpha=alpha, delta=delta)
    if isinstance(verdict, NoCertificate):
        assert verdict.needs_examples is None or verdict.needs_examples > 0
        return
    assert float(tail(verdict.errors, verdict.accepted, alpha)) <= delta
    assert verdict.risk <= verdict.risk_bound <= alpha + 1e-9
    assert verdict.coverage == verdict.accepted / verdict.calibration_examples


def test_the_bound_holds_in_nearly_all_worlds() -> None:
    """Over 250 draws of examples the true risk passes alpha in no more than delta of them, within its noise."""
    rng = np.random.default_rng(20)
    world, chance = draw(rng, 20_000)
    broken = covered = 0.0
    for _ in range(250):
        verdict = certify(draw(rng, 300)[0], draw(rng, 600)[0])
        if isinstance(verdict, Certificate):
            reached = world.confidence >= np.array(verdict.thresholds)
            taken = reached.any(axis=1)
            risk = 1 - chance[np.arange(len(taken)), reached.argmax(axis=1)][taken].mean()
            broken += risk > 0.05
            covered += verdict.coverage
    assert broken / 250 <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 250)
    assert covered / 250 >= 0.7


def test_a_perfect_model_accepts_everything() -> None:
    """Without an error all calibrate examples are accepted."""
    verdict = certify(sure(100), sure(100))
    assert isinstance(verdict, Certificate)
    assert (verdict.accepted, verdict.errors, verdict.coverage) == (100, 0, 1.0)


def test_too_few_examples_say_how_many_more() -> None:
    """58 examples cannot certify 5 %: the answer says how many more are needed, and that many do."""
    verdict = certify(sure(200), sure(40))
    assert isinstance(verdict, NoCertificate)
    assert verdict.needs_examples is not None
    assert isinstance(certify(sure(200), sure(40 + verdict.needs_examples)), Certificate)


def test_no_tune_examples_give_no_certificate() -> None:
    """Without a tune part there is nothing to order policies by."""
    empty = Outcomes(np.empty((0, 1)), np.empty((0, 1), dtype=bool))
    verdict = certify(empty, sure(100))
    assert isinstance(verdict, NoCertificate)
    assert "tune" in verdict.reason


def test_a_hopeless_model_is_not_promised_anything() -> None:
    """A model that is mostly wrong gets no certificate, and is told that more examples won't help."""
    verdict = certify(sure(300, errors=300), sure(300, errors=300))
    assert isinstance(verdict, NoCertificate)
    assert verdict.needs_examples is None


def test_out_of_scope_examples_are_held() -> None:
    """Low-confidence examples without a true label fall below the thresholds."""
    rng = np.random.default_rng(5)
    parts = []
    for size in (400, 800):
        inside = Outcomes(0.6 + 0.4 * rng.random((size, 1)), np.ones((size, 1), dtype=bool))
        outside = Outcomes(0.7 * rng.random((size // 2, 1)), np.zeros((size // 2, 1), dtype=bool))
        parts.append(Outcomes(np.vstack([inside[0], outside[0]]), np.vstack([inside[1], outside[1]])))
    verdict = certify(*parts)
    assert isinstance(verdict, Certificate)
    assert verdict.thresholds[0] > 0.55


def test_languages_are_counted_apart() -> None:
    """The certificate says how many examples of each language it was proved on, and what was wrong there."""
    tune = sure(200)
    verdict = certify(tune, Outcomes(*sure(200)[:2], ("de",) * 20 + ("en",) * 180))
    assert isinstance(verdict, Certificate)
    assert {name: row.examples for name, row in verdict.languages.items()} == {"de": 20, "en": 180}
    assert sum(row.accepted for row in verdict.languages.values()) == verdict.accepted


def test_the_certificate_survives_storage() -> None:
    """A certificate written as JSON and read again is the same, also with a threshold nothing reaches."""
    tune = Outcomes(np.tile(sure(100)[0], 2), np.tile(sure(100)[1], 2))
    verdict = certify(tune, tune)
    assert isinstance(verdict, Certificate)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(verdict), type=Certificate) == verdict


def test_a_thousand_examples_take_a_blink() -> None:
    """1,000 examples on two rungs are certified in milliseconds (the limit leaves room for a busy machine)."""
    rng = np.random.default_rng(1)
    tune, calibrate = draw(rng, 1000)[0], draw(rng, 1000)[0]
    begin = time.process_time()
    certify(tune, calibrate)
    assert time.process_time() - begin < 0.2


@pytest.mark.parametrize(("alpha", "delta"), [(0.0, 0.05), (1.0, 0.05), (0.05, 0.0), (0.05, 1.5)])
def test_impossible_targets_are_refused(alpha: float, delta: float) -> None:
    """Alpha and delta are probabilities."""
    with pytest.raises(UsageError, match="between 0 and 1"):
        certify(sure(100), sure(100), alpha=alpha, delta=delta)


def test_wrong_shapes_and_values_are_refused() -> None:
    """Flat arrays, other rungs, missing numbers and a stray language list are named."""
    good = sure(100)
    with pytest.raises(UsageError, match="rungs"):
        certify(good, Outcomes(good.confidence[:, 0], good.right[:, 0]))
    with pytest.raises(UsageError, match="same rungs"):
        certify(good, Outcomes(np.tile(good.confidence, 2), np.tile(good.right, 2)))
    with pytest.raises(UsageError, match="no numbers"):
        certify(good, Outcomes(np.full((100, 1), np.nan), good.right))
    with pytest.raises(UsageError, match="languages"):
        certify(good, Outcomes(good.confidence, good.right, ("en",)))


@pytest.mark.parametrize("floor", [0.0, 0.3, 0.6])
def test_nothing_below_the_floor_is_accepted(floor: float) -> None:
    """Where every example is right the floor alone keeps thresholds up, and the counts are those of the floor."""
    verdict = certify(sure(400), sure(400), floor=floor)
    assert isinstance(verdict, Certificate)
    assert verdict.thresholds[0] == max(floor, 0.1)
    assert verdict.accepted == int((sure(400).confidence >= verdict.thresholds[0]).sum())
