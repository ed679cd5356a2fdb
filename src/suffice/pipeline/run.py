"""One item through a pipeline: what is known is taken from the cache, the rest is computed and kept."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import msgspec

from suffice.core.errors import ItemError, SufficeError
from suffice.core.labels import Label
from suffice.core.types import Answer, Trace
from suffice.pipeline.graph import Join, Pipeline


class Results(Protocol):
    """Where results are kept."""

    def get(self, key: str) -> bytes | None: ...
    def put(self, key: str, value: bytes) -> None: ...


class Models(Protocol):
    """What a pipeline needs of the engine."""

    async def ask(self, task: str, value: Any, *, label: Label, language: str | None) -> Answer: ...

    def fingerprint(self, task: str) -> str:
        """Changes whenever the task's answers may change: its models, thresholds or the policy."""
        ...


@dataclass
class Run:
    """What became of one item: every result by name, what each step did, and the error that ended it, if any."""

    values: dict[str, Any]
    label: Label
    traces: list[Trace] = field(default_factory=list)
    error: str | None = None


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    value: msgspec.Raw
    traces: tuple[Trace, ...]


_encode_kept = msgspec.msgpack.Encoder().encode
_decode_kept = msgspec.msgpack.Decoder(_Kept).decode


async def run_item(
    pipeline: Pipeline,
    item: Any,
    digest: str,
    *,
    models: Models,
    unlabelled: Label,
    results: Results | None = None,
    fresh: bool = False,
    on_step: Callable[[str], None] = lambda name: None,
) -> Run:
    """Run every step in turn. What an item does to a step ends this item alone and is kept in `Run.error`;
    errors of Suffice itself (ledger, models, configuration) are raised.

    `digest` identifies the item's content. Without `results` nothing is looked up or kept; `fresh` computes
    everything anew and keeps it.
    """
    run = Run({pipeline.item: item}, unlabelled)
    digests = {pipeline.item: digest}
    for join in pipeline.joins:
        on_step(join.name)
        key = _key(join, digests, run, models) if results else ""
        kept = results.get(key) if results and not fresh else None
        if kept is not None and (known := _known(join, kept)) is not None:
            value, raw, traces = known
        else:
            try:
                value, traces, lasting = await _compute(join, run, models)
            except Exception as error:
                if isinstance(error, SufficeError) and not isinstance(error, ItemError):
                    raise
                run.error = _sentence(join, error)
                run.traces.append(Trace(step=join.name, outcome="failed", why=run.error))
                return run
            raw = join.step.encode(value) if results else b""
            if results and lasting:
                results.put(key, _encode_kept(_Kept(msgspec.Raw(raw), tuple(traces))))
        run.values[join.name] = value
        run.traces.extend(traces)
        if results:
            digests[join.name] = hashlib.sha256(raw).hexdigest()
        if join.name == pipeline.label:
            run.label = value
    return run


async def _compute(join: Join, run: Run, models: Models) -> tuple[Any, list[Trace], bool]:
    """The step's result, its traces, and whether it lasts: what is held for a model that could not run does not."""
    lasting = True
    traces: list[Trace] = []
    step = join.step
    inputs = [run.values[source] for source in join.sources.values()]
    started, cpu = time.perf_counter(), time.thread_time()
    if step.asks:
        language = run.values.get("language")

        async def ask(task: str, value: Any) -> Answer:
            nonlocal lasting
            answer = await models.ask(task, value, label=run.label, language=language)
            # Memory, packages or a damaged file: mended by the owner without a change to anything in the key.
            lasting = lasting and (answer.accepted or all(tried.outcome != "failed" for tried in answer.tries))
            traces.append(_trace(join.name, answer))
            return answer

        value = await step.run(*inputs, **join.params, ask=ask)
    elif step.heavy:
        value, cpu_s = await asyncio.to_thread(_timed, step.run, inputs, join.params)
        cpu = time.thread_time() - cpu_s
    else:
        value = step.run(*inputs, **join.params)
    if not traces:
        ms = (time.perf_counter() - started) * 1e3
        traces.append(Trace(step=join.name, ms=ms, cpu_s=time.thread_time() - cpu))
    return value, traces, lasting


def _sentence(join: Join, error: Exception) -> str:
    if isinstance(error, ItemError):
        return str(error)
    return f"The step {join.step.id} broke on this item ({type(error).__name__}: {error}); please report it."


def _timed(function: Callable[..., Any], inputs: list[Any], params: Any) -> tuple[Any, float]:
    cpu = time.thread_time()
    return function(*inputs, **params), time.thread_time() - cpu


def _key(join: Join, digests: dict[str, str], run: Run, models: Models) -> str:
    step = join.step
    parts: list[Any] = [step.id, sorted(join.params.items()), [digests[source] for source in join.sources.values()]]
    if step.tasks:
        # Who may answer depends on the label and the language, so a result holds for these only.
        parts += [[models.fingerprint(task) for task in step.tasks], run.label, run.values.get("language")]
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def _known(join: Join, kept: bytes) -> tuple[Any, bytes, list[Trace]] | None:
    """What was kept: the value, its bytes and its traces; None where they are damaged and must be computed again."""
    try:
        entry = _decode_kept(kept)
        return join.step.decode(entry.value), bytes(entry.value), [_again(trace) for trace in entry.traces]
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None  # A file cut short by a crash of the machine, or a bad disk.


def _again(trace: Trace) -> Trace:
    return msgspec.structs.replace(trace, cached=True)


def _trace(step: str, answer: Answer) -> Trace:
    return Trace(
        step=step,
        task=answer.task,
        outcome=answer.outcome,
        model=answer.model,
        place=answer.place,
        confidence=answer.confidence,
        threshold=answer.threshold,
        ms=sum(t.ms for t in answer.tries),
        cpu_s=sum(t.cpu_s for t in answer.tries),
        joules=answer.joules,
        record=answer.record,
        guess=answer.output if answer.outcome == "held" and isinstance(answer.output, str) else None,
        why=answer.why,
        help=answer.help,
    )
