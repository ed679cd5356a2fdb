"""Post codes and post-office boxes that show by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suffice.core.document import Span

_GB = re.compile(r"(?<![\w-])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\w-])")
_CA = re.compile(r"(?<![\w-])[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d(?![\w-])")
_NL = re.compile(r"(?<![\w-])[1-9]\d{3} (?!AM|PM|EU|US|ML|KG|CM|MM|KM|GB|MB|TB|SS|SA|SD)[A-Z]{2}(?![\w-])")
_US = re.compile(
    r"(?<=[a-z.,] )(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|"
    r"T[NX]|UT|V[AT]|W[AIVY])"
    r",? \d{5}(?:-\d{4})?(?![\w-])"
)
_BOX = re.compile(
    r"\b(?:P\.? ?O\.? ?Box|Postfach|Boîte postale|B\.P\.|Apartado(?: de Correos)?|Casella postale|Postbus|"
    r"Caixa postal)[ :]{1,2}[\d ]{1,9}\d\b",
    re.I,
)
_CUED = re.compile(
    r"(?i:\b(?:zip(?: ?code)?|post ?code|postal code|plz|postleitzahl|code postal|c[óo]digo postal|cap|c\.?p\.?|"
    r"cep)\b\s{0,2}[:=]?\s{0,2}(?:is\s)?)"
    r"([A-Z]{0,2}-?\d[\dA-Z -]{1,8}[\dA-Z])(?!\w)"
)


def find(text: str) -> Iterator[Span]:
    """Every post code and post-office box in the text."""
    for pattern, why in ((_GB, "British"), (_CA, "Canadian"), (_NL, "Dutch"), (_US, "US state and")):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end(), "POSTCODE", 0.75, f"{why} post code, by its shape")
    for match in _BOX.finditer(text):
        yield Span(match.start(), match.end(), "ADDRESS", 0.9, "post-office box")
    for match in _CUED.finditer(text):
        yield Span(match.start(1), match.end(1), "POSTCODE", 0.9, "after a word for post code")
