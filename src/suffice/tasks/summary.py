"""A text's own sentences that say most."""

from __future__ import annotations

from suffice.core.types import Task

TASK = Task(
    name="summary",
    about="One to three sentences of the text, unchanged and in their order, that say most of what it says.",
    input=str,
    output=tuple[str, ...],
    metric="share of the text's weight covered",
    ladder=("summary-sentences",),
)
