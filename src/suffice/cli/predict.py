"""`suffice predict`: a task's answer to every row of a file."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from suffice.core.errors import SufficeError

if TYPE_CHECKING:
    from suffice.engine import Engine
    from suffice.predicting import Line


@click.command("predict")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--input", "column", help="The column with the text. Without it every line is a text.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--uncertified", is_flag=True, help="Believe the models of a task without a certificate, too.")
@click.option(
    "--alpha", type=click.FloatRange(0, 1, min_open=True, max_open=True), help="Tolerated share of wrong answers."
)
@click.option("--encoding", help="Of the file, where it is not UTF-8.")
def command(
    name: str,
    file: Path,
    column: str | None,
    as_json: bool,
    uncertified: bool,
    alpha: float | None,
    encoding: str | None,
) -> None:
    """Answer the task NAME for each row of FILE (CSV or JSONL; "-" is stdin), one line a row as it is read.

    A held row has the best guess as its label: look at the outcome first.
    Exit code: 0 all accepted, 3 some held, 1 failed, 2 bad usage.

    \b
    Examples:
      suffice predict triage tickets.csv --input text
      suffice predict triage tickets.jsonl --input body --json
      echo "where is my parcel" | suffice predict triage -
    """
    from suffice.engine import Engine

    source = None if str(file) == "-" else file
    with Engine(alpha=alpha, uncertified=uncertified) as engine:
        held = asyncio.run(_answer(engine, name, _rows(source, column, encoding), source is None, as_json))
    sys.exit(3 if held else 0)


async def _answer(engine: Engine, name: str, rows: Iterator[tuple[int, str]], live: bool, as_json: bool) -> int:
    from suffice.predicting import lines

    held = 0
    # From a pipe every line is answered as soon as it is there.
    async for line in lines(engine, name, rows, **({"batch": 1} if live else {})):
        held += line.outcome != "accepted"
        print(_json(line) if as_json else _plain(line), flush=live)
    return held


def _rows(source: Path | None, column: str | None, encoding: str | None) -> Iterator[tuple[int, str]]:
    from suffice.read.records import open_lines, open_records

    if column is None:
        with open_lines(source, encoding) as texts:
            yield from ((number, text) for number, text in enumerate(texts, start=1))
        return
    with open_records(source, encoding) as records:
        records.need(column)
        for record in records:
            yield record.number, record.cells.get(column, "")
        if records.too_long:
            raise SufficeError(
                f"{records.too_long} rows of {records.name} are too long and have no answer: shorten them."
            )


def _json(line: Line) -> str:
    import msgspec

    return msgspec.json.encode(line).decode()


def _plain(line: Line) -> str:
    from suffice.report.markup import flat

    sure = "-" if line.confidence is None else f"{line.confidence:.3f}"
    return "\t".join((str(line.row), flat(line.label or "-"), sure, line.outcome, line.rung or "-", line.record))
