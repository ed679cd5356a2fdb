"""Ask a task: one text, or a file of rows; and measure a task on rows whose labels are known."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from suffice.core.errors import SufficeError, UsageError
from suffice.core.labels import Label
from suffice.core.types import Answer, Prediction
from suffice.engine import Engine
from suffice.evaluate.metrics import interval

_BATCH = 256

Row = TypeVar("Row")


class Line(msgspec.Struct, frozen=True):
    """What is printed of a row. `label` is the best guess also where the row is held: look at `outcome` first."""

    row: int
    label: str | None
    confidence: float | None
    outcome: str
    rung: str | None
    record: str


async def apredict(
    task: str,
    text: str,
    *,
    alpha: float | None = None,
    uncertified: bool = False,
    label: Label = Label.SECRET,
    home: Path | None = None,
) -> Answer:
    """Ask a task that was fitted, or that ships and takes a text. Raises SufficeError.

    For many texts open an `Engine` once and `await engine.ask(...)`. `label` says how sensitive the text is.
    """
    with Engine(home, alpha=alpha, uncertified=uncertified) as engine:
        return await engine.ask(task, text, label=label)


def predict(
    task: str,
    text: str,
    *,
    alpha: float | None = None,
    uncertified: bool = False,
    label: Label = Label.SECRET,
    home: Path | None = None,
) -> Answer:
    """`apredict` for code that is not asynchronous."""
    return asyncio.run(apredict(task, text, alpha=alpha, uncertified=uncertified, label=label, home=home))


async def lines(
    engine: Engine, task: str, rows: Iterable[tuple[int, str]], *, batch: int = _BATCH
) -> AsyncIterator[Line]:
    """A line for each (number, text), in their order; the rows are read as the lines are taken."""
    check_text_task(engine, task)
    for some in _batches(rows, batch):
        answers = await engine.ask_many(
            task, [text for _, text in some], label=engine.config.policy.unlabelled, caller="predict"
        )
        for (number, _), answer in zip(some, answers, strict=True):
            outcome = "accepted" if answer.accepted else answer.outcome
            yield Line(number, answer.output, answer.confidence, outcome, answer.model, answer.record)


def check_text_task(engine: Engine, task: str) -> None:
    """Raises UsageError where the task does not take a text and give a class."""
    found = engine.task(task)
    if found.input is not str or found.output is not str:
        raise UsageError(f"The task '{task}' takes {found.input.__name__}, not rows of text: use it in a pipeline.")


class _Tally:
    """Counts of one rung, or of the ladder."""

    def __init__(self) -> None:
        self.inside = self.hits = self.accepted = self.wrong = self.rows = 0

    def add(self, guess: str | None, truth: str | None, *, accepted: bool) -> None:
        self.rows += 1
        self.inside += truth is not None
        self.hits += truth is not None and guess == truth
        self.accepted += accepted
        self.wrong += accepted and guess != truth

    def told(self) -> dict[str, Any]:
        return {
            "accuracy": self.hits / self.inside if self.inside else None,
            "accuracy_interval": interval(self.hits, self.inside),
            "coverage": self.accepted / self.rows if self.rows else 0.0,
            "accepted": self.accepted,
            "selective_risk": self.wrong / self.accepted if self.accepted else None,
            "selective_risk_interval": interval(self.wrong, self.accepted),
        }


async def evaluate(engine: Engine, task: str, rows: Iterable[tuple[str, str | None]]) -> dict[str, Any]:
    """Figures of the ladder and of each rung on (text, label) rows; the label None is out of scope.

    `accuracy` counts held guesses and leaves out what is out of scope; `selective_risk` is of accepted answers.
    """
    check_text_task(engine, task)
    rungs = engine.rungs(task)
    whole, each = _Tally(), [_Tally() for _ in rungs]
    classes: dict[str, Counter[str]] = {}
    limits = [rung.threshold for rung in rungs]
    answered = [0] * len(rungs)
    for some in _batches(rows, _BATCH):
        said = await engine.each_rung(task, [text for text, _ in some], label=engine.config.policy.unlabelled)
        for number, (_, truth) in enumerate(some):
            column = [told[number] for told in said]
            for tally, told, limit in zip(each, column, limits, strict=True):
                tally.add(told.output, truth, accepted=limit is not None and told.confidence >= limit)
            index, accepted = _climbed(column, limits)
            guess = column[index].output
            answered[index] += accepted
            whole.add(guess, truth, accepted=accepted)
            _count(classes, guess, truth, accepted=accepted)
    return {
        "task": task,
        "examples": whole.rows,
        **whole.told(),
        "out_of_scope": whole.rows - whole.inside,
        "rungs": [
            {"model": rung.card.name, "threshold": rung.threshold, "answered": count, **tally.told()}
            for rung, tally, count in zip(rungs, each, answered, strict=True)
        ],
        "classes": [_class(name, counts) for name, counts in sorted(classes.items()) if counts["examples"]],
    }


def _climbed(said: Sequence[Prediction], limits: Sequence[float | None]) -> tuple[int, bool]:
    """The rung that answers as the cascade does, and whether it is believed."""
    for index, (told, limit) in enumerate(zip(said, limits, strict=True)):
        if limit is not None and told.confidence >= limit:
            return index, True
    return max(range(len(said)), key=lambda index: (said[index].confidence, -index)), False


def _count(classes: dict[str, Counter[str]], guess: str, truth: str | None, *, accepted: bool) -> None:
    classes.setdefault(guess, Counter())["answered"] += 1
    if truth is not None:
        counts = classes.setdefault(truth, Counter())
        counts["examples"] += 1
        counts["hits"] += guess == truth
        counts["held"] += not accepted


def _class(name: str, counts: Counter[str]) -> dict[str, Any]:
    return {
        "class": name,
        "examples": counts["examples"],
        "precision": counts["hits"] / counts["answered"] if counts["answered"] else None,
        "recall": counts["hits"] / counts["examples"],
        "recall_interval": interval(counts["hits"], counts["examples"]),
        "held": counts["held"] / counts["examples"],
    }


def _batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows in lists; where reading fails, those before the fault come first."""
    some: list[Row] = []
    try:
        for row in rows:
            some.append(row)
            if len(some) == size:
                yield some
                some = []
    except SufficeError:
        if some:
            yield some
        raise
    if some:
        yield some
