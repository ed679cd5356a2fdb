"""Which sentences say most: LexRank on TF-IDF cosines (Erkan and Radev, 2004), position, requests and facts."""

from __future__ import annotations

import re
from collections import Counter

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_WORD = re.compile(r"[^\W_]{2,}")
_DAMPING = 0.85
_ROUNDS = 30
_ASKS = re.compile(
    r"\?$|\b(?:please|could you|can you|would like|i (?:want|need)|we (?:need|request)|must|shall|refund|cancel"
    r"|deadline|urgent"
    r"|bitte|möchte|können sie|brauche|benötige|müssen|muss|kündig\w*|frist|dringend|s'il vous plaît|merci de"
    r"|veuillez"
    r"|je (?:souhaite|voudrais|demande)|pouvez|devez|doit|délai|résili\w*|por favor|quisiera|quiero|solicit\w*"
    r"|necesit\w*"
    r"|ruego|rogamos|debe\w*|plazo|urgente|per favore|vorrei|chiedo|alstublieft|graag|gostaria|solicito)\b",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"[€$£]\s?\d|\d\s?(?:€|EUR|USD|GBP|CHF|%|Euro|euros?)\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}|\b\d{4}-\d\d-\d\d"
    r"|\b\d{1,2}\.? (?:de )?[A-Za-zäéûç]{3,10}\.?(?: de)? \d{4}\b"
)


def weights(found: list[str]) -> Floats:
    """How much each sentence says; sums to 1."""
    vectors = _vectors(found)
    central = _central(vectors @ vectors.T)
    place = 1.0 / (1.0 + 0.35 * np.arange(len(found)))
    cue = np.array([bool(_ASKS.search(one)) * 0.5 + bool(_FACT.search(one)) * 0.35 for one in found])
    length = np.array([_length(len(_WORD.findall(one))) for one in found])
    total = (central / central.max() + 0.6 * place + cue) * length
    return np.asarray(total / total.sum()) if total.sum() > 0 else np.full(len(found), 1 / len(found))


def _length(words: int) -> float:
    """Very short sentences say little, very long ones are no summary."""
    return min(1.0, words / 8) * min(1.0, 60 / max(1, words))


def choose(found: list[str], count: int) -> tuple[list[int], float]:
    """Places of the chosen in order, and the share of the weight that they and what is like them cover."""
    weight = weights(found)
    vectors = _vectors(found)
    alike = np.clip(vectors @ vectors.T, 0.0, 1.0)
    covered = np.zeros(len(found))
    chosen: list[int] = []
    for _ in range(min(count, len(found))):
        gain = weight * (1.0 - covered)
        gain[chosen] = -1.0
        chosen.append(int(np.argmax(gain)))
        covered = np.maximum(covered, alike[chosen[-1]])
        covered[chosen] = 1.0
    return sorted(chosen), float(min(1.0, (weight * covered).sum()))


def _vectors(found: list[str]) -> Floats:
    """TF-IDF rows of length 1; words by their first six letters, so that endings do not matter."""
    counts = [Counter(word.lower()[:6] for word in _WORD.findall(one)) for one in found]
    spread = Counter(word for count in counts for word in count)
    index = {word: column for column, word in enumerate(spread)}
    table = np.zeros((len(found), max(1, len(index))))
    for row, count in enumerate(counts):
        for word, times in count.items():
            table[row, index[word]] = times * np.log(1.0 + len(found) / spread[word])
    norm = np.linalg.norm(table, axis=1, keepdims=True)
    return np.asarray(table / np.where(norm == 0, 1.0, norm))


def _central(alike: Floats) -> Floats:
    """The stationary distribution of a walk from sentence to similar sentence."""
    total = alike.sum(axis=1, keepdims=True)
    walk = alike / np.where(total == 0, 1.0, total)
    rank = np.full(len(alike), 1.0 / len(alike))
    for _ in range(_ROUNDS):
        rank = (1 - _DAMPING) / len(alike) + _DAMPING * walk.T @ rank
    return np.asarray(rank)
