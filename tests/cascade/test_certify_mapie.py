"""MAPIE's fixed-sequence control of precision is the oracle: same inputs, Hoeffding-Bentkus p-values."""

from __future__ import annotations

import math

import numpy as np
import pytest

from suffice.cascade._binomial import tail
from suffice.cascade._path import build, count
from suffice.cascade.certify import Certificate, Outcomes, certify

risk_control = pytest.importorskip("mapie.risk_control")


def sample(rng: np.random.Generator, examples: int) -> Outcomes:
    chance = 1 / (1 + np.exp(-(3.2 + 1.8 * rng.normal(size=(examples, 1)))))
    return Outcomes(chance, rng.random((examples, 1)) < chance)


@pytest.mark.filterwarnings("ignore:Fixed sequence testing requires a monotonic risk")
@pytest.mark.parametrize("seed", range(5))
def test_mapie_agrees_on_the_same_path(seed: int) -> None:
    """MAPIE's p-values lie between the exact and the Bentkus ones; what it proves, the certificate proves."""
    rng = np.random.default_rng(seed)
    tune, calibrate = sample(rng, 500), sample(rng, 1000)
    verdict = certify(tune, calibrate)
    assert isinstance(verdict, Certificate)
    path = build(tune.confidence, tune.right)[150:]
    controller = risk_control.BinaryClassificationController(
        predict_function=lambda confidence: np.hstack([1 - confidence, confidence]),
        risk="precision",
        target_level=0.95,
        confidence_level=0.95,
        list_predict_params=path[:, 0],
        fwer_method="fixed_sequence",
    )
    controller.calibrate(calibrate.confidence, calibrate.right[:, 0].astype(int))
    found = count(path, calibrate.confidence, calibrate.right)
    exact = tail(found.errors, found.accepted, 0.05)
    theirs = np.asarray(controller.p_values, dtype=np.float64).ravel()
    assert (theirs >= np.minimum(exact, 1) - 1e-9).all()
    # MAPIE counts errors as ceil(n * risk), which rounding can lift by one.
    one_more = tail(found.errors + 1, found.accepted, 0.05)
    assert (theirs <= np.minimum(one_more * math.e, 1) + 1e-9).all()
    assert verdict.thresholds[0] <= min(np.ravel(controller.valid_predict_params)) + 1e-12
