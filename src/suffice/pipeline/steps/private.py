"""What is private in a document."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from suffice.core.document import Document
from suffice.core.ports import Ask
from suffice.pipeline.step import step

_LETTER = re.compile(r"[^\W\d_]")


class Private(msgspec.Struct, frozen=True):
    """Something private: its type, the text itself, how sure, why."""

    type: str
    text: str
    confidence: float
    why: str


@step(version=1, tasks=("private",))
async def private(document: Document, *, ask: Ask) -> tuple[Private, ...] | None:
    """Each private thing once, in the order of the text (mail headers first); None where nobody could look."""
    text = "\n".join([*document.meta.values(), *_worth_reading(document)])
    answer = await ask("private", text)
    if not answer.accepted:
        return None
    found: dict[tuple[str, str], Private] = {}
    for span in answer.output or ():
        inside = text[span.start : span.end]
        found.setdefault((span.type, inside), Private(span.type, inside, span.confidence, span.why))
    return tuple(found.values())


def _worth_reading(document: Document) -> Iterable[str]:
    """The text; of a table each cell with letters in it once, for numbers side by side look like ids and addresses."""
    if document.media != "text/csv":
        return [document.text]
    cells = (cell.strip() for line in document.text.splitlines() for cell in re.split(r"[,;\t|]", line))
    return dict.fromkeys(cell for cell in cells if len(_LETTER.findall(cell)) >= 3)


STEP = private
