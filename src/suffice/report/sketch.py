"""Where on the page a document's fields stand: an outline of each page with a box for each field."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from suffice.core.document import Field
from suffice.report import words
from suffice.report.markup import Markup, element

_WIDTH, _HEIGHT = 105.0, 148.5
"""An A4 page, halved; the true proportions are not in the outputs."""

_MOST = 4
"""Pages that are sketched."""


def sketches(fields: Sequence[Field]) -> Markup | None:
    """A sketch for each page that has a field with a box; None where there is none."""
    placed = sorted((field for field in fields if field.box and field.page), key=lambda field: field.page or 0)
    pages = [(page or 0, list(same)) for page, same in groupby(placed, key=lambda field: field.page)]
    if not pages:
        return None
    return element("div", *(_sketch(page, same) for page, same in pages[:_MOST]), class_="sketches")


def _sketch(page: int, fields: Sequence[Field]) -> Markup:
    names = ", ".join(words.name(field.name) for field in fields)
    paper = element("rect", x=0.5, y=0.5, width=_WIDTH, height=_HEIGHT, rx=2, class_="paper")
    drawn = element(
        "svg",
        paper,
        *(_place(field) for field in fields),
        viewBox=f"0 0 {_WIDTH + 1:g} {_HEIGHT + 1:g}",
        role="img",
        aria_label=f"Where on page {page} these stand: {names}",
    )
    return element("figure", drawn, element("figcaption", f"page {page}"), class_="sketch")


def _place(field: Field) -> Markup | None:
    if field.box is None:
        return None
    box = field.box
    x0, y0, x1, y1 = (max(0.0, min(1.0, edge)) for edge in (box.x0, box.y0, box.x1, box.y1))
    x, y = x0 * _WIDTH, y0 * _HEIGHT
    width, height = max((x1 - x0) * _WIDTH, 3.0), max((y1 - y0) * _HEIGHT, 3.0)
    told = element("title", f"{words.name(field.name)}: {field.value}")
    area = element("rect", told, x=round(x, 1), y=round(y, 1), width=round(width, 1), height=round(height, 1), rx=1)
    return element("g", area, element("text", words.name(field.name), x=round(x, 1), y=round(max(y - 1.2, 6.5), 1)))
