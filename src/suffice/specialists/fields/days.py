"""The date of a receipt or invoice: every printed date is a candidate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from suffice.specialists.fields.dates import TIME, Dated
from suffice.specialists.fields.rank import Candidate, logit
from suffice.specialists.fields.tagger import Tagged


@dataclass(frozen=True, slots=True)
class Day:
    """A date where it stands, and the day it means."""

    tagged: Tagged
    dated: Dated
    day: date


def day_candidates(tagged: Sequence[Tagged], month_first: bool) -> list[Candidate[Day]]:
    """All dates with their evidence. One date that can only be month first decides for the document."""
    places = [(item, dated) for item in tagged for dated in item.look.dates]
    orders = Counter(dated.order for _, dated in places)
    if orders["mdy"] != orders["dmy"]:
        month_first = orders["mdy"] > orders["dmy"]
    days = [Day(item, dated, day) for item, dated in places if (day := _day(dated, month_first))]
    counts = Counter(day.day for day in days)
    near = _near_words(tagged)
    return [Candidate(day, _evidence(day, place, near, counts)) for place, day in enumerate(days)]


def _day(dated: Dated, month_first: bool) -> date | None:
    return dated.day(month_first) or dated.day(not month_first)


def _evidence(day: Day, place: int, near: dict[int, frozenset[str]], counts: Counter[date]) -> dict[str, float]:
    segment, belief = day.tagged.look.segment, day.tagged.belief
    before = day.tagged.look.segment.text[: day.dated.start].lower()
    words = near[segment.row]
    return {
        "model": logit(belief.get("DATE", 0.0)),
        "model-p": belief.get("DATE", 0.0),
        "first": float(place == 0),
        "word-date": float("date" in words),
        "word-other": float("duedate" in words),
        "time": float(bool(TIME.search(day.tagged.look.segment.text[day.dated.end :]))),
        "starts": float(not before.strip()),
        "foot": belief.get("FOOTER", 0.0),
        "item": belief.get("ITEM", 0.0),
        "repeated": float(counts[day.day] > 1),
        "earliest": float(day.day == min(counts)),
        "compact": float(day.dated.text.isdigit()),
    }


def _near_words(tagged: Sequence[Tagged]) -> dict[int, frozenset[str]]:
    rows: dict[int, frozenset[str]] = {}
    for item in tagged:
        row = item.look.segment.row
        rows[row] = rows.get(row, frozenset()) | item.look.words
    return rows
