"""Documents for the tests, written by hand."""

from __future__ import annotations

from suffice.core.document import Box, Document, Line, Page

MALAYSIAN = """SIN LEE HARDWARE SDN BHD
(512345-X)
NO. 12, JALAN MERANTI 3/4,
TAMAN SRI PERDANA,
81100 JOHOR BAHRU, JOHOR.
TEL: 07-3507000   FAX: 07-3507001
GST ID NO: 001234567890
TAX INVOICE
INV NO: CS00012345
DATE: 19/10/2018 20:49:59
CASHIER: AMY
ITEM\tQTY\tPRICE\tAMT(RM)
PVC PIPE 20MM\t2\t10.00\t20.00
LED BULB 9W\t1\t11.62\t11.62
SUBTOTAL\t31.62
ROUNDING ADJ\t-0.02
TOTAL\tRM31.60
CASH\tRM50.00
CHANGE\tRM18.40
GOODS SOLD ARE NOT RETURNABLE"""

GERMAN = """Bäckerei Sonnenschein GmbH
Hauptstraße 12
80331 München
Tel.: 089 123456
USt-IdNr.: DE136695976
Rechnung
Rechnungsnummer: RE-2021-0042
Rechnungsdatum: 3. März 2021
Kunde:
Klaus Huber
Lindenweg 4
10115 Berlin
Bezeichnung\tMenge\tEinzelpreis\tGesamt
Bauernbrot 750g\t20\t4,20 €\t84,00 €
Lieferung\t1\t1.150,00 €\t1.150,00 €
Nettobetrag\t1.234,00 €
zzgl. 7 % MwSt\t86,38 €
Gesamtbetrag\t1.320,38 €
Zahlbar bis 17.03.2021
IBAN: DE89 3704 0044 0532 0130 00
BIC: COBADEFFXXX"""

FRENCH = """Boulangerie Dupont SARL
15 rue de la République
69002 Lyon
Tél : 04 72 00 00 00
N° TVA : FR40303265045
FACTURE
Facture N° FA-2023-118
Date : 05/04/2023
Client :
Hôtel Bellevue
2 place Carnot
69002 Lyon
Désignation\tQté\tP.U. HT\tMontant
Baguette\t100\t0,90\t90,00
Croissant\t50\t1,00\t50,00
Total HT\t140,00
TVA 20%\t28,00
Net à payer\t168,00 €
Merci de votre confiance"""

SPANISH = """Ferretería El Molino S.L.
Calle Mayor 12
28013 Madrid
Tel. 910 000 000
CIF: B58378431
FACTURA SIMPLIFICADA
Nº Ticket: T12-004567
Fecha: 21/12/2022 18:05
Tornillos M6\t3,50
Bombilla LED\t6,50
TOTAL\t10,00 €
EFECTIVO\t20,00
CAMBIO\t10,00
Gracias por su visita"""

AMERICAN = """Copper Kettle LLC
1204 Maple Avenue
Springfield, IL 62704
(217) 555-0143
Invoice #: 10482
Date: 04/07/2021
Consulting hours\t$400.00
Subtotal\t$400.00
Sales Tax\t$33.00
Total Due\t$433.00"""


def plain(text: str) -> Document:
    """Text without places, one line each."""
    return Document("text/plain", (Page(1, tuple(Line(line) for line in text.split("\n"))),))


def placed(text: str, number: int = 1) -> Document:
    """The same on a page: columns (tabs) as lines of their own, the last at the right edge."""
    rows = text.split("\n")
    step = 0.9 / max(len(rows), 1)
    lines = []
    for place, row in enumerate(rows):
        cells = row.split("\t")
        for rank, cell in enumerate(cells):
            wide = min(0.012 * len(cell), 0.9)
            left = 0.95 - wide if rank and rank == len(cells) - 1 else 0.05 + 0.22 * rank + (0.2 if rank else 0)
            lines.append(Line(cell, Box(left, 0.05 + place * step, left + wide, 0.05 + (place + 0.8) * step), 0.98))
    return Document("image/png", (Page(number, tuple(lines), "ocr", 600, 900),))
