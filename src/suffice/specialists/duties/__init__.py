"""Finds the sentences that oblige somebody, in contracts and maintenance notes (en, de, fr, es).

find = load(card, grant)
find("The Tenant shall pay EUR 870 by 3 May 2026.").output
# (Duty("The Tenant shall pay ...", who="The Tenant", due="by 3 May 2026", amount="EUR 870", confidence=0.95),)
"""

from __future__ import annotations

from collections.abc import Callable

from suffice.core.errors import ItemError
from suffice.core.types import Card, Grant, Prediction
from suffice.specialists.duties.cues import Cues, compiled
from suffice.specialists.duties.find import duties
from suffice.specialists.duties.words import de, en, es, fr

__all__ = ["find", "language_of", "load"]

_LANGUAGES = {"en": en.WORDS, "de": de.WORDS, "fr": fr.WORDS, "es": es.WORDS}
_CHARACTERS = 400_000


def language_of(text: str) -> str:
    """The one of the four languages whose words and cues are most frequent in the beginning; "en" where none is."""
    sample = text[:2_000]
    return max(_LANGUAGES, key=lambda code: _familiar(sample, _cues(code)))


def _familiar(sample: str, cues: Cues) -> int:
    common = sum(1 for _ in cues.common.finditer(sample))
    cued = sum(1 for kind in (cues.must, cues.todo, cues.orders, *cues.due[:3]) for _ in kind.finditer(sample))
    return 2 * common + cued


def find(text: str) -> Prediction:
    """The duties in the order of the text; the confidence is that of the least sure. Raises ItemError for no text."""
    if not text.strip():
        raise ItemError("There is no text to find duties in; the item is empty.")
    found = duties(text[:_CHARACTERS], _cues(language_of(text)))
    return Prediction(tuple(found), min((duty.confidence for duty in found), default=0.8))


def _cues(code: str) -> Cues:
    return compiled(_LANGUAGES[code])


def load(card: Card, grant: Grant) -> Callable[[str], Prediction]:
    """Compile the cues."""
    for code in _LANGUAGES:
        _cues(code)
    return find
