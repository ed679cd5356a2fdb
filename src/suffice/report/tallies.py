"""From items to what the plots show: pure counting, no drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from suffice.core.labels import Label
from suffice.core.types import Trace
from suffice.pipeline.item import Item
from suffice.report.facts import Facts

NOBODY = "no model asked"


@dataclass
class Answers:
    """How often a model answered a task: accepted, or held with it as the best guess."""

    task: str
    model: str
    accepted: int = 0
    held: int = 0


@dataclass
class Sureness:
    """The confidences a model had for a task, and the one it needs."""

    task: str
    model: str
    threshold: float | None
    accepted: list[float] = field(default_factory=list)
    held: list[float] = field(default_factory=list)


@dataclass
class Cost:
    """What a model took: seconds by the clock, processor seconds, joules where known; `cached` in earlier runs."""

    model: str
    answers: int = 0
    cached: int = 0
    seconds: float = 0.0
    cpu_s: float = 0.0
    joules: float | None = None


def answers(items: Iterable[Item], facts: Facts) -> list[Answers]:
    """One entry for each rung of each task that was asked, in the ladders' order; who was not asked last."""
    found: dict[tuple[str, str], Answers] = {}
    asked = [trace for trace in _asked(items) if trace.task]
    tasks = {trace.task for trace in asked}
    for ladder in facts.ladders:
        for rung in ladder.rungs if ladder.task in tasks else ():
            found[ladder.task, rung.model] = Answers(ladder.task, rung.model)
    for trace in asked:
        key = (trace.task or "", trace.model or NOBODY)
        entry = found.setdefault(key, Answers(*key))
        if trace.outcome == "accepted":
            entry.accepted += 1
        else:
            entry.held += 1
    return sorted(found.values(), key=_by_ladder(facts))


def sureness(items: Iterable[Item], facts: Facts) -> list[Sureness]:
    """The confidences of certified tasks; of every task with a threshold where none is certified."""
    certified = {ladder.task for ladder in facts.ladders if ladder.alpha is not None}
    told = [trace for trace in _asked(items) if trace.confidence is not None and trace.model]
    asked = {trace.task for trace in told if trace.task}
    shown = certified & asked or asked
    found = {
        (ladder.task, rung.model): Sureness(ladder.task, rung.model, rung.threshold)
        for ladder in facts.ladders
        for rung in ladder.rungs
    }
    for trace in told:
        if trace.task in shown:
            key = (trace.task or "", trace.model or "")
            entry = found.setdefault(key, Sureness(*key, trace.threshold))
            (entry.accepted if trace.outcome == "accepted" else entry.held).append(trace.confidence or 0.0)
    return sorted((entry for entry in found.values() if entry.accepted or entry.held), key=_by_ladder(facts))


def costs(items: Iterable[Item]) -> list[Cost]:
    """The cost of every model, dearest first. Answers from the cache count with what they took when computed."""
    found: dict[str, Cost] = {}
    for trace in _asked(items):
        if trace.model:
            entry = found.setdefault(trace.model, Cost(trace.model))
            entry.answers += 1
            entry.cached += trace.cached
            entry.seconds += trace.ms / 1e3
            entry.cpu_s += trace.cpu_s
            if trace.joules is not None:
                entry.joules = (entry.joules or 0.0) + trace.joules
    return sorted(found.values(), key=lambda entry: -entry.cpu_s)


def kept(items: Iterable[Item]) -> list[tuple[Label, int]]:
    """Held items by label, the least sensitive first: each is what a larger model elsewhere would have been asked."""
    held = [item.label for item in items if item.outcome == "held"]
    return [(label, held.count(label)) for label in Label if label in held]


def _by_ladder(facts: Facts) -> Callable[[Answers | Sureness], int]:
    order = {ladder.task: number for number, ladder in enumerate(facts.ladders)}
    return lambda entry: order.get(entry.task, len(order))


def _asked(items: Iterable[Item]) -> Sequence[Trace]:
    return [trace for item in items for trace in item.steps if trace.task]
