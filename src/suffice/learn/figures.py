"""The figures of a fit: quality with intervals, cost, and where it goes wrong, for every rung and for the ladder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from suffice.cascade._path import answers
from suffice.cascade.certify import Certificate, NoCertificate, Outcomes, certify
from suffice.evaluate.metrics import Bools, Floats, interval, risk_coverage
from suffice.learn.rungs import Said

_POINTS = 120
_BINS = 10
FLOOR = 0.5
"""What its own model holds likelier wrong than right is never accepted: foreign texts look so, and where the examples
are easy the certificate alone would let them pass."""


class Share(msgspec.Struct, frozen=True):
    """A share with its 95 % interval (Wilson), and of how many."""

    share: float
    low: float
    high: float
    of: int


class RungFigures(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the frontier. `coverage` of a single rung is what it would be certified for if it stood alone."""

    model: str
    accuracy: float
    interval: tuple[float, float]
    bytes: int
    ms_per_item: float
    cpu_s_per_1000: float
    threshold: float | None
    coverage: float | None
    answered: float
    """Share of all examples that this rung answers in the ladder."""


class Bin(msgspec.Struct, frozen=True):
    """Answers of about the same confidence: their mean confidence, and how many of them were right."""

    confidence: float
    right: Share


class ClassFigures(msgspec.Struct, frozen=True):
    """Quality of the ladder's answers for one true class."""

    name: str
    precision: float
    recall: Share
    held: float


class GroupFigures(msgspec.Struct, frozen=True):
    """Quality of the ladder's answers for one value of the group column."""

    name: str
    accuracy: Share
    coverage: float
    risk: Share


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was measured, and on what."""

    measured_on: str
    accuracy: Share
    """Of the ladder's answers, held guesses included, on examples that belong to a class."""
    coverage: float | None
    risk: Share | None
    """Of the accepted answers; None where nothing is accepted."""
    rungs: tuple[RungFigures, ...]
    curve: tuple[tuple[float, float], ...]
    """Coverage and risk of the surest rung's confidence, strict to loose."""
    reliability: tuple[Bin, ...]
    classes: tuple[ClassFigures, ...]
    confusion: tuple[tuple[str, str, int], ...]
    """True class, answer, how often; wrong answers only, the most frequent first."""
    groups: tuple[GroupFigures, ...] = ()
    foreign: Share | None = None
    """Of the examples that are out of scope, those that were accepted all the same."""


class Held(NamedTuple):
    """Examples no rung was fitted on: the truth (None is out of scope), what each rung said, and groups."""

    on: str
    truth: Sequence[str | None]
    said: Sequence[Said]
    groups: Sequence[str]

    def outcomes(self) -> Outcomes:
        confidence = np.stack([said.confidence for said in self.said], axis=1)
        right = [[a == b for a, b in zip(said.labels, self.truth, strict=True)] for said in self.said]
        return Outcomes(confidence, np.array(right, dtype=np.bool_).T, ("",) * len(self.truth))


class Played(NamedTuple):
    """The ladder on examples: its best guess for each, who made it (index), how sure, and whether it was accepted."""

    labels: list[str]
    rung: list[int]
    confidence: Floats
    accepted: Bools
    right: Bools


def play(held: Held, thresholds: Sequence[float | None]) -> Played:
    """What the cascade does: the first rung at its threshold answers, else the surest one guesses."""
    outcomes = held.outcomes()
    limits = np.array([np.inf if limit is None else limit for limit in thresholds])
    first = answers(limits, outcomes.confidence)
    rung = np.where(first >= 0, first, outcomes.confidence.argmax(axis=1))
    rows = np.arange(len(rung))
    labels = [held.said[index].labels[row] for row, index in enumerate(rung.tolist())]
    return Played(labels, rung.tolist(), outcomes.confidence[rows, rung], first >= 0, outcomes.right[rows, rung])


def share(hits: int, total: int) -> Share:
    return Share(hits / total if total else 0.0, *interval(hits, total), total)


def alone(tune: Outcomes, calibrate: Outcomes, rung: int, alpha: float, delta: float) -> float | None:
    """The coverage that one rung would be certified for by itself: for comparison, no certificate."""
    parts = [Outcomes(part.confidence[:, [rung]], part.right[:, [rung]]) for part in (tune, calibrate)]
    verdict = certify(parts[0], parts[1], alpha=alpha, delta=delta, floor=FLOOR)
    return verdict.coverage if isinstance(verdict, Certificate) else None


def thresholds_of(verdict: Certificate | NoCertificate, rungs: int) -> tuple[float | None, ...]:
    """The certificate's thresholds; None for a rung that is never believed."""
    if isinstance(verdict, NoCertificate):
        return (None,) * rungs
    return tuple(None if np.isinf(limit) else limit for limit in verdict.thresholds)


def accuracy(labels: Sequence[str], truth: Sequence[str | None]) -> Share:
    """Right answers among the examples that belong to a class."""
    inside = [(label, true) for label, true in zip(labels, truth, strict=True) if true is not None]
    return share(sum(label == true for label, true in inside), len(inside))


def risk(played: Played, chosen: Bools) -> Share:
    taken = played.accepted & chosen
    return share(int((taken & ~played.right).sum()), int(taken.sum()))


def figures(held: Held, thresholds: Sequence[float | None], rungs: Sequence[RungFigures]) -> Figures:
    """All figures of the ladder on held-out examples; `rungs` are those of its rungs."""
    played = play(held, thresholds)
    every = np.ones(len(played.labels), dtype=np.bool_)
    believed = bool(played.accepted.any())
    return Figures(
        measured_on=held.on,
        accuracy=accuracy(played.labels, held.truth),
        coverage=float(played.accepted.mean()) if believed else None,
        risk=risk(played, every) if believed else None,
        rungs=tuple(rungs),
        curve=_curve(played),
        reliability=_reliability(played),
        classes=_classes(held, played),
        confusion=_confusion(held, played),
        groups=_groups(held, played),
        foreign=_foreign(held, played),
    )


def _foreign(held: Held, played: Played) -> Share | None:
    taken = [taken for taken, true in zip(played.accepted.tolist(), held.truth, strict=True) if true is None]
    return share(sum(taken), len(taken)) if taken else None


def _curve(played: Played) -> tuple[tuple[float, float], ...]:
    coverage, risks = risk_coverage(played.confidence, played.right)
    some = np.unique(np.linspace(0, len(coverage) - 1, min(_POINTS, len(coverage))).astype(int))
    return tuple((round(float(coverage[i]), 5), round(float(risks[i]), 5)) for i in some)


def _reliability(played: Played) -> tuple[Bin, ...]:
    order = np.argsort(played.confidence, kind="stable")
    parts = [part for part in np.array_split(order, _BINS) if len(part)]
    return tuple(
        Bin(float(played.confidence[part].mean()), share(int(played.right[part].sum()), len(part))) for part in parts
    )


def _classes(held: Held, played: Played) -> tuple[ClassFigures, ...]:
    answered = Counter(played.labels)
    hits = Counter(true for true, right in zip(held.truth, played.right.tolist(), strict=True) if right)
    size = Counter(held.truth)
    waiting = Counter(true for true, taken in zip(held.truth, played.accepted.tolist(), strict=True) if not taken)
    return tuple(
        ClassFigures(
            name,
            hits[name] / answered[name] if answered[name] else 0.0,
            share(hits[name], size[name]),
            waiting[name] / size[name],
        )
        for name in sorted(name for name in size if name is not None)
    )


def _confusion(held: Held, played: Played) -> tuple[tuple[str, str, int], ...]:
    pairs = Counter(
        (true or "", label)
        for true, label in zip(held.truth, played.labels, strict=True)
        if true is not None and true != label
    )
    return tuple((*pair, count) for pair, count in sorted(pairs.items(), key=lambda entry: (-entry[1], entry[0])))


def _groups(held: Held, played: Played) -> tuple[GroupFigures, ...]:
    if not any(held.groups):
        return ()
    groups = np.asarray(held.groups, dtype=object)
    rows = []
    for name in sorted(set(held.groups)):
        chosen = groups == name
        where = np.flatnonzero(chosen).tolist()
        right = accuracy([played.labels[i] for i in where], [held.truth[i] for i in where])
        rows.append(GroupFigures(name or "(none)", right, float(played.accepted[chosen].mean()), risk(played, chosen)))
    return tuple(rows)
