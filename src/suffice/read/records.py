"""Rows of a CSV or JSONL file or stream, one at a time: a file of any size takes the memory of its longest row."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import msgspec

from suffice.core.errors import UsageError

LONGEST = 1_000_000
"""Characters of a line; longer ones are left out and counted."""
_PEEK = 65_536
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS = ",;\t|"


class Record(NamedTuple):
    """A row by its number (from 1, without the head line, those left out included) and its cells, all text."""

    number: int
    cells: dict[str, str]


class _Lines:
    """Lines of at most LONGEST characters, without zero bytes; counts what it left out."""

    def __init__(self, name: str, stream: io.TextIOBase) -> None:
        self.name = name
        self.number = 0
        self.zero_bytes = 0
        self.too_long = 0
        self._stream = stream

    def __iter__(self) -> Iterator[str]:
        while line := self._read():
            self.number += 1
            if len(line) >= LONGEST and line[-1] not in "\r\n":
                while (rest := self._read()) and rest[-1] not in "\r\n":
                    pass
                self.too_long += 1
                continue
            if "\0" in line:
                self.zero_bytes += 1
                line = line.replace("\0", "")
            yield line

    def _read(self) -> str:
        try:
            return self._stream.readline(LONGEST)
        except UnicodeDecodeError as error:
            byte = error.object[error.start]
            line = self.number + 1 + error.object[: error.start].count(10)
            raise UsageError(
                f"{self.name} is not {error.encoding} text: line {line} has the byte 0x{byte:02x}. "
                "Save it as UTF-8, or name its encoding (--encoding cp1252 is common on Windows)."
            ) from None
        except UnicodeError as error:
            raise UsageError(f"{self.name} cannot be decoded ({error}): save it as UTF-8.") from None


class Records:
    """An open table. `columns` are known before the first row; the counts are complete after the last one."""

    def __init__(self, name: str, stream: io.TextIOBase) -> None:
        self.name = name
        self.columns: tuple[str, ...] = ()
        self._needed: tuple[str, ...] = ()
        self.ragged = 0
        """CSV rows with too few or too many cells."""
        self._source = _Lines(name, stream)
        self._rows = self._open()

    @property
    def zero_bytes(self) -> int:
        """Lines that held zero bytes; they were taken out."""
        return self._source.zero_bytes

    @property
    def too_long(self) -> int:
        """Lines that were left out because they were longer than LONGEST."""
        return self._source.too_long

    def __iter__(self) -> Iterator[Record]:
        return self._rows

    def need(self, *columns: str) -> None:
        """Rows shall have these columns and no others. Raises UsageError where one is missing: names what is there."""
        self._needed = columns
        for column in columns:
            if column not in self.columns:
                known = ", ".join(repr(name) for name in self.columns[:40])
                raise UsageError(f"{self.name} has no column '{column}'; its columns are {known}.")

    def _open(self) -> Iterator[Record]:
        lines = iter(self._source)
        first = next((line for line in lines if line.strip()), None)
        if first is None:
            raise UsageError(f"{self.name} is empty: give it a head line and rows, or one JSON object a line.")
        if first.lstrip().startswith("{"):
            head = self._object(first)
            self.columns = tuple(head)
            return self._objects(head, lines)
        delimiter = max(_DELIMITERS, key=first.count)
        reader = csv.reader(_chained(first, lines), delimiter=delimiter, strict=False)
        self.columns = tuple(cell.strip() for cell in self._cells(reader) or ())
        twice = [name for name in self.columns if name and self.columns.count(name) > 1]
        if twice:
            raise UsageError(f"{self.name} has two columns '{twice[0]}'; rename one.")
        return self._table(reader)

    def _table(self, reader: Any) -> Iterator[Record]:
        number = 0
        while (cells := self._cells(reader)) is not None:
            if not any(cells):
                continue
            number += 1
            self.ragged += len(cells) != len(self.columns)
            padded = [*cells, *[""] * (len(self.columns) - len(cells))]
            named = dict(zip(self.columns, padded, strict=False))
            yield Record(number + self.too_long, {name: named[name] for name in self._needed})

    def _cells(self, reader: Any) -> list[str] | None:
        before = csv.field_size_limit(LONGEST)
        try:
            cells: list[str] | None = next(reader, None)
        except csv.Error as error:
            raise UsageError(
                f"{self.name} cannot be read near line {self._source.number} ({error}): is a quotation mark not closed?"
            ) from None
        finally:
            csv.field_size_limit(before)  # it is one for the whole process
        return cells

    def _objects(self, head: dict[str, Any], lines: Iterator[str]) -> Iterator[Record]:
        number = 1
        yield Record(number, {name: self._text(name, head.get(name)) for name in self._needed})
        for line in lines:
            if line.strip():
                number += 1
                found = self._object(line)
                yield Record(number + self.too_long, {name: self._text(name, found.get(name)) for name in self._needed})

    def _object(self, line: str) -> dict[str, Any]:
        try:
            return msgspec.json.decode(line.encode("utf-8", "surrogatepass"), type=dict[str, Any])
        except msgspec.DecodeError as error:
            raise UsageError(f"{self.name}, line {self._source.number} is no JSON object ({error}).") from None

    def _text(self, name: str, value: Any) -> str:
        if isinstance(value, str):
            return value
        if value is None:
            return ""
        if isinstance(value, list | dict):
            kind = "a list" if isinstance(value, list) else "an object"
            raise UsageError(
                f"{self.name}, line {self._source.number}: '{name}' is {kind}, where a text or a number is needed."
            )
        return msgspec.json.encode(value).decode()


@contextmanager
def open_records(path: Path | None, encoding: str | None = None) -> Iterator[Records]:
    """The table in a file, or on stdin where `path` is None.

    Raises UsageError: no such file, empty, not text, not in this encoding.
    """
    with _opened(path) as (source, name):
        yield Records(name, text_of(source, name, encoding))


def text_of(source: BinaryIO, name: str, encoding: str | None) -> io.TextIOWrapper:
    """The stream as text, by its byte order mark or as UTF-8. Raises UsageError where it is none."""
    head: bytes = source.peek(_PEEK)[:_PEEK]  # type: ignore[attr-defined]
    found = encoding or next((known for mark, known in _MARKS if head.startswith(mark)), "utf-8")
    if "16" not in found and "32" not in found and head.count(0) > len(head) // 10:
        raise UsageError(f"{name} is not text: it is full of zero bytes. Save it as CSV or JSONL in UTF-8.")
    try:
        return io.TextIOWrapper(source, encoding=found, newline="")
    except LookupError:
        raise UsageError(f"There is no encoding '{encoding}'; known are utf-8, cp1252, latin-1, utf-16 ...") from None


def _chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


@contextmanager
def open_lines(path: Path | None, encoding: str | None = None) -> Iterator[Iterator[str]]:
    """The lines of a file or of stdin, each a text. Raises UsageError as `open_records` does, but not for none."""
    with _opened(path) as (source, name):
        yield (line.rstrip("\r\n") for line in _Lines(name, text_of(source, name, encoding)))


@contextmanager
def _opened(path: Path | None) -> Iterator[tuple[BinaryIO, str]]:
    name = "stdin" if path is None else str(path)
    try:
        source: BinaryIO = sys.stdin.buffer if path is None else path.open("rb")
    except OSError as error:
        raise UsageError(f"{name} cannot be opened: {error.strerror}.") from error
    try:
        yield source, name
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}.") from error
    finally:
        if path is not None:
            source.close()
