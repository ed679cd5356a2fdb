"""Where the text is: a map of text probability, cut into rotated rectangles.

Method: Liao et al., "Real-time Scene Text Detection with Differentiable Binarization", AAAI 2020, section 3.4.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float32]
"""Four corners, clockwise from the top left, shape (4, 2), in pixels."""

SHORT_SIDE = 736
MOST_PIXELS = 3_000_000
MOST_UPSCALE = 4.0
TEXT = 0.3
"""A pixel is text at or above this probability."""
BOX = 0.5
"""A rectangle is text at or above this mean probability."""
GROW = 1.6
"""The network marks the core of a line: a rectangle grows by this times its area over its perimeter."""


class Found(NamedTuple):
    """Rectangles around lines of text, in no particular order, and the highest probability of text anywhere."""

    quads: list[Quad]
    likely: float


def detect(session: Any, picture: Pixels) -> Found:
    """Where there is text in a BGR picture of shape (height, width, 3)."""
    tensor, scale = _prepare(picture)
    heat = session.run(None, {"x": tensor})[0][0, 0]
    height, width = picture.shape[:2]
    quads = [quad for rectangle in _rectangles(heat) if (quad := _quad(rectangle, scale, width, height)) is not None]
    return Found(quads, float(heat.max()))


def sides(quad: Quad) -> tuple[float, float]:
    """Width and height of a rectangle, in pixels."""
    top, right, bottom, left = np.hypot(*(np.roll(quad, -1, axis=0) - quad).T)
    return float(max(top, bottom)), float(max(left, right))


def scale_for(width: int, height: int) -> float:
    """By how much to resize a picture so that small print is legible and a huge one affordable."""
    up = min(MOST_UPSCALE, max(1.0, SHORT_SIDE / min(width, height)))
    return min(up, math.sqrt(MOST_PIXELS / (width * height)))


def _prepare(picture: Pixels) -> tuple[npt.NDArray[np.float32], float]:
    """The network's input, shape (1, 3, height, width), sides multiples of 32, values -1 to 1."""
    import cv2

    height, width = picture.shape[:2]
    scale = scale_for(width, height)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    resized = cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR if scale >= 0.5 else cv2.INTER_AREA)
    right, bottom = -size[0] % 32, -size[1] % 32
    padded = cv2.copyMakeBorder(resized, 0, bottom, 0, right, cv2.BORDER_REPLICATE)
    tensor = cv2.dnn.blobFromImage(padded, 1 / 127.5, mean=(127.5, 127.5, 127.5))
    return np.asarray(tensor, np.float32), scale


def _rectangles(heat: npt.NDArray[np.float32]) -> list[Any]:
    """Rotated rectangles ((x, y), (width, height), degrees) in the map's pixels."""
    import cv2

    mask = cv2.dilate((heat > TEXT).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for contour in contours:
        centre, (width, height), degrees = cv2.minAreaRect(contour)
        corners = np.asarray(cv2.boxPoints((centre, (width, height), degrees)), np.float32)
        if min(width, height) < 3 or _mean_inside(heat, corners) < BOX:
            continue
        grow = GROW * width * height / (width + height)
        found.append((centre, (width + grow, height + grow), degrees))
    return found


def _mean_inside(heat: npt.NDArray[np.float32], corners: Quad) -> float:
    import cv2

    height, width = heat.shape
    x0, y0 = np.clip(np.floor(corners.min(0)).astype(int), 0, (width - 1, height - 1))
    x1, y1 = np.clip(np.ceil(corners.max(0)).astype(int), 0, (width - 1, height - 1))
    inside = np.zeros((y1 - y0 + 1, x1 - x0 + 1), np.uint8)
    cv2.fillPoly(inside, [(corners - (x0, y0)).astype(np.int32)], 1)
    return float(cv2.mean(heat[y0 : y1 + 1, x0 : x1 + 1], inside)[0])


def _quad(rectangle: Any, scale: float, width: int, height: int) -> Quad | None:
    """The rectangle's corners in the picture; None where next to nothing of it lies inside."""
    import cv2

    corners = cv2.boxPoints(rectangle) / scale
    # The first edge is the one that points most to the right, so that the corners run clockwise from the top left.
    edges = np.roll(corners, -1, axis=0) - corners
    quad = np.roll(corners, -int(np.argmax(edges[:, 0] / (np.hypot(*edges.T) + 1e-9))), axis=0)
    quad = np.clip(quad, 0, (width, height)).astype(np.float32)
    return quad if min(sides(quad)) > 3 / max(scale, 1.0) else None
