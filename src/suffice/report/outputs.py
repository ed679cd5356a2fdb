"""One output of a pipeline as HTML, by what it is; what is not known here is shown as plain keys and values."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import groupby
from typing import Any

import msgspec

from suffice.core.document import Anomaly, Duty, Field
from suffice.pipeline.steps.private import Private
from suffice.report import words
from suffice.report.markup import Markup, element, join
from suffice.report.sketch import sketches

_MOST = 200
"""Rows of one output that are shown; the rest is in items.jsonl."""

_MASKED = 6
"""Private values of one type that are shown, masked."""


def output(name: str, value: Any) -> Markup:
    """A block with the output's name as its heading."""
    narrow = isinstance(value, (tuple, list)) and bool(value) and isinstance(value[0], (Private, Anomaly))
    heading = element("h4", words.name(name))
    return element("section", heading, _shown(name, value), class_="output" if narrow else "output wide")


def _shown(name: str, value: Any) -> Markup:
    if isinstance(value, dict) and any(isinstance(inside, Field) for inside in value.values()):
        return _fields([field for field in value.values() if isinstance(field, Field)])
    if isinstance(value, (tuple, list)) and value:
        if isinstance(value[0], Private):
            return _private(value)
        rest = (
            element("p", f"and {len(value) - _MOST:,} more in items.jsonl", class_="hint")
            if len(value) > _MOST
            else None
        )
        return join(_many(name, value[:_MOST]), rest)
    return _plain(value)


def _many(name: str, values: Sequence[Any]) -> Markup:
    first = values[0]
    if isinstance(first, Field):
        return _fields(values)
    if isinstance(first, Duty):
        return _duties(values)
    if isinstance(first, Anomaly):
        return _anomalies(values)
    if isinstance(first, str) and name == "summary":
        return element("p", " ".join(values), class_="prose")
    return element("ul", *(element("li", _plain(value)) for value in values))


def _fields(fields: Sequence[Field]) -> Markup:
    rows = [
        (
            words.name(field.name),
            element("b", field.value),
            element("span", field.text, class_="printed"),
            words.confidence(field.confidence),
            str(field.page) if field.page else None,
        )
        for field in fields
    ]
    table = _table(("field", "value", "as printed", "sure", "page"), rows)
    return element("div", table, sketches(fields), class_="beside")


def _private(findings: Sequence[Private]) -> Markup:
    by_type = sorted(findings, key=lambda finding: finding.type)
    rows = []
    for kind, group in groupby(by_type, key=lambda finding: finding.type):
        same = list(group)
        some = (part for finding in same[:_MASKED] for part in (element("code", _masked(finding.text)), " "))
        values = join(*some, f"and {len(same) - _MASKED:,} more" if len(same) > _MASKED else None)
        sure = words.confidence(min(finding.confidence for finding in same))
        rows.append((words.name(kind).lower(), str(len(same)), values, sure, ", ".join(sorted({f.why for f in same}))))
    hint = element("p", "Masked here; items.jsonl holds the full values.", class_="hint")
    return join(_table(("type", "found", "masked", "least sure", "why"), rows), hint)


def _masked(text: str) -> str:
    """The first character and a dot for each other one, twelve at most."""
    flat = " ".join(text.split())
    return flat[:1] + "•" * min(len(flat) - 1, 12)


def _duties(duties: Sequence[Duty]) -> Markup:
    rows = [(duty.text, duty.who, duty.due, duty.amount, words.confidence(duty.confidence)) for duty in duties]
    return _table(("what", "who", "by when", "how much", "sure"), rows)


def _anomalies(anomalies: Sequence[Anomaly]) -> Markup:
    rows = [
        (
            a.at,
            a.column,
            element("b", f"{a.value:g}"),
            f"{a.expected:g}",
            f"{a.value - a.expected:+.3g}",
            f"{a.score:.1f}",
        )
        for a in anomalies
    ]
    return _table(("time", "column", "value", "expected", "off by", "score"), rows)


def _plain(value: Any) -> Markup:
    """Anything: structs and dictionaries as keys and values, sequences as lists, the rest as text."""
    if value is None or value == () or value == []:
        return element("span", "none", class_="hint")
    if isinstance(value, Enum):
        return join(str(value.value))
    if isinstance(value, msgspec.Struct):
        value = msgspec.structs.asdict(value)
    if isinstance(value, dict):
        pairs = (
            join(element("dt", words.name(str(key))), element("dd", _plain(inside))) for key, inside in value.items()
        )
        return element("dl", *pairs, class_="plain")
    if isinstance(value, (tuple, list, set, frozenset)):
        return element("ul", *(element("li", _plain(inside)) for inside in list(value)[:_MOST]))
    return join(f"{value:g}" if isinstance(value, float) else str(value))


def _table(heads: Sequence[str], rows: Sequence[Sequence[str | Markup | None]]) -> Markup:
    """A table without the columns that nobody has anything in."""
    kept = [n for n in range(len(heads)) if any(row[n] for row in rows)]
    head = element("tr", *(element("th", heads[n], scope="col") for n in kept))
    body = (element("tr", *(element("td", row[n] or "–", class_=_class(heads[n])) for n in kept)) for row in rows)
    return element("div", element("table", element("thead", head), element("tbody", *body)), class_="scroll")


def _class(head: str) -> str:
    return head.replace(" ", "-")
