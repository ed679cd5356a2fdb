"""A segment with all that is told from its own text: keywords, shapes, amounts and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from suffice.specialists.fields.amounts import Amount, find_amounts
from suffice.specialists.fields.dates import TIME, Dated, find_dates
from suffice.specialists.fields.keywords import classes
from suffice.specialists.fields.segments import Segment

_SHAPES = {
    "register": re.compile(r"\(?\b(?:[A-Z]{0,3}\d{4,12}\s?-\s?[A-Z])\)?|\(\d{6,12}\)"),
    "phone": re.compile(r"(?:\+?\d{1,3}[\s-]?)?\(?0?\d{1,4}\)?[\s./-]\d{3,4}[\s-]?\d{3,4}\b"),
    "longid": re.compile(r"\b(?=\w*\d)[A-Z]{0,4}\d{8,}\w*\b"),
    "code": re.compile(r"\b(?=[A-Z-]*\d)[A-Z]{1,4}[-/]?\d[\w/-]{3,}\b|#\s?\d+"),
    "postcode5": re.compile(r"(?<![\d.])\d{5}(?![\d.])"),
    "postcode4": re.compile(r"(?<![\d.])\d{4}(?:\s?[A-Z]{2})?(?![\d.:/-])"),
    "postcode6": re.compile(r"(?<![\d.])\d{6}(?![\d.])"),
    "postcodeuk": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"),
    "percent": re.compile(r"\d\s?%"),
    "times": re.compile(r"\d\s?[xX@*]\s?\d?"),
    "colon": re.compile(r":\s*$"),
    "comma": re.compile(r",\s*$"),
    "paren": re.compile(r"^\(.*\)$"),
    "house": re.compile(r"^\W*(?:no\.?\s?:?\s?)?\d{1,5}[a-z]?(?:\s?[-&/,.]|\s)|\b(?:no|lot|unit)\b", re.IGNORECASE),
    "housend": re.compile(r"[a-zß.]\s\d{1,4}\s?[a-z]?\s*(?:,|$)", re.IGNORECASE),
    "time": TIME,
    "rule": re.compile(r"^[\W_]+$"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """A segment with all that is computed about it once: its keywords, shapes, amounts and dates."""

    segment: Segment
    words: frozenset[str]
    shapes: tuple[str, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[Dated, ...]


def look(segment: Segment) -> Look:
    dates = tuple(find_dates(segment.text))
    amounts = tuple(
        amount
        for amount in find_amounts(segment.text)
        if all(amount.end <= dated.start or amount.start >= dated.end for dated in dates)
    )
    return Look(segment, classes(segment.text), _shapes(segment.text), amounts, dates)


def _shapes(text: str) -> tuple[str, ...]:
    letters = sum(char.isalpha() for char in text)
    digits = sum(char.isdigit() for char in text)
    found = [name for name, pattern in _SHAPES.items() if pattern.search(text)]
    found.append(f"len{min(len(text) // 6, 6)}")
    found.append(f"words{min(len(text.split()), 6)}")
    found.append(f"digits{round(4 * digits / max(letters + digits, 1))}")
    if letters and text.upper() == text:
        found.append("upper")
    elif letters and text.lower() == text:
        found.append("lower")
    elif letters and text.istitle():
        found.append("titled")
    return tuple(found)
