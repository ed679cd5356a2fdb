"""Money amounts in text: where they stand, what they are worth, in which currency."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

SYMBOLS = {
    "rm": "MYR",
    "s$": "SGD",
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "c$": "CAD",
    "ca$": "CAD",
    "hk$": "HKD",
    "$": "$",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "fr.": "CHF",
    "sfr.": "CHF",
}
CODES = (
    "MYR",
    "SGD",
    "USD",
    "AUD",
    "NZD",
    "CAD",
    "GBP",
    "EUR",
    "CHF",
    "JPY",
    "INR",
    "HKD",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "IDR",
    "THB",
    "PHP",
    "ZAR",
    "BRL",
    "MXN",
)
_MARKS = sorted((*SYMBOLS, *(code.lower() for code in CODES)), key=len, reverse=True)
_MARK = "|".join(re.escape(mark) for mark in _MARKS)
_NUMBER = r"\d{1,3}(?:(?P<t>[.,'’ ])\d{3})(?:(?P=t)\d{3}){0,4}[.,]\d{2}|\d{1,15} ?[.,] ?\d{2}|\d{1,9}[.,](?:-{1,2}|–)"
_WHOLE = r"\d{1,3}(?:[.,'’ ]\d{3}){1,5}|\d{1,9}"
_DECIMAL = re.compile(
    rf"(?<![\w.,/:])(?P<sign>[-–+]\s?)?(?:(?P<before>{_MARK})\s?:?\s?)?(?P<minus>[-–]\s?)?(?P<number>{_NUMBER})"
    rf"(?!\d|[.,]\d|\s?%|[/:]\d)\s?(?P<after>(?:{_MARK})(?![a-z]))?",
    re.IGNORECASE,
)
_MARKED = re.compile(
    rf"(?<![\w.,])(?:(?P<before>{_MARK})\s?(?P<number>{_WHOLE})(?![\d,.]*\d|\s?%)"
    rf"|(?P<number2>{_WHOLE})\s?(?P<after>(?:€|£|eur|chf|usd|gbp))(?![a-z]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """`[start, end)` covers the amount and its currency; `text` has the currency only where it touches the number."""

    start: int
    end: int
    value: Decimal
    text: str
    currency: str | None


def parse_amount(number: str) -> Decimal:
    """The value of a printed number: `1.234,56`, `1,234.56`, `1 234,56`, `1'234.56`, `12.-` or `12`.

    The last separator is the decimal one where one or two digits (or a dash) follow it.
    Raises ValueError where there is no digit.
    """
    compact = re.sub(r"[\s'’]", "", number)
    whole, cents = compact, ""
    found = re.search(r"[.,](\d{1,2}|-{1,2}|–)$", compact)
    if found:
        whole, cents = compact[: found.start()], found.group(1).strip("-–")
    digits = re.sub(r"\D", "", whole)
    if not digits and not cents:
        raise ValueError(f"There is no digit in the amount {number!r}.")
    value = Decimal(f"{digits or '0'}.{cents or '0'}")
    return -value if number.lstrip()[:1] in "-–" else value


def format_amount(value: Decimal) -> str:
    """A dot and two decimals: `1234.50`."""
    return f"{value:.2f}"


def find_amounts(text: str) -> list[Amount]:
    """Every amount with decimals, and whole numbers beside a currency, left to right."""
    if not any(char.isdigit() for char in text):
        return []
    found = [_amount(match) for match in _DECIMAL.finditer(text)]
    for match in _MARKED.finditer(text):
        if all(match.end() <= other.start or match.start() >= other.end for other in found):
            found.append(_amount(match))
    return sorted(found, key=lambda amount: amount.start)


def currency_of(mark: str | None) -> str | None:
    """The ISO code of a symbol or code; `$` stays `$`, because the country decides."""
    if mark is None:
        return None
    return SYMBOLS.get(mark.lower(), mark.upper())


def _amount(match: re.Match[str]) -> Amount:
    parts = match.groupdict()
    number = parts["number"] or parts["number2"]
    mark = parts["before"] or parts["after"]
    value = parse_amount(number)
    if "-" in (parts.get("sign") or parts.get("minus") or "").replace("–", "-"):
        value = -value
    return Amount(match.start(), match.end(), value, _shown(match, number), currency_of(mark))


def _shown(match: re.Match[str], number: str) -> str:
    """The printed amount with a mark that touches it; a mark set apart by a blank is not part of it."""
    text = match.group().strip()
    pieces = re.split(r"(?<=[A-Za-z$€£¥₹.:])\s+(?=[-–\d])|(?<=\d)\s+(?=[^\d\s.,'’-])", text)
    return next((piece for piece in pieces if piece.endswith(number) or piece.startswith(number)), text)
