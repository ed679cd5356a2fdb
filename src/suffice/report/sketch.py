"""Where on the page a document's fields stand: an outline of each page with a box for each field."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from suffice.core.document import Box, Field
from suffice.report import words
from suffice.report.markup import Markup, element

_WIDTH, _HEIGHT = 105.0, 148.5
"""An A4 page, halved; the true proportions are not in the outputs."""

_MOST = 4
"""Pages that are sketched."""


class _Area(NamedTuple):
    """A rectangle in units of the sketch."""

    x: float
    y: float
    width: float
    height: float

    def shared(self, other: _Area) -> float:
        """How much of the paper both cover."""
        width = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        height = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(width, 0.0) * max(height, 0.0)

    def on_paper(self) -> bool:
        return self.x >= 0 and self.x + self.width <= _WIDTH and self.y >= 0 and self.y + self.height <= _HEIGHT


def sketches(fields: Sequence[Field]) -> Markup | None:
    """A sketch for each page that has a field with a box; None where there is none."""
    placed = sorted((field for field in fields if field.box and field.page), key=lambda field: field.page or 0)
    pages = [(page or 0, list(same)) for page, same in groupby(placed, key=lambda field: field.page)]
    if not pages:
        return None
    return element("div", *(_sketch(page, same) for page, same in pages[:_MOST]), class_="sketches")


def _sketch(page: int, fields: Sequence[Field]) -> Markup:
    names = ", ".join(words.name(field.name) for field in fields)
    areas = [_area(field.box) for field in fields if field.box]
    taken = list(areas)
    drawn = []
    for field, area in zip(fields, areas, strict=True):
        name = _beside(area, words.name(field.name), taken)
        taken.append(name)
        drawn.append(_place(field, area, name))
    svg = element(
        "svg",
        element("rect", x=0.5, y=0.5, width=_WIDTH, height=_HEIGHT, rx=2, class_="paper"),
        *drawn,
        viewBox=f"0 0 {_WIDTH + 1:g} {_HEIGHT + 1:g}",
        role="img",
        aria_label=f"Where on page {page} these stand: {names}",
    )
    return element("figure", svg, element("figcaption", f"page {page}"), class_="sketch")


def _place(field: Field, area: _Area, name: _Area) -> Markup:
    told = element("title", f"{words.name(field.name)}: {field.value}")
    box = element("rect", told, x=area.x, y=area.y, width=area.width, height=area.height, rx=1)
    return element("g", box, element("text", words.name(field.name), x=name.x, y=name.y + name.height - 1.1))


def _area(box: Box) -> _Area:
    x0, y0, x1, y1 = (max(0.0, min(1.0, edge)) for edge in (box.x0, box.y0, box.x1, box.y1))
    width, height = max((x1 - x0) * _WIDTH, 3.0), max((y1 - y0) * _HEIGHT, 3.0)
    return _Area(round(x0 * _WIDTH, 1), round(y0 * _HEIGHT, 1), round(width, 1), round(height, 1))


def _beside(area: _Area, name: str, taken: Sequence[_Area]) -> _Area:
    """Room for the name above, below, right or left of the area, where least else stands."""
    width, height = len(name) * 3.2, 5.4
    middle = area.y + (area.height - height) / 2
    spots = (
        _Area(area.x, area.y - height, width, height),
        _Area(area.x, area.y + area.height, width, height),
        _Area(area.x + area.width + 1.5, middle, width, height),
        _Area(area.x - width - 1.5, middle, width, height),
        _Area(area.x + area.width + 1.5, area.y + 0.5, width, height),
        _Area(area.x - width - 1.5, area.y + 0.5, width, height),
    )
    on_paper = [spot for spot in spots if spot.on_paper()]
    return min(on_paper or spots, key=lambda spot: sum(map(spot.shared, taken)))
