"""The head of a till receipt: who sells, where, under which numbers, and what stands around it."""

from __future__ import annotations

from receipts import ids, places
from receipts.gold import Piece
from receipts.sheet import Sheet
from receipts.shop import brand_name, shop


def other(sheet: Sheet) -> str:
    """The name of some other company of the country."""
    return " ".join(shop(sheet.country, sheet.rng).name)


def head(sheet: Sheet) -> None:
    seller, say, rng = sheet.shop, sheet.say, sheet.rng
    add, side = sheet.paper.add, rng.choice(("c", "c", "c", "l"))
    for _ in range(rng.choice((0, 0, 0, 0, 1, 1, 2))):
        add(_above(sheet, side))
    size = rng.choice((1.0, 1.0, 1.2, 1.5, 2.0))
    name = " ".join(seller.name)
    register = (
        seller.register
        if seller.country.code not in {"MY", "SG"}
        else rng.choice(
            (
                f"({seller.register})",
                f"({seller.register})",
                seller.register,
                f"{say('reg')}{sheet.colon}{seller.register}",
                f"CO. NO. {seller.register}",
            )
        )
    )
    inline = seller.country.code == "MY" and sheet.chance(0.22)
    for place, line in enumerate(seller.name):
        last = place == len(seller.name) - 1
        add(
            Piece(
                f"{line}{rng.choice((' ', ' ', ''))}({seller.register})" if inline and last else line,
                "SELLER",
                side,
                size,
            )
        )
    if not inline and sheet.chance(0.5):
        add(Piece(register, "REG", side))
    if sheet.chance(0.12):
        add(Piece(say("former").replace("{}", rng.choice((seller.owner, "", other(sheet)))).strip(), "HEAD", side))
        if sheet.chance(0.5):
            add(Piece(other(sheet).upper() if seller.upper else other(sheet), "HEAD", side))
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
    brand = rng.choice(
        (" ".join(seller.name[0].split()[:2]), brand_name(sheet.country, rng), seller.name[0].split()[0])
    )
    brand = brand.upper() if seller.upper or sheet.chance(0.3) else brand
    text = rng.choice(
        (
            seller.owner,
            seller.owner.lower(),
            ids.digits(rng.randint(1, 8), rng),
            f"{rng.choice('ABCDEKPRS')}{ids.digits(rng.randint(4, 6), rng)}",
            _trade_name(sheet),
            _trade_name(sheet),
            f"{ids.digits(rng.randint(5, 7), rng)}{rng.choice(('.', ' ', '-'))}{ids.digits(1, rng)}",
            sheet.say("thanks"),
            "*" * rng.randint(3, 24),
            brand,
            sheet.say("receipt_title"),
            "".join(rng.choices("abcdefghijkl", k=rng.randint(2, 6))),
            rng.choice(("COPY", "CUSTOMER COPY", "REPRINT")),
        )
    )
    where = rng.choice((side, side, "l", "r", round(rng.uniform(0, 0.7), 2)))
    return Piece(text, "HEAD", where, rng.choice((0.8, 1.0, 1.0, 1.5, 2.5)))


def _trade_name(sheet: Sheet) -> str:
    """The name over the door of a company that is called something else."""
    name = other(sheet)
    for form in sheet.country.legal:
        name = name.removesuffix(f" {form}") if form else name
    return name.upper() if sheet.shop.upper else name


def _below(sheet: Sheet, side: str) -> None:
    """What may stand between the address and the rest: opening hours, branch, hotline."""
    for _ in range(sheet.rng.choice((0, 0, 0, 1, 2))):
        place = sheet.rng.choice(places.town_names(sheet.country, sheet.rng))
        text = sheet.rng.choice(sheet.words["below"]).format(
            place=place, number=sheet.rng.randint(1, 3999), brand=sheet.shop.name[0].split()[0]
        )
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
        sheet.paper.add(
            *([Piece(f"{tel} {fax}", "PHONE", side)] if one else [Piece(tel, "PHONE", "l"), Piece(fax, "PHONE", "r")])
        )
    else:
        sheet.paper.add(Piece(sheet.rng.choice((tel, tel, seller.phone, f"({tel})")), "PHONE", side))
        if sheet.chance(0.2):
            sheet.paper.add(Piece(fax, "PHONE", side))
    if sheet.chance(0.15):
        word = "".join(char for char in seller.name[0].lower() if char.isascii() and char.isalpha())[:14]
        sheet.paper.add(
            Piece(sheet.rng.choice((f"www.{word}.com", f"info@{word}.com", f"E-mail: {word}@gmail.com")), "PHONE", side)
        )


def _tax_line(sheet: Sheet, side: str) -> None:
    label = tax_label(sheet)
    text = f"{label}{sheet.colon}{sheet.shop.tax_id}"
    sheet.paper.add(Piece(f"({text})" if sheet.chance(0.2) else text, "REG", side))
    sheet.keep(tax_id=sheet.shop.tax_id)


def tax_label(sheet: Sheet) -> str:
    """A label that fits the country: an ABN is not a VAT number."""
    wanted = {
        "MY": ("GST", "SST"),
        "SG": ("GST", "UEN"),
        "GB": ("VAT",),
        "IE": ("VAT",),
        "US": ("Tax ID", "EIN"),
        "AU": ("ABN",),
    }
    fits = wanted.get(sheet.country.code)
    labels = [label for label in sheet.words["taxid"] if fits is None or label.startswith(fits)]
    return sheet.rng.choice(labels)
