"""What is private in a document."""

from __future__ import annotations

import msgspec

from suffice.core.document import Document
from suffice.core.ports import Ask
from suffice.pipeline.step import step


class Private(msgspec.Struct, frozen=True):
    """Something private: its type, the text itself, how sure, why."""

    type: str
    text: str
    confidence: float
    why: str


@step(version=1, tasks=("private",))
async def private(document: Document, *, ask: Ask) -> tuple[Private, ...] | None:
    """Each private thing once, in the order of the text (mail headers first); None where nobody could look."""
    text = "\n".join([*document.meta.values(), document.text])
    answer = await ask("private", text)
    if not answer.accepted:
        return None
    found: dict[tuple[str, str], Private] = {}
    for span in answer.output or ():
        inside = text[span.start : span.end]
        found.setdefault((span.type, inside), Private(span.type, inside, span.confidence, span.why))
    return tuple(found.values())


STEP = private
