"""Reading order: rows from top to bottom, each from left to right; columns of prose one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from suffice.core.document import Box, Line

PROSE = 20
"""Characters: a shorter text says nothing of columns (a price list is read across, a newspaper is not)."""
BODY = 4
"""Lines of prose that a column has at least."""
SLACK = 0.01
"""Part of the page's width by which a line may reach over the edge of its column."""


def in_order(lines: Sequence[Line], slope: float = 0.0) -> tuple[Line, ...]:
    """The lines in reading order.

    `slope` is how many page heights the lines fall from the left edge of the page to the right one.
    """
    gutter = _gutter(lines)
    if gutter is None:
        return tuple(line for row in rows(lines, slope) for line in row)
    ordered: list[Line] = []
    pending: list[Line] = []
    for line in sorted(lines, key=lambda line: _middle(line, slope)):
        if _crosses(line, gutter):
            ordered += _columns(pending, gutter, slope)
            ordered.append(line)
            pending = []
        else:
            pending.append(line)
    return tuple(ordered + _columns(pending, gutter, slope))


def rows(lines: Sequence[Line], slope: float = 0.0) -> list[list[Line]]:
    """The lines grouped by the row they stand on: their middles differ by less than half a height."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: _middle(line, slope)):
        if found and _same_row(found[-1][-1], line, slope):
            found[-1].append(line)
        else:
            found.append([line])
    return [sorted(row, key=lambda line: _box(line).x0) for row in found]


def _same_row(last: Line, line: Line, slope: float) -> bool:
    height = min(_height(last), _height(line))
    return _middle(line, slope) - _middle(last, slope) < height / 2


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the right-hand column of prose begins, as a fraction of the width; None on a page of one column."""
    prose = [line for line in lines if len(line.text) >= PROSE]
    for edge in sorted({_box(line).x0 for line in prose}):
        left = [line for line in prose if _box(line).x1 < edge + SLACK]
        right = [line for line in prose if _box(line).x0 > edge - SLACK]
        across = len(prose) - len(left) - len(right)
        if min(len(left), len(right)) >= BODY and across * 4 <= len(prose) and _beside(left, right):
            return edge
    return None


def _beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether most of the shorter column stands beside the other, not below it."""
    top = max(min(_box(line).y0 for line in left), min(_box(line).y0 for line in right))
    bottom = min(max(_box(line).y1 for line in left), max(_box(line).y1 for line in right))
    short = min(left, right, key=len)
    return sum(_box(line).y0 >= top - SLACK and _box(line).y1 <= bottom + SLACK for line in short) * 2 > len(short)


def _columns(lines: Sequence[Line], gutter: float, slope: float) -> list[Line]:
    left = [line for line in lines if _box(line).x0 < gutter - SLACK]
    right = [line for line in lines if _box(line).x0 >= gutter - SLACK]
    return [line for side in (left, right) for row in rows(side, slope) for line in row]


def _crosses(line: Line, gutter: float) -> bool:
    return _box(line).x0 < gutter - SLACK and _box(line).x1 > gutter + SLACK


def _middle(line: Line, slope: float) -> float:
    box = _box(line)
    return (box.y0 + box.y1) / 2 - slope * (box.x0 + box.x1) / 2


def _height(line: Line) -> float:
    return _box(line).y1 - _box(line).y0


def _box(line: Line) -> Box:
    return line.box or Box(0.0, 0.0, 1.0, 1.0)
