"""Which examples the models are fitted on, and which prove what they can do.

Only the calibrate part has to be unseen for the certificate to hold: the path of thresholds may come from anything
else, so it comes from out-of-fold confidences of the fit part, and no example is spent on a tune part. Of texts that
are the same one alone calibrates, so that the examples there are independent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from suffice.cascade._binomial import least
from suffice.learn.checks import key
from suffice.learn.examples import Example
from suffice.learn.split import split

_SHARE = 0.25
_MOST_SHARE = 0.4
ROOM = 1.6
"""A calibrate part of this many times the fewest examples that can certify lets one mistake happen."""
_ENOUGH = 75.0
"""Divided by alpha: from so many calibrate examples on more of them buy hardly any coverage."""


class Deal(NamedTuple):
    """Indices of the examples that are fitted on, and of those that calibrate (none where there are too few)."""

    fit: list[int]
    calibrate: list[int]


def calibrate_size(examples: int, alpha: float, delta: float) -> int:
    """How many of so many different texts calibrate; 0 where they could prove nothing."""
    fewest = least(alpha, delta)
    size = max(_SHARE * examples, min(ROOM * fewest, _MOST_SHARE * examples))
    size = min(size, most(alpha, delta))
    return int(size) if size >= fewest else 0


def most(alpha: float, delta: float) -> int:
    """How many calibrate at most, however many examples there are."""
    return int(max(_ENOUGH / alpha, ROOM * least(alpha, delta)))


def enough(calibrate: int, alpha: float, delta: float) -> int | None:
    """The fewest examples of which so many calibrate; None where so many never do."""
    if calibrate > most(alpha, delta):
        return None
    low, high = 1, 10 * calibrate + 10
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if calibrate_size(middle, alpha, delta) >= calibrate else (middle + 1, high)
    return low


def deal(examples: Sequence[Example], *, alpha: float, delta: float, seed: int) -> Deal:
    """Deal the examples by their texts and the seed."""
    texts = [example.text for example in examples]
    size = calibrate_size(len({key(text) for text in texts}), alpha, delta)
    if not size:
        return Deal(list(range(len(texts))), [])
    share = size / len({key(text) for text in texts})
    parts = split(texts, seed=seed, shares=(1 - share, 0.0, share))
    first: dict[str, int] = {}
    for index in parts.calibrate:
        first.setdefault(key(texts[index]), index)
    return Deal(parts.fit, sorted(first.values()))
