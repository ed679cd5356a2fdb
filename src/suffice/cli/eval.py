"""`suffice eval`: a task measured on rows whose labels are known."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click


@click.command("eval")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--input", "column", required=True, help="The column with the text.")
@click.option("--label", required=True, help="The column with the true label.")
@click.option("--out-of-scope", help="The label of texts that belong to no class.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--uncertified", is_flag=True, help="Believe the models of a task without a certificate, too.")
@click.option(
    "--alpha", type=click.FloatRange(0, 1, min_open=True, max_open=True), help="Tolerated share of wrong answers."
)
@click.option("--encoding", help="Of the file, where it is not UTF-8.")
def command(
    name: str,
    file: Path,
    column: str,
    label: str,
    out_of_scope: str | None,
    as_json: bool,
    uncertified: bool,
    alpha: float | None,
    encoding: str | None,
) -> None:
    """Measure the task NAME on FILE (CSV or JSONL): accuracy, coverage, risk, per class and per rung.

    \b
    Examples:
      suffice eval triage checked.csv --input text --label queue
      suffice eval triage checked.csv --input text --label queue --json
    """
    import msgspec

    from suffice.engine import Engine
    from suffice.predicting import evaluate

    source = None if str(file) == "-" else file
    with Engine(alpha=alpha, uncertified=uncertified) as engine:
        rows = _rows(source, column, label, out_of_scope, encoding)
        found = asyncio.run(evaluate(engine, name, rows))
    if as_json:
        click.echo(msgspec.json.encode(found).decode())
    else:
        _show(found)


def _rows(
    source: Path | None, column: str, label: str, out_of_scope: str | None, encoding: str | None
) -> Iterator[tuple[str, str | None]]:
    from suffice.read.records import open_records

    with open_records(source, encoding) as records:
        records.need(column, label)
        for record in records:
            text, truth = record.cells.get(column, ""), record.cells.get(label, "").strip()
            if truth or truth == out_of_scope:
                yield text, None if truth == out_of_scope else truth


def _show(found: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    from suffice.report.markup import flat

    console = Console(markup=False, highlight=False)
    console.print(f"{found['task']}: {found['examples']:,} examples, {found['out_of_scope']:,} of them out of scope")
    table = Table("model", "accuracy", "95 %", "coverage", "wrong among accepted", "95 %", "needed", box=None)
    for row in [*found["rungs"], {"model": "the ladder", "threshold": None, **found}]:
        table.add_row(
            flat(row["model"]), *_figures(row), "-" if row["threshold"] is None else f"{row['threshold']:.3f}"
        )
    console.print(table)
    table = Table("class", "examples", "precision", "recall", "held", box=None)
    for row in sorted(found["classes"], key=lambda row: row["recall"]):
        precision = "-" if row["precision"] is None else f"{row['precision']:.1%}"
        table.add_row(
            flat(row["class"]), f"{row['examples']:,}", precision, f"{row['recall']:.1%}", f"{row['held']:.1%}"
        )
    console.print(table)


def _figures(row: dict[str, Any]) -> list[str]:
    told = []
    for name in ("accuracy", "coverage", "selective_risk"):
        told.append("-" if row[name] is None else f"{row[name]:.1%}")
        if name != "coverage":
            low, high = row[f"{name}_interval"]
            told.append("-" if row[name] is None else f"{low:.1%} to {high:.1%}")
    return told
