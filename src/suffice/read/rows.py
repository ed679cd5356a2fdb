"""How a table in a text is laid out: its delimiter, and where it starts."""

from __future__ import annotations

import csv
import re
from collections import Counter

import msgspec

_DELIMITERS = ("\t", ";", ",", "|")
_VALUE = re.compile(
    r"\s*(?:[-+]?[\d.,' ]*\d(?:[eE][-+]?\d+)?\s*[%€$]?|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}.*|nan|null|)\s*$", re.IGNORECASE
)
_LINES = 200


class Layout(msgspec.Struct, frozen=True):
    """`start` is the number of lines before the table: comments and empty lines."""

    delimiter: str
    columns: int
    start: int
    header: bool


def layout(text: str) -> Layout | None:
    """The layout of a table, or None where the text is no table.

    A table has the same number of cells in (nearly) every line. Prose has commas too, so a table must also
    have a column of values, or several columns without a blank after the delimiter, or many equal lines.
    """
    lines = text.split("\n", 20 * _LINES)
    cut = len(lines) > _LINES or not text.endswith("\n")
    start = 0
    while start < len(lines) and (not lines[start].strip() or lines[start].startswith("#")):
        start += 1
    body = lines[start : start + _LINES]
    if cut and len(body) > 3:
        body = body[:-1]
    found = [made for delimiter in _DELIMITERS if (made := _try(body, delimiter, start)) is not None]
    return max(found, key=lambda made: made.columns, default=None)


def cells(lines: list[str], delimiter: str) -> list[list[str]]:
    """The cells of the lines that are not empty; quoted cells may hold delimiters and line ends."""
    reader = csv.reader((line + "\n" for line in lines), delimiter=delimiter)
    rows: list[list[str]] = []
    try:
        rows.extend(row for row in reader if any(cell.strip() for cell in row))
    except csv.Error:
        return rows
    return rows


def _try(lines: list[str], delimiter: str, start: int) -> Layout | None:
    if not any(delimiter in line for line in lines[:3]):
        return None
    rows = cells(lines, delimiter)
    if len(rows) < 2:
        return None
    columns, same = Counter(len(row) for row in rows).most_common(1)[0]
    if columns < 2 or same < 0.9 * len(rows) or len(rows[0]) != columns:
        return None
    regular = [row for row in rows if len(row) == columns]
    values = _has_values(regular)
    tight = delimiter != "," or sum(line.count(", ") for line in lines) < 0.2 * sum(line.count(",") for line in lines)
    quoted = any(f'"{delimiter}' in line or f'{delimiter}"' in line for line in lines)
    many = len(rows) >= 5 and same == len(rows) and (columns > 2 or tight or quoted)
    if not ((values and (len(rows) >= 3 or columns >= 3)) or (columns >= 3 and tight) or many):
        return None
    header = not any(_VALUE.match(cell) and cell.strip() for cell in regular[0])
    return Layout(delimiter, columns, start, header)


def _has_values(rows: list[list[str]]) -> bool:
    """A column after the first line holds numbers or dates in most rows."""
    rest = rows[1:]
    return any(
        sum(1 for row in rest if _VALUE.match(row[column]) and row[column].strip()) >= 0.6 * len(rest)
        for column in range(len(rows[0]))
    )
