"""`suffice run`: files through a pipeline."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from suffice.core.errors import SufficeError, UsageError

if TYPE_CHECKING:
    from suffice.pipeline.item import Item
    from suffice.report.facts import Facts

_DEFAULT_OUT = Path("suffice-out")


class _Named(click.Path):
    """A path that is not the empty word, which would silently be the current folder (an unset variable in a script)."""

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> Any:
        if not value:
            self.fail("the path is empty; name a file or a folder.", param, context)
        return super().convert(value, param, context)


@click.command("run")
@click.argument("pipeline")
@click.argument("paths", nargs=-1, required=True, type=_Named(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line on stdout, nothing else there.")
@click.option("--out", type=_Named(path_type=Path), help="Folder for the report and items.jsonl. [suffice-out]")
@click.option(
    "--alpha", type=click.FloatRange(0, 1, min_open=True, max_open=True), help="Tolerated share of wrong answers."
)
@click.option("--fresh", is_flag=True, help="Compute everything anew.")
def command(
    pipeline: str, paths: tuple[Path, ...], as_json: bool, out: Path | None, alpha: float | None, fresh: bool
) -> None:
    """Run files and folders through PIPELINE: a name ("inbox") or a recipe file (*.toml).

    Work that was done before is taken from the cache; an interrupted run goes on where it stopped.
    Exit code: 0 all done, 3 some held, 1 some failed, 2 bad usage.

    \b
    Examples:
      suffice run inbox examples/inbox
      suffice run inbox letters/ scan.pdf --out today
      suffice run inbox letters/ --json | jq -r 'select(.outcome == "held").item'
    """
    from suffice.batch import process
    from suffice.cli._progress import progress
    from suffice.engine import Engine
    from suffice.pipeline import load
    from suffice.pipeline.collect import collect

    folder = out or (None if as_json else _DEFAULT_OUT)
    recipe = load.load(pipeline)
    files = collect(paths, skip=folder)
    if folder:
        _made(folder)
    with Engine(alpha=alpha) as engine:
        with progress(len(files)) as events:
            items = _run(process(engine, recipe, files, fresh=fresh, events=events, emit=_emitter(as_json)))
        if engine.cache.problem:
            print(f"suffice: {engine.cache.problem}; the next run computes them again.", file=sys.stderr)
        page = _write(folder, items, engine.facts(recipe)) if folder else None
    if not as_json:
        from suffice.cli._table import show

        show(items)
    if page:
        print(f"Report: {page}", file=sys.stderr if as_json else sys.stdout)
    outcomes = {item.outcome for item in items}
    sys.exit(1 if "failed" in outcomes else 3 if "held" in outcomes else 0)


def _run(work: Coroutine[Any, Any, list[Item]]) -> list[Item]:
    """`asyncio.run`, but for its end after an interrupt or an error: closing would wait for threads still at work."""
    runner = asyncio.Runner()
    items = runner.run(work)
    runner.close()
    return items


def _made(folder: Path) -> None:
    """The folder for the report, made before the work begins. Raises UsageError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = "there is a file of that name" if isinstance(error, FileExistsError) else error.strerror
        raise UsageError(
            f"The folder {folder} for the report cannot be made ({reason}); name another with --out."
        ) from error


def _emitter(as_json: bool) -> Callable[[Item], None]:
    def emit(item: Item) -> None:
        if as_json:
            sys.stdout.buffer.write(item.line() + b"\n")
            sys.stdout.buffer.flush()

    return emit


def _write(folder: Path, items: Sequence[Item], facts: Facts) -> Path:
    """The report and the items, in the folder. Raises SufficeError where they cannot be written."""
    from suffice.report.page import report

    try:
        (folder / "items.jsonl").write_bytes(b"".join(item.line() + b"\n" for item in items))
        page = folder / "report.html"
        page.write_text(report(items, facts), encoding="utf-8")
    except OSError as error:
        raise SufficeError(
            f"The report cannot be written to {folder} ({error.strerror}). The results are kept: "
            "free some space or choose another folder with --out, then type the same command."
        ) from error
    return page
