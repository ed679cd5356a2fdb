"""What the generator makes: rows of labelled pieces, and documents with the truth about their fields."""

from __future__ import annotations

from dataclasses import dataclass, field

LABELS = (
    "SELLER",
    "HEAD",
    "ADDRESS",
    "REG",
    "PHONE",
    "TITLE",
    "NUMBER",
    "DATE",
    "META",
    "BUYER",
    "COLUMNS",
    "ITEM",
    "SUBTOTAL",
    "TAX",
    "ROUND",
    "TOTALKEY",
    "TOTAL",
    "PAY",
    "TAXTABLE",
    "COUNT",
    "BANK",
    "FOOTER",
)


@dataclass(slots=True)
class Piece:
    """A printed stretch with its label. `x` is "l", "c", "r" or the left edge as a share of the width."""

    text: str
    label: str
    x: str | float = "l"
    size: float = 1.0


@dataclass(slots=True)
class Paper:
    """A document before layout: rows top to bottom, and the fields as they are meant."""

    kind: str
    language: str
    country: str
    template: str
    rows: list[list[Piece]] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    """Normalised values: seller, address, date, total, currency, tax_id, iban, number where there are any."""

    def add(self, *pieces: Piece) -> None:
        self.rows.append([piece for piece in pieces if piece.text])
