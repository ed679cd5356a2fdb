"""How good, how fast and how large the shipped embedder is.

    python benchmarks/embedder.py DATA [--out benchmarks/results/embedder.json]

DATA holds `stsb` (STS benchmark: sts-dev.csv, sts-test.csv) and, where there is one, `banking77` (PolyAI's
task-specific-datasets: train.csv, test.csv), on which a logistic regression is fitted (needs scikit-learn).
Pin the threads (OMP_NUM_THREADS=1) for figures of one core.
"""

from __future__ import annotations

import argparse
import csv
import json
import platform
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

from _common import circumstances
from suffice.runtimes._static import StaticEmbedder

MODEL = Path(__file__).parents[1] / "src/suffice/models/static-embedder"
RESULTS = Path(__file__).parent / "results/embedder.json"
SHORT = "I still have not received my new card, what should I do?"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=RESULTS)
    arguments = parser.parse_args()
    embedder = StaticEmbedder.load(MODEL)
    figures = {f"stsb_{half}_spearman": similarity(embedder, arguments.data / "stsb", half) for half in ("dev", "test")}
    if (arguments.data / "banking77").is_dir():
        figures["banking77_logistic_accuracy"] = accuracy(embedder, arguments.data / "banking77")
    figures |= speed(embedder, [first for half in ("dev", "test") for first in pairs(arguments.data / "stsb", half)[0]])
    figures["bytes"] = sum(file.stat().st_size for file in MODEL.iterdir())
    for name, figure in figures.items():
        print(f"{name:32} {figure:>14,.2f}")
    about = circumstances() | {"machine": platform.machine(), "numpy": np.__version__}
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(about | {"figures": figures}, indent=2) + "\n", encoding="utf-8")


def pairs(folder: Path, half: str) -> tuple[list[str], list[str], list[float]]:
    rows = [line.split("\t") for line in (folder / f"sts-{half}.csv").read_text(encoding="utf-8").splitlines()]
    return [row[5] for row in rows], [row[6] for row in rows], [float(row[4]) for row in rows]


def similarity(embedder: StaticEmbedder, folder: Path, half: str) -> float:
    """Spearman correlation, times 100, of cosine and human score."""
    first, second, scores = pairs(folder, half)
    cosines = (embedder.embed(first) * embedder.embed(second)).sum(axis=1)
    return round(100 * float(spearmanr(cosines, scores)[0]), 2)


def accuracy(embedder: StaticEmbedder, folder: Path) -> float:
    """Percent right of a logistic regression on nothing but the vectors."""
    from sklearn.linear_model import LogisticRegression

    sets = {}
    for part in ("train", "test"):
        with (folder / f"{part}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))[1:]
        sets[part] = (embedder.embed([row[0] for row in rows]), [row[1] for row in rows])
    head = LogisticRegression(C=20, max_iter=300).fit(*sets["train"])
    return round(100 * float(head.score(*sets["test"])), 2)


def speed(embedder: StaticEmbedder, texts: list[str]) -> dict[str, float]:
    single = fastest(lambda: [embedder.embed([SHORT]) for _ in range(1000)]) / 1000
    fresh = fastest(lambda: StaticEmbedder.load(MODEL))
    batch = fastest(lambda: embedder.embed(texts))
    return {
        "single_us": round(single * 1e6, 1),
        "batch_us_per_text": round(batch / len(texts) * 1e6, 1),
        "batch_texts_per_s": round(len(texts) / batch),
        "load_ms": round(fresh * 1e3, 1),
    }


def fastest(work: Callable[[], object], times: int = 5) -> float:
    """Seconds of the fastest of some runs: other work on the machine can only add to it."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


if __name__ == "__main__":
    main()
