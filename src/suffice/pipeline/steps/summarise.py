"""A summary in the document's own sentences."""

from __future__ import annotations

from suffice.core.document import Document
from suffice.core.ports import Ask
from suffice.pipeline.step import step


@step(version=1, tasks=("summary",))
async def summarise(document: Document, kind: str | None, *, ask: Ask) -> tuple[str, ...] | None:
    """The sentences that say most, in their order; None for tables and receipts, whose fields say more."""
    if kind in ("log", "receipt") or document.media == "text/csv" or not document.text.strip():
        return None
    answer = await ask("summary", document.text)
    return answer.output if answer.accepted else None


STEP = summarise
