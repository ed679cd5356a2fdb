"""Readings of a sensor log that do not fit their series."""

from __future__ import annotations

from pathlib import Path

from suffice.core.document import Anomaly, Source
from suffice.core.errors import ItemError
from suffice.core.ports import Ask
from suffice.pipeline.step import step
from suffice.read.table import table


@step(version=1, tasks=("anomalies",))
async def anomalies(source: Source, kind: str | None, *, ask: Ask) -> tuple[Anomaly, ...] | None:
    """The anomalies in the order of time; None for what is no log."""
    if kind != "log":
        return None
    try:
        readings = table(Path(source.path))
    except ItemError:
        return None  # a log, but not in columns that can be told apart
    answer = await ask("anomalies", readings)
    return answer.output if answer.accepted else None


STEP = anomalies
