"""Many items side by side, told in the order in which they were given."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from suffice.engine import Engine
from suffice.pipeline import load
from suffice.pipeline.collect import collect
from suffice.pipeline.graph import Pipeline
from suffice.pipeline.item import Item


class Events(Protocol):
    """What a batch tells while it works."""

    def started(self, name: str) -> None: ...
    def step(self, name: str, step: str) -> None: ...
    def finished(self, item: Item) -> None: ...


class Silence:
    """Events that nobody listens to."""

    def started(self, name: str) -> None:
        """Nothing."""

    def step(self, name: str, step: str) -> None:
        """Nothing."""

    def finished(self, item: Item) -> None:
        """Nothing."""


async def process(
    engine: Engine,
    pipeline: Pipeline,
    files: Sequence[tuple[str, Path]],
    *,
    fresh: bool = False,
    events: Events | None = None,
    emit: Callable[[Item], None] = lambda item: None,
) -> list[Item]:
    """Run every file, as many at once as there are threads; `emit` gets each item as soon as all before it are done."""
    events = events or Silence()
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


async def arun(
    pipeline: str,
    paths: Sequence[str | Path],
    *,
    alpha: float | None = None,
    fresh: bool = False,
    home: Path | None = None,
) -> list[Item]:
    """Run files and folders through a pipeline: a recipe's name or file. Raises SufficeError.

    The items come back in the order of the files; what is wrong with one is in its `error`.
    """
    recipe = load.load(pipeline)
    files = collect([Path(path) for path in paths])
    with Engine(home, alpha=alpha) as engine:
        return await process(engine, recipe, files, fresh=fresh)


def run(
    pipeline: str,
    paths: Sequence[str | Path],
    *,
    alpha: float | None = None,
    fresh: bool = False,
    home: Path | None = None,
) -> list[Item]:
    """`arun` for code that is not asynchronous."""
    return asyncio.run(arun(pipeline, paths, alpha=alpha, fresh=fresh, home=home))
