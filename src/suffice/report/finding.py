"""An item in a few words: what was found, how sure, how long it took. For the table and for the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from suffice.core.document import Anomaly, Duty, Field
from suffice.core.labels import Place
from suffice.core.types import Trace
from suffice.pipeline.item import Item
from suffice.report.markup import flat

_NEXT_MODEL = re.compile(r"; (?=[^\s;]+: )")

OUTCOMES = ("done", "held", "failed")


def finding(item: Item) -> str:
    """The most telling thing on one line: why it failed or is held, else what its outputs say."""
    if item.error:
        return flat(item.error)
    if item.held:
        return flat(need(item.held[0]))
    told = (tell(name, value) for name, value in _by_weight(item.outputs))
    return flat(next(filter(None, (*told, *item.notes)), ""))


def need(trace: Trace) -> str:
    """One held step: which, the guess marked as a guess, how sure, what was needed."""
    guess = f"perhaps “{trace.guess}”" if trace.guess else None
    if trace.confidence is None or trace.threshold is None:
        return f"{trace.step}: {f'{guess}, ' if guess else ''}{'; '.join(reasons(trace)) or trace.outcome}"
    return f"{trace.step}: {guess or 'not sure enough'} (sure {trace.confidence:.2f}, needs {trace.threshold:.2f})"


def reasons(trace: Trace) -> dict[str, list[str]]:
    """Why no rung's answer was accepted: each reason once, with the models it holds for."""
    found: dict[str, list[str]] = {}
    for told in _NEXT_MODEL.split(trace.why):
        model, _, reason = told.partition(": ") if ": " in told else ("", "", told)
        if told:
            found.setdefault(reason, []).append(model)
    return found


def tell(name: str, value: Any) -> str:
    """An output in one line; empty where it has nothing to say by itself."""
    if isinstance(value, dict):
        found = {key: field for key, field in value.items() if isinstance(field, Field)}
        return _fields(found) if found else ""
    many = value if isinstance(value, (tuple, list)) else ()
    first = many[0] if many else None
    if isinstance(first, Anomaly):
        more = f" and {len(many) - 1} more" if len(many) > 1 else ""
        return f"{first.column} {first.value:g} at {first.at}, {first.expected:g} expected{more}"
    if isinstance(first, Duty):
        due = f"{first.due}: " if first.due else ""
        more = f" (+{len(many) - 1})" if len(many) > 1 else ""
        return f"{due}{first.text}{more}"
    if name == "summary":
        return " ".join(part for part in many if isinstance(part, str))
    return ""


def sureness(item: Item) -> float | None:
    """The confidence of the answer that came nearest to its threshold, or fell farthest below; None: nothing asked."""
    if item.held and all(trace.confidence is None for trace in item.held):
        return None
    known = [(t.confidence - t.threshold, t.confidence) for t in item.steps if t.confidence is not None and t.threshold]
    return min(known)[1] if known else None


def duration(ms: float) -> str:
    """Milliseconds for people."""
    if ms >= 60_000:
        return f"{int(ms // 60_000)} min {ms % 60_000 / 1e3:.0f} s"
    return f"{ms / 1e3:.1f} s" if ms >= 9_950 else f"{ms / 1e3:.2f} s" if ms >= 99.5 else f"{ms:.0f} ms"


def count(items: Iterable[Item]) -> Counter[str]:
    """How many items for each outcome."""
    return Counter(item.outcome for item in items)


def whereabouts(items: Iterable[Item]) -> str:
    """Whether anything left this machine, in a sentence."""
    away = sum(t.place not in (None, Place.HERE) and not t.cached for item in items for t in item.steps)
    if not away:
        return "Nothing left this machine."
    return f"{away} question{'s were' if away > 1 else ' was'} answered on another machine."


def _by_weight(outputs: dict[str, Any]) -> list[tuple[str, Any]]:
    """Facts before duties before sentences."""
    return sorted(outputs.items(), key=lambda pair: pair[0] == "summary")


def _fields(fields: dict[str, Field]) -> str:
    total, currency = fields.get("total"), fields.get("currency")
    amount = " ".join(field.value for field in (total, currency) if field) if total else None
    told = [fields[name].value for name in ("seller", "date", "number") if name in fields]
    others = [] if told or amount else [f"{field.name} {field.value}" for field in fields.values()]
    return ", ".join([*told, *([amount] if amount else []), *others])
