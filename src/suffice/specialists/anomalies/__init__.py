"""Finds the readings of a log that do not fit their series, by robust statistics that anybody can check.

    find = load(card, grant)
    find(table).output   # (Anomaly(at="2026-03-01 04:10", column="temp", value=96.0, expected=61.2, score=14.8), ...)

Methods: Hampel's filter for spikes (F. Hampel, 1974), medians of adjacent windows with a CUSUM for shifts
(E. Page, 1954), run lengths for stuck sensors, intervals for gaps. A daily, weekly or other cycle is taken out first.
"""

from __future__ import annotations

from msgspec.structs import replace

from suffice.core.document import Anomaly, Table
from suffice.core.errors import ItemError
from suffice.core.types import Card, Grant, Prediction
from suffice.specialists.anomalies.absent import gaps, missing
from suffice.specialists.anomalies.event import Event, merged
from suffice.specialists.anomalies.robust import filled
from suffice.specialists.anomalies.season import cycle
from suffice.specialists.anomalies.series import Axis, Series, axis, series
from suffice.specialists.anomalies.shifts import shifts
from suffice.specialists.anomalies.spikes import spikes
from suffice.specialists.anomalies.stuck import stuck

__all__ = ["events", "load"]

_LEAST_ROWS = 20
_SEVERAL = 4
_FAINT = 5.5
_BESIDE = 12
_SURE = 0.9
"""A round figure below the share of reported events that were planted, in generated series (see the card)."""


def events(table: Table) -> tuple[Axis, list[Event]]:
    """The time axis and the events in the order of the rows; rows count from 0. Raises ItemError without rows."""
    if not table.rows or any(len(row) != len(table.columns) for row in table.rows):
        raise ItemError("The table has no rows, or rows of different lengths; pass a table as read from a file.")
    when = axis(table)
    pauses = [] if when.seconds is None else gaps(when.name, when.seconds)
    found = list(pauses)
    for one in series(table, when.columns):
        found += [event for event in _of(one, when) if not _at_edge(event, pauses)]
    return when, sorted(found, key=lambda event: (event.start, event.column))


def _at_edge(event: Event, pauses: list[Event]) -> bool:
    """Beside a gap the neighbours are not of the same time: a faint event there is its effect."""
    return event.score < _FAINT and any(abs(event.start - pause.start) <= _BESIDE for pause in pauses)


def _of(one: Series, when: Axis) -> list[Event]:
    values = filled(one.values)
    profile = cycle(values, when.seconds)
    stopped = stuck(one.name, one.values)
    found = [*spikes(one.name, values, profile), *shifts(one.name, values, profile), *stopped]
    return _closed(merged([*found, *missing(one.name, one.values)]))


def _closed(found: list[Event]) -> list[Event]:
    """A shift ends where the level comes back; several readings off in a row are a shift that was short."""
    closed: list[Event] = []
    for event in found:
        if event.kind == "back":
            last = next((i for i in reversed(range(len(closed))) if closed[i].kind == "shift"), None)
            if last is not None:
                closed[last] = replace(closed[last], stop=event.start)
        elif event.kind == "spike" and event.stop - event.start >= _SEVERAL:
            closed.append(replace(event, kind="shift"))
        else:
            closed.append(event)
    return closed


def load(card: Card, grant: Grant) -> Finder:
    """Rules need nothing to load."""
    return Finder()


class Finder:
    """Table to anomalies, in the order of the log."""

    def __call__(self, table: Table) -> Prediction:
        """What does not fit. Too few rows or no numeric column: nothing, with confidence 0. Raises ItemError."""
        when, found = events(table)
        if len(table.rows) < _LEAST_ROWS or not series(table, when.columns):
            return Prediction((), 0.0)
        told = tuple(_told(event, when) for event in found)
        return Prediction(told, _SURE)


def _told(event: Event, when: Axis) -> Anomaly:
    value, expected = (float(f"{number:.7g}") for number in (event.value, event.expected))
    last = max(event.start, min(event.stop, len(when.said)) - 1)
    return Anomaly(
        event.kind, when.said[event.start], when.said[last], event.column, value, expected, round(event.score, 2)
    )
