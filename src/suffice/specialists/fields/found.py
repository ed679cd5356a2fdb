"""What the finders return, before the confidence is calibrated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from suffice.core.document import Box
from suffice.specialists.fields.segments import Segment


@dataclass(frozen=True, slots=True)
class Found:
    """A field as found: `score` (0 to 1) rises with the chance of being right but is not calibrated."""

    name: str
    value: str
    text: str
    score: float
    page: int
    box: Box | None


def found_in(name: str, value: str, text: str, score: float, segments: Iterable[Segment]) -> Found:
    """A field that stands in these segments (at least one): the page of the first, the box around those on it."""
    places = list(segments)
    page = places[0].page
    return Found(name, value, text, score, page, around([place.box for place in places if place.page == page]))


def around(boxes: Iterable[Box | None]) -> Box | None:
    """The smallest box around all; None where a place is unknown."""
    known = list(boxes)
    if not known or any(box is None for box in known):
        return None
    real = [box for box in known if box is not None]
    return Box(
        min(box.x0 for box in real),
        min(box.y0 for box in real),
        max(box.x1 for box in real),
        max(box.y1 for box in real),
    )


def part_of(segment: Segment, start: int, end: int) -> Box | None:
    """The place of `text[start:end]`, taking all characters as equally wide."""
    box = segment.box
    if box is None or not segment.text:
        return box
    width = (box.x1 - box.x0) / len(segment.text)
    return Box(box.x0 + width * start, box.y0, box.x0 + width * end, box.y1)
