"""Static embeddings: a text's vector is the weighted sum of its tokens' vectors, scaled to length one.

The table is a distillation of a sentence encoder: Minish Lab's model2vec (2024) for the token vectors, Arora et al.
(2017), "A simple but tough-to-beat baseline for sentence embeddings", for the weights.

Vectors are int8 and weights uint16, so every product and every partial sum is a whole number that float64 holds
exactly: the result is the same to the last bit in any order, in any batch, with any BLAS.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from suffice.core.errors import ModelError
from suffice.runtimes._wordpiece import WordPiece

VECTORS = "vectors.npz"
VOCABULARY = "vocabulary.txt"
_CHUNK = 4096
"""Tokens that are summed at once: bounds the memory that a very long text takes to some 8 MB."""


class StaticEmbedder:
    """Texts to vectors. Immutable after loading; may be shared between threads."""

    def __init__(self, tokens: WordPiece, vectors: NDArray[np.int8], weights: NDArray[np.uint16]) -> None:
        self.width = int(vectors.shape[1])
        self._tokens = tokens
        self._vectors = vectors
        self._weights = weights.astype(np.float64)

    @classmethod
    def load(cls, folder: Path) -> StaticEmbedder:
        """Read `vectors.npz` (vectors int8 [n, width], weights uint16 [n]) and `vocabulary.txt` (n lines).

        Raises ModelError where a file is missing, damaged or does not fit the other one.
        """
        try:
            vocabulary = (folder / VOCABULARY).read_text(encoding="utf-8").split("\n")[:-1]
            with (folder / VECTORS).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
                vectors, weights = arrays["vectors"], arrays["weights"]
            tokens = WordPiece(vocabulary)
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise ModelError(f"The embedder in {folder} cannot be read ({error}): restore its files.") from error
        _check(folder, len(vocabulary), vectors, weights)
        return cls(tokens, vectors, weights)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors [n, width] of length one, in the order of the texts; zeros for a text without known tokens."""
        sums = np.empty((len(texts), self.width), np.float64)
        for row, text in enumerate(texts):
            sums[row] = self._sum(self._tokens.encode(text))
        lengths = np.sqrt(np.square(sums).sum(axis=1, keepdims=True))
        np.divide(sums, lengths, out=sums, where=lengths > 0)
        return sums.astype(np.float32)

    def _sum(self, numbers: list[int]) -> NDArray[np.float64]:
        total = np.zeros(self.width, np.float64)
        for start in range(0, len(numbers), _CHUNK):
            part = numbers[start : start + _CHUNK]
            total += self._weights[part] @ self._vectors[part].astype(np.float64)
        return total


def _check(folder: Path, count: int, vectors: NDArray[np.int8], weights: NDArray[np.uint16]) -> None:
    typed = vectors.dtype == np.int8 and weights.dtype == np.uint16
    if not typed or vectors.ndim != 2 or len(vectors) != count or weights.shape != (count,):
        raise ModelError(
            f"The embedder in {folder} has {VECTORS} and {VOCABULARY} that do not belong together: restore both."
        )
