"""Who must do what, by when."""

from __future__ import annotations

from suffice.core.document import Duty
from suffice.core.types import Task

TASK = Task(
    name="duties",
    about="The sentences of a contract or a maintenance note that oblige somebody, with who, by when and how much.",
    input=str,
    output=tuple[Duty, ...],
    metric="F1 over sentences",
    ladder=("duty-rules",),
)
