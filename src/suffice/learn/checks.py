"""What is to be said of examples before anything is fitted on them, in sentences; and what makes fitting impossible."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from suffice.core.errors import UsageError
from suffice.learn.examples import READ, Example, Read
from suffice.learn.split import normalised

FEW = 5
"""Examples of a class under which it is named."""
MOST_CLASSES = 1_000
_NUMBER = re.compile(r"[-+]?\d+([.,]\d+)?\Z")
_NAMED = 5


class Finding(msgspec.Struct, frozen=True):
    """One thing that was found. `rows` are some of the rows it concerns, by number; no text is repeated."""

    what: str
    count: int
    told: str
    rows: tuple[int, ...] = ()


def refuse(read: Read, column: str) -> None:
    """Raises UsageError where the examples cannot be classes of texts."""
    labels = Counter(example.label for example in read.examples if example.label is not None)
    size = len(read.examples)
    if size == 1:
        raise UsageError(f"{read.name} has one example: a classifier needs at least two classes with some each.")
    if len(labels) < 2:
        only = (
            f"all {size} examples have the label '{next(iter(labels))}'" if labels else "every example is out of scope"
        )
        raise UsageError(f"{read.name}: {only}; a classifier needs at least two classes in column '{column}'.")
    if len(labels) > 20 and len(labels) > 0.5 * size and all(_NUMBER.match(label) for label in labels):
        raise UsageError(
            f"{read.name}: the {size} labels are {len(labels)} different numbers, so column '{column}' is a measure, "
            "no class: put them into a few ranges first."
        )
    if len(labels) > MOST_CLASSES:
        raise UsageError(
            f"{read.name}: column '{column}' has {len(labels):,} different labels in {size:,} rows; at most "
            f"{MOST_CLASSES:,} classes can be fitted. Is it the right column? Else join rare labels to one."
        )
    if len(labels) == size:
        raise UsageError(
            f"{read.name}: each of the {size} examples has a label of its own, so nothing can be learned from them; "
            f"is '{column}' the right column?"
        )


def findings(read: Read, test: Read | None) -> list[Finding]:
    """What a person should know of the examples."""
    return [*_rows(read), *_labels(read), *_twins(read.examples), *(_leaked(read, test) if test else ())]


def leaked(examples: Sequence[Example], test: Sequence[Example]) -> set[int]:
    """Rows of `examples` whose text is in `test`, too, but for numbers, case and punctuation."""
    there = {key(example.text) for example in test}
    return {example.row for example in examples if key(example.text) in there}


def key(text: str) -> str:
    """Texts that count as the same have the same key."""
    return normalised(text) or text


def _rows(read: Read) -> Iterator[Finding]:
    if read.drawn:
        told = f"{read.rows:,} rows are more than can be fitted on: {len(read.examples):,} were drawn by the seed."
        yield Finding("drawn", read.rows, told)
    for what, count, told in (
        ("empty", read.blank, "without text: left out."),
        ("unlabelled", read.unlabelled, "without a label: left out (--out-of-scope names the label of foreign texts)."),
        ("ragged", read.ragged, "with more or fewer cells than the head line."),
        ("long", read.long, f"longer than {READ:,} characters: only the beginning is read."),
        ("too long", read.too_long, "too long to be a row: left out."),
        ("zero bytes", read.zero_bytes, "with zero bytes: those were taken out."),
    ):
        if count:
            yield Finding(what, count, f"{_many(count, 'row')} {told}")


def _labels(read: Read) -> Iterator[Finding]:
    counts = Counter(example.label for example in read.examples if example.label is not None)
    few = sorted(label for label, count in counts.items() if count < FEW)
    if few:
        named = ", ".join(few[:_NAMED]) + (" ..." if len(few) > _NAMED else "")
        yield Finding("few", len(few), f"{_many(len(few), 'class')} with fewer than {FEW} examples: {named}.")
    if all(_NUMBER.match(label) for label in counts):
        yield Finding(
            "numbers", len(counts), "The labels are numbers; they are taken as names, their order means nothing."
        )
    folded = Counter(label.casefold() for label in counts)
    same = sorted(label for label in counts if folded[label.casefold()] > 1)
    if same:
        yield Finding("spelling", len(same), f"Labels that differ in capitals only: {', '.join(same[: 2 * _NAMED])}.")


def _twins(examples: Sequence[Example]) -> Iterator[Finding]:
    families: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        families[key(example.text)].append(example)
    twins = [family for family in families.values() if len(family) > 1]
    torn = [family for family in twins if len({example.label for example in family}) > 1]
    again = sum(len(family) - 1 for family in twins)
    if again:
        told = f"{_many(again, 'row')} repeat the text of another: kept on the same side of every split."
        yield Finding("repeated", again, told, _some(twins))
    if torn:
        told = (
            f"{_many(len(torn), 'text')} with different labels (rows {', '.join(map(str, _some(torn)))} ...): "
            "no model can be right on all of them."
        )
        yield Finding("contradictory", len(torn), told, _some(torn))


def _leaked(read: Read, test: Read) -> Iterator[Finding]:
    rows = leaked(read.examples, test.examples)
    if rows:
        told = f"{_many(len(rows), 'row')} of {read.name} stand in {test.name}, too: not fitted on."
        yield Finding("leaked", len(rows), told, tuple(sorted(rows)[:_NAMED]))
    known = {example.label for example in read.examples if example.label}
    foreign = sorted({example.label for example in test.examples if example.label} - known)
    if foreign:
        named = ", ".join(foreign[:_NAMED])
        yield Finding("foreign", len(foreign), f"Labels of {test.name} that are not in {read.name}: {named}.")


def _some(families: Sequence[Sequence[Example]]) -> tuple[int, ...]:
    return tuple(example.row for family in families[:_NAMED] for example in family[:2])[: 2 * _NAMED]


def _many(count: int, noun: str) -> str:
    plural = {"class": "classes"}.get(noun, f"{noun}s")
    return f"{count:,} {noun if count == 1 else plural}"
