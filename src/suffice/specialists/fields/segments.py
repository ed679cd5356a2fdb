"""A document as a sequence of printed segments that know their row and their place on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median

from suffice.core.document import Box, Document, Page
from suffice.specialists.fields.tilt import slope_of, upright

MAX_SEGMENTS = 1200
MAX_TEXT = 300
_GAP = re.compile(r"\t+|\s{3,}")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one printed row. `row` counts rows of the whole document, `rank` from the left within a row.

    `box` is in fractions of the page (None: the reader gave no place), `height` is relative to the
    median of its page.
    """

    text: str
    page: int
    row: int
    rank: int
    box: Box | None
    centre_x: float
    centre_y: float
    height: float
    confidence: float


def segments_of(document: Document) -> list[Segment]:
    """Row by row, left to right; a very long document keeps its beginning and its end."""
    found: list[Segment] = []
    for page in document.pages:
        first = found[-1].row + 1 if found else 0
        found += _page_segments(page, first)
        if len(found) > 4 * MAX_SEGMENTS:
            found = _ends(found)
    return _ends(found)


def _ends(found: list[Segment]) -> list[Segment]:
    if len(found) <= MAX_SEGMENTS:
        return found
    head = MAX_SEGMENTS * 2 // 3
    return found[:head] + found[head - MAX_SEGMENTS :]


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    box: Box | None
    confidence: float
    middle: float = 0.0
    height: float = 1.0


def _page_segments(page: Page, first_row: int) -> list[Segment]:
    lines = page.lines
    if len(lines) > 4 * MAX_SEGMENTS:
        lines = lines[: 2 * MAX_SEGMENTS] + lines[-2 * MAX_SEGMENTS :]
    pieces = [piece for line in lines for piece in _pieces(line.text, line.box, line.confidence)]
    boxes = [piece.box for piece in pieces if piece.box is not None]
    boxed = bool(pieces) and len(boxes) == len(pieces)
    rows = _rows(_straightened(pieces, boxes)) if boxed else _printed_rows(pieces)
    usual = median(piece.height for row in rows for piece in row) if boxed else 1.0
    return [
        _segment(piece, page.number, first_row + index, rank, (index + 0.5) / len(rows), usual)
        for index, row in enumerate(rows)
        for rank, piece in enumerate(row)
    ]


def _straightened(pieces: list[_Piece], boxes: list[Box]) -> list[_Piece]:
    slope = slope_of(boxes)
    return [_Piece(one.text, box, one.confidence, *upright(box, slope)) for one, box in zip(pieces, boxes, strict=True)]


def _pieces(text: str, box: Box | None, confidence: float) -> list[_Piece]:
    """A line as one piece; a line without a place is cut at wide gaps, which stand for columns."""
    if box is not None:
        clean = " ".join(text[:MAX_TEXT].split())
        return [_Piece(clean, box, confidence)] if clean else []
    parts = [" ".join(part.split()) for part in _GAP.split(text[:MAX_TEXT].strip())]
    return [_Piece(part, None if rank == 0 else _SAME_ROW, confidence) for rank, part in enumerate(parts) if part]


_SAME_ROW = Box(0.0, 0.0, 0.0, 0.0)
"""Marks a piece that continues the row of the piece before it, where no place is known."""


def _printed_rows(pieces: list[_Piece]) -> list[list[_Piece]]:
    rows: list[list[_Piece]] = []
    for piece in pieces:
        if piece.box is _SAME_ROW and rows:
            rows[-1].append(_Piece(piece.text, None, piece.confidence))
        else:
            rows.append([_Piece(piece.text, None, piece.confidence)])
    return rows


def _rows(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Group pieces whose middles lie within half a line of the row's last piece, top to bottom."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.middle):
        if rows and _same_row(rows[-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=_left) for row in rows]


def _same_row(row: list[_Piece], piece: _Piece) -> bool:
    reach = 0.5 * min(row[-1].height, piece.height)
    near = abs(piece.middle - row[0].middle) <= max(reach, 1e-6)
    return near and all(_beside(other, piece) for other in row[-4:])


def _beside(one: _Piece, other: _Piece) -> bool:
    if one.box is None or other.box is None:
        return True
    shared = min(one.box.x1, other.box.x1) - max(one.box.x0, other.box.x0)
    return shared <= 0.3 * min(one.box.x1 - one.box.x0, other.box.x1 - other.box.x0)


def _left(piece: _Piece) -> float:
    return piece.box.x0 if piece.box else 0.0


def _segment(piece: _Piece, page: int, row: int, rank: int, share: float, usual: float) -> Segment:
    if piece.box is None:
        return Segment(piece.text, page, row, rank, None, 0.5, share, 1.0, piece.confidence)
    centre = (piece.box.x0 + piece.box.x1) / 2
    return Segment(piece.text, page, row, rank, piece.box, centre, piece.middle, piece.height / usual, piece.confidence)
