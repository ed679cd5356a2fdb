"""From rows to a page: boxes, the reader's mistakes, and the document with one label per line."""

from __future__ import annotations

import re
from random import Random

from receipts.gold import Paper, Piece
from suffice.core.document import Box, Document, Line, Page

_SWAPS = (
    ("O", "0"),
    ("0", "O"),
    ("1", "l"),
    ("l", "1"),
    ("I", "l"),
    ("5", "S"),
    ("B", "8"),
    ("S", "5"),
    ("rn", "m"),
    ("ü", "u"),
    ("é", "e"),
    ("E", "F"),
    ("T", "I"),
    ("H", "M"),
    ("D", "O"),
    ("G", "C"),
)
_STRAY = (".", "-", "'", "|", "~", "·", "_", "i", "ˉ")


def lay_out(paper: Paper, rng: Random, noise: float = 0.5, *, boxes: bool = True) -> tuple[Document, list[str]]:
    """The document as a reader would give it, and its labels line by line. `noise` 0 is a digital file."""
    pieces = _placed(paper, rng, noise)
    if not boxes:
        return _plain(pieces, rng)
    lines = []
    for piece, box in pieces:
        lines.append(
            (Line(_noisy(piece.text, rng, noise), box, round(rng.uniform(0.7, 1), 3) if noise else 1.0), piece.label)
        )
    lost = 0.02 * max(noise - 1.0, 0.0)
    lines = [(line, label) for line, label in lines if line.text.strip() and rng.random() >= lost]
    if noise and rng.random() < 0.5:
        lines.insert(rng.randint(0, len(lines)), (_speck(rng), "FOOTER"))
    page = Page(1, tuple(line for line, _ in lines), "ocr" if noise else "text", 600, 1200)
    return Document("image/png" if noise else "application/pdf", (page,)), [label for _, label in lines]


def _placed(paper: Paper, rng: Random, noise: float) -> list[tuple[Piece, Box]]:
    wide = paper.kind == "invoice"
    left, right = (0.08, 0.92) if wide else sorted((rng.uniform(0.02, 0.2), rng.uniform(0.8, 0.98)))
    char = (0.0095 if wide else (right - left) / rng.uniform(34, 46)) * rng.uniform(0.9, 1.1)
    top, bottom = rng.uniform(0.02, 0.1), rng.uniform(0.75, 0.98)
    heights = [
        max((piece.size for piece in row), default=1.0) + (rng.random() < 0.1) * rng.uniform(0, 2) for row in paper.rows
    ]
    step = min((bottom - top) / max(sum(heights), 1), 0.03 if not wide else 0.022)
    tilt = rng.gauss(0, rng.choice((0.006, 0.01, 0.035))) if noise else 0.0
    shake = rng.choice((0.03, 0.05, 0.12))
    placed, y = [], top
    for row, height in zip(paper.rows, heights, strict=True):
        for piece in _merged(row, rng, noise):
            x0, x1 = _span(piece, left, right, char)
            shift = tilt * ((x0 + x1) / 2 - 0.5) + (rng.gauss(0, shake) * step if noise else 0)
            lean = abs(tilt) * (x1 - x0)
            tall = 0.8 * step * piece.size * (rng.uniform(0.9, 1.12) if noise else 1.0) + lean
            shift -= lean / 2
            placed.append(
                (
                    piece,
                    Box(round(x0, 4), round(max(y + shift, 0), 4), round(x1, 4), round(max(y + shift, 0) + tall, 4)),
                )
            )
        y += step * height
    return placed


def _merged(row: list[Piece], rng: Random, noise: float) -> list[Piece]:
    """Sometimes a reader takes a word and its figure as one line."""
    if len(row) == 2 and rng.random() < 0.12:
        return [Piece(f"{row[0].text} {row[1].text}", row[1].label, row[0].x, max(row[0].size, row[1].size))]
    if noise and len(row) > 2 and rng.random() < 0.06:
        return [Piece(" ".join(piece.text for piece in row), row[-1].label, "l", row[0].size)]
    return row


def _span(piece: Piece, left: float, right: float, char: float) -> tuple[float, float]:
    width = min(len(piece.text) * char * piece.size, right - left)
    if piece.x == "c":
        x0 = (left + right - width) / 2
    elif piece.x == "r":
        x0 = right - width
    elif piece.x == "l":
        x0 = left
    else:
        x0 = left + float(piece.x) * (right - left)
    return x0, min(x0 + width, 1.0)


def _noisy(text: str, rng: Random, noise: float) -> str:
    if not noise or rng.random() > 0.6:
        return text
    if rng.random() < 0.25 * noise:
        text = re.sub(r"(?<=[A-Za-z,.:]) (?=\w)", "", text) if rng.random() < 0.4 else text.replace(" ", "", 1)
    if rng.random() < 0.25 * noise:
        old, new = rng.choice(_SWAPS)
        text = text.replace(old, new, 1) if not re.search(r"\d[.,/-]\d", text) or rng.random() < 0.2 else text
    if rng.random() < 0.1 * noise:
        text = (
            text.replace(rng.choice((".", ",", ":", "-")), "", 1) if rng.random() < 0.5 else text.replace(".", ",", 1)
        )
    if rng.random() < 0.06 * noise:
        place = rng.randint(0, len(text))
        text = text[:place] + rng.choice(_STRAY) + text[place:]
    if rng.random() < 0.05 * noise and len(text) > 3:
        place = rng.randint(0, len(text) - 1)
        text = text[:place] + text[place + 1 :]
    return text


def _speck(rng: Random) -> Line:
    x, y = rng.uniform(0, 0.9), rng.uniform(0, 0.95)
    return Line(
        rng.choice(("~", "-", "o", "11", "A", "T", "/", "...", "tan", "2")), Box(x, y, x + 0.03, y + 0.015), 0.5
    )


def _plain(pieces: list[tuple[Piece, Box]], rng: Random) -> tuple[Document, list[str]]:
    """Text alone: the pieces of a row joined by blanks (one line), or by a tab (which separates columns)."""
    wide = rng.choice(("\t", "    ", " "))
    rows: dict[float, list[Piece]] = {}
    for piece, box in pieces:
        rows.setdefault(round(box.y0, 3), []).append(piece)
    lines, labels = [], []
    for row in rows.values():
        lines.append(Line(wide.join(piece.text for piece in row)))
        labels += [row[-1].label] if wide == " " else [piece.label for piece in row]
    return Document("text/plain", (Page(1, tuple(lines)),)), labels
