"""Till receipts: what is printed on them, and the pictures people send of them."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter
from reportlab.pdfgen.canvas import Canvas

from inbox_items.paper import MM, pdf
from inbox_items.scans import MAT, SLATE, jpeg, pages, photographed, png, scanned

_MARKET = """^^FRISCHHOF LANDMANN
^Ihr Markt am Ziegelteich
^Ziegelteich 31
^24990 Nordersund
^Tel. 040 66969 204
^USt-IdNr. DE999990043
=
>EUR
ROGGENBROT 750G||3,49 A
BUTTER MILD 250G||2,29 A
BERGKÄSE ST.||6,01 A
  0,318 kg x 18,90 EUR/kg
ÄPFEL BOSKOOP||3,10 A
  1,246 kg x 2,49 EUR/kg
VOLLMILCH 3,8%||3,57 A
  3 x 1,19
SPÜLMITTEL ZITR.||1,95 B
KÜCHENROLLE 4ER||3,79 B
MINERALWASSER 12ER||5,88 B
PFAND 12 x 0,275||3,30 B
-
^^SUMME  EUR  33,38
-
Geg. BAR||40,00
Rückgeld BAR||6,62

MWST    NETTO   STEUER   BRUTTO
A  7%   17,25     1,21    18,46
B 19%   12,54     2,38    14,92

Bon 4471  Kasse 3  Bed. 112
14.09.2024            18:23 Uhr
^TSE-Signatur vorhanden
^Vielen Dank für Ihren Einkauf!"""
_BISTRO = """^^LE COMPTOIR DES BRUMES
^Restaurant - Salon de thé
^12, place du Vieux-Lavoir
^29990 PORT-AVELEN
^Tél. 02 61 91 30 44
^TVA FR29999990013
=
Table 7          Couverts 2
Serveur : Maëlle
Ticket n° 008213
Le 03/08/2024 à 13:47
-
2 MENU MIDI  17,50||35,00
1 CAFÉ GOURMAND||8,20
2 VERRE BLANC  5,40||10,80
-
^^TOTAL TTC  54,00 €
-
TVA 10%  HT 39,27||3,93
TVA 20%  HT  9,00||1,80
CB SANS CONTACT||54,00

^Prix nets, service compris
^Merci de votre visite"""
_FUEL = """^^ESTACIÓN LOS ARENALES
^Combustibles Arenales, S.L.
^CIF B00001024
^Ctra. de la Ermita, km 14
^44990 VILLALBEÑA
=
FACTURA SIMPLIFICADA
N.º T-24-06518
Fecha: 22/06/2024  Hora: 09:05
Surtidor 4
-
GASÓLEO A
 38,42 L x 1,479 €/L||56,82
LAVADO PROGRAMA 2||7,50
-
^^TOTAL  64,32 €
-
Base imponible 21%||53,16
Cuota IVA||11,16
Tarjeta **** 0107||64,32

^IVA incluido
^Gracias por su visita"""
_IRON = """^^HOLLIN & PIKE
^IRONMONGERS SINCE 1961
^18 Fuller's Yard
^Castle Mardle  LM2 5TB
^VAT No GB 999 9999 73
=
15/03/2024   11:42   Till 02
Receipt 77120
-
PTFE TAPE 12M
  3 @ 1.45||4.35
HOSE CLIP 15MM
  4 @ 0.85||3.40
COMPRESSION ELBOW||6.95
PIPE SEALANT 50G||8.90
-
^^TOTAL  £23.60
-
CASH||£30.00
CHANGE||£6.40

VAT 20% INCLUDED||£3.93
^Goods may be exchanged within
^28 days with this receipt"""


def _roll(text: str, font: str = "Courier", width: float = 72, size: float = 11, squeeze: float = 88) -> Image.Image:
    """A strip of paper. ^ centres, ^^ centres large, > sets right, || parts left from right, = and - are rules."""
    rows = text.split("\n")
    height = (len(rows) * size * 1.25 + 16 * MM) / MM

    def draw(canvas: Canvas) -> None:
        y = height * MM - 10 * MM
        for row in rows:
            _row(canvas, row, y, (font, size, squeeze, width * MM))
            y -= size * 1.25
        canvas.showPage()

    return pages(pdf(draw, (width * MM, height * MM)), 300)[0]


def _row(canvas: Canvas, row: str, y: float, style: tuple[str, float, float, float]) -> None:
    font, size, squeeze, width = style
    bold = f"{font}-Bold"
    if row in ("=", "-"):
        canvas.setDash([] if row == "=" else [3, 2])
        canvas.line(4 * MM, y + size * 0.3, width - 4 * MM, y + size * 0.3)
        return
    if row.startswith("^^"):
        _put(canvas, row[2:], (width / 2, y), (bold, size * 1.25, squeeze), 0.5)
    elif row.startswith("^"):
        _put(canvas, row[1:], (width / 2, y), (font, size, squeeze), 0.5)
    elif row.startswith(">"):
        _put(canvas, row[1:], (width - 4 * MM, y), (font, size, squeeze), 1.0)
    else:
        left, _, right = row.partition("||")
        _put(canvas, left, (4 * MM, y), (bold if right else font, size, squeeze), 0.0)
        _put(canvas, right, (width - 4 * MM, y), (bold, size, squeeze), 1.0)


def _put(canvas: Canvas, text: str, at: tuple[float, float], style: tuple[str, float, float], share: float) -> None:
    """Text whose point at `share` of its width stands at `at`."""
    font, size, squeeze = style
    words = canvas.beginText()
    wide = canvas.stringWidth(text, font, size) * squeeze / 100
    words.setTextOrigin(at[0] - share * wide, at[1])
    words.setFont(font, size)
    words.setHorizScale(squeeze)
    words.textOut(text)
    canvas.drawText(words)


def photo_of_market() -> bytes:
    corners = ((0.19, 0.055), (0.755, 0.035), (0.835, 0.955), (0.115, 0.97))
    return jpeg(photographed(_roll(_MARKET), 1, (1240, 1750), corners), 72)


def _bistro() -> bytes:
    """A scanner fed sideways: the picture lies on its left side."""
    scan = scanned(_roll(_BISTRO, "Helvetica", 76, 11, 96), 2, -0.8, ink=0.7, grain=5)
    small = scan.resize((scan.width * 3 // 4, scan.height * 3 // 4), Image.Resampling.LANCZOS)
    return png(small.rotate(90, expand=True))


def _fuel() -> bytes:
    corners = ((0.24, 0.06), (0.82, 0.11), (0.735, 0.95), (0.13, 0.88))
    return jpeg(photographed(_roll(_FUEL), 3, (1200, 1500), corners, SLATE), 64)


def _iron() -> bytes:
    corners = ((0.23, 0.03), (0.87, 0.115), (0.79, 0.965), (0.10, 0.895))
    return jpeg(photographed(_roll(_IRON, "Courier", 64, 10.5, 92), 4, (1100, 1400), corners, MAT), 64)


def _shaken() -> bytes:
    """Taken while walking, in a dark car park: it can be seen that it is a receipt, not what is on it."""
    corners = ((0.30, 0.10), (0.78, 0.16), (0.70, 0.95), (0.20, 0.86))
    sharp = photographed(_roll(_FUEL), 6, (900, 1200), corners, SLATE)
    shaken = sharp.filter(ImageFilter.GaussianBlur(3)).filter(ImageFilter.BoxBlur((13, 4)))
    grey = np.asarray(shaken, dtype=np.float64) * 0.4 + np.random.default_rng(6).normal(0, 9, (1200, 900, 3))
    return jpeg(Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8)), 55)


ITEMS = {
    "IMG_20240914_182511.jpg": photo_of_market,
    "ticket restaurant.png": _bistro,
    "recibo gasóleo.jpg": _fuel,
    "till receipt.jpg": _iron,
    "IMG_20240622_090611.jpg": _shaken,
}
