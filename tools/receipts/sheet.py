"""What receipts and invoices share: the head with the seller, numbers and dates, sums, feet."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from receipts import ids
from receipts.gold import Paper, Piece
from receipts.money import Sale, marked, printed
from receipts.shop import Shop
from receipts.words import WORDS

_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_SERIES = ("INV", "CS", "R", "RE", "A", "FA", "CB", "F", "T", "OR")
_ENGLISH = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]


class Sheet:
    """One document in the making: choices that hold for the whole of it, and the paper they are put on."""

    def __init__(self, kind: str, seller: Shop, template: str, rng: Random) -> None:
        self.rng, self.shop, self.country = rng, seller, seller.country
        self.words = WORDS[seller.country.language]
        self.paper = Paper(kind, seller.country.language, seller.country.code, template)
        self.mark = rng.choice(self.country.marks)
        self.colon = rng.choice((": ", ":", " : ", " ", ". ", ":"))
        self.form = rng.choice(self.country.dates)
        self.day = date(2012, 1, 1) + timedelta(days=rng.randint(0, 5000))
        self.amount_x = "r"

    def say(self, key: str) -> str:
        tax, rate = self.rng.choice(self.country.tax), self.country.rates[0]
        cur = self.rng.choice((self.mark.strip() or self.country.currency, self.country.currency))
        text = self.rng.choice(self.words[key])
        text = text.replace("{tax}", tax).replace("{rate}", f"{rate:g}").replace("{cur}", cur)
        return text.upper() if self.shop.upper and self.rng.random() < 0.8 else text

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def written(self, day: date) -> str:
        text = day.strftime(self.form)
        months = _MONTHS.get(self.country.language)
        if months and ("%B" in self.form or "%b" in self.form):
            english, local = _ENGLISH[day.month - 1], months.split()[day.month - 1]
            text = text.replace(english, local).replace(english[:3], local[:3] if len(local) > 4 else local)
        return text.upper() if self.shop.upper and self.chance(0.7) else text

    def clock(self) -> str:
        hour, minute, second = self.rng.randint(7, 22), self.rng.randint(0, 59), self.rng.randint(0, 59)
        if self.country.language == "en" and self.chance(0.4):
            half = self.rng.choice(("AM", "PM")) if hour < 12 else "PM"
            return f"{(hour - 1) % 12 + 1}:{minute:02d}{self.rng.choice(('', f':{second:02d}'))} {half}"
        return self.rng.choice((f"{hour:02d}:{minute:02d}", f"{hour:02d}:{minute:02d}:{second:02d}"))

    def number(self) -> str:
        rng = self.rng
        count = rng.randint(3, 9)
        return rng.choice(
            (
                ids.digits(count, rng),
                f"{rng.choice(_SERIES)}{rng.choice(('', '-', '/'))}{ids.digits(count, rng)}",
                f"{self.day.year}-{ids.digits(4, rng)}",
                f"{ids.digits(2, rng)}/{ids.digits(5, rng)}",
                f"{self.day.year}/{ids.digits(3, rng)}",
                f"#{ids.digits(count, rng)}",
                f"{rng.choice('ABCDEFT')}{ids.digits(2, rng)}-{ids.digits(6, rng)}",
                ids.digits(count + 4, rng),
            )
        ).lstrip("#")

    def pair(self, key: str, value: str, label: str, key_label: str | None = None, split: float = 0.5) -> None:
        """A word and its value, in one piece or in two on one row."""
        if self.chance(split):
            self.paper.add(Piece(key, key_label or label, "l"), Piece(value, label, self.amount_x))
        else:
            self.paper.add(Piece(f"{key}{self.colon}{value}", label, "l"))

    def sum_row(self, key: str, value: str, label: str, key_label: str | None = None, size: float = 1.0) -> None:
        tail = self.rng.choice(("", "", ":", " :", "....", f" {self.mark.strip()}", f" {self.country.currency}"))
        if self.chance(0.78):
            self.paper.add(
                Piece(key + tail, key_label or label, self.rng.choice(("l", "l", 0.3)), size),
                Piece(value, label, "r", size),
            )
        else:
            self.paper.add(Piece(f"{key}{self.colon}{value}", label, self.rng.choice(("l", "r")), size))

    def money(self, value: object, mark: bool | None = None) -> str:
        amount = value if hasattr(value, "quantize") else None
        with_mark = self.chance(0.25) if mark is None else mark
        return marked(amount, self.country, self.mark) if with_mark else printed(amount, self.country)  # type: ignore[arg-type]

    def keep(self, **values: str) -> None:
        self.paper.fields.update(values)

    def feet(self, most: int) -> None:
        for _ in range(self.rng.randint(0, most)):
            self.paper.add(Piece(self.say("thanks"), "FOOTER", "c"))
        if self.chance(0.06):
            later = self.written(self.day + timedelta(days=self.rng.randint(5, 90)))
            self.paper.add(Piece(self.say("promo").format(later), "FOOTER", "c"))


def iban_text(compact: str, rng: Random) -> str:
    return (
        " ".join(compact[place : place + 4] for place in range(0, len(compact), 4)) if rng.random() < 0.7 else compact
    )


def sums(sheet: Sheet, sale: Sale) -> None:
    """Subtotal, discount, service, tax, rounding and total in one of the usual orders."""
    say, money, row = sheet.say, sheet.money, sheet.sum_row
    rounded = sale.total != sale.unrounded
    if sheet.chance(0.3):
        count = str(sum(quantity for _, quantity, _ in sale.items))
        row(say("count"), sheet.rng.choice((count, f"{count}.00", count)), "COUNT")
    if sheet.chance(0.55) or not sale.inclusive:
        row(say("subtotal"), money(sale.goods), "SUBTOTAL")
    if sale.discount:
        row(say("discount"), money(-sale.discount), "SUBTOTAL")
    if sale.service:
        row(say("service"), money(sale.service), "TAX")
    if not sale.inclusive or sheet.chance(0.4):
        row(say("tax"), money(sale.tax), "TAX")
    if rounded:
        if sheet.chance(0.6):
            row(say("total"), money(sale.unrounded), "SUBTOTAL")
        row(say("rounding"), money(sale.total - sale.unrounded, mark=False), "ROUND")
    size = sheet.rng.choice((1.0, 1.0, 1.3, 1.6, 2.0))
    text = money(sale.total)
    row(say("rounded" if rounded and sheet.chance(0.7) else "total"), text, "TOTAL", "TOTALKEY", size)
    sheet.keep(total=f"{sale.total:.2f}", currency=sheet.country.currency)
