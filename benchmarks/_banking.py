"""Banking77 as two lists, and where a result goes."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from _common import circumstances
from suffice.core.types import Card, Grant
from suffice.learn.linear import fit_linear, save
from suffice.runtimes import linear
from suffice.runtimes._static import StaticEmbedder

REPOSITORY = Path(__file__).resolve().parent.parent
EMBEDDER = REPOSITORY / "src" / "suffice" / "models" / "static-embedder"


def read(folder: Path, part: str) -> tuple[list[str], list[str]]:
    """Texts and labels of "train" or "test"."""
    with (folder / f"{part}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row["text"] for row in rows], [row["category"] for row in rows]


def fit(folder: Path, texts: list[str], labels: list[str], *, dense: bool, seed: int = 0) -> linear.Linear:
    """Fit, save beside a link to the embedder, and load again, as a user's model would be."""
    embedder = StaticEmbedder.load(EMBEDDER) if dense else None
    name = "static" if dense else "ngrams"
    link = folder / EMBEDDER.name
    if not link.exists():
        link.symlink_to(EMBEDDER)
    marks = {"embedder": EMBEDDER.name, "embedder_digest": linear.embedder_digest(EMBEDDER)} if dense else {}
    save(folder / name, fit_linear(texts, labels, embedder=embedder, seed=seed), **marks)
    card = Card(name=name, task="t", runtime="linear", about="", licence="", folder=str(folder / name))
    return linear.load(card, Grant(threads=1, bytes=0))


def write(name: str, figures: dict[str, Any]) -> None:
    """Save figures with date, commit and machine, and print them."""
    path = REPOSITORY / "benchmarks" / "results" / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(circumstances() | figures, indent=1) + "\n", "utf-8")
    print(json.dumps(figures, indent=1))
