"""The `embed` specialist: a text to 256 numbers by the static embedder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from suffice.core.errors import ItemError
from suffice.core.types import Card, Grant, Prediction
from suffice.runtimes._static import StaticEmbedder

Embed = Callable[[str], Prediction]


def load(card: Card, grant: Grant) -> Embed:
    """Return text -> Prediction of a vector: 256 floats, of length one. It always runs in the caller's thread.

    Raises ModelError where the card's files are missing or damaged.
    """
    embedder = StaticEmbedder.load(Path(card.folder))

    def embed(text: str) -> Prediction:
        vector = embedder.embed([text])[0]
        if not vector.any():
            raise ItemError("The text cannot be embedded: it has no word that the embedder knows; give it words.")
        return Prediction(tuple(vector.tolist()), 1.0)

    return embed
