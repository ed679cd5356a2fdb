"""What kind of thing a document is: message, letter, receipt, invoice, contract, maintenance note, log."""

from __future__ import annotations

from suffice.core.document import Document
from suffice.core.ports import Ask
from suffice.pipeline.step import step


@step(version=1, tasks=("kind",))
async def kind(document: Document, *, characters: int = 4000, ask: Ask) -> str | None:
    """The kind, judged on the first `characters`; None where no model is sure. A mail is a message by its format."""
    if document.media == "message/rfc822":
        return "message"
    text = document.text[:characters].strip()
    if not text:
        return None
    answer = await ask("kind", text)
    return answer.output if answer.accepted else None


STEP = kind
