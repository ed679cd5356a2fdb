"""Letters: two confidential ones about people's health, a French formal notice on two scanned sheets, a Spanish one."""

from __future__ import annotations

from inbox_items.paper import prose
from inbox_items.scans import pages, scanned, tiff
from inbox_items.texts import text
from inbox_items.word import docx


def _fax() -> bytes:
    first, second = pages(prose(text("notice"), title="Mise en demeure", size=12.5), 200)
    return tiff([scanned(first, 40, -0.5, ink=0.9, grain=4), scanned(second, 41, 0.4, ink=0.9, grain=4)], 200)


ITEMS = {
    "BEM Einladung Harting.docx": lambda: docx(text("staff"), "Einladung"),
    "occupational health report.pdf": lambda: prose(text("doctor"), title="Report"),
    "mise en demeure.tiff": _fax,
    "carta entrega equivocada.pdf": lambda: prose(text("school"), title="Carta", font="Helvetica"),
}
