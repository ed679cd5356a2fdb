"""A split into fit, tune and calibrate that depends on the examples and the seed alone, not on their order.

Examples with the same normalised text, and those of one group, always land in the same part: otherwise the
certificate would be proved on what the models were fitted on.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_NOT_LETTERS = re.compile(r"[\W\d_]+")


class Parts(NamedTuple):
    """Indices of the examples of each part, rising."""

    fit: list[int]
    tune: list[int]
    calibrate: list[int]


def normalised(text: str) -> str:
    """Letters alone, in lower case: texts that differ in numbers, spaces or punctuation count as the same."""
    return _NOT_LETTERS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def split(
    texts: Sequence[str],
    groups: Sequence[str | None] | None = None,
    *,
    seed: int = 0,
    shares: tuple[float, float, float] = (0.6, 0.15, 0.25),
) -> Parts:
    """Deal the examples to fit, tune and calibrate in about the given shares, whole families at a time."""
    families = _families(texts, groups or [None] * len(texts))
    dealt = sorted(families, key=lambda members: _draw(members, texts, seed))
    parts = Parts([], [], [])
    bounds = (shares[0] * len(texts), (shares[0] + shares[1]) * len(texts))
    done = 0
    for members in dealt:
        middle = done + len(members) / 2
        parts[sum(middle > bound for bound in bounds)].extend(members)
        done += len(members)
    return Parts(*(sorted(part) for part in parts))


def folds(texts: Sequence[str], groups: Sequence[str | None] | None = None, *, count: int, seed: int = 0) -> list[int]:
    """A fold number below `count` for each example, whole families at a time, folds of about the same size."""
    families = _families(texts, groups or [None] * len(texts))
    fold_of = [0] * len(texts)
    done = 0
    for members in sorted(families, key=lambda members: _draw(members, texts, seed)):
        for index in members:
            fold_of[index] = done * count // len(texts)
        done += len(members)
    return fold_of


def _families(texts: Sequence[str], groups: Sequence[str | None]) -> list[list[int]]:
    """Sets of examples joined by equal text or equal group, however long the way round."""
    parent = list(range(len(texts)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    first: dict[tuple[str, str], int] = {}
    for index, (text, group) in enumerate(zip(texts, groups, strict=True)):
        for mark in [("text", normalised(text) or text)] + ([("group", group)] if group else []):
            parent[root(index)] = root(first.setdefault(mark, index))
    families: dict[int, list[int]] = {}
    for index in range(len(texts)):
        families.setdefault(root(index), []).append(index)
    return list(families.values())


def _draw(members: list[int], texts: Sequence[str], seed: int) -> str:
    """A family's place in the deal: a hash of the seed and its first text in alphabetical order."""
    text = min(texts[index] for index in members)
    return hashlib.sha256(f"{seed}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
