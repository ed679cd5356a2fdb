"""E-mail addresses, telephone numbers, web addresses, user names, coordinates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suffice.core.document import Span
from suffice.specialists.private.near import cue_before

_EMAIL = re.compile(
    r"[\w.+%'-]{1,64}(?:@| ?[\[(]at[\])] ?)(?:[\w-]{1,63}(?:\.|"
    r" ?[\[(]dot[\])] ?)){1,8}[^\W\d_]{2,24}"
)
_URL = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"'`|\\^{}\[\]]{2,2000}", re.IGNORECASE)
_TOP = (
    "com|org|net|edu|gov|mil|int|info|biz|io|ai|app|dev|co|me|tv|eu|us|uk|de|at|ch|fr|be|nl|lu|es|pt|it|pl|cz|sk|"
    "hu|ro|"
    "bg|gr|se|no|dk|fi|is|ie|ru|ua|tr|il|in|cn|jp|kr|au|nz|ca|br|mx|ar|cl|za|shop|online|site|store|blog|cloud|tech"
)
_DOMAIN = re.compile(
    rf"(?<![\w@./-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:{_TOP})(?:/[^\s<>\"')\]]{{0,500}})?(?![\w-])", re.I
)
_USER = re.compile(r"(?<![\w@./])@[A-Za-z_]\w{2,29}(?![\w.]*@)")
_USER_CUE = re.compile(
    r"(?i:\b(?:user ?name|user ?id|login(?: name)?|screen name|handle|nickname|benutzername|identifiant|"
    r"nom d'utilisateur|"
    r"usuario|nome utente|utilizador|gebruikersnaam|skype|telegram|discord|"
    r"instagram)\s{0,3}[:=]\s{0,3}[\"']?)([\w.@#-]{3,40})"
)
_GEO = re.compile(r"(?<![\d.])-?\d{1,2}\.\d{4,10}\s?[,;]\s?-?\d{1,3}\.\d{4,10}(?![\d.])")
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+|\()?\(?\d(?:[ \t]?[()./-]{0,2}[ \t]?\d){5,16}(?!\w|[.,/-]\d)")
_EXTENSION = re.compile(r"[ \t]?(?:x|ext\.?|extension|Durchwahl|poste)[ \t]?\d{1,6}\b", re.IGNORECASE)
_PHONE_CUE = re.compile(
    r"\b(?:tel|phone|mobile|cell|fax|call|ring|text|sms|whats ?app|contact|hotline|reach (?:me|us|him|her|them)|"
    r"dial|number is|"
    r"telefon|telefoon|handy|mobil|festnetz|rufnummer|durchwahl|anruf\w*|ruf\w*|portable|t[ée]l[ée]phone|tél|"
    r"appel\w*|joindre|"
    r"m[óo]vil|tel[ée]fono|llam\w+|celular|cellulare|telefonare|chiam\w+|telem[óo]vel|telefone|ligu?\w*|mobiel|"
    r"bel(?:len)?)\b",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"\(?\d{2,5}\)?(?:[ \t]?[ ./-][ \t]?\d{2,5}){1,5}|\(\d{1,5}\)[ \t]?\d[\d ./-]{4,12}")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b.*|(?:19|20)\d\d[./-]\d{1,2}([./-]\d{1,2})?\b.*")
_REGIONS = ("US", "GB", "DE", "FR", "ES", "IT", "PT", "NL", "BE", "AT", "CH", "IN", "BR", "MX", "AU")


def find(text: str) -> Iterator[Span]:
    """Every contact detail in the text."""
    if "@" in text or "[at]" in text or "(at)" in text:
        for match in _EMAIL.finditer(text):
            yield Span(match.start(), match.end(), "EMAIL", 0.99, "shape of an e-mail address")
        for match in _USER.finditer(text):
            yield Span(match.start(), match.end(), "USERNAME", 0.8, "@name")
    yield from _urls(text)
    for match in _USER_CUE.finditer(text):
        yield Span(match.start(1), match.end(1), "USERNAME", 0.85, "after a word for user name")
    for match in _GEO.finditer(text):
        yield Span(match.start(), match.end(), "GEO", 0.8, "pair of coordinates")
    yield from _phones(text)


def _urls(text: str) -> Iterator[Span]:
    if "." not in text:
        return
    for pattern in (_URL, _DOMAIN):
        for match in pattern.finditer(text):
            end = match.start() + len(match.group().rstrip(".,;:!?)'\""))
            if end - match.start() > 3:
                yield Span(match.start(), end, "URL", 0.95, "shape of a web address")


def _phones(text: str) -> Iterator[Span]:
    for match in _PHONE.finditer(text):
        found = match.group()
        digits = sum(letter.isdigit() for letter in found)
        if not 7 <= digits <= 16 or _DATE.fullmatch(found):
            continue
        sure, why = _phone_confidence(text, match.start(), found, digits)
        if sure:
            tail = _EXTENSION.match(text, match.end())
            yield Span(match.start(), tail.end() if tail else match.end(), "PHONE", sure, why)


def _phone_confidence(text: str, start: int, found: str, digits: int) -> tuple[float, str]:
    cued = cue_before(text, start, _PHONE_CUE)
    if cued:
        return 0.93, "after a word for telephone"
    grouped = _GROUPED.fullmatch(found) is not None and not found.isdigit()
    if found.startswith(("+", "00")):
        return (
            (0.95, "international number, possible") if _possible(found) else (0.6, "shape of an international number")
        )
    if digits >= 9 and grouped and (found[0] in "0(" or digits == 10) and _possible(found):
        return 0.85, "shape and length of a telephone number"
    if grouped and (found[0] in "0(" or (digits in (7, 8, 9, 10) and re.search(r"[ -]", found))):
        return 0.6, "shape of a telephone number"
    return 0.0, ""


def _possible(found: str) -> bool:
    """Whether some region's numbering plan has such a number."""
    import phonenumbers

    written = "+" + found[2:] if found.startswith("00") else found
    regions: tuple[str | None, ...] = (None,) if written.startswith("+") else _REGIONS
    for region in regions:
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return True
    return False
