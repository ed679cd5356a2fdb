"""Which desk a message belongs to."""

from __future__ import annotations

from suffice.core.document import Document
from suffice.core.ports import Ask
from suffice.pipeline.step import step

_OF_KIND = {
    "receipt": "bookkeeping",
    "invoice": "bookkeeping",
    "contract": "legal",
    "maintenance": "maintenance",
    "log": "monitoring",
}
"""Kinds that always go to one desk; the others are read."""


@step(version=1, tasks=("category",))
async def category(
    document: Document, kind: str | None, language: str | None, *, characters: int = 4000, ask: Ask
) -> str | None:
    """The category; None where the kind is unknown or no model is sure."""
    if kind is None or kind in _OF_KIND:
        return _OF_KIND.get(kind or "")
    answer = await ask("category", _subject(document) + document.text[:characters])
    return answer.output if answer.accepted else None


def _subject(document: Document) -> str:
    subject = document.meta.get("subject")
    return f"{subject}\n" if subject else ""


STEP = category
