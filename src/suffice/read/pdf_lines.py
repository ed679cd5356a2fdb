"""Characters with places to lines in reading order.

Neighbours on one baseline become segments; segments side by side become a row; what stands far apart in a row
(columns of a form or of a table) stays apart, left to right. Rows run from top to bottom, except where the page
is set in columns of running text: there the left column comes before the right one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from suffice.core.document import Box, Line
from suffice.read.pdf_chars import Char

_FAR = 1.2
"""Blank between two segments, in heights of the line, from which on they are columns."""
_WORD = 0.12
_WIDE = 0.25
"""Share of the page's width from which on a segment may be running text."""
_COLUMN_ROWS = 5


class Segment(msgspec.Struct):
    """Text of one baseline while it grows."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def height(self) -> float:
        return max(self.y1 - self.y0, 1.0)

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


def lines(chars: Sequence[Char], width: float, height: float) -> tuple[Line, ...]:
    """Lines with boxes as fractions of the page. Text that runs up or down the page comes last."""
    upright = [char for char in chars if char.upright]
    turned = [char for char in chars if not char.upright or char.text == "\n"]
    ordered = _in_order(_rows(_segments(upright)), width) + _turned(turned)
    return tuple(
        Line(segment.text.strip(), _box(segment, width, height)) for segment in ordered if segment.text.strip()
    )


def _segments(chars: Sequence[Char]) -> list[Segment]:
    found: list[Segment] = []
    current: Segment | None = None
    blank = False
    for char in chars:
        if char.text == "\n":
            current, blank = None, False
        elif char.text.isspace():
            blank = True
        elif current is not None and _follows(current, char):
            _grow(current, char, blank)
            blank = False
        else:
            current, blank = Segment(*char[:5]), False
            found.append(current)
    return found


def _follows(segment: Segment, char: Char) -> bool:
    near = abs((char.y0 + char.y1) / 2 - segment.middle) < 0.5 * segment.height
    gap = char.x0 - segment.x1
    return near and -0.5 * segment.height < gap < _FAR * segment.height


def _grow(segment: Segment, char: Char, blank: bool) -> None:
    segment.text += f" {char.text}" if blank else char.text
    segment.x1 = max(segment.x1, char.x1)
    segment.y0, segment.y1 = min(segment.y0, char.y0), max(segment.y1, char.y1)


def _rows(segments: list[Segment]) -> list[list[Segment]]:
    """Segments side by side, left to right, joined where they are near."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: (one.middle, one.x0)):
        last = rows[-1] if rows else None
        if last is not None and abs(segment.middle - last[0].middle) < 0.5 * min(segment.height, last[0].height):
            last.append(segment)
        else:
            rows.append([segment])
    return [_joined(sorted(row, key=lambda one: one.x0)) for row in rows]


def _joined(row: list[Segment]) -> list[Segment]:
    made = [row[0]]
    for segment in row[1:]:
        last = made[-1]
        gap = segment.x0 - last.x1
        if gap >= _FAR * min(last.height, segment.height):
            made.append(segment)
            continue
        last.text += (" " if gap > _WORD * last.height else "") + segment.text
        last.x1 = max(last.x1, segment.x1)
        last.y0, last.y1 = min(last.y0, segment.y0), max(last.y1, segment.y1)
    return made


def _in_order(rows: list[list[Segment]], width: float) -> list[Segment]:
    ordered: list[Segment] = []
    at = 0
    while at < len(rows):
        gutter = _gutter(rows[at], width)
        end = at if gutter is None else _column_end(rows, at, gutter)
        if gutter is not None and end - at >= _COLUMN_ROWS:
            both = [segment for row in rows[at:end] for segment in row]
            ordered += [segment for segment in both if segment.x1 <= gutter]
            ordered += [segment for segment in both if segment.x1 > gutter]
            at = end
        else:
            ordered += rows[at]
            at += 1
    return ordered


def _gutter(row: list[Segment], width: float) -> float | None:
    """The middle of the blank between two wide segments that share a row."""
    for left, right in pairwise(row):
        if min(left.x1 - left.x0, right.x1 - right.x0) >= _WIDE * width:
            return (left.x1 + right.x0) / 2
    return None


def _column_end(rows: list[list[Segment]], start: int, gutter: float) -> int:
    """The first row after `start` that crosses the gutter, or is set otherwise: three columns, a table."""
    end = start
    while end < len(rows) and len(rows[end]) <= 2:
        if any(segment.x0 < gutter < segment.x1 for segment in rows[end]):
            break
        end += 1
    return end


def _turned(chars: list[Char]) -> list[Segment]:
    found: list[Segment] = []
    current: Segment | None = None
    for char in chars:
        if char.text == "\n":
            current = None
        elif current is None:
            current = Segment(*char[:5])
            found.append(current)
        else:
            current.text += char.text
            current.x0, current.x1 = min(current.x0, char.x0), max(current.x1, char.x1)
            current.y0, current.y1 = min(current.y0, char.y0), max(current.y1, char.y1)
    return found


def _box(segment: Segment, width: float, height: float) -> Box:
    def share(value: float, whole: float) -> float:
        return round(min(1.0, max(0.0, value / whole)), 5) if whole > 0 else 0.0

    return Box(share(segment.x0, width), share(segment.y0, height), share(segment.x1, width), share(segment.y1, height))
