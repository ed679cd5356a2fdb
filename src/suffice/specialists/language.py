"""Which language a text is in: byte n-grams of word starts and ends (the package `eld`), with a calibrated confidence.

The n-gram table looks at some 350 bytes; of a longer text several stretches are looked at and their scores added.
Only words count: numbers, codes, addresses and markup say nothing of a language. Where too little is left, the
answer is "und" (ISO 639-2: undetermined) with confidence 0.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from suffice.core.errors import MissingExtra
from suffice.core.types import Card, Grant, Prediction

UNDETERMINED = Prediction("und", 0.0)
_TEXT = 20_000
_STRETCH = 340
_STRETCHES = 8
_EDGES = "\"'.,;:!?()[]{}<>«»„“”‚‘’¿¡…*_#|-–—"
_WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*\Z")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\S{1,64}@[\w.-]{1,200}")
_LETTERS = 3
_SHARE, _LONG_SHARE, _LONG = 0.4, 0.2, 40
_LISTED, _NAMES_SURE = 12, 0.6
_LOGIT = (-1.25, 2.582, 6.049, 1.13)
"""Constant, and weights of score, margin and log(words); made by `benchmarks/language.py --fit`."""


def load(card: Card, grant: Grant) -> Callable[[str], Prediction]:
    """A function from a text to its language, an ISO 639-1 code. Raises MissingExtra without the package `eld`."""
    try:
        from eld import LanguageDetector
    except ImportError:
        raise MissingExtra("Telling languages apart", "eld", "inbox") from None
    detector = LanguageDetector()

    def predict(text: str) -> Prediction:
        words = words_of(text[:_TEXT])
        if not words:
            return UNDETERMINED
        ranked = scores(detector, words)
        if not ranked:
            return UNDETERMINED
        sure = confidence(*features(ranked, len(words)))
        return Prediction(ranked[0][0], round(min(sure, _NAMES_SURE) if mostly_names(words) else sure, 4))

    return predict


def words_of(text: str) -> list[str]:
    """The words of a text; none where words are too small a part of it to speak of a language."""
    text = _ADDRESS.sub(" ", text)
    tokens = [token.strip(_EDGES) for token in text.split()]
    words = [token for token in tokens if _WORD.match(token)]
    letters = sum(map(len, words))
    visible = sum(1 for char in text if not char.isspace())
    least = _LONG_SHARE if len(words) >= _LONG else _SHARE
    if letters < least * visible or (letters < _LETTERS and "".join(words).isascii()):
        return []
    return words


def _is_name(word: str) -> bool:
    return len(word) > 1 and word.istitle()


def mostly_names(words: list[str]) -> bool:
    """A short text with hardly a word in small letters: an address, a list of names or a heading."""
    return 2 < len(words) < _LISTED and sum(map(_is_name, words)) > 0.6 * len(words)


def scores(detector: Any, words: list[str]) -> list[tuple[str, float]]:
    """Languages with their mean score over the stretches, best first."""
    found: dict[str, float] = {}
    parts = stretches(words)
    for part in parts:
        for language, score in (detector.detect(part).scores() or {}).items():
            found[language] = found.get(language, 0.0) + score / len(parts)
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def stretches(words: list[str]) -> list[str]:
    """Up to eight stretches of the words, spread over the text."""
    parts, size, current = [], 0, []
    for word in words:
        size += len(word.encode()) + 1
        current.append(word)
        if size >= _STRETCH:
            parts.append(" ".join(current))
            size, current = 0, []
    if current and (size > _STRETCH // 3 or not parts):
        parts.append(" ".join(current))
    step = max(1.0, len(parts) / _STRETCHES)
    return [parts[int(index * step)] for index in range(min(len(parts), _STRETCHES))]


def features(ranked: list[tuple[str, float]], words: int) -> tuple[float, float, float]:
    """The best score, its distance to the second as a share, and the logarithm of the number of words."""
    best = ranked[0][1]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return min(best, 1.0), (best - second) / best, math.log(min(words, 60))


def confidence(score: float, margin: float, length: float) -> float:
    """The probability that the best language is the right one, by logistic regression."""
    constant, on_score, on_margin, on_length = _LOGIT
    return 1.0 / (1.0 + math.exp(-(constant + on_score * score + on_margin * margin + on_length * length)))
