"""Finds what is private in a text: patterns with checksums, and a small tagger for names.

detector = load(card, grant)
detector("Call Ann Lee at +44 20 7946 0018").output   # (Span(5, 12, "PERSON", ...), Span(16, 32, "PHONE", ...))
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from suffice.core.document import Span
from suffice.core.errors import ItemError
from suffice.core.types import Card, Grant, Prediction
from suffice.specialists.private import bank, contact, dates, ids, keys, marking, net, place, streets
from suffice.specialists.private.again import again
from suffice.specialists.private.clean import clean
from suffice.specialists.private.labels import label_of
from suffice.specialists.private.merge import merge
from suffice.specialists.private.own import OwnTerms, Terms
from suffice.specialists.private.tagger import Tagger
from suffice.specialists.private.tokens import tokens

__all__ = ["Detector", "OwnTerms", "Terms", "label_of", "load", "patterns"]

_FAMILIES = (contact.find, bank.find, ids.find, net.find, keys.find, dates.find, place.find, streets.find, marking.find)


def patterns(text: str) -> Iterator[Span]:
    """What the patterns find in a cleaned text; findings may overlap."""
    for find in _FAMILIES:
        yield from find(text)


class Detector:
    """Text to spans. `own` adds the owner's terms."""

    def __init__(self, tagger: Tagger, own: OwnTerms | None = None) -> None:
        self._tagger = tagger
        self._own = own

    def with_terms(self, terms: Terms) -> Detector:
        """The same detector that also marks the owner's terms. Raises ConfigError for a bad pattern."""
        return Detector(self._tagger, OwnTerms(terms))

    def __call__(self, text: str) -> Prediction:
        """The spans, sorted, without overlap, in characters of `text`.

        The confidence is the probability that the most doubtful unmarked word is not private.
        Raises ItemError if `text` is not a string.
        """
        if not isinstance(text, str):
            raise ItemError(f"Private data were asked for in {type(text).__name__}, not in text; pass a string.")
        cleaned = clean(text)
        found = list(patterns(cleaned.text))
        if self._own:
            found.extend(self._own.find(cleaned.text))
        words = tokens(cleaned.text)
        tagged = self._tagger.tag(cleaned.text, words)
        first = merge(cleaned.text, (*found, *tagged.spans))
        spans = merge(cleaned.text, (*first, *again(words, first, self._tagger.features)))
        return Prediction(tuple(_back(span, cleaned.original) for span in spans), round(1.0 - tagged.missed, 4))


def _back(span: Span, original: Callable[[int, int], tuple[int, int]]) -> Span:
    start, end = original(span.start, span.end)
    return Span(start, end, span.type, span.confidence, span.why)


def load(card: Card, grant: Grant) -> Detector:
    """Read weights and word lists. Raises ModelError for damaged files, MissingExtra without python-crfsuite."""
    return Detector(Tagger(Path(card.folder)))
