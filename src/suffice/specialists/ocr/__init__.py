"""Reads the text of a picture: PP-OCRv6, the networks inside RapidOCR's wheel, run by a short reader of our own.

Beside RapidOCR's own code it keeps to the threads granted, reads pictures that lie sideways or upside down,
wastes less padding, takes strips from the picture's full resolution and finds lost blanks between words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from suffice.core.document import Picture
from suffice.core.types import Card, Grant, Prediction

if TYPE_CHECKING:
    from suffice.specialists.ocr._read import Reader


def load(card: Card, grant: Grant) -> Callable[[Picture], Prediction]:
    """A reader of pictures: `Prediction(output=tuple[Line, ...], confidence)`, lines in reading order.

    Boxes are fractions of the picture as handed in, also where it lies on its side. `confidence` is the mean of
    the lines' confidences weighted by their lengths; without a line, how sure it is that there is no text.
    May be called from several threads at once. Raises MissingExtra, ModelError; the reader raises ItemError.
    """
    from suffice.specialists.ocr._models import open_networks

    networks = open_networks(grant)
    import cv2

    from suffice.specialists.ocr._read import Reader

    cv2.setNumThreads(max(1, grant.threads))
    reader: Reader = Reader(networks)
    return reader
