"""Contracts: an English one on secrecy (.docx), an English lease of three pages, a German one on maintenance."""

from __future__ import annotations

from inbox_items.paper import prose
from inbox_items.texts import text
from inbox_items.word import docx


def _service() -> bytes:
    return prose(text("service"), title="Wartungsvertrag", font="Helvetica", size=10.5, foot="Seite {page}")


ITEMS = {
    "NDA Marlow draft 3.docx": lambda: docx(text("secrecy"), "Mutual Non-Disclosure Agreement"),
    "lease unit 4.pdf": lambda: prose(
        text("lease"), title="Lease of Unit 4", foot="Lease of Unit 4 - page {page} of 3"
    ),
    "Wartungsvertrag Lüftung.pdf": _service,
}
