"""A CSV file as columns and rows of strings; numbers are left as written."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from suffice.core.document import Line, Page, Table
from suffice.core.errors import ItemError
from suffice.read import files, limits
from suffice.read.draft import Draft
from suffice.read.encoding import decode
from suffice.read.rows import Layout, layout

_COMMA = re.compile(r"\s*[-+]?\d+(?:\.\d{3})*,\d+\s*$")
_DOT = re.compile(r"\s*[-+]?\d+(?:,\d{3})*\.\d+\s*$")


def read(data: bytes, max_pages: int) -> Draft:
    """One page with the lines as written."""
    text, notes = decode(data)
    lines = tuple(Line(line) for line in text.rstrip("\n").split("\n"))
    return Draft("text/csv", (Page(1, lines),), notes=notes)


def table(path: Path) -> Table:
    """The table in a CSV file. Raises ItemError where there is none.

    Rows with too few cells are filled with "", rows with too many are left out, and a note counts them.
    """
    count = files.size(path)
    text, notes = decode(files.head(path, limits.TABLE_BYTES))
    found = layout(text[:60_000])
    if found is None:
        raise ItemError(f"'{path.name}' is not a table: its lines do not have the same number of cells.")
    if count > limits.TABLE_BYTES:
        text = text[: text.rfind("\n")]
        notes += (f"only the first {limits.TABLE_BYTES / 1e6:.0f} MB of {count / 1e6:.0f} MB were read",)
    return _table(text, found, notes)


def _table(text: str, found: Layout, notes: tuple[str, ...]) -> Table:
    rows: list[tuple[str, ...]] = []
    odd, more = 0, False
    reader = _records(text, found)
    names = next(reader, []) if found.header else []
    for row in reader:
        if len(rows) == limits.TABLE_ROWS:
            more = True
            break
        if len(row) > found.columns and any(row[found.columns :]):
            odd += 1
            continue
        filled = row[: found.columns] + [""] * (found.columns - len(row))
        rows.append(tuple(cell.strip() for cell in filled))
    if odd:
        notes += (f"{odd} rows with too many cells were left out",)
    if more:
        notes += (f"only the first {limits.TABLE_ROWS:,} rows were read",)
    columns = tuple(_name(names, index) for index in range(found.columns))
    return Table(columns, tuple(rows), found.delimiter, _decimal(rows, found.delimiter), notes)


def _records(text: str, found: Layout) -> Iterator[list[str]]:
    lines = iter(text.split("\n"))
    for _ in range(found.start):
        next(lines, None)
    reader = csv.reader((line + "\n" for line in lines), delimiter=found.delimiter)
    try:
        for row in reader:
            # Not left to the csv module, whose own limit is one for the whole process.
            if max(map(len, row), default=0) > limits.CELL_CHARS:
                raise csv.Error(f"a cell is longer than {limits.CELL_CHARS:,} characters")
            if any(cell.strip() for cell in row) and not row[0].startswith("#"):
                yield row
    except csv.Error as error:
        raise ItemError(f"Line {found.start + reader.line_num} of the table cannot be read: {error}.") from None


def _name(names: list[str], index: int) -> str:
    name = names[index].strip() if index < len(names) else ""
    return name or f"column {index + 1}"


def _decimal(rows: list[tuple[str, ...]], delimiter: str) -> str:
    """A comma where more cells look like 3,14 than like 3.14."""
    if delimiter == ",":
        return "."
    sample = [cell for row in rows[:200] for cell in row]
    commas = sum(1 for cell in sample if _COMMA.match(cell))
    return "," if commas > sum(1 for cell in sample if _DOT.match(cell)) else "."
