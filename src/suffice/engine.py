"""The only file that knows everybody: it joins catalogue, policy, cascade, runtimes, cache and ledger."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from suffice import __version__
from suffice.cache.exact import ExactCache
from suffice.cascade.proof import ladder, uncertified
from suffice.cascade.run import Climb, Rung, climb
from suffice.core import config as configuration
from suffice.core.admitted import Admitted
from suffice.core.config import Config
from suffice.core.errors import ItemError, SufficeError, UnknownName
from suffice.core.home import home as default_home
from suffice.core.labels import Label, Place
from suffice.core.ports import Model
from suffice.core.registry import resolve
from suffice.core.types import Answer, Card, Denial, Grant, Prediction, Record, Request, Task
from suffice.fitted.store import FittedTask, FittedTasks
from suffice.fitted.version import TaskFile
from suffice.ledger.store import Ledger
from suffice.machine import energy, limits
from suffice.models.catalogue import SHIPPED, Catalogue, verify
from suffice.pipeline.collect import source
from suffice.pipeline.graph import Pipeline
from suffice.pipeline.item import Item, finish
from suffice.pipeline.run import Run, run_item
from suffice.policy.admit import admit, judge
from suffice.recording import answer_of, answer_record, evaluation_record, item_record, new_id, now, size_of
from suffice.report.facts import Bound, Facts, LadderFacts, RungFacts
from suffice.runtimes._supervisor import Measured, Supervisor


def _quiet(name: str) -> None:
    """Tell nobody which step is under way."""


class Engine:
    """An open Suffice: one state folder, one configuration. Belongs to one event loop; close it when done.

    A task that was fitted keeps the version it had when it was first asked, until the engine is closed.
    """

    def __init__(
        self,
        home: Path | None = None,
        config: Config | None = None,
        *,
        alpha: float | None = None,
        uncertified: bool = False,
    ) -> None:
        """Open the state folder. Raises ConfigError, LedgerError. `alpha` overrides every task's own.

        `uncertified`: believe the models of fitted tasks that have no certificate, too; their records say so.
        """
        self.home = home or default_home()
        self.config = config or configuration.load(configuration.find(Path.cwd(), self.home))
        self.alpha = alpha
        self.uncertified = uncertified
        self.catalogue = Catalogue([SHIPPED, self.home / "models"])
        self.ledger = Ledger(self.home / "ledger.sqlite")
        self.cache = ExactCache(self.home / "cache" / "steps")
        self.meter = energy.Meter(self.config.machine.watts)
        self.fitted = FittedTasks(self.home)
        self._opened: dict[str, FittedTask] = {}
        self._rungs: dict[str, tuple[Rung, ...]] = {}
        self._fingerprints: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.ledger.close()

    @cached_property
    def supervisor(self) -> Supervisor:
        threads, memory = limits.granted(self.config.machine)
        return Supervisor(_load, threads=threads, memory=memory)

    def task(self, name: str) -> Task:
        """The task of that name: one that ships, else one that was fitted. Raises UnknownName, ModelError."""
        if name in self._opened:
            return self._opened[name].task
        try:
            task: Task = resolve("task", name)
        except UnknownName:
            self._opened[name] = self.fitted.open(name)
            return self._opened[name].task
        return task

    def rungs(self, name: str) -> tuple[Rung, ...]:
        """The task's ladder, smallest model first, with the thresholds at which each is believed."""
        if name not in self._rungs:
            task = self.task(name)
            self._rungs[name] = self._fitted_rungs(name) if name in self._opened else self._shipped_rungs(task)
        return self._rungs[name]

    def _shipped_rungs(self, task: Task) -> tuple[Rung, ...]:
        return ladder(task, [self.catalogue.card(model) for model in task.ladder], self.alpha)

    def _fitted_rungs(self, name: str) -> tuple[Rung, ...]:
        found = self._opened[name]
        own = Catalogue([found.models])
        cards = [own.card(model) for model in found.task.ladder]
        rungs = ladder(found.task, cards, self.alpha, found.proof)
        if found.file.coverage is None:
            rungs = tuple(replace(rung, why=_unproved(found.file)) for rung in rungs if rung.threshold is None)
        return uncertified(rungs, self.alpha or found.file.alpha) if self.uncertified else rungs

    def fingerprint(self, name: str) -> str:
        """Changes whenever the task's answers may: models, thresholds, target or policy."""
        if name not in self._fingerprints:
            rungs = [(r.card.digest, r.threshold, sorted(r.languages or ()), r.why) for r in self.rungs(name)]
            parts = msgspec.json.encode([name, rungs, self.alpha, msgspec.to_builtins(self.config.policy)])
            self._fingerprints[name] = hashlib.sha256(parts).hexdigest()
        return self._fingerprints[name]

    async def ask(
        self, task: str, value: Any, *, label: Label, language: str | None = None, caller: str = "local"
    ) -> Answer:
        """Answer with the smallest model that is sure enough, or hold. Every outcome is in the ledger.

        Raises UnknownName, LedgerError, and ItemError where the input itself is at fault.
        """
        answer, record = await self._answer(
            Request(task=task, input=value, label=label, caller=caller, language=language, size=size_of(value))
        )
        self.ledger.append([record])
        return answer

    async def ask_many(self, task: str, values: Sequence[Any], *, label: Label, caller: str = "local") -> list[Answer]:
        """Answers in the order of the values; their records are written together. Raises as `ask` does."""
        asked = [Request(task=task, input=v, label=label, caller=caller, size=size_of(v)) for v in values]
        told: list[tuple[Answer, Record]] = []
        try:
            for request in asked:
                told.append(await self._answer(request))  # noqa: PERF401  what was answered is recorded, come what may
        finally:
            self.ledger.append([record for _, record in told])
        return [answer for answer, _ in told]

    async def each_rung(self, task: str, values: Sequence[Any], *, label: Label) -> list[list[Prediction]]:
        """What every rung says to every value, believed or not: [rungs][values]. One record tells of it.

        Raises UnknownName, LedgerError, ItemError, and SufficeError where the policy refuses.
        """
        mark, started = self.meter.mark(), time.perf_counter()
        said: list[list[Prediction]] = []
        cpu_s = 0.0
        for rung in self.rungs(task):
            column = []
            for value in values:
                admitted = self._admit(Request(task=task, input=value, label=label), rung.card)
                if isinstance(admitted, Denial):
                    raise SufficeError(f"'{rung.card.name}' may not be asked: {admitted.reason}; {admitted.remedy}.")
                measured = await self._predict(rung.card, admitted)
                column.append(measured.prediction)
                cpu_s += measured.cpu_s
            said.append(column)
        record = evaluation_record(
            task,
            label,
            ms=(time.perf_counter() - started) * 1e3,
            cpu_s=cpu_s,
            joules=self.meter.joules(mark, cpu_s),
            size=sum(size_of(value) for value in values),
            why={"values": len(values), "rungs": [rung.card.name for rung in self.rungs(task)]},
        )
        self.ledger.append([record])
        return said

    async def _answer(self, request: Request) -> tuple[Answer, Record]:
        mark = self.meter.mark()
        try:
            climbed = await climb(request, self.rungs(request.task), admit=self._admit, predict=self._predict)
        except ItemError:
            failed = Climb("failed", (), why="the input itself could not be processed")
            self.ledger.append([answer_record(request, failed, joules=None, version=None, beyond=None)])
            raise
        joules = self.meter.joules(mark, sum(tried.cpu_s for tried in climbed.tries))
        version = self._opened[request.task].version if request.task in self._opened else None
        beyond = self.beyond(request) if climbed.outcome != "accepted" else None
        record = answer_record(request, climbed, joules=joules, version=version, beyond=beyond)
        return answer_of(request, climbed, record), record

    async def run(
        self, pipeline: Pipeline, name: str, path: Path, *, fresh: bool = False, on_step: Callable[[str], None] = _quiet
    ) -> Item:
        """One file through a pipeline. Raises what is wrong with Suffice; a fault of the file is in the item."""
        try:
            item = await asyncio.to_thread(source, name, path)
        except ItemError as error:
            run = Run({}, self.config.policy.unlabelled, error=str(error))
            size = 0
        else:
            run = await run_item(
                pipeline,
                item,
                item.digest,
                models=self,
                unlabelled=self.config.policy.unlabelled,
                results=self.cache,
                fresh=fresh,
                on_step=on_step,
            )
            size = item.size
        done = finish(pipeline, name, run, record=new_id())
        self.ledger.append([item_record(pipeline, done, size)])
        return done

    def facts(self, pipeline: Pipeline) -> Facts:
        """What a report tells of how the answers came about: ladders, certificates, policy, energy."""
        ladders = tuple(_ladder_facts(self.task(name), self.rungs(name), self.alpha) for name in pipeline.tasks)
        policy = self.config.policy
        places = ", ".join(f"{label.value} up to {place.value}" for label, place in policy.places.items())
        sentence = places if places and not policy.airgap else "nothing leaves this machine"
        bounds = tuple(self._bound(label) for label in Label)
        return Facts(pipeline.name, __version__, now(), ladders, self.meter.how, sentence, bounds)

    def _bound(self, label: Label) -> Bound:
        denial = self.beyond(Request(task="any", input=None, label=label))
        return Bound(label.value, denial.rule, denial.reason, denial.remedy) if denial else Bound(label.value)

    def beyond(self, request: Request) -> Denial | None:
        """What the policy would say if a larger model in the cloud were asked: None means it may be."""
        model = Card(
            name="a larger model", task=request.task, runtime="remote", about="", licence="", place=Place.CLOUD
        )
        return judge(request, model, self.config.policy)

    def _admit(self, request: Request, card: Card) -> Admitted | Denial:
        return admit(request, card, self.config.policy)

    async def _predict(self, card: Card, admitted: Admitted) -> Measured:
        return await self.supervisor.predict(card, admitted)


def _unproved(file: TaskFile) -> str:
    more = f": about {file.needs_examples:,} more examples are needed" if file.needs_examples else ""
    return f"no certificate for at most {file.alpha:.1%} wrong{more}"


def _ladder_facts(task: Task, rungs: Sequence[Rung], alpha: float | None) -> LadderFacts:
    models = tuple(
        RungFacts(
            r.card.name,
            r.card.place.value,
            r.card.bytes,
            r.threshold,
            tuple(sorted(r.languages or ())),
            r.why,
            r.certified,
        )
        for r in rungs
    )
    return LadderFacts(task.name, task.about, (alpha or task.alpha) if task.alpha else None, task.delta, models)


def _load(card: Card, grant: Grant) -> Model:
    verify(card)
    model: Model = resolve("runtime", card.runtime)(card, grant)
    return model
