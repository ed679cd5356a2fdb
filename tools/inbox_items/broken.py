"""Files that are damaged, hostile or not what their names say."""

from __future__ import annotations

import struct
import zlib
from random import Random

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from inbox_items.paper import MM, pdf, prose
from inbox_items.receipts import photo_of_market

_FIGURES = (
    "# Quarterly figures",
    *(f"Region {n}: turnover {n * 1371 % 9000 + 800} thousand, staff {n + 4}." for n in range(1, 60)),
)
_TEXT = """Hi Fiona,

my badge stopped working at the staff entrance this morning, so I borrowed one from reception. Could you switch my user
account in the access system back on? I think it was locked when I changed departments last week. My user name is
still r.quenby and nothing else has changed.

Rosalind
"""
_PAGE = """<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Rückgabe</title></head><body>
<p>Guten Tag,</p><p>die Karaffe aus der letzten Bestellung passt nicht unter den Hahn unseres Geräts. Ich möchte sie
zurückgeben, sie ist unbenutzt und noch in der Folie. Schicken Sie mir bitte einen Rücksendeschein und sagen Sie mir,
ob ich stattdessen die niedrige Ausführung bekommen kann.</p><p>Danke und Gruß<br>Wenzel Unterkofler</p></body></html>
"""
_TOPICS = ("roof", "bees", "car park", "choir", "fence", "library", "lanterns")


def _cut() -> bytes:
    """A PDF whose second half never arrived."""
    whole = prose(_FIGURES, title="Quarterly figures", font="Helvetica")
    return whole[: len(whole) // 3]


def _long() -> bytes:
    """Two hundred pages of a club's minutes."""

    def draw(canvas: Canvas) -> None:
        for number in range(1, 201):
            canvas.setFont("Times-Roman", 12)
            canvas.drawString(25 * MM, 260 * MM, f"Allotment society, minutes, sheet {number} of 200")
            present, topic = number % 9 + 4, _TOPICS[number % 7]
            canvas.drawString(25 * MM, 250 * MM, f"Present: {present} members. The {topic} was talked over at length.")
            canvas.drawString(25 * MM, 244 * MM, "It was left for the next meeting. Tea was served afterwards.")
            canvas.showPage()

    return pdf(draw, title="Minutes")


def _locked() -> bytes:
    """Cannot be opened without its password."""
    return pdf(
        lambda canvas: (canvas.drawString(30 * MM, 250 * MM, "Bonus round 2024, all grades"), canvas.showPage())[1],
        title="Bonus round",
        encrypt=StandardEncryption("a password that nobody was told", "another one", strength=40),
    )


def _bomb() -> bytes:
    """A PNG of a few hundred bytes that announces 60,000 x 60,000 pixels of colour: 10.8 GB."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(bytes(100_000)))
        + _chunk(b"IEND", b"")
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


ITEMS = {
    "new file.txt": lambda: b"",
    "quarterly figures.pdf": _cut,
    "IMG_20240914_182540.jpg": lambda: photo_of_market()[:30_000],
    "badge.pdf": lambda: _TEXT.encode(),
    "Screenshot Rückgabe.jpg": lambda: _PAGE.encode(),
    "minutes 1994-2023.pdf": _long,
    "holiday panorama.png": _bomb,
    "offer final v2.docx": lambda: Random(13).randbytes(9_000),
    "bonus round.pdf": _locked,
}
