"""Till receipts: head, numbers, items, sums, payment, tax table, thanks."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from receipts import europe, ids, places
from receipts.front import front
from receipts.gold import Paper, Piece
from receipts.head import head, other
from receipts.money import Sale, printed, sale
from receipts.sheet import Sheet, sums
from receipts.shop import shop
from receipts.till import settle

_WEIGHTS = {
    "MY": 15,
    "SG": 3,
    "GB": 3,
    "IE": 2,
    "US": 4,
    "AU": 3,
    "DE": 4,
    "AT": 2,
    "CH": 2,
    "FR": 4,
    "ES": 4,
    "IT": 4,
    "NL": 3,
    "BE-fr": 1,
    "BE-nl": 1,
    "CH-fr": 1,
}


def receipt(rng: Random, country_code: str | None = None) -> Paper:
    """A receipt of a random country and layout."""
    code = country_code or rng.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
    country = places.BY_CODE[code]
    layout = rng.choice(("head-first", "date-last", "meta-after-items", "title-first"))
    sheet = Sheet("receipt", shop(country, rng), f"receipt-{code}-{layout}", rng)
    if layout == "title-first" and sheet.chance(0.7):
        sheet.paper.add(Piece(sheet.say("receipt_title"), "TITLE", "c", rng.choice((1.0, 1.5))))
    european = code in europe.CODES and sheet.chance(0.75)
    if european:
        front(sheet, rng.choice(("c", "c", "c", "l")))
    else:
        head(sheet)
    if layout != "title-first" and sheet.chance(0.75):
        sheet.paper.add(Piece(sheet.say("receipt_title"), "TITLE", "c", rng.choice((1.0, 1.0, 1.4))))
    sold = sale(country, rng, rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12)), 1.0)
    if layout in {"head-first", "title-first"}:
        numbers(sheet)
    _items(sheet, sold)
    if layout == "meta-after-items":
        numbers(sheet)
    if european:
        settle(sheet, sold)
    else:
        _sums_and_payment(sheet, sold)
    if layout == "date-last":
        numbers(sheet)
    sheet.feet(4)
    return sheet.paper


def _sums_and_payment(sheet: Sheet, sold: Sale) -> None:
    sums(sheet, sold)
    _payment(sheet, sold)
    if sheet.chance(0.35):
        _tax_table(sheet, sold)
    elif sheet.chance(0.2):
        _tax_lines(sheet, sold)


def numbers(sheet: Sheet) -> None:
    """Number, date, time, cashier and the like, each on a line of its own or together, in any order."""
    rng, say, colon = sheet.rng, sheet.say, sheet.colon
    number, clock, day = sheet.number(), sheet.clock(), sheet.written(sheet.day)
    sheet.keep(date=sheet.day.isoformat())
    rows = [("date", day, clock)]
    if sheet.chance(0.75):
        rows.append(("number", number, ""))
        sheet.keep(number=number)
    rows += [
        (
            "meta",
            rng.choice(
                (str(rng.randint(1, 99)), sheet.shop.owner.split()[0], ids.digits(6, rng), f"{rng.randint(1, 9):02d}")
            ),
            "",
        )
        for _ in range(rng.randint(0, 4))
    ]
    rng.shuffle(rows)
    together = sheet.chance(0.25)
    pending: list[Piece] = []
    for kind, value, extra in rows:
        if kind == "date":
            pieces = _date_pieces(sheet, value, extra)
        elif kind == "number":
            pieces = _two(sheet, say("number"), value, "NUMBER")
        else:
            pieces = _two(sheet, say("meta"), value, "META")
        if together and len(pieces) == 1 and len(pending) == 1:
            pending[0].x, pieces[0].x = "l", "r"
            sheet.paper.add(*pending, *pieces)
            pending = []
            continue
        if pending:
            sheet.paper.add(*pending)
        pending = pieces
    sheet.paper.add(*pending)
    if sheet.chance(0.1):
        sheet.paper.add(
            Piece(
                f"{say('buyer')}{colon}{rng.choice(('CASH', sheet.shop.owner, 'WALK IN CUSTOMER', other(sheet)))}",
                "BUYER",
            )
        )


def _two(sheet: Sheet, key: str, value: str, label: str) -> list[Piece]:
    if sheet.chance(0.35):
        return [
            Piece(key + sheet.rng.choice(("", ":", " :")), label, "l"),
            Piece(sheet.rng.choice((value, f": {value}", f":{value}")), label, sheet.rng.choice((0.35, 0.45, "r"))),
        ]
    return [Piece(f"{key}{sheet.colon}{value}", label, sheet.rng.choice(("l", "l", "c")))]


def _date_pieces(sheet: Sheet, day: str, clock: str) -> list[Piece]:
    rng, key = sheet.rng, sheet.say("date")
    timed = rng.choice(
        (
            f"{day} {clock}",
            f"{day} {clock}",
            day,
            f"{clock} {day}",
            f"{day}  {clock}",
            f"{day}, {clock}",
            f"{day} {sheet.say('time')}{sheet.colon}{clock}",
        )
    )
    if not key:
        tail = rng.choice(("", "", f" #{rng.randint(1, 9):02d}", f" {rng.choice(('Mon', 'Sat', 'WED'))}"))
        if sheet.chance(0.2):
            return [Piece(day, "DATE", "l"), Piece(clock, "META", "r")]
        return [Piece(timed + tail, "DATE", rng.choice(("l", "c", "l")))]
    if sheet.chance(0.3):
        return [
            Piece(key.rstrip(":") + rng.choice(("", ":", " :")), "META", "l"),
            Piece(rng.choice((timed, f": {day}", day)), "DATE", rng.choice((0.35, 0.45, "r"))),
        ]
    return [Piece(f"{key.rstrip(':')}{sheet.colon}{timed}", "DATE", rng.choice(("l", "l", "c")))]


def _items(sheet: Sheet, sold: Sale) -> None:
    rng, add = sheet.rng, sheet.paper.add
    if sheet.chance(0.6):
        heads = rng.sample(sheet.words["columns"], min(rng.randint(2, 4), len(sheet.words["columns"])))
        heads = [head.replace("{cur}", sheet.mark.strip() or sheet.country.currency) for head in heads]
        if sheet.chance(0.7):
            add(*(Piece(head, "COLUMNS", 0.05 + 0.8 * place / len(heads)) for place, head in enumerate(heads)))
        else:
            add(Piece(" ".join(heads), "COLUMNS"))
    style = rng.choice(("one-row", "two-rows", "code-row", "merged", "quantity-first"))
    mark, code_in_europe = sheet.chance(0.12), sheet.country.code in europe.CODES
    for name, quantity, price in sold.items:
        if code_in_europe and sheet.chance(0.05):
            name = rng.choice(europe.EUROPE[sheet.country.language]["deposit"])
        _item(sheet, style, name.upper() if sheet.shop.upper else name, quantity, price, mark)


def _item(sheet: Sheet, style: str, name: str, quantity: int, price: Decimal, mark: bool) -> None:
    rng, add = sheet.rng, sheet.paper.add
    each, line = sheet.money(price, mark), sheet.money(quantity * price, mark)
    tail = rng.choice(("", "", " S", " SR", " A", "*", " Z"))
    if style == "one-row":
        add(
            Piece(name, "ITEM", "l"),
            Piece(str(quantity), "ITEM", 0.5),
            Piece(each, "ITEM", 0.65),
            Piece(line + tail, "ITEM", "r"),
        )
    elif style == "two-rows":
        add(Piece(name, "ITEM", "l"))
        add(
            Piece(rng.choice((f"{quantity} x {each}", f"{quantity} X {each}", f"{quantity} @ {each}")), "ITEM", 0.15),
            Piece(line + tail, "ITEM", "r"),
        )
    elif style == "code-row":
        add(
            Piece(ids.digits(rng.choice((5, 8, 13)), rng), "ITEM", "l"),
            Piece(str(quantity), "ITEM", 0.5),
            Piece(each, "ITEM", 0.65),
            Piece(line, "ITEM", "r"),
        )
        add(Piece(name, "ITEM", "l"))
    elif style == "merged":
        add(Piece(f"{quantity} {name} {line}{tail}", "ITEM", "l"))
    else:
        add(Piece(f"{quantity} {name}", "ITEM", "l"), Piece(line + tail, "ITEM", "r"))


def _payment(sheet: Sheet, sold: Sale) -> None:
    rng, say, money, row = sheet.rng, sheet.say, sheet.money, sheet.sum_row
    way = rng.choice(("cash", "cash", "cash", "card", "card", "none"))
    if way == "cash":
        step = rng.choice((Decimal("0.05"), Decimal(1), Decimal(5), Decimal(10), Decimal(50)))
        given = sold.total if sheet.chance(0.2) else ((sold.total / step).to_integral_value() + 1) * step
        row(say("cash"), money(given), "PAY")
        if sheet.chance(0.9):
            row(say("change"), money(given - sold.total), "PAY")
    elif way == "card":
        row(say("card"), money(sold.total), "PAY")
        if sheet.chance(0.4):
            sheet.paper.add(
                Piece(
                    rng.choice(
                        (
                            f"XXXX XXXX XXXX {ids.digits(4, rng)}",
                            f"APPROVAL CODE {ids.digits(6, rng)}",
                            f"************{ids.digits(4, rng)}",
                        )
                    ),
                    "PAY",
                    rng.choice(("l", "c")),
                )
            )
        if sheet.chance(0.25):
            row(say("change"), money(Decimal("0.00")), "PAY")


def _tax_lines(sheet: Sheet, sold: Sale) -> None:
    """Tax after the payment: in words, or as one sum per line."""
    rng, tax, net = sheet.rng, sheet.country.tax[0], sold.unrounded - sold.tax
    if sheet.chance(0.5):
        text = rng.choice(sheet.words["included"])
        sheet.paper.add(
            Piece(
                text.format(
                    rate=f"{sold.rate:g}", tax=tax, cur=sheet.mark.strip(), sum=printed(sold.tax, sheet.country)
                ),
                "TAX",
                rng.choice(("l", "c")),
            )
        )
        return
    rows = [
        (sheet.say("tax"), sold.tax, "TAX"),
        (sheet.say("subtotal"), net, "SUBTOTAL"),
        (f"TOTAL INCL {tax}", sold.unrounded, "TAXTABLE"),
    ]
    for key, value, label in rows[: rng.randint(1, 3)]:
        sheet.sum_row(key, sheet.money(value), label)


def _tax_table(sheet: Sheet, sold: Sale) -> None:
    rng, add = sheet.rng, sheet.paper.add
    add(
        Piece(sheet.say("summary"), "TAXTABLE", rng.choice(("l", "c"))),
        *(
            [
                Piece(rng.choice(("Amount", "AMT(RM)", "Netto")), "TAXTABLE", 0.55),
                Piece(rng.choice(("Tax", "TAX(RM)", "Steuer")), "TAXTABLE", "r"),
            ]
            if sheet.chance(0.7)
            else []
        ),
    )
    net = printed(sold.unrounded - sold.tax, sheet.country)
    code = rng.choice(
        (f"SR @ {sold.rate:g}%", f"S = {sold.rate:g}%", f"{sold.rate:g}%", f"A {sold.rate:g} %", "SR", "ZRL 0%")
    )
    figures = [net, printed(sold.tax, sheet.country)] + (
        [printed(sold.unrounded, sheet.country)] if sheet.chance(0.3) else []
    )
    if sheet.chance(0.8):
        add(
            Piece(code, "TAXTABLE", "l"),
            *(Piece(figure, "TAXTABLE", 0.5 + 0.2 * place) for place, figure in enumerate(figures)),
        )
    else:
        add(Piece(" ".join([code, *figures]), "TAXTABLE", "l"))
    if sheet.chance(0.25):
        add(
            Piece(rng.choice(("TOTAL", "Total:", "Summe")), "TAXTABLE", "l"),
            *(Piece(figure, "TAXTABLE", 0.5 + 0.2 * place) for place, figure in enumerate(figures)),
        )
