"""What kind of paper a text is."""

from __future__ import annotations

from suffice.core.types import Task

TASK = Task(
    name="kind",
    about="What kind of thing a text is: message, letter, receipt, invoice, contract, maintenance note or log.",
    input=str,
    output=str,
    metric="accuracy",
    ladder=("kind-structure", "kind-ngrams", "kind-static"),
    alpha=0.05,
)
