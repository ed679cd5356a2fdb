"""Fit and certify Banking77 as a user would, in a process of its own; and with ten examples a class.

    python benchmarks/fit.py BANKING77_FOLDER [--seeds 5]

Accuracy, coverage and selective risk are of `suffice eval` on the test part, which is not fitted on; seconds are of
`suffice fit` from start to end, on two cores at the most.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from _common import save

COLUMNS = ("--input", "text", "--label", "category")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--seeds", type=int, default=5)
    chosen = arguments.parse_args()
    train, test = chosen.folder / "train.csv", chosen.folder / "test.csv"
    with tempfile.TemporaryDirectory() as place:
        desk = Path(place)
        figures = {f"all_{key}": value for key, value in fitted(desk, train, test, seed=0).items()}
        few = [fitted(desk, ten_each(train, desk / "few.csv", seed), test, seed=seed) for seed in range(chosen.seeds)]
        for name in ("accuracy", "accuracy_best_rung", "seconds"):
            figures[f"ten_a_class_{name}"] = round(sum(row[name] for row in few) / len(few), 4)
        figures["ten_a_class_needs_examples"] = [row["needs_examples"] for row in few]
        figures |= speed(desk, test)
    save("fit", figures)


def fitted(desk: Path, train: Path, test: Path, *, seed: int) -> dict[str, Any]:
    """Fit, then measure on the test part."""
    started = time.perf_counter()
    made = json.loads(
        run(desk, "fit", "banking", str(train), *COLUMNS, "--test", str(test), f"--seed={seed}", "--json")
    )
    seconds = time.perf_counter() - started
    told = json.loads(run(desk, "eval", "banking", str(test), *COLUMNS, "--json"))
    return {
        "accuracy": round(told["accuracy"], 4),
        "accuracy_best_rung": round(max(rung["accuracy"] for rung in told["rungs"]), 4),
        "coverage": round(told["coverage"], 4),
        "selective_risk": told["selective_risk"] and round(told["selective_risk"], 4),
        "certificate": made["certificate"],
        "needs_examples": made["needs_examples"],
        "fitted_on": made["fitted_on"],
        "ms_per_item": [round(rung["ms_per_item"], 3) for rung in made["rungs"]],
        "bytes": [rung["bytes"] for rung in made["rungs"]],
        "seconds": round(seconds, 1),
    }


def ten_each(train: Path, path: Path, seed: int) -> Path:
    """Ten examples of each class, drawn by the seed."""
    rows: dict[str, list[str]] = defaultdict(list)
    with train.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["category"]].append(row["text"])
    deal = random.Random(seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["text", "category"])
        table.writerows([text, name] for name in sorted(rows) for text in deal.sample(rows[name], 10))
    return path


def speed(desk: Path, test: Path) -> dict[str, Any]:
    """Rows a second of `suffice predict`, from start to end, every row with its record."""
    started = time.perf_counter()
    lines = run(desk, "predict", "banking", str(test), "--input", "text", "--json").splitlines()
    return {"predict_rows_per_second": round(len(lines) / (time.perf_counter() - started))}


def run(desk: Path, *arguments: str) -> str:
    """What `suffice` prints; its state is in the desk."""
    environment = os.environ | {"SUFFICE_HOME": str(desk / "home")}
    command = [sys.executable, "-m", "suffice", *arguments]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode not in (0, 3):
        raise SystemExit(f"{' '.join(arguments)} ended with {done.returncode}")
    return done.stdout


if __name__ == "__main__":
    main()
