"""The fields of invoices and receipts, with where on the page they stand."""

from __future__ import annotations

from suffice.core.document import Document, Field
from suffice.core.ports import Ask
from suffice.pipeline.step import step

NAMES = ("seller", "address", "date", "total", "currency", "tax_id", "iban", "number")


@step(version=1, tasks=("fields",))
async def fields(document: Document, kind: str | None, *, ask: Ask) -> dict[str, Field | None] | None:
    """Every field by name, None where it is not there or not sure; None for other kinds of documents."""
    if kind not in ("receipt", "invoice"):
        return None
    answer = await ask("fields", document)
    found = {field.name: field for field in answer.output or () if field.confidence >= (answer.threshold or 0.0)}
    return {name: found.get(name) for name in NAMES}


STEP = fields
