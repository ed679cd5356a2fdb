"""What a pipeline made of one item, as it is printed, reported and recorded."""

from __future__ import annotations

from typing import Any

import msgspec

from suffice.core.labels import Label
from suffice.core.types import Trace
from suffice.pipeline.graph import Pipeline
from suffice.pipeline.run import Run


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """`outcome` is "done", "held" (a model was not sure: `held` says which) or "failed" (`error` says why)."""

    item: str
    outcome: str
    outputs: dict[str, Any]
    label: Label
    held: tuple[Trace, ...]
    steps: tuple[Trace, ...]
    notes: tuple[str, ...]
    record: str
    ms: float
    cpu_s: float
    joules: float | None
    error: str | None

    @property
    def cached(self) -> bool:
        """Whether every step came from the cache."""
        return bool(self.steps) and all(trace.cached for trace in self.steps)

    def line(self) -> bytes:
        """One JSON object: the outputs stand beside the rest; what is unknown is null."""
        rest: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(self, outputs={}))
        del rest["outputs"]
        ordered = {"item": rest.pop("item"), "outcome": rest.pop("outcome")}
        return msgspec.json.encode(ordered | msgspec.to_builtins(self.outputs) | rest)


def finish(pipeline: Pipeline, name: str, run: Run, *, record: str) -> Item:
    """The item from its run. Costs count what was computed now; steps from the cache cost nothing.

    `ms` adds up what the steps took, without the time they waited for a thread or for a model to be loaded.
    """
    held = tuple(trace for trace in run.traces if trace.outcome in ("held", "denied"))
    spent = [trace for trace in run.traces if not trace.cached]
    joules = [trace.joules for trace in spent if trace.joules is not None]
    document = run.values.get("document")
    return Item(
        item=name,
        outcome="failed" if run.error else "held" if held else "done",
        outputs={output: run.values.get(output) for output in pipeline.output},
        label=run.label,
        held=held,
        steps=tuple(run.traces),
        notes=getattr(document, "notes", ()),
        record=record,
        ms=sum(trace.ms for trace in spent),
        cpu_s=sum(trace.cpu_s for trace in spent),
        joules=sum(joules) if joules else None,
        error=run.error,
    )
