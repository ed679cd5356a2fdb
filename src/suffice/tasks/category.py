"""What a message or letter is about."""

from __future__ import annotations

from suffice.core.types import Task

TASK = Task(
    name="category",
    about="What a customer's or employee's message is about: billing, delivery, returns, technical, account, "
    "cancellation, sales, complaint, appointment, hr or legal.",
    input=str,
    output=str,
    metric="accuracy",
    ladder=("category-ngrams", "category-static"),
    alpha=0.05,
)
