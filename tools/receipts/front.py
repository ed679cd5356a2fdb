"""The head of a European paper: a name printed large, trades and slogans about it, the company behind it."""

from __future__ import annotations

from dataclasses import replace

from receipts import europe, ids
from receipts.europe import EUROPE
from receipts.gold import Piece
from receipts.sheet import Sheet


def front(sheet: Sheet, side: str) -> None:
    """Name, slogans, company, address, telephone and tax numbers, in one of the usual orders."""
    rng, country = sheet.rng, sheet.country
    sheet.shop = replace(sheet.shop, address=tuple(_cased(sheet, europe.address(country, rng))))
    lines = _names(sheet, side)
    where = _address(sheet, side)
    tax = _numbers(sheet, side)
    phone = [Piece(f"{sheet.say('tel')}{sheet.colon}{sheet.shop.phone}", "PHONE", side)] if sheet.chance(0.6) else []
    web = [Piece(f"www.{rng.choice(('shop', 'laden', 'casa', 'chez'))}-{ids.digits(2, rng)}.example", "PHONE", side)]
    blocks = [where, phone, web if sheet.chance(0.2) else [], tax]
    if sheet.chance(0.15):
        rng.shuffle(blocks)
    for piece in [*lines, *(piece for block in blocks for piece in block)]:
        sheet.paper.add(piece)


def _cased(sheet: Sheet, lines: list[str]) -> list[str]:
    return [line.upper() for line in lines] if sheet.shop.upper else lines


def _names(sheet: Sheet, side: str) -> list[Piece]:
    """The seller is the company where one with a legal form is printed, else the name printed large."""
    rng, country = sheet.rng, sheet.country
    large = rng.choice((1.2, 1.5, 1.8, 2.2, 2.8)) if sheet.chance(0.85) else 1.0
    small = rng.choice((0.7, 0.8, 1.0, 1.0))
    name = europe.shown_name(country, rng)
    name = rng.choice((name, name, name.upper()))
    forms = [form for form in country.legal if form]
    company = f"{europe.shown_name(country, rng)}{rng.choice((' ', ' ', ', '))}{rng.choice(forms)}"
    style = rng.choice(("name", "name", "name", "with-form", "brand-company", "brand-owner"))
    if style == "with-form":
        name = f"{name} {rng.choice(forms)}"
    words, cut = name.split(), len(name.split()) // 2
    halves = [" ".join(words[:cut]), " ".join(words[cut:])] if cut and sheet.chance(0.15) else [name]
    brand = [Piece(part, "HEAD" if style == "brand-company" else "SELLER", side, large) for part in halves]
    behind = []
    if style == "brand-company":
        behind = [Piece(company.upper() if sheet.shop.upper else company, "SELLER", side, small)]
    elif style == "brand-owner":
        text = rng.choice(EUROPE[country.language]["owner"]).format(sheet.shop.owner)
        behind = [Piece(text, "HEAD", side, small)]
    seller = behind[0].text if style == "brand-company" else name
    sheet.keep(seller=seller)
    sheet.shop = replace(sheet.shop, name=(seller,))
    above = [_slogan(sheet, side, large) for _ in range(rng.choice((0, 0, 0, 1, 1, 2)))]
    below = [_slogan(sheet, side, large) for _ in range(rng.choice((0, 1, 1, 1, 2)))]
    return [*above, *brand, *below, *behind] if sheet.chance(0.7) else [*above, *brand, *behind, *below]


def _slogan(sheet: Sheet, side: str, large: float) -> Piece:
    size = sheet.rng.choice((0.6, 0.8, 1.0, 1.0))
    where = side if sheet.chance(0.85) else sheet.rng.choice(("l", "r", "c"))
    return Piece(europe.slogan(sheet.country, sheet.rng), "HEAD", where, min(size, large))


def _address(sheet: Sheet, side: str) -> list[Piece]:
    sheet.keep(address=" ".join(sheet.shop.address))
    return [Piece(line, "ADDRESS", side) for line in sheet.shop.address]


def _numbers(sheet: Sheet, side: str) -> list[Piece]:
    """The tax id under its many labels, sometimes beside a weaker number or on two pieces."""
    rng, words = sheet.rng, EUROPE[sheet.country.language]
    found = []
    if sheet.chance(0.3):
        weak = rng.choice((f"{ids.digits(2, rng)}/{ids.digits(3, rng)}/{ids.digits(5, rng)}", ids.digits(8, rng)))
        found.append(Piece(f"{rng.choice(words['weak'])}{sheet.colon}{weak}", "REG", side))
    if sheet.chance(0.75):
        shown = europe.spaced(sheet.shop.tax_id, sheet.country.code, rng)
        label = rng.choice(words["taxid"])
        sheet.keep(tax_id=shown)
        found.append(Piece(f"{label}{rng.choice((' ', ' ', ': ', ':', ' : '))}{shown}", "REG", side))
    return found
