"""HTML as a person sees it: no scripts, no styles, nothing hidden; a line per block, cells joined by tabs.

Nothing is fetched: pictures, frames and style sheets elsewhere stay unread.
"""

from __future__ import annotations

import re

from suffice.core.document import Line, Page
from suffice.read.draft import Draft
from suffice.read.encoding import decode
from suffice.read.markup import tokens

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_HIDDEN = re.compile(
    r"(?:^|[\s\"'])hidden(?=$|[\s=/])|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])"
    r"|opacity\s*:\s*0(?![.\d]*[1-9])|mso-hide\s*:\s*all",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f\xa0\u200b-\u200d\u2060\ufeff]+")


def read(data: bytes, max_pages: int) -> Draft:
    """One page. The title is not part of the text."""
    text, notes = _decode(data)
    title, lines = visible(text)
    return Draft("text/html", (Page(1, tuple(Line(line) for line in lines)),), title=title, notes=notes)


def visible(source: str) -> tuple[str | None, list[str]]:
    """The title and the visible lines of HTML text; empty lines are left out."""
    screen = _Screen()
    for what, value, attributes in tokens(source):
        if what == "text":
            screen.write(value)
        elif what == "open":
            screen.open(value, attributes)
        else:
            screen.close(value)
    screen.end_line()
    return screen.title or None, screen.lines


class _Screen:
    """Collects what is visible. `_hidden` counts the open tags of the hidden element's name, its own included."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.title = ""
        self._line: list[str] = []
        self._in_title = False
        self._pre = 0
        self._name = ""
        self._hidden = 0

    def write(self, text: str) -> None:
        if self._hidden:
            return
        if self._in_title:
            self.title = _BLANKS.sub(" ", self.title + text).strip()
        elif self._pre and "\n" in text:
            for part in text.split("\n"):
                self._line.append(part)
                self.end_line()
        else:
            self._line.append(_BLANKS.sub(" ", text))

    def open(self, name: str, attributes: str) -> None:
        if self._hidden:
            self._hidden += name == self._name
            return
        if name not in _VOID and name not in ("html", "body") and _HIDDEN.search(attributes):
            self._name, self._hidden = name, 1
            return
        self._in_title = name == "title"
        self._pre += name == "pre"
        if name in _BLOCKS or name == "br":
            self.end_line()
        if name in ("td", "th") and self._line:
            self._line.append("\t")
        if name == "li":
            self._line.append("- ")

    def close(self, name: str) -> None:
        if self._hidden:
            self._hidden -= name == self._name
            return
        self._in_title = False
        self._pre = max(0, self._pre - (name == "pre"))
        if name in _BLOCKS:
            self.end_line()

    def end_line(self) -> None:
        cells = (_BLANKS.sub(" ", cell).strip() for cell in "".join(self._line).split("\t"))
        line = "\t".join(cells).strip("\t")
        if line and line != "-":
            self.lines.append(line)
        self._line = []


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """As the page says it is encoded, where that works; else as it looks."""
    found = _CHARSET.search(data[:4_096])
    if found is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return declared(data, found.group(1).decode("ascii"))
    return decode(data)


def declared(data: bytes, charset: str) -> tuple[str, tuple[str, ...]]:
    """Decode by a declared character set; one that is unknown or does not fit is ignored.

    As browsers do, latin-1 and ASCII are read as cp1252.
    """
    name = charset.lower()
    if name in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        name = "cp1252"
    if name.startswith(("utf-8", "utf8", "utf-16")):
        return decode(data)
    try:
        if _valid_utf8(data):
            return decode(data)
        return data.decode(name).replace("\r\n", "\n").replace("\r", "\n"), ()
    except (LookupError, UnicodeError):
        return decode(data)


def _valid_utf8(data: bytes) -> bool:
    """Not plain ASCII and valid UTF-8: chance does not do that, a wrong declaration does."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
