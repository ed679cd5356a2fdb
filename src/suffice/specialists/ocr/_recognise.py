"""What a line says: a strip of pixels to characters, by a network with connectionist temporal classification.

Method: Graves et al., "Connectionist Temporal Classification", ICML 2006: best path, repeats and blanks removed.
"""

from __future__ import annotations

import itertools
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from suffice.specialists.ocr._detect import Pixels, Quad, sides

HEIGHT = 48
"""Pixels: the height of the strips that the network reads."""
STEP = 32
"""Strips are padded to a multiple of this width, and those of the same width are read together."""
LONGEST = 3200
"""Pixels: a longer strip is squeezed."""
TOGETHER = 6
NARROWEST = 160
"""Pixels: strips are padded to at least this width; the network misreads very short ones."""
LIKELY = 0.1
POSSIBLE = 0.02
"""Probabilities of a blank between words."""
NOTHING, FAINT = 4, 100
"""Print is faint where its grey values span between these."""
WIDE = 1.3
"""A gap is wide from this times the line's median on."""


class Reading(NamedTuple):
    """The text of one strip and the mean probability of its characters."""

    text: str
    confidence: float


def cut(picture: Pixels, quad: Quad) -> Pixels:
    """The rectangle cut out of the picture and laid level, in the picture's resolution."""
    import cv2

    width, height = (max(1, round(side)) for side in sides(quad))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(quad, target)
    level = cv2.warpPerspective(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(level, np.uint8)


def strip(piece: Pixels) -> Pixels:
    """A piece of the picture resized to 48 pixels high; faint print is stretched to full contrast."""
    import cv2

    height, width = piece.shape[:2]
    size = (min(LONGEST, max(4, -(-HEIGHT * width // height))), HEIGHT)
    shrinks = cv2.INTER_AREA if height > 2 * HEIGHT else cv2.INTER_LINEAR
    resized = np.asarray(cv2.resize(piece, size, interpolation=shrinks), np.uint8)
    dark, light = np.percentile(resized, (1, 99))
    if not NOTHING < light - dark < FAINT:
        return resized
    return np.asarray(np.clip((resized - dark) * (255 / (light - dark)), 0, 255), np.uint8)


def recognise(session: Any, characters: tuple[str, ...], strips: list[Pixels]) -> list[Reading]:
    """Read the strips; readings in the same order."""
    readings: list[Reading] = [Reading("", 0.0)] * len(strips)
    for width, batch in batches([s.shape[1] for s in strips]):
        tensor = np.zeros((len(batch), 3, HEIGHT, width), np.float32)
        for row, index in enumerate(batch):
            pixels = strips[index].transpose(2, 0, 1)
            tensor[row, :, :, : pixels.shape[2]] = pixels * np.float32(1 / 127.5) - 1
        for index, steps in zip(batch, session.run(None, {"x": tensor})[0], strict=True):
            readings[index] = decode(steps, characters)
    return readings


def batches(widths: list[int]) -> list[tuple[int, list[int]]]:
    """Padded width and indices of the strips to read together."""
    order = sorted(range(len(widths)), key=lambda index: widths[index])
    found: list[tuple[int, list[int]]] = []
    for index in order:
        padded = max(NARROWEST, -(-widths[index] // STEP) * STEP)
        if found and found[-1][0] == padded and len(found[-1][1]) < TOGETHER:
            found[-1][1].append(index)
        else:
            found.append((padded, [index]))
    return found


def decode(steps: npt.NDArray[np.float32], characters: tuple[str, ...]) -> Reading:
    """Best path of an array of shape (steps, characters), with the blanks between words that it lost."""
    best = steps.argmax(axis=1)
    kept = np.flatnonzero((best != 0) & (best != np.concatenate(([-1], best[:-1]))))
    if not len(kept):
        return Reading("", 0.0)
    lost = lost_blanks(steps[:, len(characters) - 1], kept)
    text = "".join(characters[code] + " " * blank for code, blank in zip(best[kept], (*lost, False), strict=True))
    return Reading(" ".join(text.split()), float(steps[kept, best[kept]].mean()))


def lost_blanks(blank: npt.NDArray[np.float32], kept: npt.NDArray[np.intp]) -> list[bool]:
    """After which of the kept steps (but the last) a blank between words was printed, though never the best guess.

    `blank` is the probability of a blank at each step. It is one if that is likely anywhere before the next
    character, or if it is possible there and the gap is wide for this line.
    """
    gaps = np.diff(kept)
    wide = WIDE * (np.median(gaps) if len(gaps) else 0)
    peaks = [blank[start : end + 1].max() for start, end in itertools.pairwise(kept)]
    return [bool(p >= LIKELY or (p >= POSSIBLE and gap >= wide)) for p, gap in zip(peaks, gaps, strict=True)]
