"""Arithmetic between the printed amounts: what is net, tax and gross, given, paid and handed back, or a sum."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

_MOST = 60
_CENT = Decimal("0.02")
_PER_MILLE = (21, 25, 26, 38, 50, 55, 60, 70, 77, 81, 90, 100, 120, 130, 135, 160, 190, 200, 210, 220, 230, 240, 250)
_RATES = tuple(Decimal(rate) / 1000 for rate in _PER_MILLE)
FACTS = ("net", "tax", "gross", "given", "paid", "back", "sum-above")


def facts_of(values: Sequence[Decimal | None]) -> list[frozenset[str]]:
    """What each amount may be, in reading order; None stands for a row without one.

    gross = net + tax at a usual rate; given = paid + back in that order; a sum of two or more amounts just above it.
    Of very many amounts the last ones count alone, where the sums stand.
    """
    known = [(place, value) for place, value in enumerate(values) if value is not None and value > 0][-_MOST:]
    found: dict[int, set[str]] = {place: set() for place, _ in known}
    _taxes(known, found)
    _payments(known, found)
    _running(known, found)
    return [frozenset(found.get(place, ())) for place in range(len(values))]


def _taxes(known: Sequence[tuple[int, Decimal]], found: dict[int, set[str]]) -> None:
    """Any two of net, tax and gross that stand for the third."""
    by_value: dict[Decimal, list[int]] = {}
    for place, value in known:
        by_value.setdefault(value, []).append(place)
    for low, high in combinations(sorted(by_value), 2):
        if high + low in by_value and _is_rate(low, high):
            for name, value in (("tax", low), ("net", high), ("gross", high + low)):
                for place in by_value[value]:
                    found[place].add(name)


def _is_rate(tax: Decimal, net: Decimal) -> bool:
    return any(abs(net * rate - tax) <= _CENT for rate in _RATES)


def _payments(known: Sequence[tuple[int, Decimal]], found: dict[int, set[str]]) -> None:
    """Total, money given and change one after another, the total not the smallest print of the three."""
    places: dict[Decimal, list[int]] = {}
    for place, value in known:
        places.setdefault(value, []).append(place)
    for at, (given_at, given) in enumerate(known):
        for back_at, back in known[at + 1 : at + 4]:
            before = [place for place in places.get(given - back, ()) if place < given_at]
            if back < given and before:
                found[given_at].add("given")
                found[back_at].add("back")
                found[before[-1]].add("paid")


def _running(known: Sequence[tuple[int, Decimal]], found: dict[int, set[str]]) -> None:
    """A sum of the amounts directly above."""
    values = [value for _, value in known]
    for at, (place, value) in enumerate(known):
        total = Decimal(0)
        for count, above in enumerate(reversed(values[:at]), 1):
            total += above
            if total >= value:
                if total == value and count > 1:
                    found[place].add("sum-above")
                break
