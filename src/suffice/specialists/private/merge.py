"""One list out of many findings: sorted, without overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from suffice.core.document import Span
from suffice.specialists.private.tagger import TAGGER


def merge(text: str, found: Iterable[Span]) -> tuple[Span, ...]:
    """Keep the surest span where several overlap, then the longest; of the others keep what sticks out.

    A pattern's word counts more than the tagger's, and a key inside a web address is a key. Everything
    that any finding covers stays covered, except blanks and marks.
    """
    starts: list[int] = []
    kept: list[Span] = []
    for span in sorted(found, key=_rank):
        for start, end in _free(span, starts, kept):
            start, end = _trimmed(text, start, end)
            if start < end:
                place = bisect_left(starts, start)
                starts.insert(place, start)
                kept.insert(place, Span(start, end, span.type, span.confidence, span.why))
    return tuple(kept)


def _rank(span: Span) -> tuple[float, int, int, str]:
    doubt = 0.15 if span.why == TAGGER else -0.1 if span.type == "SECRET" else 0.0
    return doubt - span.confidence, span.start - span.end, span.start, span.type


def _free(span: Span, starts: list[int], kept: list[Span]) -> list[tuple[int, int]]:
    """The parts of the span that no kept span covers."""
    parts: list[tuple[int, int]] = []
    start = span.start
    place = bisect_left(starts, span.start)
    if place and kept[place - 1].end > start:
        start = kept[place - 1].end
    while place < len(kept) and kept[place].start < span.end:
        parts.append((start, kept[place].start))
        start = max(start, kept[place].end)
        place += 1
    parts.append((start, span.end))
    return [(a, b) for a, b in parts if a < b]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks and marks at the edges; empty if nothing else is there."""
    while start < end and not text[start].isalnum() and text[start] not in "+(@[":
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in ".)]=-":
        end -= 1
    return (start, end) if any(letter.isalnum() for letter in text[start:end]) else (start, start)
