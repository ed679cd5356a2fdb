"""The linear classifier on Banking77: accuracy of both rungs, few examples, seconds to fit, speed.

OMP_NUM_THREADS=1 python benchmarks/classify.py BANKING77_FOLDER
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Any

import numpy as np

import _banking
from suffice.runtimes.linear import Linear

FEW = 10
SEEDS = 5
SINGLE = 1000


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    folder = arguments.parse_args().folder
    train, test = _banking.read(folder, "train"), _banking.read(folder, "test")
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as place:
        for dense in (False, True):
            begin = time.perf_counter()
            model = _banking.fit(Path(place), *train, dense=dense)
            seconds = time.perf_counter() - begin
            size = sum(path.stat().st_size for path in Path(model.card.folder).iterdir())
            samples = [some(train[0], train[1], seed) for seed in range(SEEDS)]
            few = [accuracy(_banking.fit(Path(place), *sample, dense=dense), *test) for sample in samples]
            figures["static" if dense else "ngrams"] = {
                "accuracy": accuracy(model, *test),
                "accuracy_10_a_class": round(mean(few), 2),
                "fit_seconds": round(seconds, 1),
                "bytes": size,
                **speed(model, test[0]),
            }
    _banking.write("classify", figures)


def accuracy(model: Linear, texts: list[str], labels: list[str]) -> float:
    """Per cent."""
    return round(float(np.mean(np.array(model.predict_many(texts)[0]) == np.array(labels)) * 100), 2)


def some(texts: list[str], labels: list[str], seed: int) -> tuple[list[str], list[str]]:
    """A few examples of each class."""
    order = random.Random(seed).sample(range(len(texts)), len(texts))
    by_class: dict[str, list[int]] = {}
    for index in order:
        by_class.setdefault(labels[index], []).append(index)
    chosen = sorted(index for members in by_class.values() for index in members[:FEW])
    return [texts[i] for i in chosen], [labels[i] for i in chosen]


def speed(model: Linear, texts: list[str]) -> dict[str, float]:
    """Milliseconds of one text, and texts a second of CPU time in one batch."""
    times = []
    for text in texts[:SINGLE]:
        begin = time.perf_counter()
        model.predict_many([text])
        times.append((time.perf_counter() - begin) * 1e3)
    begin = time.process_time()
    model.predict_many(texts)
    rate = len(texts) / (time.process_time() - begin)
    return {
        "single_p50_ms": round(median(times), 3),
        "single_p99_ms": round(quantiles(times, n=100)[98], 3),
        "texts_a_second": round(rate),
    }


if __name__ == "__main__":
    main()
