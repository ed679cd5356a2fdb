"""The lower half of a European receipt: net, tax and total in any order, what was given and came back, VAT tables."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from receipts import ids
from receipts.europe import EUROPE
from receipts.gold import Piece
from receipts.money import CENT, Sale, printed
from receipts.sheet import Sheet

_ORDERS = (
    ("c_net", "c_tax", "c_gross"),
    ("c_gross", "c_tax", "c_net"),
    ("c_net", "c_tax"),
    ("c_tax", "c_net", "c_gross"),
    ("c_gross", "c_net", "c_tax"),
)


def settle(sheet: Sheet, sold: Sale) -> None:
    """Sums, payment and VAT table; the total is what the customer owes."""
    rng = sheet.rng
    total, tip = sold.total, Decimal(0)
    if sheet.chance(0.06):
        tip = (total / 10).quantize(CENT, ROUND_HALF_UP)
        sheet.sum_row(_word(sheet, "net"), sheet.money(total), "SUBTOTAL")
        sheet.sum_row(_word(sheet, "tip"), sheet.money(tip), "TAX")
    total += tip
    sheet.keep(total=f"{total:.2f}", currency=sheet.country.currency)
    table = sheet.chance(0.55)
    if table and sheet.chance(0.25):
        _table(sheet, sold)
        table = False
    _sums(sheet, sold, total)
    parts = [_pay, _table] if table else [_pay]
    rng.shuffle(parts)
    for part in parts:
        if part is _pay:
            _pay(sheet, total)
        else:
            _table(sheet, sold)
    if sheet.chance(0.1):
        sheet.sum_row(_word(sheet, "total"), sheet.money(total), "TOTAL", "TOTALKEY")


def _word(sheet: Sheet, key: str) -> str:
    text = sheet.rng.choice(EUROPE[sheet.country.language][key])
    text = text.replace("{rate}", f"{sheet.country.rates[0]:g}".replace(".", sheet.country.decimal))
    text = text.replace("{cur}", sheet.rng.choice((sheet.mark.strip(), sheet.country.currency)))
    text = text.replace("{}", ids.digits(sheet.rng.randint(4, 8), sheet.rng)).strip()
    return text.upper() if sheet.shop.upper and sheet.chance(0.7) else text


def _sums(sheet: Sheet, sold: Sale, total: Decimal) -> None:
    """Net and tax before the total, after it, or not at all; the net may be the larger print."""
    net = sold.unrounded - sold.tax
    before = [
        (_word(sheet, "net"), net, "SUBTOTAL"),
        (_word(sheet, "vat"), sold.tax, "TAX"),
    ]
    order = sheet.rng.choice(("none", "before", "before", "after", "goods"))
    if order == "goods":
        sheet.sum_row(_word(sheet, "net"), sheet.money(sold.goods), "SUBTOTAL")
    if order == "before":
        for key, value, label in before:
            sheet.sum_row(key, sheet.money(value), label)
    if total != sold.unrounded and total < sold.unrounded + 1 and sheet.chance(0.5):
        sheet.sum_row(sheet.say("rounding"), sheet.money(total - sold.unrounded, mark=False), "ROUND")
    size = sheet.rng.choice((1.0, 1.0, 1.3, 1.6, 2.2))
    sheet.sum_row(_word(sheet, "total"), sheet.money(total), "TOTAL", "TOTALKEY", size)
    if order == "after":
        for key, value, label in before if sheet.chance(0.6) else before[::-1]:
            sheet.sum_row(key, sheet.money(value), label)


def _pay(sheet: Sheet, total: Decimal) -> None:
    rng, way = sheet.rng, sheet.rng.choice(("cash", "cash", "cash", "card", "card", "none"))
    if way == "cash":
        step = rng.choice((Decimal(1), Decimal(5), Decimal(10), Decimal(50)))
        given = total if sheet.chance(0.12) else ((total / step).to_integral_value() + 1) * step
        key = _word(sheet, "given")
        key = f"{key}{rng.choice((' / ', '/', ' '))}{_word(sheet, 'given')}" if sheet.chance(0.2) else key
        size = rng.choice((1.0, 1.0, 1.0, 1.5))
        sheet.sum_row(key, sheet.money(given), "PAY", size=size)
        if sheet.chance(0.93):
            sheet.sum_row(_word(sheet, "back"), sheet.money(given - total), "PAY", size=size)
    elif way == "card":
        sheet.sum_row(_word(sheet, "card"), sheet.money(total), "PAY")
        for _ in range(rng.choice((0, 1, 2, 4))):
            sheet.paper.add(Piece(_word(sheet, "slip"), "PAY", rng.choice(("l", "l", "c"))))
        if sheet.chance(0.25):
            sheet.sum_row(_word(sheet, "card"), sheet.money(total), "PAY")


def _table(sheet: Sheet, sold: Sale) -> None:
    """Rate, net, tax and gross as columns in any order, one or two rates, sometimes summed up."""
    rng, words = sheet.rng, EUROPE[sheet.country.language]
    columns = list(rng.choice(_ORDERS))
    rate_at = rng.choice((0, 0, 0, 1))
    steps: list[str | float] = [0.0, 0.27, 0.54, 0.8]
    edges = steps[: len(columns) + 1]
    if sheet.chance(0.85):
        heads = [rng.choice(words[name]) for name in columns]
        heads.insert(rate_at, rng.choice(words["rate"]))
        _line(sheet, heads, edges)
    for rate, net, tax in _rates(sheet, sold):
        values = {"c_net": net, "c_tax": tax, "c_gross": net + tax}
        cells = [printed(values[name], sheet.country) for name in columns]
        shown = f"{rate:g}".replace(".", sheet.country.decimal)
        cells.insert(
            rate_at,
            rng.choice((f"{shown}%", f"{shown} %", f"A {shown}%", f"{shown},00%", f"{rng.choice('ABC12')}={shown}%")),
        )
        _line(sheet, cells, edges)
    if sheet.chance(0.25):
        whole = {"c_net": sold.unrounded - sold.tax, "c_tax": sold.tax, "c_gross": sold.unrounded}
        cells = [printed(whole[name], sheet.country) for name in columns]
        cells.insert(rate_at, rng.choice((_word(sheet, "total").split()[0], "", "=")))
        _line(sheet, cells, edges)


def _line(sheet: Sheet, cells: list[str], edges: list[str | float]) -> None:
    if sheet.chance(0.15):
        sheet.paper.add(Piece(" ".join(cells), "TAXTABLE"))
        return
    sheet.paper.add(*(Piece(cell, "TAXTABLE", x) for cell, x in zip(cells, edges, strict=True)))


def _rates(sheet: Sheet, sold: Sale) -> list[tuple[float, Decimal, Decimal]]:
    """The sale under one rate, or cut in two rates of the country."""
    net = sold.unrounded - sold.tax
    if sheet.chance(0.65) or len(sheet.country.rates) < 2:
        return [(sold.rate, net, sold.tax)]
    shares = sorted((0.0, round(sheet.rng.uniform(0.2, 0.8), 2), 1.0))
    at = [(net * Decimal(str(share))).quantize(CENT) for share in shares]
    cuts = list(pairwise(at))
    rates = sheet.rng.sample(list(sheet.country.rates), 2)
    return [
        (rate, high - low, ((high - low) * Decimal(str(rate)) / 100).quantize(CENT, ROUND_HALF_UP))
        for rate, (low, high) in zip(rates, cuts, strict=True)
    ]
