"""A French shift report in Word."""

from __future__ import annotations

from tools.inbox_items.texts import text
from tools.inbox_items.word import docx

ITEMS = {"rapport de poste 18 juin.docx": lambda: docx(text("shift"), "Rapport de poste")}
