"""Finds the fields of receipts and invoices: seller, address, date, total, currency, tax id, IBAN, number.

A linear-chain CRF names the purpose of each printed line; for the date, the total and the number every
printed candidate is weighed with that and with words and arithmetic; numbers with check digits are checked.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from suffice.core.document import Document, Field
from suffice.core.types import Card, Grant, Prediction
from suffice.specialists.fields.finder import Finder

_MAIN = ("seller", "date", "total")


def load(card: Card, grant: Grant) -> Callable[[Document], Prediction]:
    """Open the model in the card's folder; one thread is enough. Raises ModelError."""
    finder = Finder.open(Path(card.folder))

    def predict(document: Document) -> Prediction:
        fields = finder(document)
        return Prediction(fields, overall(fields))

    return predict


def overall(fields: tuple[Field, ...]) -> float:
    """The confidence of the least certain of seller, date and total; 0 where one is missing."""
    by_name = {field.name: field.confidence for field in fields}
    return min(by_name.get(name, 0.0) for name in _MAIN)
