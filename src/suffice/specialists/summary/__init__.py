"""A summary in the text's own words: one to three of its sentences, unchanged, in their order.

summarise = load(card, grant)
summarise("Dear team, ...").output   # ("The pump has stopped since Monday.", "Please send a technician by Friday.")
"""

from __future__ import annotations

from collections.abc import Callable

from suffice.core.errors import ItemError
from suffice.core.types import Card, Grant, Prediction
from suffice.specialists.summary.prose import candidates
from suffice.specialists.summary.rank import choose
from suffice.specialists.summary.sentences import paragraphs

__all__ = ["load", "summary"]

_CHARACTERS = 200_000
_LONG = 400
"""Characters of a chosen sentence; a longer one is no sentence but a table or a list without full stops."""


def summary(text: str) -> Prediction:
    """The chosen sentences; confidence is the share of the text's weight covered. Raises ItemError for no text."""
    if not text.strip():
        raise ItemError("There is no text to summarise; the item is empty.")
    found = candidates(text[:_CHARACTERS])
    short = [one for one in found if len(one) <= _LONG] or found
    if len(short) <= 2:
        said = tuple(short) or tuple(part[:_LONG] for part in paragraphs(text[:_CHARACTERS])[:1])
        return Prediction(said, 1.0 if len(short) == len(found) and short else 0.5)
    places, covered = choose(short, 2 if len(short) <= 5 else 3)
    return Prediction(tuple(short[place] for place in places), round(covered * len(short) / len(found), 4))


def load(card: Card, grant: Grant) -> Callable[[str], Prediction]:
    """Rules need nothing to load."""
    return summary
