"""How far a photographed page leans, told from the pieces that its reader put side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from suffice.core.document import Box

_STEEPEST = 0.15
_FEWEST = 4
_NEAR = 0.012
_MOST = 0.7


def slope_of(boxes: Sequence[Box]) -> float:
    """The rise of the lines as page heights per page width, 0 where too few pieces stand side by side.

    `boxes` come in reading order: a piece that begins where the one before it has ended stands on its row.
    A reader that goes down columns breaks this, so most pieces must agree, and most boxes be as tall as their lean.
    """
    slopes = [
        (_middle(right) - _middle(left)) / (_centre(right) - _centre(left))
        for left, right in pairwise(boxes)
        if right.x0 >= left.x1 and _centre(right) - _centre(left) > 0.05
    ]
    slopes = [slope for slope in slopes if abs(slope) < _STEEPEST]
    if len(slopes) < _FEWEST:
        return 0.0
    slope = median(slopes)
    agree = sum(abs(one - slope) < _NEAR for one in slopes) / len(slopes)
    room = sum(box.y1 - box.y0 > abs(slope) * (box.x1 - box.x0) for box in boxes) / len(boxes)
    return slope if agree >= _MOST and room >= _MOST else 0.0


def upright(box: Box, slope: float) -> tuple[float, float]:
    """The middle and the height the piece would have on a straight page; a leaning one fills a taller box."""
    tall = max(box.y1 - box.y0, 1e-6)
    return _middle(box) - slope * (_centre(box) - 0.5), max(tall - abs(slope) * (box.x1 - box.x0), 0.3 * tall)


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2


def _centre(box: Box) -> float:
    return (box.x0 + box.x1) / 2
