"""How much of one item is read. Each limit that bites leaves a note or an ItemError with the figure."""

from __future__ import annotations

from suffice.core.document import Page
from suffice.read.draft import PictureRef

FILE_BYTES = 256_000_000
"""PDF, DOCX, pictures and mail above this are refused."""
TEXT_BYTES = 4_000_000
"""Of plain text, HTML and CSV this much is read."""
TABLE_BYTES = 64_000_000
TABLE_ROWS = 200_000
CELL_CHARS = 100_000
PAGE_CHARS = 100_000
"""Characters of one PDF page."""
PIXELS = 80_000_000
"""Larger pictures are refused before they are decoded."""
SCAN_PIXELS = 12_000_000
"""A decoded page is made smaller until it fits: A4 at 200 dpi has 3.9 million pixels."""
SCAN_SIDE = 20_000
"""Nor is a side of it longer than this: two and a half metres at 200 dpi. Endless strips cost models gigabytes."""
DPI = 200
ZIP_ENTRIES = 5_000
ZIP_BYTES = 200_000_000
ZIP_RATIO = 200
"""A part of an archive may unpack to this many times its size (checked above ten megabytes)."""
MAIL_DEPTH = 4
MAIL_PARTS = 20


def cut(pages: tuple[Page | PictureRef, ...], max_pages: int) -> tuple[tuple[Page | PictureRef, ...], tuple[str, ...]]:
    """The first `max_pages` pages, and the note for the rest."""
    return pages[:max_pages], unread(len(pages), max_pages)


def unread(count: int, max_pages: int) -> tuple[str, ...]:
    """The note for the pages after `max_pages`; none where all are read."""
    if count <= max_pages:
        return ()
    which = f"page {count} was" if count == max_pages + 1 else f"pages {max_pages + 1} to {count} were"
    return (f"{which} not read (limit max_pages={max_pages})",)
