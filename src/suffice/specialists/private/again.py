"""The same name at its other places in the text: the surname alone later, the possessive, capitals."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from suffice.core.document import Span
from suffice.specialists.private.features import Features
from suffice.specialists.private.lexicon import fold
from suffice.specialists.private.tokens import Token

_REPEATED = frozenset({"PERSON", "ORGANISATION", "PLACE"})
_COMMON = frozenset({"c1", "c2"})
_LEAST = 3
_SURE = 0.5


def again(words: Sequence[Token], spans: Sequence[Span], features: Features) -> Iterator[Span]:
    """Findings at the other places of what was found in sorted, disjoint spans. Linear in the text's tokens."""
    starts = [span.start for span in spans]
    for span in _repeated(words, spans, features):
        place = bisect_right(starts, span.start) - 1
        if place < 0 or spans[place].end < span.end or spans[place].type != span.type:
            yield span


def _repeated(words: Sequence[Token], spans: Sequence[Span], features: Features) -> Iterator[Span]:
    names = {span.type: span for span in spans}
    if not _REPEATED & names.keys():
        return
    alone, whole = _known(words, spans, features)
    for place, token in enumerate(words):
        if token.text in alone:
            yield _span(token, token, *alone[token.text])
        for phrase, kind, sure in whole.get(token.text, ()):
            last = place + len(phrase) - 1
            if last < len(words) and tuple(word.text for word in words[place : last + 1]) == phrase:
                yield _span(token, words[last], kind, sure)


def _known(
    words: Sequence[Token], spans: Iterable[Span], features: Features
) -> tuple[dict[str, tuple[str, float]], dict[str, list[tuple[tuple[str, ...], str, float]]]]:
    """Single words that may stand alone, and whole phrases by their first word."""
    alone: dict[str, tuple[str, float]] = {}
    whole: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
    seen: set[tuple[str, ...]] = set()
    starts = [token.start for token in words]
    for span in spans:
        if span.type not in _REPEATED or span.confidence < _SURE:
            continue
        what = (span.type, span.confidence)
        phrase = tuple(word.text for word in words[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
        if not phrase:
            continue
        if span.type == "PERSON":
            for word in phrase:
                if _stands_alone(word, features):
                    for form in (word, word.capitalize(), word.upper()):
                        alone[form] = max(alone.get(form, what), what, key=lambda one: one[1])
        elif len(phrase) == 1 and _stands_alone(phrase[0], features):
            alone.setdefault(phrase[0], what)
        if 1 < len(phrase) <= 8 and phrase not in seen and len(whole.get(phrase[0], ())) < 20:
            seen.add(phrase)
            whole.setdefault(phrase[0], []).append((phrase, *what))
    return alone, whole


def _stands_alone(word: str, features: Features) -> bool:
    """Long enough, written like a name, and not an everyday word."""
    if len(word) < _LEAST or not word.isalpha() or word.islower():
        return False
    return not features.lists_of(fold(word)) & _COMMON


def _span(first: Token, last: Token, kind: str, sure: float) -> Span:
    return Span(first.start, last.start + len(last.text), kind, sure, "same as found elsewhere in the text")
