"""Dates, dates of birth and ages, in seven languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suffice.core.document import Span
from suffice.specialists.private.near import cue_before, near_digits

_MONTH = (
    r"(?:jan(?:uary|uar|vier)?|jänner|feb(?:ruary|ruar)?|f[ée]v(?:rier|ereiro)?|mar(?:ch|s|zo|ço)?|märz|mrz|maart|"
    r"apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|"
    r"may|mai|mayo|maggio|maio|mei|mag|june?|juni|juin|junio|giu(?:gno)?|jun(?:ho)?|july?|juli|juil(?:let)?|julio|"
    r"lug(?:lio)?|jul(?:ho)?|"
    r"aug(?:ust|ustus)?|août|ago(?:sto)?|sept?(?:ember|embre|tembre)?|set(?:tembre|embro|iembre)?|septiembre|"
    r"o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|"
    r"out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|embro)?|déc(?:embre)?|dic(?:iembre|"
    r"embre)?|enero|ene|gennaio|gen|febrero|"
    r"febbraio|janeiro|januari|februari|augustus)\b\.?"
)
_ENGLISH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
"""Only English puts the month before the day; `set 14` and `out 6` are no dates."""
_CLOCK = (
    r"(?:,? ?(?:at|um|à|T|às|a las|alle)?[ T]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?: ?[ap]\.?m\.?)?(?:Z|"
    r"[+-]\d\d:?\d\d)?)?"
)
_DATE = re.compile(
    r"(?<![\w./-])(?:"
    rf"(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d){_CLOCK}"
    rf"|(?:0?[1-9]|[12]\d|3[01])[-/. ]{{1,2}}(?:0?[1-9]|1[0-2])[-/. ]{{1,2}}(?:19|20)\d\d(?!\d){_CLOCK}"
    rf"|(?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])[-/](?:(?:19|20)\d\d|\d\d)(?!\d){_CLOCK}"
    r"|(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./]\d\d(?!\w|[./]\d)"
    rf"|(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|[.ºª°])?(?:[ -]| of | de | d')?{_MONTH}(?:,?[ -](?:de |del |"
    rf"of )?(?:19|20)\d\d)?"
    rf"|{_ENGLISH} (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?(?![\w:]|\.\d)"
    rf"|{_MONTH},?(?: de| of)? (?:19|20)\d\d"
    r")(?!\w)",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"\b(?:born|birth(?:day|date)?|d\.?o\.?b|geboren|geburts\w+|geb|geboorte\w*|n[ée]e?(?: le)?|naissance|"
    r"nacid[oa]|nacimiento|nacque|nat[oa]|nascita|"
    r"nascid[oa]|nascimento)\b",
    re.IGNORECASE,
)
_N = r"(?:1[01]\d|[1-9]?\d)"
_AGE = re.compile(
    rf"\b({_N})(?:[ -]years?[ -]olds?| ?y/?o\b|yrs? old| yrs? old| ans révolus|[ -]?jährige?[rnms]?\b|"
    rf"[ -]Jahre alt| jaar oud|-jarige?| (?:weeks|months|days) old)|"
    rf"(?:\b(?:aged|age|age is|age of|alter|im alter von|âge|âgée? de|edad|de edad|età|età di|idade|idade de|"
    rf"leeftijd)[: ]{{1,2}})({_N})\b(?!\s?[%.]\d)|"
    rf"\b(?:tengo|tiene|tenía|j'ai|a|avait|ho|ha|aveva|tenho|tem|tinha|is|was|bin|ist|war)\s({_N})\s(?:años|ans|"
    rf"anni|anos|jaar|Jahre)\b|"
    rf"(?<=[^\W\d_], )({_N})(?=,? (?:from|of|who|lives|living|aus|de|uit|di)\b)|"
    rf"\b(?:I'?m|I am|he'?s|she'?s|he is|she is|turned|turns|turning)\s({_N})\b(?!\s?[%.:/°$€£-]|\s(?:minutes|min|"
    rf"hours|days|weeks|months|miles|km|percent|times|steps|points))|"
    r"(?<=[\s(,/])([1-9]\d(?-i:[MF]))(?=[\s),.])",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Span]:
    """Every date and age that is written out; a bare year or weekday is the tagger's to judge."""
    for first, last in near_digits(text):
        yield from _between(text, first, last)


def _between(text: str, first: int, last: int) -> Iterator[Span]:
    for match in _DATE.finditer(text, first, last):
        if not any(letter.isdigit() for letter in match.group()):
            continue
        if cue_before(text, match.start(), _BIRTH):
            yield Span(match.start(), match.end(), "DATE_OF_BIRTH", 0.95, "date after a word for birth")
        else:
            yield Span(match.start(), match.end(), "DATE", 0.9, "shape of a date")
    for match in _AGE.finditer(text, first, last):
        start, end = match.span(match.lastindex or 0)
        yield Span(start, end, "AGE", 0.85, "number said to be an age")
