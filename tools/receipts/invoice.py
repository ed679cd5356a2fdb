"""Invoices on A4: letterhead, buyer, numbers in a block at the right or in rows, items, sums, bank."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from receipts import europe, ids, places
from receipts.front import front
from receipts.gold import Paper, Piece
from receipts.head import tax_label
from receipts.money import Sale, sale
from receipts.sheet import Sheet, iban_text, sums
from receipts.shop import shop
from receipts.till import settle

_EDGES: tuple[str | float, ...] = (0.05, 0.5, 0.65, "r")
_WEIGHTS = {
    "MY": 2,
    "SG": 2,
    "GB": 4,
    "IE": 3,
    "US": 4,
    "AU": 3,
    "DE": 6,
    "AT": 2,
    "CH": 2,
    "FR": 6,
    "ES": 5,
    "IT": 5,
    "NL": 4,
    "BE-fr": 2,
    "BE-nl": 1,
    "CH-fr": 1,
}


def invoice(rng: Random, country_code: str | None = None) -> Paper:
    """An invoice of a random country and layout."""
    code = country_code or rng.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
    country = places.BY_CODE[code]
    layout = rng.choice(("letterhead-left", "letterhead-centre", "title-right", "footer-details", "buyer-first"))
    sheet = Sheet("invoice", shop(country, rng), f"invoice-{code}-{layout}", rng)
    if rng.random() < 0.6:
        sheet.form = country.dates[0]
    if layout == "title-right":
        sheet.paper.add(
            Piece(" ".join(sheet.shop.name), "SELLER", "l", rng.choice((1.0, 1.6))),
            Piece(sheet.say("invoice_title"), "TITLE", 0.7, rng.choice((1.0, 2.0))),
        )
        sheet.keep(seller=" ".join(sheet.shop.name))
        _address(sheet, "l")
    elif layout in {"letterhead-left", "letterhead-centre"}:
        make = front if code in europe.CODES and sheet.chance(0.5) else _head
        make(sheet, rng.choice(("l", "l", "r")) if layout == "letterhead-left" else "c")
    elif layout == "footer-details":
        _sender_line(sheet)
    _buyer_and_numbers(sheet, layout)
    sold = sale(country, rng, rng.randint(1, 7), 12.0)
    _items(sheet, sold)
    if code in europe.CODES and sheet.chance(0.5):
        settle(sheet, sold)
    else:
        sums(sheet, sold)
    if layout == "buyer-first":
        _head(sheet, "l")
    if layout == "title-right" or sheet.chance(0.2):
        _tax(sheet, "l")
    _bank(sheet)
    sheet.feet(2)
    return sheet.paper


def _head(sheet: Sheet, side: str) -> None:
    size = sheet.rng.choice((1.0, 1.3, 1.8))
    for line in sheet.shop.name:
        sheet.paper.add(Piece(line, "SELLER", side, size))
    sheet.keep(seller=" ".join(sheet.shop.name))
    _address(sheet, side)
    if sheet.chance(0.7):
        sheet.paper.add(Piece(f"{sheet.say('tel')}{sheet.colon}{sheet.shop.phone}", "PHONE", side))
    if sheet.chance(0.3):
        sheet.paper.add(
            Piece(
                f"{sheet.rng.choice(('info', 'office', 'kontakt'))}@example.{sheet.rng.choice(('com', 'de', 'fr'))}",
                "PHONE",
                side,
            )
        )
    if sheet.chance(0.6):
        _tax(sheet, side)
    if sheet.chance(0.3):
        sheet.paper.add(Piece(sheet.shop.register, "REG", side))


def _address(sheet: Sheet, side: str) -> None:
    sheet.keep(address=" ".join(sheet.shop.address))
    for line in sheet.shop.address:
        sheet.paper.add(Piece(line, "ADDRESS", side))


def _sender_line(sheet: Sheet) -> None:
    """Name and address as two or more rows at the top right."""
    sheet.paper.add(Piece(" ".join(sheet.shop.name), "SELLER", 0.6))
    for line in sheet.shop.address:
        sheet.paper.add(Piece(line, "ADDRESS", 0.6))
    sheet.keep(seller=" ".join(sheet.shop.name), address=" ".join(sheet.shop.address))


def _tax(sheet: Sheet, side: str) -> None:
    if "tax_id" not in sheet.paper.fields:
        sheet.paper.add(Piece(f"{tax_label(sheet)}{sheet.colon}{sheet.shop.tax_id}", "REG", side))
        sheet.keep(tax_id=sheet.shop.tax_id)


def _buyer_and_numbers(sheet: Sheet, layout: str) -> None:
    """The buyer's block at the left, the numbers beside it, under it or above it."""
    buyer, facts = _buyer(sheet), _facts(sheet)
    if sheet.chance(0.5):
        for place in range(max(len(buyer), len(facts))):
            left = [Piece(buyer[place], "BUYER", "l")] if place < len(buyer) else []
            sheet.paper.add(*left, *(facts[place] if place < len(facts) else []))
        if layout != "title-right":
            sheet.paper.add(Piece(sheet.say("invoice_title"), "TITLE", "l", sheet.rng.choice((1.0, 1.8, 2.4))))
        return
    for line in buyer:
        sheet.paper.add(Piece(line, "BUYER", "l"))
    if layout != "title-right":
        sheet.paper.add(Piece(sheet.say("invoice_title"), "TITLE", "l", sheet.rng.choice((1.0, 1.8, 2.4))))
    for fact in facts:
        sheet.paper.add(*fact)


def _buyer(sheet: Sheet) -> list[str]:
    rng = sheet.rng
    other = shop(sheet.country, rng)
    name = " ".join(other.name) if sheet.chance(0.6) else str(places.fake(sheet.country, rng).name())
    label = [sheet.say("buyer") + rng.choice(("", ":"))] if sheet.chance(0.6) else []
    tail = [f"{tax_label(sheet)}{sheet.colon}{other.tax_id}"] if sheet.chance(0.15) else []
    return [*label, name, *other.address, *tail]


def _facts(sheet: Sheet) -> list[list[Piece]]:
    rng = sheet.rng
    number = sheet.number()
    sheet.keep(number=number, date=sheet.day.isoformat())
    day = sheet.written(sheet.day)
    rows = [(sheet.say("number"), number, "NUMBER"), (sheet.say("date") or sheet.words["date"][0], day, "DATE")]
    for _ in range(rng.randint(0, 2)):
        other = sheet.day + timedelta(days=rng.choice((-20, -3, 14, 30, 10)))
        rows.append((sheet.say("otherdate"), sheet.written(other), "META"))
    if sheet.chance(0.4):
        rows.append((sheet.say("meta"), ids.digits(rng.randint(3, 7), rng), "META"))
    rng.shuffle(rows)
    split, left = sheet.chance(0.5), rng.choice((0.55, 0.6, 0.65))
    facts = []
    for key, value, label in rows:
        if split:
            facts.append(
                [
                    Piece(key.rstrip(":") + rng.choice(("", ":")), "META" if label == "DATE" else label, left),
                    Piece(value, label, "r"),
                ]
            )
        else:
            facts.append([Piece(f"{key.rstrip(':')}{sheet.colon}{value}", label, left)])
    return facts


def _items(sheet: Sheet, sold: Sale) -> None:
    rng, add, words = sheet.rng, sheet.paper.add, sheet.words["columns"]
    heads = rng.sample(words, min(4, len(words)))
    add(
        *(
            Piece(head.replace("{cur}", sheet.country.currency), "COLUMNS", x)
            for head, x in zip(heads, _EDGES, strict=False)
        )
    )
    numbered = sheet.chance(0.4)
    mark = sheet.chance(0.4)
    for place, (name, quantity, price) in enumerate(sold.items, 1):
        pieces = [Piece(str(place), "ITEM", 0.05)] if numbered else []
        pieces += [
            Piece(name, "ITEM", 0.12 if numbered else 0.05),
            Piece(str(quantity), "ITEM", 0.5),
            Piece(sheet.money(price, mark), "ITEM", 0.65),
            Piece(sheet.money(quantity * price, mark), "ITEM", "r"),
        ]
        add(*pieces)
    if sheet.chance(0.3):
        add(Piece(rng.choice(sheet.words["items"]), "ITEM", 0.12))


def _bank(sheet: Sheet) -> None:
    rng = sheet.rng
    if sheet.country.code in {"US", "AU", "SG", "MY"} or sheet.chance(0.3):
        return
    compact = ids.iban(sheet.country.code, rng)
    sheet.keep(iban=compact)
    label = sheet.say("bank").split()[0]
    bank = rng.choice(("COBADEFFXXX", "INGBNL2A", "AGRIFRPP", "Sparkasse", "Banco Santander", "BARCGB22"))
    sheet.paper.add(Piece(f"{label}{sheet.colon}{bank}", "BANK"))
    sheet.paper.add(Piece(f"{sheet.say('iban')}{sheet.colon}{iban_text(compact, rng)}", "BANK"))
