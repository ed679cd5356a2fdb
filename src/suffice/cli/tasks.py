"""`suffice tasks`: the tasks that were fitted here."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from suffice.fitted.store import Entry


@click.command("tasks")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(as_json: bool) -> None:
    """List the fitted tasks: version, state, certificate, examples, when. Exit code 1 if one cannot be used.

    \b
    Examples:
      suffice tasks
      suffice tasks --json
    """
    import msgspec

    from suffice.core.home import home
    from suffice.fitted.store import FittedTasks

    entries = list(FittedTasks(home()).entries())
    if as_json:
        for entry in entries:
            click.echo(msgspec.json.encode(_plain(entry)).decode())
    elif entries:
        _show(entries)
    else:
        click.echo("No task was fitted yet. Try: suffice fit NAME FILE --input COLUMN --label COLUMN")
    sys.exit(1 if any(entry.problem for entry in entries) else 0)


def _plain(entry: Entry) -> dict[str, Any]:
    told = entry.task
    certificate = (
        {"alpha": told.alpha, "delta": told.delta, "coverage": told.coverage}
        if told and told.coverage is not None
        else None
    )
    return {
        "task": entry.name,
        "version": entry.version or None,
        "state": "damaged" if told is None else "certified" if certificate else "uncertified",
        "certificate": certificate,
        "needs_examples": told.needs_examples if told else None,
        "examples": told.examples if told else None,
        "classes": len(told.classes) if told else None,
        "versions": entry.versions,
        "at": datetime.fromtimestamp(entry.at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "problem": entry.problem,
    }


def _show(entries: list[Entry]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("task", "version", "state", "certificate", "examples", "classes", "when", box=None)
    for entry in entries:
        row = _plain(entry)
        proved = row["certificate"]
        promise = f"at most {proved['alpha']:.1%} wrong, {proved['coverage']:.0%} accepted" if proved else "none"
        cells = ("examples", "classes")
        counts = [f"{row[name]:,}" if row[name] is not None else "-" for name in cells]
        table.add_row(
            row["task"], row["version"] or "-", row["state"], promise, *counts, row["at"][:16].replace("T", " ")
        )
    console = Console(markup=False, highlight=False)
    console.print(table)
    for entry in entries:
        if entry.problem:
            console.print(entry.problem)
