"""The arithmetic of a sale, and how its figures are printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from receipts.places import Country
from receipts.words import WORDS

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Sale:
    """Items as (name, quantity, unit price), and the sums. `total` is what is to be paid, after rounding."""

    items: tuple[tuple[str, int, Decimal], ...]
    goods: Decimal
    discount: Decimal
    service: Decimal
    rate: float
    tax: Decimal
    inclusive: bool
    unrounded: Decimal
    total: Decimal


def sale(country: Country, rng: Random, count: int, scale: float) -> Sale:
    names = WORDS[country.language]["items"]
    items = tuple(
        (rng.choice(names), 1 if rng.random() < 0.6 else rng.randint(2, 12), _price(rng, scale)) for _ in range(count)
    )
    goods = sum((quantity * price for _, quantity, price in items), Decimal(0))
    discount = (goods * rng.randint(1, 20) / 100).quantize(CENT) if rng.random() < 0.12 else Decimal(0)
    service = ((goods - discount) / 10).quantize(CENT) if rng.random() < 0.08 else Decimal(0)
    rate = rng.choice(country.rates)
    inclusive = rng.random() < 0.6
    base = goods - discount + service
    share = Decimal(str(rate)) / 100
    tax = (base * share / (1 + share) if inclusive else base * share).quantize(CENT, ROUND_HALF_UP)
    unrounded = base if inclusive else base + tax
    swiss = country.code[:2] in {"MY", "CH", "AU"} and rng.random() < 0.7
    total = (unrounded * 20).quantize(Decimal(1), ROUND_HALF_UP) / 20 if swiss else unrounded
    return Sale(items, goods, discount, service, rate, tax, inclusive, unrounded, total.quantize(CENT))


def _price(rng: Random, scale: float) -> Decimal:
    price = Decimal(str(round(min(rng.lognormvariate(1.8, 1.0) * scale, 99999), 2)))
    return max(price if rng.random() < 0.5 else price.quantize(Decimal("0.1")), Decimal("0.10")).quantize(CENT)


def printed(value: Decimal, country: Country) -> str:
    """With the separators of the country, without a currency."""
    whole = f"{abs(value):,.2f}"
    text = whole.replace(",", "\0").replace(".", country.decimal).replace("\0", country.thousands)
    return f"-{text}" if value < 0 else text


def marked(value: Decimal, country: Country, mark: str) -> str:
    """With the country's mark before or after the figure; a mark that starts with a blank goes after."""
    text = printed(value, country)
    if mark in {"€", " €", " EUR"} and country.language != "en" and not mark.endswith(" "):
        return text + mark
    return f"{mark}{text}"
