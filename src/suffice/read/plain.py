"""Plain text and Markdown: lines as written, a page for each form feed."""

from __future__ import annotations

import re

from suffice.core.document import Line, Page
from suffice.read.draft import Draft
from suffice.read.encoding import decode
from suffice.read.limits import cut

_TITLE = re.compile(r"#{1,6} +(.+?)[ #]*$", re.MULTILINE)


def read(data: bytes, max_pages: int) -> Draft:
    text, notes = decode(data)
    pages, more = cut(pages_of(text), max_pages)
    return Draft("text/plain", pages, notes=notes + more)


def read_markdown(data: bytes, max_pages: int) -> Draft:
    """The marks stay: they are as much a part of the text as its words. The first heading is the title."""
    text, notes = decode(data)
    pages, more = cut(pages_of(text), max_pages)
    title = _TITLE.search(text)
    return Draft("text/markdown", pages, title=title.group(1) if title else None, notes=notes + more)


def pages_of(text: str) -> tuple[Page, ...]:
    """Pages of a text, split at form feeds; the last may be empty only if it is the only one."""
    parts = text.split("\f")
    if len(parts) > 1 and not parts[-1].strip():
        parts.pop()
    return tuple(Page(number, lines_of(part)) for number, part in enumerate(parts, start=1))


def lines_of(text: str) -> tuple[Line, ...]:
    return tuple(Line(line.rstrip()) for line in text.strip("\n").split("\n"))
