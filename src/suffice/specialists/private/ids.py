"""National, tax and document numbers by shape, checksum and the word before them."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from suffice.core.document import Span
from suffice.specialists.private.id_table import CUED, IDS, Id
from suffice.specialists.private.near import cue_before, near_digits

_EDGE = r"(?<![\w])(?<![\w][./-])(?:{})(?![\w]|[./-]\d)"
_ANY = re.compile(r"\d(?:[ ./-]?[\dA-Za-z]){3}|\d[A-Za-z]{1,3}\d|[A-Z]{2}[ -]?\d")
_START = re.compile(r"(?<!\w)(?<!\w[./-])(?=[A-ZÑ&]{0,6}[ -]?[A-Z]{0,2} ?\d)(?=[^\d\n]{0,9}\d(?:[^\d\n]{0,3}\d){3})")
"""Where any of the shapes can begin: at most nine other signs, then four digits."""
_SHAPES: tuple[tuple[Id, re.Pattern[str], re.Pattern[str] | None], ...] = tuple(
    (kind, re.compile(_EDGE.format(kind.shape)), re.compile(rf"\b(?:{kind.cue})(?!\w)", re.I) if kind.cue else None)
    for kind in IDS
)
_AFTER = (
    r"\b(?:{cue})(?:(?:\.|'s)?[ -]?(?:number|numbers|no|nr|num|nummer|id|code|n°|nº|"
    r"#)){{0,2}}\.?(?:[ \t]{{0,2}}[:=#\"']{{0,3}}[ \t]{{0,2}}(?:(?:is|lautet|ist|est|es|è|é)[ \t])?)[\"'#]?"
)
_CUED: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (name, kind, re.compile(rf"(?i:{_AFTER.format(cue=cue)})({shape})(?![\w])")) for name, kind, cue, shape in CUED
)
_PLATE_DE = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?(?![\w-])")
_PLATE_GB = re.compile(r"(?<![\w-])[A-Z]{2}\d{2} [A-Z]{3}(?![\w-])")
_PLATE_FR = re.compile(r"(?<![\w-])[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}(?![\w-])")


def find(text: str) -> Iterator[Span]:
    """Every such number in the text."""
    if _ANY.search(text) is None:
        return
    for start in _START.finditer(text):
        for kind, shape, cue in _SHAPES:
            if match := shape.match(text, start.start()):
                yield from _judge(text, match, kind, cue)
    for first, last in near_digits(text):
        yield from _between(text, first, last)


def _between(text: str, start: int, end: int) -> Iterator[Span]:
    for name, type_, pattern in _CUED:
        for match in pattern.finditer(text, start, end):
            if any(letter.isdigit() for letter in match.group(1)):
                yield Span(match.start(1), match.end(1), type_, 0.86, f"after a word for {name}")
    for pattern in (_PLATE_DE, _PLATE_GB, _PLATE_FR):
        for match in pattern.finditer(text, start, end):
            yield Span(match.start(), match.end(), "LICENCE_PLATE", 0.7, "shape of a licence plate")


def _judge(text: str, match: re.Match[str], kind: Id, cue: re.Pattern[str] | None) -> Iterator[Span]:
    cued = cue is not None and cue_before(text, match.start(), cue)
    if not (cued or kind.alone):
        return
    if not kind.module:
        yield Span(match.start(), match.end(), kind.type, 0.85, f"{kind.name}, by its shape")
    elif _valid(kind.module, match.group()):
        yield Span(match.start(), match.end(), kind.type, 0.97, f"{kind.name}, checksum right")
    elif cued:
        yield Span(match.start(), match.end(), kind.type, 0.75, f"{kind.name}, after its name, checksum wrong")


def _valid(module: str, number: str) -> bool:
    """python-stdnum's verdict on the number's digits, date and checksum."""
    return bool(_module(module).is_valid(number))


@cache
def _module(name: str) -> Any:
    return importlib.import_module(f"stdnum.{name}")
