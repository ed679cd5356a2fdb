"""What a language's file says: regular expressions, matched without regard to case unless noted."""

from __future__ import annotations

import re
from functools import cache

import msgspec


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """The cues of one language, as sources of regular expressions without groups of their own."""

    common: str
    """Frequent words, by which the language is known."""
    must: str
    """What obliges or forbids in contracts."""
    performs: str
    """Verbs that oblige when a party is their subject: "the Buyer pays"."""
    never: str
    """What looks like a duty and is none: definitions, rights, law that governs, work that was done."""
    todo: str
    """What is still to be done in notes, anywhere in a clause."""
    orders: str
    """Verbs that ask for work when a clause begins (or, in German, ends) with them."""
    last: bool = False
    """Such verbs also stand at the end of a clause."""
    roles: str
    """Words for parties."""
    articles: str
    aside: str
    """What stands before a party that is not the subject; case matters as written."""
    agent: str
    """What stands before the party that acts in a passive sentence."""
    months: str
    weekdays: str
    before: str
    """Words before a date or a length of time that make it a due time."""
    spans: str
    numbers: str
    """Number words."""
    every: str
    """Intervals and other due times as a whole."""
    per: str
    """"per day", "im Monat"."""
    units: str


class Cues(msgspec.Struct, frozen=True):
    """The same, compiled."""

    common: re.Pattern[str]
    must: re.Pattern[str]
    performs: re.Pattern[str]
    never: re.Pattern[str]
    todo: re.Pattern[str]
    orders: re.Pattern[str]
    party: re.Pattern[str]
    aside: re.Pattern[str]
    agent: re.Pattern[str]
    due: tuple[re.Pattern[str], ...]
    amount: tuple[re.Pattern[str], ...]


_NUMBER = r"\d+(?:[.,' \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?:,[-–])?"
_MONEY = r"(?:EUR|USD|GBP|CHF|MXN|€|\$|£|US\$)"
_FIRM = (
    r"[A-ZÄÖÜÉ][\w&.'-]*(?: (?:[A-ZÄÖÜÉ&][\w&.'-]*|und|and|et|y|de)){0,4} "
    r"(?:GmbH(?: & Co\. KG)?|AG|KG|Ltd\.?|Limited|LLP|LLC|Inc\.?|S\.A\.|SA|SAS|SARL|S\.L\.|SL)(?!\w)"
)


@cache
def compiled(words: Words) -> Cues:
    """Compile once a language."""
    soft = re.IGNORECASE
    of_clause = rf"^\W*(?:{words.orders})\b" + (rf"|\b(?:{words.orders})[.!]*$" if words.last else "")
    return Cues(
        re.compile(rf"\b(?:{words.common})\b", soft),
        re.compile(rf"(?<!\w)(?:{words.must})(?!\w)", soft),
        re.compile(rf"\b(?:{words.performs})\b", soft),
        re.compile(rf"\b(?:{words.never})", soft),
        re.compile(rf"(?<!\w)(?:{words.todo})(?!\w)", soft),
        re.compile(of_clause, soft),
        re.compile(rf"(?:\b(?:{words.articles})\s?)?(?i:\b(?:{words.roles})\b)|{_FIRM}"),
        re.compile(rf"(?:^|\W)(?:{words.aside})\s?$"),
        re.compile(rf"\b(?:{words.agent})\s?$", soft),
        _due(words),
        _amount(words),
    )


def _due(words: Words) -> tuple[re.Pattern[str], ...]:
    year = r"(?:,? (?:de |del )?\d{4})?"
    day = (
        rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d\d)\b|\d{{1,2}}\.\d{{1,2}}\.(?!\d)"
        rf"|\d{{1,2}}(?:st|nd|rd|th|er)?\.? (?:de )?(?:{words.months})\b\.?{year}"
        rf"|(?:{words.months}) \d{{1,2}}(?:,? \d{{4}})?\b"
        rf"|\d\d?/(?:\d{{4}}|\d\d)\b|(?:{words.months})\b\.?{year}|Q[1-4](?:[ /]\d{{2,4}})?|(?:KW|CW|week"
        rf"|sem\.?|semaine|semana)"
        rf" ?\d{{1,2}}\b|(?:{words.weekdays})\b)"
    )
    count = rf"(?:\d+(?:[.,]\d+)*|(?:{words.numbers})\b)(?: ?\(\d+\))?"
    span = rf"{count}[ -]?(?:{words.spans})(?!\w)"
    exact = (
        r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d\d/\d{2,4}"
        rf"|\d{{1,2}}\.? (?:de )?(?:{words.months})\b\.?{year})"
    )
    return tuple(
        re.compile(source, re.IGNORECASE)
        for source in (
            rf"\b(?:{words.before})\s+{day}",
            rf"\b(?:{words.before})\s+{span}",
            rf"\b(?:{words.every})(?!\w)".replace("SPAN", span).replace("COUNT", count),
            rf"(?<![\w.,/]){exact}",
            rf"(?<![\w.,]){span}",
        )
    )


def _amount(words: Words) -> tuple[re.Pattern[str], ...]:
    per = rf"(?: ?(?:{words.per})(?!\w))?"
    return tuple(
        re.compile(source)
        for source in (
            rf"{_MONEY} ?{_NUMBER}{per}|(?<![\w.,]){_NUMBER} ?(?:{_MONEY}|(?i:euros?|dollars?|pounds?|pesos)\b){per}",
            rf"(?<![\w.,]){_NUMBER} ?(?:%|‰|(?:per cent|percent|Prozent|pour cent|por ciento)\b){per}",
            rf"(?<![\w.,/-]){_NUMBER} ?(?:{words.units})(?!\w)|(?<![\w.,])\d+ ?[x×] ?(?=\w)",
        )
    )
