"""A French shift report in Word."""

from __future__ import annotations

from inbox_items.texts import text
from inbox_items.word import docx

ITEMS = {"rapport de poste 18 juin.docx": lambda: docx(text("shift"), "Rapport de poste")}
