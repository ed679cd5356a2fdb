"""Invoices: a German one that was scanned, a French, a Spanish and a two-page English one that are digital."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reportlab.pdfgen.canvas import Canvas

from inbox_items.paper import HEIGHT, MM, WIDTH, pdf
from inbox_items.scans import pages, picture_pdf, scanned
from inbox_items.texts import text

Item = tuple[str, str, str]
"""What, how many, price of one (as numbers with a dot)."""


@dataclass(frozen=True)
class Bill:
    """What is printed. `sums` are the rows under the items, the last one bold; `foot` the small print."""

    seller: str
    sender: Sequence[str]
    buyer: Sequence[str]
    title: str
    facts: Sequence[tuple[str, str]]
    columns: Sequence[str]
    items: Sequence[Item]
    sums: Sequence[tuple[str, str]]
    notes: Sequence[str]
    foot: Sequence[str]
    comma: bool = True
    thousands: str = "."
    carried: str = ""


_GERMAN = Bill(
    "Kälte-Technik Dornbusch GmbH",
    ("Gewerbering 14", "99991 Oberlauten"),
    ("Lindquell GmbH", "Einkauf", "Am Brunnenfeld 2", "24991 Nordersund"),
    "RECHNUNG",
    (
        ("Rechnungs-Nr.", "2024-0713"),
        ("Rechnungsdatum", "18.07.2024"),
        ("Leistungsdatum", "11.07.2024"),
        ("Kunden-Nr.", "50233"),
    ),
    ("Pos.", "Bezeichnung", "Menge", "Einzelpreis", "Gesamt"),
    (
        ("Verdichter VK-90, Austausch", "1", "486.00"),
        ("Kältemittel R290 (kg)", "0.4", "58.00"),
        ("Arbeitszeit Monteur (Std.)", "5.5", "78.00"),
        ("Anfahrt pauschal", "1", "45.00"),
    ),
    (("Nettobetrag", "983,20 EUR"), ("zzgl. 19 % MwSt.", "186,81 EUR"), ("Gesamtbetrag", "1.170,01 EUR")),
    ("Zahlbar ohne Abzug innerhalb von 14 Tagen.", "Wir danken für Ihren Auftrag."),
    (
        "Bankverbindung: IBAN DE89 3704 0044 0532 0130 00",
        "USt-IdNr. DE999990019   Amtsgericht Oberlauten HRB 00417",
        "Geschäftsführer: Ulf Dornbusch",
    ),
)
_FRENCH = Bill(
    "Imprimerie Vasselin & Fils SARL",
    ("8, rue des Tanneurs", "21999 Montcorbin", "Tél. 03 53 01 44 20"),
    ("Lindquell France SAS", "Service marketing", "3, allée des Sources", "69999 Vaugrenier"),
    "FACTURE",
    (
        ("Facture n°", "F2024-0388"),
        ("Date de facture", "04/11/2024"),
        ("Échéance", "04/12/2024"),
        ("Votre réf.", "BC-7719"),
    ),
    ("N°", "Désignation", "Qté", "P.U. HT", "Montant HT"),
    (
        ("Étiquettes adhésives 60 x 40 mm", "5000", "0.038"),
        ("Notice d'entretien, 16 pages", "1200", "0.46"),
        ("Mise en page", "1", "140.00"),
    ),
    (("Total HT", "882,00 €"), ("TVA 20 %", "176,40 €"), ("Total TTC", "1 058,40 €")),
    ("Règlement par virement à 30 jours.", "Pénalités de retard : trois fois le taux d'intérêt légal."),
    (
        "N° TVA intracommunautaire FR10999990039",
        "IBAN FR14 2004 1010 0505 0001 3M02 606",
        "SARL au capital de 15 000 €",
    ),
    thousands=" ",
)
_SPANISH = Bill(
    "Talleres Azcárraga Rótulos, S.L.",
    ("C/ de los Plateros, 27", "50990 Valdemiel"),
    ("Lindquell Ibérica, S.A.", "Av. del Manantial, 5", "28990 Fuentes del Pinar"),
    "FACTURA",
    (("N.º de factura", "24-1187"), ("Fecha", "12/06/2024"), ("Vencimiento", "12/07/2024")),
    ("N.º", "Concepto", "Cant.", "Precio", "Importe"),
    (("Vinilo de corte para furgoneta", "4", "85.00"), ("Montaje (horas)", "6", "42.50")),
    (("Base imponible", "595,00 €"), ("IVA 21 %", "124,95 €"), ("Total factura", "719,95 €")),
    ("Forma de pago: transferencia bancaria.",),
    ("CIF B00001016", "IBAN ES91 2100 0418 4502 0005 1332"),
)
_ENGLISH = Bill(
    "Thornley Fluid Components Ltd",
    ("Unit 7, Weir Works", "Castle Mardle LM2 7XD", "Tel. 01632 960 850"),
    ("Lindquell UK Ltd", "Goods In, 40 Spring Lane", "Wexcombe WX1 3RA"),
    "INVOICE",
    (
        ("Invoice number", "INV-20731"),
        ("Invoice date", "29 August 2024"),
        ("Your order", "PO 6617"),
        ("Due date", "28 September 2024"),
    ),
    ("No.", "Description", "Qty", "Unit price", "Amount"),
    (),
    (),
    ("Payment within 30 days of the invoice date.", "Goods remain our property until paid for in full."),
    ("VAT registration GB 999 9999 73   Company number 00000417", "IBAN GB29 NWBK 6016 1331 9268 19"),
    comma=False,
    thousands=",",
    carried="Carried forward",
)


def bill_pdf(bill: Bill, font: str = "Helvetica", rows: int = 24) -> bytes:
    """The invoice on A4, a new page after `rows` items."""

    def draw(canvas: Canvas) -> None:
        parts = [bill.items[at : at + rows] for at in range(0, len(bill.items), rows)]
        sum_so_far, number = Decimal(0), 1
        for place, part in enumerate(parts, 1):
            y = _head(canvas, bill, font) if place == 1 else HEIGHT - 30 * MM
            y = _row(canvas, tuple(bill.columns), y, f"{font}-Bold")
            canvas.line(20 * MM, y + 4 * MM, WIDTH - 20 * MM, y + 4 * MM)
            for what, count, price in part:
                amount = _cents(Decimal(count) * Decimal(price))
                sum_so_far += amount
                shown = (str(number), what, _shown(bill, count), _shown(bill, price), _money(bill, amount))
                y = _row(canvas, shown, y, font)
                number += 1
            if place < len(parts):
                _row(canvas, ("", bill.carried, "", "", _money(bill, sum_so_far)), y - 3 * MM, f"{font}-Bold")
            else:
                _tail(canvas, bill, font, y)
            _foot(canvas, bill, font, f"{place}/{len(parts)}")
            canvas.showPage()

    return pdf(draw, title=f"{bill.title.capitalize()} {bill.facts[0][1]}")


def _head(canvas: Canvas, bill: Bill, font: str) -> float:
    canvas.setFont(f"{font}-Bold", 16)
    canvas.drawString(20 * MM, HEIGHT - 25 * MM, bill.seller)
    canvas.setFont(font, 9.5)
    for place, line in enumerate(bill.sender):
        canvas.drawString(20 * MM, HEIGHT - (31 + 4.5 * place) * MM, line)
    canvas.setFont(font, 10.5)
    for place, line in enumerate(bill.buyer):
        canvas.drawString(20 * MM, HEIGHT - (58 + 5 * place) * MM, line)
    for place, (key, value) in enumerate(bill.facts):
        canvas.drawString(122 * MM, HEIGHT - (58 + 5 * place) * MM, f"{key}:")
        canvas.drawRightString(WIDTH - 20 * MM, HEIGHT - (58 + 5 * place) * MM, value)
    canvas.setFont(f"{font}-Bold", 15)
    canvas.drawString(20 * MM, HEIGHT - 92 * MM, bill.title)
    return float(HEIGHT) - 104 * MM


def _row(canvas: Canvas, cells: tuple[str, ...], y: float, font: str) -> float:
    canvas.setFont(font, 9.5)
    number, what, count, price, amount = cells
    canvas.drawString(20 * MM, y, number)
    canvas.drawString(32 * MM, y, what)
    for x, cell in ((122, count), (152, price), (190, amount)):
        canvas.drawRightString(x * MM, y, cell)
    return y - 5.6 * MM


def _tail(canvas: Canvas, bill: Bill, font: str, y: float) -> None:
    canvas.line(105 * MM, y + 2 * MM, WIDTH - 20 * MM, y + 2 * MM)
    for place, (key, value) in enumerate(bill.sums, 1):
        canvas.setFont(f"{font}-Bold" if place == len(bill.sums) else font, 10.5)
        y -= 5.5 * MM
        canvas.drawString(107 * MM, y, key)
        canvas.drawRightString(190 * MM, y, value)
    canvas.setFont(font, 9.5)
    for place, line in enumerate(bill.notes):
        canvas.drawString(20 * MM, y - (14 + 5 * place) * MM, line)


def _foot(canvas: Canvas, bill: Bill, font: str, page: str) -> None:
    canvas.setFont(font, 8.5)
    for place, line in enumerate(bill.foot):
        canvas.drawCentredString(WIDTH / 2, (22 - 4 * place) * MM, line)
    canvas.drawRightString(WIDTH - 20 * MM, 10 * MM, page)


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"))


def _money(bill: Bill, amount: Decimal) -> str:
    shown = f"{amount:,.2f}".replace(",", bill.thousands if not bill.comma else "'")
    return shown.replace(".", ",").replace("'", bill.thousands) if bill.comma else shown


def _shown(bill: Bill, number: str) -> str:
    return number.replace(".", ",") if bill.comma else number


def _with_parts(bill: Bill) -> Bill:
    """The English invoice's many rows come from a list and are added up here."""
    items: list[Item] = []
    for line in text("parts"):
        what, count, price = line.split(" | ")
        items.append((what, count, price))
    net = sum((_cents(Decimal(count) * Decimal(price)) for _, count, price in items), Decimal(0))
    tax = _cents(net * Decimal("0.20"))
    named = (("Net total", net), ("VAT 20%", tax), ("Total due", net + tax))
    return replace(bill, items=items, sums=tuple((key, f"GBP {_money(bill, amount)}") for key, amount in named))


def _scan() -> bytes:
    page = pages(bill_pdf(_GERMAN), 170)[0]
    return picture_pdf([scanned(page, 11, 0.9)], 170, 48)


ITEMS = {
    "Rechnung 2024-0713 (Scan).pdf": _scan,
    "facture F2024-0388.pdf": lambda: bill_pdf(_FRENCH),
    "factura 24-1187.pdf": lambda: bill_pdf(_SPANISH, "Helvetica"),
    "invoice INV-20731.pdf": lambda: bill_pdf(_with_parts(_ENGLISH)),
}
