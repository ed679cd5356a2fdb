"""What kind of paper a text is."""

from __future__ import annotations

from suffice.core.types import Task

TASK = Task(
    name="kind",
    about="What kind of text it is: message, letter, receipt, invoice, contract or maintenance.",
    input=str,
    output=str,
    metric="accuracy",
    ladder=("kind-ngrams", "kind-static"),
    alpha=0.05,
)
