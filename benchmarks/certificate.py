"""Does the certificate hold? Random splits of Banking77's test part, with the threshold that looks right beside it.

    python benchmarks/certificate.py BANKING77_FOLDER [--splits 300]

Both rungs are fitted on the train part. Each split deals the 3,080 test messages to tune (500), calibrate (1,000)
and the rest. A split is broken where the risk of accepted answers among all messages it was drawn from is above
alpha; `broken_on_rest` counts by the rest alone, whose own sampling noise comes on top.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

import banking
from suffice.cascade._path import answers, build, count
from suffice.cascade.certify import Certificate, Outcomes, certify

TUNE, CALIBRATE = 500, 1000


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--splits", type=int, default=300)
    chosen = arguments.parse_args()
    outcomes = measured(chosen.folder)
    levels = {f"alpha_{alpha}": compare(outcomes, alpha, chosen.splits) for alpha in (0.05, 0.02)}
    banking.write("certificate", {"splits": chosen.splits, "tune": TUNE, "calibrate": CALIBRATE, **levels})


def measured(folder: Path) -> Outcomes:
    """What the ladder does on the test part."""
    texts, labels = banking.read(folder, "train")
    asked, truth = banking.read(folder, "test")
    confidence, right = [], []
    with tempfile.TemporaryDirectory() as place:
        for dense in (False, True):
            given, sure, _ = banking.fit(Path(place), texts, labels, dense=dense).predict_many(asked)
            confidence.append(sure)
            right.append(np.array(given) == np.array(truth))
    return Outcomes(np.stack(confidence, axis=1), np.stack(right, axis=1))


def compare(outcomes: Outcomes, alpha: float, splits: int) -> dict[str, Any]:
    """Shares of broken splits and mean coverage, of the certificate and of the naive threshold."""
    found: dict[str, list[tuple[float, float, float]]] = {"certificate": [], "naive": []}
    uncertified = 0
    for seed in range(splits):
        order = np.random.default_rng(seed).permutation(len(outcomes.right))
        tune, calibrate, rest = (
            Outcomes(outcomes.confidence[part], outcomes.right[part])
            for part in np.split(order, [TUNE, TUNE + CALIBRATE])
        )
        verdict = certify(tune, calibrate, alpha=alpha)
        uncertified += not isinstance(verdict, Certificate)
        if isinstance(verdict, Certificate):
            found["certificate"].append(judged(np.array(verdict.thresholds), rest, outcomes))
        else:
            found["certificate"].append((0.0, 0.0, 0.0))
        found["naive"].append(judged(naive(tune, calibrate, alpha), rest, outcomes))
    figures: dict[str, Any] = {"without_certificate": uncertified}
    for name, rows in found.items():
        risks, on_rest, coverages = np.array(rows).T
        figures[name] = {
            "broken": round(float((risks > alpha).mean()), 4),
            "broken_on_rest": round(float((on_rest > alpha).mean()), 4),
            "coverage": round(float(coverages.mean()), 4),
            "risk": round(float(risks.mean()), 4),
        }
    return figures


def naive(tune: Outcomes, calibrate: Outcomes, alpha: float) -> np.ndarray[Any, Any]:
    """The loosest thresholds whose observed risk on all the examples is at most alpha."""
    confidence = np.vstack([tune.confidence, calibrate.confidence])
    right = np.vstack([tune.right, calibrate.right])
    path = build(confidence, right)
    counts = count(path, confidence, right)
    fine = np.flatnonzero(counts.errors <= alpha * counts.accepted)
    return np.asarray(path[fine[-1]])


def judged(thresholds: np.ndarray[Any, Any], rest: Outcomes, whole: Outcomes) -> tuple[float, float, float]:
    """Risk among all messages, risk and coverage on the rest."""
    return played(thresholds, whole)[0], *played(thresholds, rest)


def played(thresholds: np.ndarray[Any, Any], rest: Outcomes) -> tuple[float, float]:
    """Selective risk and coverage of thresholds on the rest."""
    rung = answers(thresholds, rest.confidence)
    taken = rung >= 0
    wrong = ~rest.right[np.arange(len(rung)), rung] & taken
    return float(wrong.sum() / max(1, taken.sum())), float(taken.mean())


if __name__ == "__main__":
    main()
