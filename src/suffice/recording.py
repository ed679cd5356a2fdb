"""From what happened to a row of the ledger. Rows hold sizes, names, figures and reasons, never content."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import Any

import msgspec

from suffice.cascade.run import Climb
from suffice.core.labels import Label, Place
from suffice.core.types import Answer, Denial, Record, Request
from suffice.pipeline.graph import Pipeline
from suffice.pipeline.item import Item


def answer_record(
    request: Request, climbed: Climb, *, joules: float | None, version: str | None, beyond: Denial | None
) -> Record:
    """The row of a request: who was tried, who answered, and what kept it from going farther."""
    best = climbed.best
    why: dict[str, Any] = {"tries": msgspec.to_builtins(climbed.tries)}
    if version is not None:
        why["version"] = version
    if climbed.outcome != "accepted":
        why["reason"] = climbed.why
    if beyond is not None:
        why["beyond"] = {"place": Place.CLOUD.value, **msgspec.to_builtins(beyond)}
    return Record(
        id=new_id(),
        at=now(),
        kind="answer",
        subject=request.task,
        outcome=climbed.outcome,
        label=request.label,
        caller=request.caller,
        model=best.model if best else None,
        place=best.place if best else None,
        confidence=best.confidence if best else None,
        threshold=best.threshold if best else None,
        ms=sum(tried.ms for tried in climbed.tries),
        cpu_s=sum(tried.cpu_s for tried in climbed.tries),
        joules=joules,
        price=sum(tried.price for tried in climbed.tries),
        bytes=request.size,
        why=why,
    )


def answer_of(request: Request, climbed: Climb, record: Record) -> Answer:
    """What the caller gets: the output, how sure, and the id of the row that tells the rest."""
    return Answer(
        task=request.task,
        outcome=climbed.outcome,
        output=climbed.output,
        confidence=record.confidence,
        threshold=record.threshold,
        model=record.model,
        place=record.place,
        record=record.id,
        tries=climbed.tries,
        joules=record.joules,
        why=climbed.why,
        help=climbed.help,
    )


def evaluation_record(
    task: str, label: Label, *, ms: float, cpu_s: float, joules: float | None, size: int, why: dict[str, Any]
) -> Record:
    """The row of a measurement, in which every model of a task was asked about many values."""
    return Record(
        id=new_id(),
        at=now(),
        kind="evaluation",
        subject=task,
        outcome="done",
        label=label,
        place=Place.HERE,
        ms=ms,
        cpu_s=cpu_s,
        joules=joules,
        bytes=size,
        why=why,
    )


def item_record(pipeline: Pipeline, item: Item, size: int) -> Record:
    """The row of an item that a pipeline finished with."""
    answers = [
        {
            "step": trace.step,
            "outcome": trace.outcome,
            "model": trace.model,
            "record": trace.record,
            "cached": trace.cached,
        }
        for trace in item.steps
    ]
    return Record(
        id=item.record,
        at=now(),
        kind="item",
        subject=pipeline.name,
        outcome=item.outcome,
        label=item.label,
        place=Place.HERE,
        ms=item.ms,
        cpu_s=item.cpu_s,
        joules=item.joules,
        bytes=size,
        why={"steps": answers},
    )


def new_id() -> str:
    """A record's id: "r" and 13 characters that are easy to type."""
    alphabet = "abcdefghjkmnpqrstvwxyz23456789"
    return "r" + "".join(secrets.choice(alphabet) for _ in range(13))


def now() -> str:
    """This moment, UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def size_of(value: Any) -> int:
    """Bytes of an input, for the record."""
    if isinstance(value, str):
        return len(value.encode("utf-8", "surrogatepass"))
    return len(msgspec.msgpack.encode(value))
