"""The rungs that this machine can fit: each a folder with a card, plain files, and what it said of unseen examples."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from suffice.core.types import Grant
from suffice.learn.examples import Example
from suffice.learn.linear import Embedder, Floats, Unseen, fit_linear, save
from suffice.models.catalogue import SHIPPED, read_card
from suffice.runtimes import linear
from suffice.runtimes._static import StaticEmbedder

EMBEDDER = "static-embedder"
_CODE = ("suffice.runtimes.linear", "suffice.runtimes._ngrams", "suffice.runtimes._confidence")
_DENSE_CODE = ("suffice.runtimes._static", "suffice.runtimes._wordpiece")
_FILES = ("model.json", "weights.npz")
_SINGLE = 200


class Kind(NamedTuple):
    """A way to build a rung."""

    suffix: str
    what: str
    dense: bool


KINDS = (Kind("ngrams", "n-grams", dense=False), Kind("static", "n-grams and a static embedding", dense=True))


class Said(NamedTuple):
    """What a rung said of examples: labels and confidences, in their order."""

    labels: list[str]
    confidence: Floats


class Cost(NamedTuple):
    """What one text takes, alone: milliseconds by the clock, processor seconds."""

    ms: float
    cpu_s: float


class Fitted(NamedTuple):
    """A fitted rung, loaded again as any user of it will, and what it said out of fold of what it was fitted on."""

    model: linear.Linear
    unseen: Said
    bytes: int
    """On disk, with the embedder where it needs one."""

    @property
    def name(self) -> str:
        return self.model.card.name

    def say(self, texts: Sequence[str]) -> Said:
        labels, confidence, _ = self.model.predict_many(texts)
        return Said(labels, confidence)


def fit_rung(task: str, kind: Kind, examples: Sequence[Example], folder: Path, *, seed: int, threads: int) -> Fitted:
    """Fit into `folder/TASK-KIND` and load it from there. Raises UsageError, MissingExtra."""
    place = folder / f"{task}-{kind.suffix}"
    embedder: Embedder | None = StaticEmbedder.load(SHIPPED / EMBEDDER) if kind.dense else None
    found = fit_linear(
        [example.text for example in examples],
        [example.label for example in examples],
        embedder=embedder,
        seed=seed,
        threads=threads,
    )
    marks = {"embedder": EMBEDDER, "embedder_digest": linear.embedder_digest(SHIPPED / EMBEDDER)} if kind.dense else {}
    save(place, found, **marks)
    _write_card(place, task, kind, examples, found.unseen)
    card = read_card(place)
    size = card.bytes + (read_card(SHIPPED / EMBEDDER).bytes if kind.dense else 0)
    return Fitted(linear.load(card, Grant(threads=1, bytes=0)), Said(*found.unseen), size)


def cost(rung: Fitted, texts: Sequence[str]) -> Cost:
    """Measured on up to 200 texts, one after another: the median, so that a busy moment does not count."""
    some = list(texts[:_SINGLE])
    rung.say(some[:5])
    walls, cpus = [], []
    for text in some:
        wall, cpu = time.perf_counter(), time.process_time()
        rung.say([text])
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    return Cost(float(np.median(walls)) * 1e3, float(np.mean(cpus)))


def _write_card(folder: Path, task: str, kind: Kind, examples: Sequence[Example], unseen: Unseen) -> None:
    inside = [(label, e.label) for label, e in zip(unseen.labels, examples, strict=True) if e.label is not None]
    accuracy = sum(label == true for label, true in inside) / len(inside)
    text = json.dumps
    size = sum((folder / file).stat().st_size for file in _FILES)
    lines = [
        f"name = {text(folder.name)}",
        f"task = {text(task)}",
        'runtime = "linear"',
        f"about = {text(f'A linear classifier of texts by {kind.what}, fitted on {len(examples)} examples.')}",
        'licence = "as its examples: their owner decides"',
        "inline = true",
        "threads = 1",
        f"memory = {12 * size + (24_000_000 if kind.dense else 6_000_000)}",
        f"code = {text([*_CODE, *(_DENSE_CODE if kind.dense else ())])}",
        "weaknesses = [",
        '    "A bag of n-grams: irony, negation and who does what to whom hardly show.",',
        '    "A text about two things gets one answer.",',
        "]",
        'biases = ["Those of its examples: the card of the task has the quality per class and per group."]',
        "",
        "[files]",
        *(f"{text(file)} = {text(hashlib.sha256((folder / file).read_bytes()).hexdigest())}" for file in _FILES),
        "",
        "[made]",
        f"from = {text(f'{len(examples)} examples of the task')}",
        'script = "suffice fit"',
        "",
        "[quality]",
        'on = "the same examples, each by a model that was fitted without it; per cent"',
        f"accuracy = {accuracy * 100:.1f}",
    ]
    (folder / "card.toml").write_text("\n".join(lines) + "\n", "utf-8")
