"""What the print looks like: how large a segment is beside its neighbours, where it begins, whether it is centred."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from suffice.specialists.fields.segments import Segment

_LARGER = 1.25
_HEAD_ROWS = 10


def tallest_of(segments: Sequence[Segment]) -> float:
    """The height of the largest print in the head of the first page, relative to the page's median."""
    first = segments[0].row if segments else 0
    head = [one.height for one in segments if one.row - first < _HEAD_ROWS and _letters(one.text) >= 3]
    return max(head, default=1.0)


def size_features(segments: Sequence[Segment]) -> list[list[str]]:
    """A list of names per segment; empty where the reader gave no place."""
    tallest = tallest_of(segments)
    boxes = [one.box for one in segments if one.box is not None]
    if len(boxes) < len(segments) or not boxes:
        return [[] for _ in segments]
    middle = (min(box.x0 for box in boxes) + max(box.x1 for box in boxes)) / 2
    found = [_own(one, tallest, middle) for one in segments]
    for place, (above, below) in enumerate(pairwise(segments)):
        if below.height > _LARGER * above.height:
            found[place].append("larger-next")
            found[place + 1].append("larger-than-last")
        elif above.height > _LARGER * below.height:
            found[place].append("larger-than-next")
            found[place + 1].append("larger-last")
    return found


def _own(segment: Segment, tallest: float, middle: float) -> list[str]:
    found = [f"hh{min(int(2.5 * segment.height), 9)}"]
    if segment.box is not None:
        found.append(f"wide{int(5 * (segment.box.x1 - segment.box.x0))}")
    if tallest > _LARGER and segment.row < _HEAD_ROWS:
        found.append(f"share{int(4 * min(segment.height / tallest, 1.0))}")
    elif segment.row < _HEAD_ROWS:
        found.append("even-head")
    if abs(segment.centre_x - middle) < 0.04:
        found.append("centred")
    return found


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)
