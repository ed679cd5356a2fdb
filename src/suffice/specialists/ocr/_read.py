"""From pixels to lines: find the text, turn the picture upright, read, put in order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from suffice.core.document import Line, Picture
from suffice.core.errors import ItemError
from suffice.core.types import Prediction
from suffice.specialists.ocr._detect import Pixels, detect, sides
from suffice.specialists.ocr._models import Networks
from suffice.specialists.ocr._order import in_order
from suffice.specialists.ocr._recognise import Reading, cut, recognise, strip
from suffice.specialists.ocr._turn import TALL, View, sideways, upside_down

EVEN = 4
"""A picture whose values differ by less is blank."""
SAMPLE = 8
"""So many of the longest strips stand for the page when its orientation is looked for."""
KEEP = 0.5
"""What is read with less confidence is noise, not a line."""
UNSURE = 0.75
"""A page read with less confidence is tried upside down too, whatever the network said."""


class Reader:
    """Callable `Picture -> Prediction` on open networks; it holds no state between calls."""

    def __init__(self, networks: Networks) -> None:
        self._networks = networks

    def __call__(self, picture: Picture) -> Prediction:
        pixels = _pixels(picture)
        if int(pixels.max()) - int(pixels.min()) < EVEN:
            return Prediction((), 1.0)
        view = self._upright(pixels)
        readings = self._read(view)
        if view.quads and mean(readings) < UNSURE and (other := self._other_way(pixels, view)):
            view, readings = other, self._read(other)
        lines = [
            Line(reading.text, view.box(quad), reading.confidence)
            for quad, reading in zip(view.quads, readings, strict=True)
            if reading.text and reading.confidence >= KEEP
        ]
        if not lines:
            return Prediction((), 0.0 if view.quads else 1.0 - view.likely)
        confidence = mean([Reading(line.text, line.confidence) for line in lines])
        return Prediction(tuple(view.on_original(line) for line in in_order(lines, view.slope)), confidence)

    def _upright(self, pixels: Pixels) -> View:
        view = self._look(pixels, 0)
        if sideways(view.quads):
            view = self._look(pixels, 1)
        if view.quads and upside_down(self._networks.upright, _sample(view)):
            return self._other_way(pixels, view) or view
        return view

    def _other_way(self, pixels: Pixels, view: View) -> View | None:
        """The view from the opposite side, if its longest lines read better."""
        other = self._look(pixels, view.quarters + 2)
        better = other.quads and mean(self._recognise(_sample(other))) > mean(self._recognise(_sample(view)))
        return other if better else None

    def _look(self, pixels: Pixels, quarters: int) -> View:
        turned = np.ascontiguousarray(np.rot90(pixels, quarters))
        found = detect(self._networks.detect, turned)
        return View(turned, quarters, found.quads, found.likely)

    def _read(self, view: View) -> list[Reading]:
        """A reading for each rectangle. A tall one holds a single character, or text that runs up or down."""
        pieces = [cut(view.pixels, quad) for quad in view.quads]
        tall = [index for index, piece in enumerate(pieces) if piece.shape[0] >= TALL * piece.shape[1]]
        turned = [strip(np.rot90(pieces[index], quarters)) for quarters in (1, 3) for index in tall]
        read = self._recognise([strip(piece) for piece in pieces] + turned)
        readings, ways = read[: len(pieces)], read[len(pieces) :]
        for place, index in enumerate(tall):
            readings[index] = max(readings[index], *ways[place :: len(tall)], key=lambda reading: reading.confidence)
        return readings

    def _recognise(self, strips: list[Pixels]) -> list[Reading]:
        return recognise(self._networks.recognise, self._networks.characters, strips)


def mean(readings: Sequence[Reading]) -> float:
    """Confidence of several readings together: weighted by their lengths, as a character is what may be wrong."""
    weights = [max(1, len(reading.text)) for reading in readings]
    return sum(w * reading.confidence for w, reading in zip(weights, readings, strict=True)) / max(1, sum(weights))


def _sample(view: View) -> list[Pixels]:
    longest = sorted(view.quads, key=lambda quad: -sides(quad)[0])[:SAMPLE]
    return [strip(cut(view.pixels, quad)) for quad in longest]


def _pixels(picture: Picture) -> Pixels:
    """The picture as BGR, shape (height, width, 3), the order the networks were trained with."""
    if min(picture.width, picture.height) < 1 or len(picture.rgb) != picture.width * picture.height * 3:
        raise ItemError(
            f"The picture cannot be read: {len(picture.rgb)} bytes are not the pixels of "
            f"{picture.width} x {picture.height} RGB; decode it again."
        )
    rgb = np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3)
    return np.ascontiguousarray(rgb[:, :, ::-1])
