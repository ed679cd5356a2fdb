"""What is under way, on stderr: a live display on a terminal, else a line for each finished item."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from suffice.pipeline.item import Item
from suffice.report.finding import duration
from suffice.report.markup import flat

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Events(Protocol):
    """What a batch tells while it works."""

    def started(self, name: str) -> None: ...
    def step(self, name: str, step: str) -> None: ...
    def finished(self, item: Item) -> None: ...


@contextmanager
def progress(total: int) -> Iterator[Events]:
    """Show the batch's progress on stderr until the block ends."""
    if not sys.stderr.isatty():
        yield _Lines(total)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.table import Column

    rest = Column(ratio=1, no_wrap=True, overflow="ellipsis")
    columns = (
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", style="dim", markup=False, table_column=rest),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, expand=True) as display:
        yield _Live(display, display.add_task("", total=total))


class _Lines:
    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0

    def started(self, name: str) -> None:
        """A line is written when the item is finished."""

    def step(self, name: str, step: str) -> None:
        """Steps are too short for a line each."""

    def finished(self, item: Item) -> None:
        self._done += 1
        how = "cached" if item.cached else duration(item.ms)
        print(f"[{self._done}/{self._total}] {flat(item.item)}: {item.outcome} ({how})", file=sys.stderr, flush=True)


class _Live:
    def __init__(self, display: Progress, bar: TaskID) -> None:
        self._display, self._bar = display, bar
        self._under_way: dict[str, str] = {}

    def started(self, name: str) -> None:
        self.step(name, "waiting")

    def step(self, name: str, step: str) -> None:
        self._under_way[name] = step
        self._show()

    def finished(self, item: Item) -> None:
        self._under_way.pop(item.item, None)
        self._display.advance(self._bar)
        self._show()

    def _show(self) -> None:
        text = " · ".join(f"{flat(name)}: {step}" for name, step in self._under_way.items())
        self._display.update(self._bar, description=text)
