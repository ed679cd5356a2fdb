"""The task `fields`: what a receipt or an invoice says about seller, date, total and the like."""

from __future__ import annotations

from suffice.core.document import Document, Field
from suffice.core.types import Task

TASK = Task(
    name="fields",
    about="Find seller, address, date, total, currency, tax id, IBAN and number of a receipt or invoice, and where.",
    input=Document,
    output=tuple[Field, ...],
    metric="entity F1",
    ladder=("fields-crf",),
)
