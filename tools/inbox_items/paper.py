"""Text on pages of PDF, with the 14 fonts that every reader has."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
WIDTH, HEIGHT = A4


def pdf(
    draw: Callable[[Canvas], None], size: tuple[float, float] = A4, title: str = "", encrypt: object = None
) -> bytes:
    """The PDF that `draw` draws; no clock in it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1, pageCompression=1, encrypt=encrypt)
    canvas.setTitle(title)
    canvas.setAuthor("made up")
    draw(canvas)
    canvas.save()
    return out.getvalue()


def prose(
    paragraphs: Iterable[str], *, title: str = "", font: str = "Times", size: float = 11, foot: str = ""
) -> bytes:
    """Flowing text. "# " opens a heading, "> " is set at the right, an empty string is a gap, "%page" a new page."""

    def draw(canvas: Canvas) -> None:
        pen = Pen(canvas, font, size, foot)
        for paragraph in paragraphs:
            pen.write(paragraph)
        pen.turn()

    return pdf(draw, title=title)


class Pen:
    """Writes downwards and turns the page at its end."""

    def __init__(self, canvas: Canvas, font: str, size: float, foot: str) -> None:
        self.canvas, self.size, self.foot = canvas, size, foot
        self.plain, self.bold = (f"{font}-Roman", f"{font}-Bold") if font == "Times" else (font, f"{font}-Bold")
        self.page, self.y = 1, HEIGHT - 25 * MM

    def write(self, paragraph: str) -> None:
        if paragraph == "%page":
            return self.turn()
        head = paragraph.startswith("# ")
        font, size = (self.bold, self.size * 1.15) if head else (self.plain, self.size)
        left, text = (120 * MM, paragraph[2:]) if paragraph.startswith("> ") else (25 * MM, paragraph[2 * head :])
        for line in simpleSplit(text, font, size, WIDTH - left - 22 * MM) or [""]:
            if self.y < 28 * MM:
                self.turn()
            self.canvas.setFont(font, size)
            self.canvas.drawString(left, self.y, line)
            self.y -= size * 1.35
        if not paragraph.startswith("> ") and paragraph:
            self.y -= size * 0.45
        return None

    def turn(self) -> None:
        if self.foot:
            self.canvas.setFont(self.plain, self.size * 0.8)
            self.canvas.drawCentredString(WIDTH / 2, 15 * MM, self.foot.format(page=self.page))
        self.canvas.showPage()
        self.page, self.y = self.page + 1, HEIGHT - 25 * MM
