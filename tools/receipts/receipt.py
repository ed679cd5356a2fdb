"""Till receipts: head, numbers, items, sums, payment, tax table, thanks."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from receipts import ids, places
from receipts.gold import Paper, Piece
from receipts.money import Sale, printed, sale
from receipts.sheet import Sheet, sums
from receipts.shop import brand_name, shop

_WEIGHTS = {"MY": 10, "SG": 3, "GB": 3, "IE": 2, "US": 4, "AU": 3, "DE": 4, "AT": 2, "CH": 2, "FR": 4, "ES": 4, "IT": 4, "NL": 3}


def receipt(rng: Random, country_code: str | None = None) -> Paper:
    """A receipt of a random country and layout."""
    code = country_code or rng.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
    country = places.BY_CODE[code]
    layout = rng.choice(("head-first", "date-last", "meta-after-items", "title-first"))
    sheet = Sheet("receipt", shop(country, rng), f"receipt-{code}-{layout}", rng)
    if layout == "title-first" and sheet.chance(0.7):
        sheet.paper.add(Piece(sheet.say("receipt_title"), "TITLE", "c", rng.choice((1.0, 1.5))))
    head(sheet)
    if layout != "title-first" and sheet.chance(0.75):
        sheet.paper.add(Piece(sheet.say("receipt_title"), "TITLE", "c", rng.choice((1.0, 1.0, 1.4))))
    sold = sale(country, rng, rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12)), 1.0)
    if layout in {"head-first", "title-first"}:
        numbers(sheet)
    _items(sheet, sold)
    if layout == "meta-after-items":
        numbers(sheet)
    sums(sheet, sold)
    _payment(sheet, sold)
    if sheet.chance(0.35):
        _tax_table(sheet, sold)
    elif sheet.chance(0.2):
        _tax_lines(sheet, sold)
    if layout == "date-last":
        numbers(sheet)
    sheet.feet(4)
    return sheet.paper


def head(sheet: Sheet) -> None:
    seller, say, rng = sheet.shop, sheet.say, sheet.rng
    add, side = sheet.paper.add, rng.choice(("c", "c", "c", "l"))
    for _ in range(rng.choice((0, 0, 0, 0, 1, 1, 2))):
        add(_above(sheet, side))
    size = rng.choice((1.0, 1.0, 1.2, 1.5, 2.0))
    name = " ".join(seller.name)
    register = seller.register if seller.country.code not in {"MY", "SG"} else rng.choice((f"({seller.register})", f"({seller.register})", seller.register, f"{say('reg')}{sheet.colon}{seller.register}", f"CO. NO. {seller.register}"))
    inline = seller.country.code == "MY" and sheet.chance(0.22)
    for place, line in enumerate(seller.name):
        last = place == len(seller.name) - 1
        add(Piece(f"{line}{rng.choice((' ', ' ', ''))}({seller.register})" if inline and last else line, "SELLER", side, size))
    if not inline and sheet.chance(0.5):
        add(Piece(register, "REG", side))
    if sheet.chance(0.12):
        add(Piece(say("former").replace("{}", rng.choice((seller.owner, "", _other(sheet)))).strip(), "HEAD", side))
        if sheet.chance(0.5):
            add(Piece(_other(sheet).upper() if seller.upper else _other(sheet), "HEAD", side))
    early = sheet.chance(0.12)
    if early:
        _tax_line(sheet, side)
    if sheet.chance(0.15):
        add(Piece(seller.branch, "HEAD", side))
    _address(sheet, side)
    _below(sheet, side)
    if sheet.chance(0.75):
        _phone(sheet, side)
    if not early and sheet.chance(0.7):
        _tax_line(sheet, side)
    if sheet.chance(0.12):
        add(Piece(seller.branch, "HEAD", side))
    sheet.keep(seller=name)


def _above(sheet: Sheet, side: str) -> Piece:
    """What may stand above the seller: a brand, a person, a stamp or a number written by hand, a greeting."""
    rng, seller = sheet.rng, sheet.shop
    brand = rng.choice((" ".join(seller.name[0].split()[:2]), brand_name(sheet.country, rng), seller.name[0].split()[0]))
    brand = brand.upper() if seller.upper or sheet.chance(0.3) else brand
    text = rng.choice((
        seller.owner, seller.owner.lower(), ids.digits(rng.randint(1, 8), rng), _trade_name(sheet), _trade_name(sheet), f"{ids.digits(rng.randint(5, 7), rng)}{rng.choice(('.', ' ', '-'))}{ids.digits(1, rng)}",
        sheet.say("thanks"), "*" * rng.randint(3, 24), brand, sheet.say("receipt_title"), "".join(rng.choices("abcdefghijkl", k=rng.randint(2, 6))), rng.choice(("COPY", "CUSTOMER COPY", "REPRINT")),
    ))  # fmt: skip
    where = rng.choice((side, side, "l", "r", round(rng.uniform(0, 0.7), 2)))
    return Piece(text, "HEAD", where, rng.choice((0.8, 1.0, 1.0, 1.5, 2.5)))


def _trade_name(sheet: Sheet) -> str:
    """The name over the door of a company that is called something else."""
    name = _other(sheet)
    for form in sheet.country.legal:
        name = name.removesuffix(f" {form}") if form else name
    return name.upper() if sheet.shop.upper else name


_BELOW = {
    "en": ("OPENING HOURS: 10AM - 10PM", "BUSINESS HOURS", "SHOPPING HOURS", "MON-SUN:0900 HRS - 2130 HRS", "SAT-SUN : 10.00AM - 9.00PM", "CUSTOMER SERVICE : 1300 80 4567", "CARELINE: 1800 22 3344", "HOTLINE 603-7788 1234", "{place} MALL", "{place}",
           "{place} BRANCH", "OUTLET {place}", "STORE : {place}", "(HQ) {place}", "{brand} {place}", "Site : {number}", "GST INCLUSIVE", "{brand} {place}(#{number})", "SELF COLLECT", "DINE IN", "TAKE AWAY", "{brand} {place} DT"),
    "de": ("Öffnungszeiten: Mo-Sa 8-20 Uhr", "Filiale {number}", "Markt {place}", "Mo-Fr 7.00 - 18.30 Uhr", "Service-Hotline 0800 123456"), "fr": ("Ouvert du lundi au samedi", "Magasin {place}", "Service client 0 800 12 34 56", "7J/7 de 8h à 20h"),
    "es": ("Horario: 9:00 a 21:00", "Tienda {number}", "{place}", "Atención al cliente 900 123 456"), "it": ("Aperto dalle 8 alle 20", "Negozio {place}", "Servizio clienti 800 123456"), "nl": ("Openingstijden: ma-za 8-20 uur", "Filiaal {place}", "Klantenservice 0800-1234"),
}  # fmt: skip


def _below(sheet: Sheet, side: str) -> None:
    """What may stand between the address and the rest: opening hours, branch, hotline."""
    for _ in range(sheet.rng.choice((0, 0, 0, 1, 2))):
        place = sheet.rng.choice(places.town_names(sheet.country, sheet.rng))
        text = sheet.rng.choice(_BELOW[sheet.country.language]).format(place=place, number=sheet.rng.randint(1, 3999), brand=sheet.shop.name[0].split()[0])
        sheet.paper.add(Piece(text.upper() if sheet.shop.upper else text, "HEAD", side))


def _address(sheet: Sheet, side: str) -> None:
    lines = list(sheet.shop.address)
    sheet.keep(address=" ".join(lines))
    for place, line in enumerate(lines):
        tail = ""
        if place == len(lines) - 1 and sheet.chance(0.04):
            tail = f" {sheet.say('tel')}{sheet.colon}{sheet.shop.phone}"
        sheet.paper.add(Piece(line + tail, "ADDRESS", side))


def _phone(sheet: Sheet, side: str) -> None:
    say, seller = sheet.say, sheet.shop
    tel, fax = f"{say('tel')}{sheet.colon}{seller.phone}", f"{say('fax')}{sheet.colon}{seller.fax}"
    if sheet.chance(0.35):
        one = sheet.chance(0.5)
        sheet.paper.add(*([Piece(f"{tel} {fax}", "PHONE", side)] if one else [Piece(tel, "PHONE", "l"), Piece(fax, "PHONE", "r")]))
    else:
        sheet.paper.add(Piece(sheet.rng.choice((tel, tel, seller.phone, f"({tel})")), "PHONE", side))
        if sheet.chance(0.2):
            sheet.paper.add(Piece(fax, "PHONE", side))
    if sheet.chance(0.15):
        word = "".join(char for char in seller.name[0].lower() if char.isascii() and char.isalpha())[:14]
        sheet.paper.add(Piece(sheet.rng.choice((f"www.{word}.com", f"info@{word}.com", f"E-mail: {word}@gmail.com")), "PHONE", side))


def _tax_line(sheet: Sheet, side: str) -> None:
    label = tax_label(sheet)
    text = f"{label}{sheet.colon}{sheet.shop.tax_id}"
    sheet.paper.add(Piece(f"({text})" if sheet.chance(0.2) else text, "REG", side))
    sheet.keep(tax_id=sheet.shop.tax_id)


def tax_label(sheet: Sheet) -> str:
    """A label that fits the country: an ABN is not a VAT number."""
    wanted = {"MY": ("GST", "SST"), "SG": ("GST", "UEN"), "GB": ("VAT",), "IE": ("VAT",), "US": ("Tax ID", "EIN"), "AU": ("ABN",)}
    fits = wanted.get(sheet.country.code)
    labels = [label for label in sheet.words["taxid"] if fits is None or label.startswith(fits)]
    return sheet.rng.choice(labels)


def numbers(sheet: Sheet) -> None:
    """Number, date, time, cashier and the like, each on a line of its own or together, in any order."""
    rng, say, colon = sheet.rng, sheet.say, sheet.colon
    number, clock, day = sheet.number(), sheet.clock(), sheet.written(sheet.day)
    sheet.keep(date=sheet.day.isoformat())
    rows = [("date", day, clock)]
    if sheet.chance(0.75):
        rows.append(("number", number, ""))
        sheet.keep(number=number)
    rows += [("meta", rng.choice((str(rng.randint(1, 99)), sheet.shop.owner.split()[0], ids.digits(6, rng), f"{rng.randint(1, 9):02d}")), "") for _ in range(rng.randint(0, 4))]
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
        sheet.paper.add(Piece(f"{say('buyer')}{colon}{rng.choice(('CASH', sheet.shop.owner, 'WALK IN CUSTOMER', _other(sheet)))}", "BUYER"))


def _other(sheet: Sheet) -> str:
    return " ".join(shop(sheet.country, sheet.rng).name)


def _two(sheet: Sheet, key: str, value: str, label: str) -> list[Piece]:
    if sheet.chance(0.35):
        return [Piece(key + sheet.rng.choice(("", ":", " :")), label, "l"), Piece(sheet.rng.choice((value, f": {value}", f":{value}")), label, sheet.rng.choice((0.35, 0.45, "r")))]
    return [Piece(f"{key}{sheet.colon}{value}", label, sheet.rng.choice(("l", "l", "c")))]


def _date_pieces(sheet: Sheet, day: str, clock: str) -> list[Piece]:
    rng, key = sheet.rng, sheet.say("date")
    timed = rng.choice((f"{day} {clock}", f"{day} {clock}", day, f"{clock} {day}", f"{day}  {clock}", f"{day}, {clock}", f"{day} {sheet.say('time')}{sheet.colon}{clock}"))
    if not key:
        tail = rng.choice(("", "", f" #{rng.randint(1, 9):02d}", f" {rng.choice(('Mon', 'Sat', 'WED'))}"))
        if sheet.chance(0.2):
            return [Piece(day, "DATE", "l"), Piece(clock, "META", "r")]
        return [Piece(timed + tail, "DATE", rng.choice(("l", "c", "l")))]
    if sheet.chance(0.3):
        return [Piece(key.rstrip(":") + rng.choice(("", ":", " :")), "META", "l"), Piece(rng.choice((timed, f": {day}", day)), "DATE", rng.choice((0.35, 0.45, "r")))]
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
    mark = sheet.chance(0.12)
    for name, quantity, price in sold.items:
        _item(sheet, style, name.upper() if sheet.shop.upper else name, quantity, price, mark)


def _item(sheet: Sheet, style: str, name: str, quantity: int, price: Decimal, mark: bool) -> None:
    rng, add = sheet.rng, sheet.paper.add
    each, line = sheet.money(price, mark), sheet.money(quantity * price, mark)
    tail = rng.choice(("", "", " S", " SR", " A", "*", " Z"))
    if style == "one-row":
        add(Piece(name, "ITEM", "l"), Piece(str(quantity), "ITEM", 0.5), Piece(each, "ITEM", 0.65), Piece(line + tail, "ITEM", "r"))
    elif style == "two-rows":
        add(Piece(name, "ITEM", "l"))
        add(Piece(rng.choice((f"{quantity} x {each}", f"{quantity} X {each}", f"{quantity} @ {each}")), "ITEM", 0.15), Piece(line + tail, "ITEM", "r"))
    elif style == "code-row":
        add(Piece(ids.digits(rng.choice((5, 8, 13)), rng), "ITEM", "l"), Piece(str(quantity), "ITEM", 0.5), Piece(each, "ITEM", 0.65), Piece(line, "ITEM", "r"))
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
            sheet.paper.add(Piece(rng.choice((f"XXXX XXXX XXXX {ids.digits(4, rng)}", f"APPROVAL CODE {ids.digits(6, rng)}", f"************{ids.digits(4, rng)}")), "PAY", rng.choice(("l", "c"))))
        if sheet.chance(0.25):
            row(say("change"), money(Decimal("0.00")), "PAY")


_INCLUDED = {
    "en": ("(BILL INCLUSIVE OF {rate}% {tax} : {cur}{sum})", "{tax} INCLUDED {sum}", "Total includes {tax} of {cur}{sum}", "INCL {tax} {rate}% {sum}"), "de": ("inkl. {rate}% {tax} {sum}", "enthaltene {tax} {sum}"),
    "fr": ("dont {tax} {rate}% {sum}",), "es": ("{tax} incluido {sum}",), "it": ("di cui {tax} {sum}",), "nl": ("waarvan {tax} {sum}",),
}  # fmt: skip


def _tax_lines(sheet: Sheet, sold: Sale) -> None:
    """Tax after the payment: in words, or as one sum per line."""
    rng, tax, net = sheet.rng, sheet.country.tax[0], sold.unrounded - sold.tax
    if sheet.chance(0.5):
        text = rng.choice(_INCLUDED[sheet.country.language])
        sheet.paper.add(Piece(text.format(rate=f"{sold.rate:g}", tax=tax, cur=sheet.mark.strip(), sum=printed(sold.tax, sheet.country)), "TAX", rng.choice(("l", "c"))))
        return
    rows = [(sheet.say("tax"), sold.tax, "TAX"), (sheet.say("subtotal"), net, "SUBTOTAL"), (f"TOTAL INCL {tax}", sold.unrounded, "TAXTABLE")]
    for key, value, label in rows[: rng.randint(1, 3)]:
        sheet.sum_row(key, sheet.money(value), label)


def _tax_table(sheet: Sheet, sold: Sale) -> None:
    rng, add = sheet.rng, sheet.paper.add
    add(Piece(sheet.say("summary"), "TAXTABLE", rng.choice(("l", "c"))), *([Piece(rng.choice(("Amount", "AMT(RM)", "Netto")), "TAXTABLE", 0.55), Piece(rng.choice(("Tax", "TAX(RM)", "Steuer")), "TAXTABLE", "r")] if sheet.chance(0.7) else []))
    net = printed(sold.unrounded - sold.tax, sheet.country)
    code = rng.choice((f"SR @ {sold.rate:g}%", f"S = {sold.rate:g}%", f"{sold.rate:g}%", f"A {sold.rate:g} %", "SR", "ZRL 0%"))
    figures = [net, printed(sold.tax, sheet.country)] + ([printed(sold.unrounded, sheet.country)] if sheet.chance(0.3) else [])
    if sheet.chance(0.8):
        add(Piece(code, "TAXTABLE", "l"), *(Piece(figure, "TAXTABLE", 0.5 + 0.2 * place) for place, figure in enumerate(figures)))
    else:
        add(Piece(" ".join([code, *figures]), "TAXTABLE", "l"))
    if sheet.chance(0.25):
        add(Piece(rng.choice(("TOTAL", "Total:", "Summe")), "TAXTABLE", "l"), *(Piece(figure, "TAXTABLE", 0.5 + 0.2 * place) for place, figure in enumerate(figures)))
