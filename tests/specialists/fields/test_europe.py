"""European receipts: names with slogans, money given and VAT tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from suffice.core.document import Box, Document, Line, Page
from suffice.core.types import Card, Grant
from suffice.specialists.fields import load

FOLDER = Path(__file__).resolve().parents[3] / "src/suffice/models/fields-crf"

BRITISH = """#Marrow & Finch
GREENGROCERS - FLORISTS
27 Tanner's Row
Oldcastle
OC4 7QB
VAT No. GB 980 7806 84
Receipt No: 40117
14/05/2023 11:02
Apples 1kg\t2.40
Tulips\t6.00
TOTAL\t£8.40
Cash given\t£10.00
Change\t£1.60
Thank you"""

GERMAN = """Frisch und gut seit 1931
#Feinkost Albers
Birkenweg 9
26122 Oldenburg
USt-IdNr. DE 136 695 976
Bon-Nr. 2214
07.03.2024 17:45
Brot\t4,20
Butter\t2,80
Pfand\t0,25
SUMME EUR\t7,25
BAR GEGEBEN\t20,00
RÜCKGELD\t12,75
MwSt\tNetto\tSteuer\tBrutto
7%\t6,78\t0,47\t7,25"""

SPANISH = """#LA ALBORADA
Cocina casera
Calle del Pozo, 8
37002 Salamanca
CIF: B-58378431
Ticket 5521
09/10/2022 14:30
Menú del día\t2 x 12,00\t24,00
Café\t3,50
Base imponible\t25,00
IVA 10%\t2,50
TOTAL A PAGAR\t27,50
Efectivo\t30,00
Cambio\t2,50"""


def _photographed(text: str, slope: float) -> Document:
    """A leaning page; `#` marks a line printed large, tabs columns with the last at the right edge."""
    lines, y = [], 0.05
    for row in text.split("\n"):
        size = 2.0 if row[0] == "#" else 1.0
        cells = row.lstrip("#").split("\t")
        for rank, cell in enumerate(cells):
            wide = 0.014 * len(cell) * size
            x0 = (
                0.5 - wide / 2
                if len(cells) == 1
                else (0.1 if rank == 0 else 0.9 - wide - 0.2 * (len(cells) - 1 - rank))
            )
            middle = y + slope * (x0 + wide / 2 - 0.5)
            tall = 0.02 * size + abs(slope) * wide
            lines.append(Line(cell, Box(x0, middle - tall / 2, x0 + wide, middle + tall / 2), 0.97))
        y += 0.03 * size
    return Document("image/jpeg", (Page(1, tuple(lines), "ocr", 800, 1600),))


@pytest.mark.parametrize("slope", [0.0, 0.03])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BRITISH, ("Marrow & Finch", "27 Tanner's Row Oldcastle OC4 7QB", "8.40", "GB980780684")),
        (GERMAN, ("Feinkost Albers", "Birkenweg 9 26122 Oldenburg", "7.25", "DE136695976")),
        (SPANISH, ("LA ALBORADA", "Calle del Pozo, 8 37002 Salamanca", "27.50", "B58378431")),
    ],
)
def test_a_till_receipt_on_a_photograph(text: str, slope: float, expected: tuple[str, ...]) -> None:
    """The large name and not its slogan, the whole address, the total and neither cash nor net, also when it leans."""
    card = Card(name="fields-crf", task="fields", runtime="function", about="", licence="", folder=str(FOLDER))
    values = {field.name: field.value for field in load(card, Grant(1, 0))(_photographed(text, slope)).output}
    assert tuple(values.get(name) for name in ("seller", "address", "total", "tax_id")) == expected
