"""Which language a text is in."""

from __future__ import annotations

from suffice.core.types import Task

TASK = Task(
    name="language",
    about='the language of a text as an ISO 639-1 code, "und" where it has none',
    input=str,
    output=str,
    metric="accuracy",
    ladder=("language-id",),
)
