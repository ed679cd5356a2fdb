"""The characters of a PDF page, each with its place as a person sees the page."""

from __future__ import annotations

from ctypes import c_int
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_SCALE = 1_000_000


class Char(NamedTuple):
    """`x0, y0, x1, y1` in points from the top left of the page. A line end has the text "\\n"."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    upright: bool = True


def characters(page: PdfPage, most: int) -> list[Char]:
    """Up to `most` characters in the order of the page's content; the place is the font's full height."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    try:
        a, b, c, d, e, f = _affine(page)
        turn = page.get_rotation()
        width, height = page.get_size()
        box = raw.FS_RECTF()
        found: list[Char] = []
        for index in range(min(raw.FPDFText_CountChars(textpage), most)):
            text = _text(raw.FPDFText_GetUnicode(textpage, index))
            if not text or not raw.FPDFText_GetLooseCharBox(textpage, index, box):
                continue
            if text == "\n" or (text.isspace() and box.right <= box.left):
                found.append(Char(text, 0.0, 0.0, 0.0, 0.0))
                continue
            xs = (a * box.left + b * box.bottom + c, a * box.right + b * box.top + c)
            ys = (d * box.left + e * box.bottom + f, d * box.right + e * box.top + f)
            if max(xs) < 0 or min(xs) > width or max(ys) < 0 or min(ys) > height:
                continue  # beside the page: nobody sees it
            quarter = round(raw.FPDFText_GetCharAngle(textpage, index) / 1.5707963)
            found.append(Char(text, min(xs), min(ys), max(xs), max(ys), (quarter - turn // 90) % 4 == 0))
        return found
    finally:
        textpage.close()


def _text(code: int) -> str:
    if code in (0, 13) or 0xD800 <= code <= 0xDFFF:
        return ""
    if code in (2, 0xAD, 0xFFFE):  # how pdfium marks a hyphen at a line's end
        return "-"
    return chr(code) if code <= 0x10FFFF else "\ufffd"


def _affine(page: PdfPage) -> tuple[float, float, float, float, float, float]:
    """From PDF space (origin bottom left, before rotation and cropping) to points from the top left as seen."""
    from pypdfium2 import raw

    width, height = page.get_size()

    def place(x: float, y: float) -> tuple[float, float]:
        across, down = c_int(), c_int()
        raw.FPDF_PageToDevice(page, 0, 0, _SCALE, _SCALE, 0, x, y, across, down)
        return across.value * width / _SCALE, down.value * height / _SCALE

    (cx, cy), (ax, ay), (bx, by) = place(0, 0), place(width, 0), place(0, width)
    return (ax - cx) / width, (bx - cx) / width, cx, (ay - cy) / width, (by - cy) / width, cy
