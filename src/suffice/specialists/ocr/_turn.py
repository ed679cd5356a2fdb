"""Which way up a picture is: by the shape of its lines, and by a network that knows upside down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec
import numpy as np

from suffice.core.document import Box, Line
from suffice.specialists.ocr._detect import Pixels, Quad, sides

TALL = 1.5
"""A rectangle this many times as high as wide holds a single character, or text that runs up or down."""


class View(NamedTuple):
    """A picture turned counter-clockwise by so many quarters, and where there is text on it."""

    pixels: Pixels
    quarters: int
    quads: list[Quad]
    likely: float
    """The highest probability of text anywhere."""

    @property
    def slope(self) -> float:
        """How many picture heights the lines fall from the left edge to the right one."""
        height, width = self.pixels.shape[:2]
        edges = [quad[1] - quad[0] for quad in self.quads if sides(quad)[0] >= 3 * sides(quad)[1]]
        return float(np.median([edge[1] / edge[0] for edge in edges])) * width / height if edges else 0.0

    def box(self, quad: Quad) -> Box:
        """The upright box around a rectangle, as fractions of the turned picture."""
        height, width = self.pixels.shape[:2]
        (x0, y0), (x1, y1) = (quad.min(0) / (width, height)).tolist(), (quad.max(0) / (width, height)).tolist()
        return Box(x0, y0, x1, y1)

    def on_original(self, line: Line) -> Line:
        """The line with its box on the picture as it was handed in."""
        return msgspec.structs.replace(line, box=line.box and unturned(line.box, self.quarters))


def sideways(quads: Sequence[Quad]) -> bool:
    """Whether most of the text, by length, runs up or down."""
    tall = wide = 0.0
    for width, height in map(sides, quads):
        if height >= TALL * width:
            tall += height
        elif width >= TALL * height:
            wide += width
    return tall > wide


def upside_down(session: Any, strips: Sequence[Pixels]) -> bool:
    """Whether the network takes at least half of the strips (48 pixels high) to stand on their heads."""
    width = 192
    tensor = np.zeros((len(strips), 3, 48, width), np.float32)
    for row, strip in enumerate(strips):
        pixels = strip[:, :width].transpose(2, 0, 1)
        tensor[row, :, :, : pixels.shape[2]] = pixels * np.float32(1 / 127.5) - 1
    return bool((session.run(None, {"x": tensor})[0][:, 1] > 0.5).mean() >= 0.5)


def unturned(box: Box, quarters: int) -> Box:
    """A box on a picture that was turned counter-clockwise by so many quarters, on the picture as it was."""
    x0, y0, x1, y1 = box.x0, box.y0, box.x1, box.y1
    match quarters % 4:
        case 1:
            return Box(1 - y1, x0, 1 - y0, x1)
        case 2:
            return Box(1 - x1, 1 - y1, 1 - x0, 1 - y0)
        case 3:
            return Box(y0, 1 - x1, y1, 1 - x0)
    return box
