"""Who must do what by when, in contracts and maintenance notes."""

from __future__ import annotations

from suffice.core.document import Document, Duty
from suffice.core.ports import Ask
from suffice.pipeline.step import step


@step(version=1, tasks=("duties",))
async def duties(document: Document, kind: str | None, *, ask: Ask) -> tuple[Duty, ...] | None:
    """The duties in the order of the text; None for other kinds of documents."""
    if kind not in ("contract", "maintenance"):
        return None
    answer = await ask("duties", document.text)
    return answer.output if answer.accepted else None


STEP = duties
