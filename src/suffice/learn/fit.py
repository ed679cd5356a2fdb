"""Fit a task on a person's own examples: check, deal, fit the rungs, certify, measure, and keep it as a version."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import cmp_to_key
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from suffice.cascade import outcomes
from suffice.cascade._binomial import least
from suffice.cascade.certify import Certificate, NoCertificate, Outcomes, certify
from suffice.core.errors import UsageError
from suffice.fitted.store import FittedTasks, check_name
from suffice.fitted.version import FORMAT, TaskFile
from suffice.learn import checks, figures
from suffice.learn.checks import Finding
from suffice.learn.deal import ROOM, Deal, deal, enough, most
from suffice.learn.examples import Columns, Example, Read, gather
from suffice.learn.figures import Figures, Held, RungFigures
from suffice.learn.rungs import KINDS, Cost, Fitted, Said, cost, fit_rung

Tell = Callable[[str], None]
_SPENT = 0.15
"""A calibrate part above this share that proved nothing is given back to the models."""

_APART = 3.0
"""Two rungs are told apart by their measured time when it differs by more than this factor."""
_LONG = 2_000_000
"""Classes times examples from which on a fit is announced to take long."""


class Wish(NamedTuple):
    """What is to be fitted, on what, with which promise."""

    name: str
    path: Path
    columns: Columns
    alpha: float = 0.05
    delta: float = 0.05
    test: Path | None = None
    seed: int = 0
    encoding: str | None = None


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """A fitted version. `certificate` is None where nothing could be proved; then `reason` says why."""

    task: str
    version: str = ""
    folder: str = ""
    examples: int
    fitted_on: int
    classes: tuple[str, ...]
    findings: tuple[Finding, ...]
    certificate: Certificate | None
    reason: str
    needs_examples: int | None
    alpha: float
    delta: float
    figures: Figures
    seconds: float = 0.0


class _Ladder(NamedTuple):
    """Rungs, cheapest first, with what proves them: out-of-fold outcomes of the fit part, and the calibrate part."""

    rungs: tuple[Fitted, ...]
    costs: tuple[Cost, ...]
    fitted_on: list[Example]
    calibrate: list[Example]
    tune: Held
    proof: Held | None


def fit(wish: Wish, tasks: FittedTasks, page: Callable[[Made], str], tell: Tell) -> Made:
    """Fit, certify and register; `page` draws the card for people, `tell` is told what is under way.

    Raises UsageError for a name, file or column that cannot be, MissingExtra without scikit-learn. Nothing is
    registered unless all of it is.
    """
    check_name(wish.name)
    _check_promise(wish)
    started = time.perf_counter()
    read, test = _gather(wish, tell)
    found = checks.findings(read, test)
    for finding in found:
        tell(f"  {finding.told}")
    leaked = checks.leaked(read.examples, test.examples) if test else set()
    examples = [example for example in read.examples if example.row not in leaked]
    if not examples:
        raise UsageError(f"Every example of {read.name} stands in {wish.test}, too: give other examples to test on.")
    with tasks.making(wish.name) as part:
        ladder, verdict = _ladder(wish, examples, part / "models", tell)
        made = _made(wish, examples, found, ladder, verdict, test)
        made = msgspec.structs.replace(made, seconds=time.perf_counter() - started)
        _write(part, made, ladder, page)
        folder = tasks.register(part, _task_file(wish, made, part))
    return msgspec.structs.replace(made, version=folder.name, folder=str(folder))


def _check_promise(wish: Wish) -> None:
    for name, value in (("alpha", wish.alpha), ("delta", wish.delta)):
        if not 0 < value < 1:
            raise UsageError(f"--{name} {value:g} was asked for: it lies between 0 and 1, as 0.05.")


def _gather(wish: Wish, tell: Tell) -> tuple[Read, Read | None]:
    tell(f"reading {wish.path}")
    read = gather(wish.path, wish.columns, seed=wish.seed, encoding=wish.encoding)
    checks.refuse(read, wish.columns.label)
    test = gather(wish.test, wish.columns, seed=wish.seed, encoding=wish.encoding) if wish.test else None
    return read, test


def _ladder(
    wish: Wish, examples: list[Example], folder: Path, tell: Tell
) -> tuple[_Ladder, Certificate | NoCertificate]:
    dealt = deal(examples, alpha=wish.alpha, delta=wish.delta, seed=wish.seed)
    ladder = _fit(wish, examples, dealt, folder, tell)
    verdict = _certify(wish, ladder)
    if isinstance(verdict, NoCertificate) and len(dealt.calibrate) > _SPENT * len(examples):
        tell("nothing could be proved: the models get all examples")
        ladder = _fit(wish, examples, Deal(list(range(len(examples))), []), folder, tell)
    return ladder, verdict


def _fit(wish: Wish, examples: list[Example], dealt: Deal, folder: Path, tell: Tell) -> _Ladder:
    fitted_on, calibrate = ([examples[i] for i in part] for part in dealt)
    if len({example.label for example in fitted_on} - {None}) < 2:
        fitted_on, calibrate = examples, []
    if len({example.label for example in fitted_on}) * len(fitted_on) > _LONG:
        tell("so many classes and examples take minutes")
    rungs = []
    for kind in KINDS:
        tell(f"fitting {kind.what} on {len(fitted_on):,} examples")
        rungs.append(fit_rung(wish.name, kind, fitted_on, folder, seed=wish.seed, threads=1))
    texts = [example.text for example in (calibrate or fitted_on)]
    tell("measuring")
    priced = sorted(((cost(rung, texts), rung) for rung in rungs), key=cmp_to_key(_dearer))
    ordered = tuple(rung for _, rung in priced)
    proof = _held("calibrate", calibrate, [rung.say(texts) for rung in ordered]) if calibrate else None
    tune = _held("out of fold", fitted_on, [rung.unseen for rung in ordered])
    return _Ladder(ordered, tuple(price for price, _ in priced), fitted_on, calibrate, tune, proof)


def _dearer(one: tuple[Cost, Fitted], other: tuple[Cost, Fitted]) -> int:
    """By the clock where it tells them clearly apart; else by size, which a busy machine does not change."""
    if max(one[0].ms, other[0].ms) > _APART * min(one[0].ms, other[0].ms):
        return 1 if one[0].ms > other[0].ms else -1
    return one[1].bytes - other[1].bytes


def _held(on: str, examples: Sequence[Example], said: Sequence[Said]) -> Held:
    return Held(on, [example.label for example in examples], said, [example.group for example in examples])


def _proofs(ladder: _Ladder) -> tuple[Outcomes, Outcomes]:
    nothing = Held("", [], [Said([], said.confidence[:0]) for said in ladder.tune.said], [])
    return ladder.tune.outcomes(), (ladder.proof or nothing).outcomes()


def _certify(wish: Wish, ladder: _Ladder) -> Certificate | NoCertificate:
    tune, calibrate = _proofs(ladder)
    return certify(tune, calibrate, alpha=wish.alpha, delta=wish.delta, floor=figures.FLOOR)


def _made(
    wish: Wish,
    examples: Sequence[Example],
    found: Sequence[Finding],
    ladder: _Ladder,
    verdict: Certificate | NoCertificate,
    test: Read | None,
) -> Made:
    certificate = verdict if isinstance(verdict, Certificate) else None
    needs, reason = (0, "") if isinstance(verdict, Certificate) else _needs(wish, examples, ladder, verdict)
    return Made(
        task=wish.name,
        examples=len(examples),
        fitted_on=len(ladder.fitted_on),
        classes=tuple(sorted({example.label for example in examples if example.label is not None})),
        findings=tuple(found),
        certificate=certificate,
        reason=reason,
        needs_examples=needs,
        alpha=wish.alpha,
        delta=wish.delta,
        figures=_figures(wish, ladder, verdict, test),
    )


def _needs(wish: Wish, examples: Sequence[Example], ladder: _Ladder, verdict: NoCertificate) -> tuple[int | None, str]:
    """How many more examples, and a sentence of it."""
    size = len({checks.key(example.text) for example in examples})
    goal = f"an error of at most {wish.alpha:.1%} among accepted answers, at confidence {1 - wish.delta:.0%}"
    had = len(ladder.calibrate)
    wanted = None if verdict.needs_examples is None else enough(verdict.needs_examples + had, wish.alpha, wish.delta)
    if wanted is not None:
        more = max(size // 10, 10, wanted - size)
        return more, f"{size:,} different examples are too few to prove {goal}: about {more:,} more should do."
    for calibrate in (int(ROOM * least(wish.alpha, wish.delta)), most(wish.alpha, wish.delta)):
        fewest = enough(calibrate, wish.alpha, wish.delta) or 0
        if size < fewest:
            told = f"the models are not sure enough yet for {goal}: it takes at least {fewest - size:,} more examples."
            return fewest - size, told
    return None, f"the models cannot keep {goal}, and more examples of this kind hardly help: allow a larger --alpha."


def _figures(wish: Wish, ladder: _Ladder, verdict: Certificate | NoCertificate, test: Read | None) -> Figures:
    thresholds = figures.thresholds_of(verdict, len(ladder.rungs))
    held = ladder.proof or ladder.tune
    if test:
        texts = [example.text for example in test.examples]
        held = _held("test", test.examples, [rung.say(texts) for rung in ladder.rungs])
    played = figures.play(held, thresholds)
    tune, calibrate = _proofs(ladder)
    rows = []
    for index, (rung, price) in enumerate(zip(ladder.rungs, ladder.costs, strict=True)):
        right = figures.accuracy(held.said[index].labels, held.truth)
        mine = np.array(played.rung) == index
        rows.append(
            RungFigures(
                model=rung.name,
                accuracy=right.share,
                interval=(right.low, right.high),
                bytes=rung.bytes,
                ms_per_item=price.ms,
                cpu_s_per_1000=price.cpu_s * 1000,
                threshold=thresholds[index],
                coverage=figures.alone(tune, calibrate, index, wish.alpha, wish.delta),
                answered=float((mine & played.accepted).mean()),
            )
        )
    return figures.figures(held, thresholds, rows)


def _write(part: Path, made: Made, ladder: _Ladder, page: Callable[[Made], str]) -> None:
    proof = part / "proof"
    proof.mkdir()
    tune, calibrate = _proofs(ladder)
    names = [rung.name for rung in ladder.rungs]
    rows: dict[str, tuple[Sequence[int], Outcomes]] = {
        "tune": ([example.row for example in ladder.fitted_on], tune),
        "calibrate": ([example.row for example in ladder.calibrate], calibrate),
    }
    outcomes.write(proof / f"{made.task}.csv", names, rows)
    facts = {
        "task": made.task,
        "floor": figures.FLOOR,
        "rungs": [{"model": rung.name, "files": rung.model.card.files} for rung in ladder.rungs],
        "tune": "out-of-fold outcomes of the fit part; rows count from 1",
        "calibrate": "outcomes of examples that no model was fitted on",
    }
    _json(proof / f"{made.task}.json", facts)
    _json(part / "checks.json", made.findings)
    _json(part / "measured.json", made)
    (part / "card.html").write_text(page(made), encoding="utf-8")


def _task_file(wish: Wish, made: Made, part: Path) -> TaskFile:
    decides = [path for folder in ("models", "proof") for path in (part / folder).rglob("*") if path.is_file()]
    columns = {key: value for key, value in wish.columns._asdict().items() if value is not None}
    return TaskFile(
        format=FORMAT,
        name=made.task,
        about=f"Which of {len(made.classes)} classes a text is of; fitted on {made.fitted_on:,} examples.",
        ladder=tuple(rung.model for rung in made.figures.rungs),
        alpha=made.alpha,
        delta=made.delta,
        classes=made.classes,
        examples=made.examples,
        coverage=made.certificate.coverage if made.certificate else None,
        needs_examples=made.needs_examples,
        seed=wish.seed,
        columns=columns,
        files=dict.fromkeys((path.relative_to(part).as_posix() for path in [*decides, part / "checks.json"]), ""),
    )


def _json(path: Path, value: object) -> None:
    path.write_bytes(msgspec.json.format(msgspec.json.encode(value, order="sorted"), indent=1) + b"\n")
