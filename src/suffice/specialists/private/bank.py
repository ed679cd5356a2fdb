"""IBANs, payment cards, BICs and account numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suffice.core.document import Span
from suffice.specialists.private.near import cue_before

_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,3})?(?![A-Za-z0-9])"
)
_CARD = re.compile(
    r"(?<![\w.])(?:\d{12,19}|\d{4}(?:[ -]\d{4}){2,3}(?:[ -]\d{1,3})?|3\d{3}[ -]\d{6}[ -]\d{4,5})(?![\w]|\.\d)"
)
_CARD_CUE = re.compile(
    r"\b(?:cards?|visa|mastercard|amex|maestro|diners|discover|credit|debit|cc|karten?\w*|kreditkarte\w*|carte|"
    r"tarjeta|carta|"
    r"cart[ãa]o|creditcard|pan|payment|charged?|billed)\b",
    re.IGNORECASE,
)
_CVC = re.compile(r"(?i:\b(?:cvv2?|cvc2?|security code|prüfziffer|pin)\b\s{0,2}[:=#]?\s{0,2}(?:is\s)?)(\d{3,6})\b")
_BIC = re.compile(
    r"(?i:\b(?:bic|swift)(?:[ /-]?(?:code|bic))?\b\s{0,2}[:=]?\s{0,2})([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b"
)
_ACCOUNT = re.compile(
    r"(?i:\b(?:account|acct|a/c|konto(?:nummer)?|kontonr|compte|cuenta|conto(?: corrente)?|conta|"
    r"rekening(?:nummer)?|sort code|routing"
    r"|blz|bankleitzahl|iban)\.?(?: (?:number|no|num|nr|n°|nº))?\.?\s{0,2}[:=#]?\s{0,2}(?:is\s|"
    r"lautet\s)?)([A-Z]{0,4}\d[\d -]{3,24}\d)(?!\w)"
)


def find(text: str) -> Iterator[Span]:
    """Every bank detail in the text."""
    for match in _IBAN.finditer(text):
        yield from _iban(text, match)
    for match in _CARD.finditer(text):
        yield from _card(text, match)
    for pattern, kind, why in (
        (_CVC, "CARD", "after a word for security code"),
        (_BIC, "ACCOUNT", "BIC"),
        (_ACCOUNT, "ACCOUNT", "after a word for account"),
    ):
        for match in pattern.finditer(text):
            yield Span(match.start(1), match.end(1), kind, 0.9, why)


def _iban(text: str, match: re.Match[str]) -> Iterator[Span]:
    from stdnum import iban
    from stdnum.exceptions import ValidationError

    end = match.end()
    for stop in (end, *_earlier(match.group(), match.start())):
        try:
            iban.validate(text[match.start() : stop], check_country=False)
        except ValidationError:
            continue
        yield Span(match.start(), stop, "IBAN", 0.99, "IBAN, checksum right")
        return
    compact = re.sub(r"[ -]", "", match.group())
    if len(compact) >= 15 and sum(letter.isdigit() for letter in compact) >= 10:
        yield Span(match.start(), end, "IBAN", 0.7, "shape of an IBAN, checksum wrong")


def _earlier(found: str, start: int) -> list[int]:
    """Ends before each blank: a word after the number may have been taken for its last group."""
    return [start + place for place in range(len(found) - 1, 14, -1) if found[place] in " -"]


def _card(text: str, match: re.Match[str]) -> Iterator[Span]:
    from stdnum import luhn

    digits = re.sub(r"\D", "", match.group())
    known = digits[0] in "23456" and len(digits) <= 19
    if known and luhn.is_valid(digits) and len(set(digits)) > 1:
        yield Span(match.start(), match.end(), "CARD", 0.95, "payment card, Luhn checksum right")
    elif cue_before(text, match.start(), _CARD_CUE):
        yield Span(match.start(), match.end(), "CARD", 0.75, "after a word for card, checksum wrong")
    elif len(digits) in (15, 16) and len(match.group()) > len(digits):
        yield Span(match.start(), match.end(), "CARD", 0.6, "grouped like a payment card, checksum wrong")
