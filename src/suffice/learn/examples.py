"""Labelled examples from a file: drawn where there are too many, and counted."""

from __future__ import annotations

import hashlib
import heapq
from pathlib import Path
from typing import NamedTuple

from suffice.core.errors import UsageError
from suffice.read.records import Record, Records, open_records

MOST = 40_000
MOST_CHARACTERS = 12_000_000
"""What is fitted on at most, so that fitting takes some 3 GB and minutes, whatever the file's size."""
READ = 20_000
"""Characters of a text that are read; the classifiers look no farther either."""


class Columns(NamedTuple):
    """Which columns are which; `out_of_scope` is the label of what belongs to no class."""

    input: str
    label: str
    group: str | None = None
    out_of_scope: str | None = None


class Example(NamedTuple):
    """A text with its label; the label None is out of scope. `row` counts from 1."""

    row: int
    text: str
    label: str | None
    group: str


class Read(NamedTuple):
    """What was in a file."""

    name: str
    examples: list[Example]
    rows: int
    blank: int
    """Rows without text."""
    unlabelled: int
    long: int
    """Texts that were cut at READ characters."""
    too_long: int
    ragged: int
    zero_bytes: int
    drawn: bool
    """Whether `examples` are only some of the rows."""


def gather(path: Path, columns: Columns, *, seed: int = 0, encoding: str | None = None) -> Read:
    """Read all examples, or as many as can be fitted on, drawn by the seed.

    Raises UsageError: no such file or column, not text, empty.
    """
    with open_records(path, encoding) as records:
        records.need(columns.input, columns.label, *([columns.group] if columns.group else []))
        kept = _Kept(seed)
        for record in records:
            kept.take(record, columns)
    return _read(records, kept)


class _Kept:
    """The examples with the lowest draws, within the limits; and counts of all."""

    def __init__(self, seed: int) -> None:
        self._seed = str(seed).encode()
        self._heap: list[tuple[int, Example]] = []
        self._characters = 0
        self.rows = self.blank = self.unlabelled = self.long = self.dropped = 0

    def take(self, record: Record, columns: Columns) -> None:
        self.rows += 1
        text, label = record.cells.get(columns.input, ""), record.cells.get(columns.label, "").strip()
        if not text.strip():
            self.blank += 1
        elif not label and label != columns.out_of_scope:
            self.unlabelled += 1
        else:
            self.long += len(text) > READ
            group = record.cells.get(columns.group, "") if columns.group else ""
            known = None if label == columns.out_of_scope else label
            self._keep(Example(record.number, text[:READ], known, group.strip()))

    def _keep(self, example: Example) -> None:
        draw = hashlib.blake2b(str(example.row).encode(), digest_size=8, key=self._seed).digest()
        heapq.heappush(self._heap, (-int.from_bytes(draw), example))
        self._characters += len(example.text)
        while len(self._heap) > MOST or self._characters > MOST_CHARACTERS:
            _, out = heapq.heappop(self._heap)
            self._characters -= len(out.text)
            self.dropped += 1

    def examples(self) -> list[Example]:
        return sorted((example for _, example in self._heap), key=lambda example: example.row)


def _read(records: Records, kept: _Kept) -> Read:
    examples = kept.examples()
    if not examples:
        raise UsageError(
            f"{records.name} has no example: of {kept.rows} rows {kept.blank} have no text and {kept.unlabelled} "
            "no label."
        )
    return Read(
        records.name,
        examples,
        kept.rows,
        kept.blank,
        kept.unlabelled,
        kept.long,
        records.too_long,
        records.ragged,
        records.zero_bytes,
        kept.dropped > 0,
    )
