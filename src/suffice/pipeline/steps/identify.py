"""The language of a document."""

from __future__ import annotations

from suffice.core.document import Document
from suffice.core.ports import Ask
from suffice.pipeline.step import step

_TABLES = ("text/csv",)


@step(version=1, tasks=("language",))
async def identify(document: Document, *, characters: int = 4000, ask: Ask) -> str | None:
    """ISO 639-1 code, judged on the first `characters`; None for tables and where no model is sure."""
    text = document.text[:characters].strip()
    if document.media in _TABLES or not text:
        return None
    answer = await ask("language", text)
    return answer.output if answer.accepted and answer.output != "und" else None


STEP = identify
