"""Word documents: the text a reader sees, with headers first and footers and notes last.

Read with the standard library: the archive is checked before it is unpacked, and XML with a document type
(the door of entity bombs and external entities) is refused before anything in it is expanded.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from suffice.core.document import Line, Page
from suffice.core.errors import ItemError
from suffice.read.archive import open_docx, part
from suffice.read.draft import Draft
from suffice.read.limits import cut

MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_OFF = ("0", "false", "off", "none")
_PAGE = "\f"


class _Tree(ElementTree.TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise ItemError("This document's XML declares a document type, as an entity bomb does; it was not read.")


def read(data: bytes, max_pages: int) -> Draft:
    """Pages as broken when the document was last saved."""
    with open_docx(data) as archive:
        names = archive.namelist()
        body = list(_lines(_xml(archive, "word/document.xml")))
        top = _parts(archive, names, "header")
        bottom = [
            *_parts(archive, names, "footer"),
            *_parts(archive, names, "footnotes"),
            *_parts(archive, names, "endnotes"),
        ]
        title = _title(archive, names)
    pictures = sum(1 for name in names if name.startswith("word/media/"))
    notes = (f"{pictures} pictures inside the document were not read",) if pictures else ()
    pages, more = cut(_paged([*top, *body, *bottom]), max_pages)
    return Draft(MEDIA, pages, title=title, notes=notes + more)


def _xml(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    parser = ElementTree.XMLParser(target=_Tree())  # noqa: S314 - _Tree refuses document types
    try:
        parser.feed(part(archive, name))
        return parser.close()
    except ElementTree.ParseError as error:
        raise ItemError(f"The part '{name}' of this document is not valid XML: {error}.") from None


def _parts(archive: zipfile.ZipFile, names: list[str], kind: str) -> list[str]:
    """Lines of headers, footers or notes; those that repeat (first page, even pages) once."""
    wanted = sorted(name for name in names if re.fullmatch(rf"word/{kind}\d*\.xml", name))
    lines = (line for name in wanted for line in _lines(_xml(archive, name)))
    return list(dict.fromkeys(line for line in lines if line.strip()))


def _lines(root: ElementTree.Element) -> Iterator[str]:
    """Paragraphs as lines and table rows as lines with tabs, in order; a page break is a form feed.

    An explicit stack, for hostile documents nest deeper than Python's.
    """
    stack = [iter(root)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == f"{_W}p":
            yield from _text(element).split("\n")
        elif element.tag == f"{_W}tr":
            yield "\t".join(_cell(cell) for cell in _cells(element))
        elif element.tag != _FALLBACK:
            stack.append(iter(element))


def _cells(row: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The row's own cells, also those in content controls; not the cells of tables inside them."""
    stack = [iter(row)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == f"{_W}tc":
            yield element
        else:
            stack.append(iter(element))


def _cell(cell: ElementTree.Element) -> str:
    texts = (_text(paragraph).replace("\n", " ").replace(_PAGE, "") for paragraph in cell.iter(f"{_W}p"))
    return " ".join(text for text in texts if text)


def _text(paragraph: ElementTree.Element) -> str:
    """The visible text of a paragraph; hidden runs, deleted text and the old-style copies of shapes are not."""
    made: list[str] = []
    stack = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        tag = element.tag.removeprefix(_W)
        if tag == "t":
            made.append(element.text or "")
        elif tag == "tab":
            made.append("\t")
        elif tag in ("br", "cr"):
            made.append(_PAGE if element.get(f"{_W}type") == "page" else "\n")
        elif tag == "lastRenderedPageBreak":
            made.append(_PAGE)
        elif tag == "noBreakHyphen":
            made.append("-")
        elif tag == "p":
            made.append("\n")
            stack.append(iter(element))
        elif element.tag != _FALLBACK and tag not in ("pPr", "rPr", "del", "moveFrom") and not _hidden(element):
            stack.append(iter(element))
    return "".join(made).strip(" \n")


def _hidden(element: ElementTree.Element) -> bool:
    vanish = element.find(f"{_W}rPr/{_W}vanish") if element.tag == f"{_W}r" else None
    return vanish is not None and vanish.get(f"{_W}val", "1") not in _OFF


def _paged(lines: list[str]) -> tuple[Page, ...]:
    parts = "\n".join(lines).split(_PAGE)
    texts = [[line.strip() for line in part.split("\n") if line.strip()] for part in parts]
    full = [text for text in texts if text] or [[]]
    return tuple(Page(number, tuple(Line(line) for line in text)) for number, text in enumerate(full, start=1))


def _title(archive: zipfile.ZipFile, names: list[str]) -> str | None:
    if "docProps/core.xml" not in names:
        return None
    found = _xml(archive, "docProps/core.xml").findtext(_TITLE)
    return found.strip() or None if found else None
