"""Many items side by side, told in the order in which they were given."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from suffice.cli._progress import Events
from suffice.engine import Engine
from suffice.pipeline.graph import Pipeline
from suffice.pipeline.item import Item


async def process(
    engine: Engine,
    pipeline: Pipeline,
    files: Sequence[tuple[str, Path]],
    *,
    fresh: bool,
    events: Events,
    emit: Callable[[Item], None],
) -> list[Item]:
    """Run every file, as many at once as there are threads; `emit` gets each item as soon as all before it are done."""
    places = asyncio.Semaphore(engine.supervisor.threads)
    finished: list[Item | None] = [None] * len(files)
    told = 0

    async def one(number: int, name: str, path: Path) -> None:
        nonlocal told
        async with places:
            events.started(name)
            item = await engine.run(pipeline, name, path, fresh=fresh, on_step=lambda step: events.step(name, step))
            events.finished(item)
        finished[number] = item
        while told < len(finished) and (ready := finished[told]) is not None:
            emit(ready)
            told += 1

    try:
        async with asyncio.TaskGroup() as group:
            for number, (name, path) in enumerate(files):
                group.create_task(one(number, name, path))
    except ExceptionGroup as group_of_one:
        # The first error ends the batch; the others only followed from it.
        raise group_of_one.exceptions[0] from None
    return [item for item in finished if item is not None]
