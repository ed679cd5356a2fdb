"""What a finder reports, and how events next to each other become one."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Event(msgspec.Struct, frozen=True):
    """Rows `start` to `stop` (without it) of a column that do not fit.

    `row` is the row of the extreme `value`; `score` counts standard deviations (spike, shift), or how many times
    longer than usual it took (stuck, gap), or rows (missing).
    """

    kind: str
    column: str
    start: int
    stop: int
    row: int
    value: float
    expected: float
    score: float


def merged(events: Iterable[Event], reach: int = 5) -> list[Event]:
    """Events of one column at most `reach` rows apart are one: it starts with the first, the highest score speaks.

    A stuck sensor and missing values speak for themselves whatever their score: they say what happened.
    """
    found: list[Event] = []
    for event in sorted(events, key=lambda e: (e.column, e.start)):
        if found and found[-1].column == event.column and event.start - found[-1].stop <= reach:
            found[-1] = _joined(found[-1], event)
        else:
            found.append(event)
    return sorted(found, key=lambda e: (e.start, e.column))


def _joined(one: Event, other: Event) -> Event:
    """The stronger; it takes the other's rows too unless that is only its shadow, on the other side of the level."""
    strong, weak = sorted((one, other), key=lambda e: (e.kind in ("stuck", "missing"), e.score), reverse=True)
    if weak.kind == "spike" and (strong.value - strong.expected) * (weak.value - weak.expected) < 0:
        return strong
    return msgspec.structs.replace(strong, start=min(one.start, other.start), stop=max(one.stop, other.stop))


def unusual(events: list[Event], usual: int) -> list[Event]:
    """What happens often is no anomaly: of more than `usual` events only those twice the median score stay."""
    if len(events) <= usual:
        return events
    middle = sorted(event.score for event in events)[len(events) // 2]
    return [event for event in events if event.score >= 2 * middle]
