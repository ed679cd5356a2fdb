"""The currency of a document: marks at amounts count most, then words, then the country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from suffice.specialists.fields.amounts import CODES
from suffice.specialists.fields.found import Found, found_in
from suffice.specialists.fields.segments import Segment
from suffice.specialists.fields.tagger import Tagged

_MARK = re.compile(
    r"(?<![A-Za-z])(?:(?P<code>"
    + "|".join(CODES)
    + r")|(?P<rm>RM)|(?P<sgd>S\$)|(?P<euro>€|[Ee]uros?\b)|(?P<pound>£)|(?P<dollar>\$))(?![A-Za-z])"
)
_HINTS = (
    (
        "MYR",
        re.compile(
            r"malaysia|\bsdn\.?\s?bhd|selangor|kuala lumpur|johor|\bjalan\b|\bjln\b|\btaman\b|ringgit|penang|melaka",
            re.I,
        ),
    ),
    ("SGD", re.compile(r"singapore|\bpte\.?\s?ltd", re.I)),
    ("AUD", re.compile(r"australia|\babn\b|\bpty\b|\b(?:nsw|vic|qld)\s\d{4}", re.I)),
    ("NZD", re.compile(r"new zealand|\bauckland\b", re.I)),
    ("CAD", re.compile(r"canada|\bontario\b|\bhst\b", re.I)),
    ("CHF", re.compile(r"schweiz|\bsuisse\b|\bCHE-\d|\bCH-\d{4}|\bMWST\b.*\bCHE", re.I)),
    (
        "GBP",
        re.compile(r"united kingdom|\bengland\b|\blondon\b|\bvat\b.*\bgb\s?\d|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b"),
    ),
    (
        "EUR",
        re.compile(
            r"\bgmbh\b|deutschland|\bs\.?r\.?l\b|\bsarl\b|\bb\.?v\.?\b|\bireland\b|\bdublin\b|españa|\bitalia\b|\bfrance\b|\bmwst\b|\btva\b|\bp\.?\s?iva\b|\bbtw\b|\bnif\b|\bcif\b|\biva\b|ust-id|österreich|nederland",
            re.I,
        ),
    ),
    ("USD", re.compile(r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b|sales tax|\bllc\b|\binc\b\.?|\(\d{3}\) \d{3}-\d{4}", re.I)),
)
_DOLLARS = {"SGD", "AUD", "NZD", "CAD", "USD"}


def currency(tagged: Sequence[Tagged]) -> Found | None:
    """The ISO 4217 code; `text` is the mark where there is one, else empty with a lower score."""
    marks: Counter[str] = Counter()
    seen: dict[str, tuple[str, Segment]] = {}
    for item in tagged:
        for match in _MARK.finditer(item.look.segment.text):
            name = _name(match)
            marks[name] += 3 if item.look.amounts or item.label in {"TOTAL", "TOTALKEY", "COLUMNS"} else 1
            seen.setdefault(name, (match.group(), item.look.segment))
    hint = _hint(tagged)
    if not marks:
        return Found("currency", hint, "", 0.6, 1, None) if hint else None
    name = marks.most_common(1)[0][0]
    text, segment = seen[name]
    if name != "$":
        return found_in("currency", name, text, 0.97 if len(marks) == 1 else 0.85, [segment])
    code = hint if hint in _DOLLARS else "USD"
    return found_in("currency", code, text, 0.85 if hint in _DOLLARS else 0.5, [segment])


def _name(match: re.Match[str]) -> str:
    names = {"rm": "MYR", "sgd": "SGD", "euro": "EUR", "pound": "GBP", "dollar": "$"}
    return match.group("code") or names[match.lastgroup or "dollar"]


def _hint(tagged: Sequence[Tagged]) -> str:
    text = "\n".join(item.look.segment.text for item in tagged[:200])
    counts = {code: len(pattern.findall(text)) for code, pattern in _HINTS}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else ""
