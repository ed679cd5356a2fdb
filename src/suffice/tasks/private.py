"""What is private in a text."""

from __future__ import annotations

from suffice.core.document import Span
from suffice.core.types import Task

TASK = Task(
    name="private",
    about="names, addresses, numbers, keys and other private data in a text",
    input=str,
    output=tuple[Span, ...],
    metric="missed private units",
    ladder=("private-tagger",),
)
