"""What is read from a file: pages of lines, each with its place on the page."""

from __future__ import annotations

from datetime import datetime

import msgspec


class Box(msgspec.Struct, frozen=True, array_like=True):
    """A rectangle as fractions of the page (0 to 1), origin at the top left."""

    x0: float
    y0: float
    x1: float
    y1: float


class Line(msgspec.Struct, frozen=True):
    """One line as printed. `confidence` is 1 for digital text, the reader's own for a picture."""

    text: str
    box: Box | None = None
    confidence: float = 1.0


class Page(msgspec.Struct, frozen=True):
    """Lines in reading order. `number` counts from 1; `origin` is "text" or "ocr"."""

    number: int
    lines: tuple[Line, ...]
    origin: str = "text"
    width: float = 0.0
    height: float = 0.0

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


class Document(msgspec.Struct, frozen=True):
    """An item as read. `media` is the media type found by content; `meta` holds mail headers and the like."""

    media: str
    pages: tuple[Page, ...]
    title: str | None = None
    meta: dict[str, str] = {}
    notes: tuple[str, ...] = ()
    """What a reader should know of how it was read: "pages 41 to 200 were not read", ..."""

    @property
    def text(self) -> str:
        return "\n".join(page.text for page in self.pages)


class Span(msgspec.Struct, frozen=True):
    """A stretch of text `[start, end)` in characters, its type, and why it was marked."""

    start: int
    end: int
    type: str
    confidence: float
    why: str = ""


class Field(msgspec.Struct, frozen=True):
    """A named value found in a document.

    `value` is normalised (dates ISO 8601, amounts with a dot and two decimals, ids without blanks);
    `text` is what is printed; `page` counts from 1.
    """

    name: str
    value: str
    text: str
    confidence: float
    page: int | None = None
    box: Box | None = None


class Anomaly(msgspec.Struct, frozen=True):
    """What does not fit its series: a "spike", "shift", "stuck" sensor, "gap" in time or "missing" values.

    `at` and `until` are the first and the last time it concerns, as written in the log; `value` is the extreme
    one, `score` how far out it is (its unit depends on `what`).
    """

    what: str
    at: str
    until: str
    column: str
    value: float
    expected: float
    score: float


class Duty(msgspec.Struct, frozen=True):
    """Something somebody must do: the sentence, who, by when, how much, where those are known."""

    text: str
    who: str | None = None
    due: str | None = None
    amount: str | None = None
    confidence: float = 1.0


class Table(msgspec.Struct, frozen=True):
    """Rows of strings, each as long as `columns`. `decimal` is "," or "."; columns without a name are "column 1"..."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    delimiter: str = ","
    decimal: str = "."
    notes: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True):
    """A file as handed in: its name for people, where it is, how large, and the digest of its bytes."""

    name: str
    path: str
    size: int
    digest: str
    modified: datetime | None = None


class Picture(msgspec.Struct, frozen=True):
    """Decoded pixels, 8-bit RGB, row by row: `len(rgb) == width * height * 3`."""

    width: int
    height: int
    rgb: bytes
