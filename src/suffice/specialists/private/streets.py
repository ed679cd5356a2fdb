"""Streets with a house number that show by a word for street, in seven languages and their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suffice.core.document import Span
from suffice.specialists.private.near import near_digits

_HOUSE = r"\d{1,5}(?:[ -]?[a-zA-Z]\b|[-/]\d{1,4})?(?! ?(?:mm|cm|m|bar|kg|V|kW|Hz|%|°))"
_NAME = r"[A-ZÀ-Þ][\w'.-]{1,30}"
_OF = r"(?:(?:d[eoasu]s?|del|dell[aeo]?|degli|l[aeo]s?|van|der?|den|het) |d'|l'|dell')?"
_ENGLISH = (
    rf"\d{{1,5}}[A-Za-z]?,? (?:\d{{1,4}} )?(?:{_NAME} ){{1,4}}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Crescent|Close|Place|Parkway|"
    r"Pkwy|Square|Gardens|Mews|Grove|Way|Rise|Row|Hill|Walk|Circle|Trail|Highway|Marg|Quay)\b\.?"
)
_GERMANIC = (
    r"[A-ZÄÖÜ][a-zäöüß-]{2,40}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|straat|laan|plein|gracht|kade|singel|"
    rf"gatan|vägen|vej|gade|stræde|veien|katu) {_HOUSE}"
)
_GERMAN = rf"[A-ZÄÖÜ][a-zäöüß-]{{2,30}}[ -](?:Straße|Strasse|Str\.|Weg|Platz|Allee|Ring|Gasse) {_HOUSE}"
_FRENCH = (
    r"\d{1,4}(?: ?(?:bis|ter|quater|[A-D]))?,? (?:rue|avenue|av\.|boulevard|bd|chemin|impasse|allée|quai|route|cours|"
    rf"square) (?:{_OF}){{1,2}}(?:[a-zA-ZÀ-ÿ'-]{{2,30}} ){{0,3}}{_NAME}"
)
_SOUTHERN = (
    r"(?:[Cc]alle|C/|[Aa]vda\.?|[Aa]venida|[Aa]v\.|[Pp]laza|[Pp]aseo|[Vv]ia|[Vv]iale|[Cc]orso|[Pp]iazza|[Rr]ua|"
    rf"[Tt]ravessa|[Pp]raça|[Ll]argo) (?:{_OF}){{1,2}}{_NAME}(?: {_OF}{_NAME}){{0,3}},? "
    rf"(?:n[.º°]+ ?)?{_HOUSE}(?:,? \d{{1,2}}[º°ª] ?[A-Za-z]{{1,4}}\b)?"
)
_FLAT = r"(?:Apt|Suite|Ste)\.? (?:#|No\.? ?)?\d{1,5}"
_STREET = re.compile(rf"(?<![\w-])(?:{_ENGLISH}|{_GERMANIC}|{_GERMAN}|{_FRENCH}|{_SOUTHERN}|{_FLAT})(?!\w)")


def find(text: str) -> Iterator[Span]:
    """Every street with a number, and every flat's number."""
    for first, last in near_digits(text):
        for match in _STREET.finditer(text, first, last):
            yield Span(match.start(), match.end(), "ADDRESS", 0.85, "street with a number")
