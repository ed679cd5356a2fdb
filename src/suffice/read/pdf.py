"""PDF by pdfium: pages with a text layer as lines with boxes, the others as pictures to be looked at later."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from suffice.core.document import Page, Picture
from suffice.core.errors import ItemError, MissingExtra
from suffice.read import limits
from suffice.read.draft import Draft, PictureRef
from suffice.read.pdf_chars import characters
from suffice.read.pdf_lines import lines

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_LOCK = threading.Lock()
"""pdfium may be used by one thread at a time."""
_PASSWORD, _SECURITY = 4, 5
_VOWELS = frozenset("aeiouyäöüåøæáéíóúàèìòùâêîôûãõąęěůıœ")


def read(data: bytes, max_pages: int) -> Draft:
    """The pages in order, at most `max_pages`. Raises ItemError for a damaged or encrypted file."""
    with _opened(data) as document:
        count = len(document)
        pages = tuple(_page(document, number) for number in range(1, min(count, max_pages) + 1))
        title = document.get_metadata_value("Title").strip() or None
        attached = document.count_attachments()
    notes = limits.unread(count, max_pages)
    if attached:
        notes += (f"{attached} files attached inside the PDF were not read",)
    return Draft("application/pdf", pages, title=title, notes=notes)


def count(data: bytes) -> int:
    """How many pages there are."""
    with _opened(data) as document:
        return len(document)


def picture(data: bytes, number: int) -> Picture:
    """Page `number` (from 1) at `limits.DPI`, less where the page is larger than `limits.SCAN_PIXELS`."""
    with _opened(data) as document:
        if not 1 <= number <= len(document):
            raise ItemError(f"This PDF has no page {number}; it has {len(document)}.")
        with _loaded(document, number) as page:
            return _render(page)


@contextmanager
def _opened(data: bytes) -> Iterator[PdfDocument]:
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError:
        raise MissingExtra("Reading a PDF", "pypdfium2", "docs") from None
    with _LOCK:
        try:
            document = PdfDocument(data)
        except PdfiumError as error:
            raise ItemError(_why(error.err_code)) from None
        try:
            if len(document) < 1:
                raise ItemError("This PDF has no pages; it is damaged or truncated.")
            yield document
        finally:
            document.close()


def _why(code: int | None) -> str:
    if code in (_PASSWORD, _SECURITY):
        return "This PDF is encrypted and needs a password; save it without one."
    return "This PDF is damaged or truncated; get it again or print it to a new PDF."


@contextmanager
def _loaded(document: PdfDocument, number: int) -> Iterator[PdfPage]:
    from pypdfium2 import PdfiumError, raw

    try:
        page = document[number - 1]
    except PdfiumError:
        raise ItemError(f"Page {number} of this PDF is damaged.") from None
    try:
        if document.get_formtype():  # what was typed into form fields becomes part of the page
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
            page.close()
            page = document[number - 1]
        yield page
    except PdfiumError as error:
        raise ItemError(f"Page {number} of this PDF cannot be read: {error}.") from None
    finally:
        page.close()


def _page(document: PdfDocument, number: int) -> Page | PictureRef:
    with _loaded(document, number) as page:
        width, height = page.get_size()
        chars = characters(page, limits.PAGE_CHARS)
        if not usable("".join(char.text for char in chars), _covered(page)):
            return PictureRef(number)
        return Page(number, lines(chars, width, height), width=width, height=height)


def usable(text: str, covered: float) -> bool:
    """Is this text layer what is printed on the page? `covered` is the share of the page under pictures or shapes.

    A page with nothing on it is read as it is. A layer is refused where many characters have no meaning, where
    words have no vowels (a font with a mapping of its own), and where a picture has but a stamp of text on it.
    """
    visible = [char for char in text if not char.isspace()]
    if not visible:
        return covered == 0.0
    if len(visible) < 50 and covered > 0.5:
        return False
    if sum(_meaningless(char) for char in visible) > 0.1 * len(visible):
        return False
    latin = [char for char in text.lower() if char.isalpha() and char < "\u0250"]
    vowels = sum(char in _VOWELS for char in latin)
    return len(latin) < 60 or vowels > 0.2 * len(latin)


def _meaningless(char: str) -> bool:
    return char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or not char.isprintable()


def _covered(page: PdfPage) -> float:
    """The share of the page under pictures; a trace where there are only shapes (text drawn as outlines)."""
    from pypdfium2 import raw

    if raw.FPDFPage_CountObjects(page) < 1:
        return 0.0
    area, share = page.get_width() * page.get_height(), 0.0
    for image in islice(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4), 100):
        left, bottom, right, top = image.get_bounds()
        share += max(0.0, right - left) * max(0.0, top - bottom) / max(area, 1.0)
    return min(1.0, max(share, 0.001))


def _render(page: PdfPage) -> Picture:
    width, height = page.get_size()
    scale = min(
        limits.DPI / 72,
        (limits.SCAN_PIXELS / max(width * height, 1.0)) ** 0.5,
        limits.SCAN_SIDE / max(width, height, 1.0),
    )
    bitmap = page.render(scale=scale, rev_byteorder=True, fill_color=(255, 255, 255, 255), prefer_bgrx=False)
    try:
        return Picture(
            bitmap.width, bitmap.height, _rows(bytes(bitmap.buffer), bitmap.width, bitmap.stride, bitmap.n_channels)
        )
    finally:
        bitmap.close()


def _rows(pixels: bytes, width: int, stride: int, channels: int) -> bytes:
    """RGB rows without padding."""
    if channels == 1:
        flat = b"".join(pixels[at : at + width] for at in range(0, len(pixels), stride))
        made = bytearray(3 * len(flat))
        made[0::3] = made[1::3] = made[2::3] = flat
        return bytes(made)
    flat = pixels
    if stride != width * channels:
        flat = b"".join(pixels[at : at + width * channels] for at in range(0, len(pixels), stride))
    if channels == 3:
        return flat
    made = bytearray(len(flat) // 4 * 3)
    for channel in range(3):
        made[channel::3] = flat[channel::4]
    return bytes(made)
