"""Runtime `linear`: a text is its TF-IDF n-grams and, where the model has them, its static embedding.

A model folder holds `model.json` (classes, scales, the confidence curve) and `weights.npz` (plain arrays).
Inputs and weights are whole numbers whose products and sums float32 holds exactly, so the scores of a text are
the same to the last bit alone or in a batch, on any machine.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from suffice.core.admitted import Admitted
from suffice.core.errors import ItemError, ModelError
from suffice.core.types import Card, Grant, Prediction
from suffice.models.catalogue import SHIPPED
from suffice.runtimes._confidence import Curve, confidence
from suffice.runtimes._ngrams import Sparse, Vocabulary, encode, grams
from suffice.runtimes._static import StaticEmbedder

Floats = NDArray[np.float64]

FORMAT = 1
SPARSE_STEPS = 2048
DENSE_STEPS = 1024
"""Whole-number steps in one unit of an n-gram value and of an embedding value."""
_BATCH = 512


class Facts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `model.json` holds."""

    format: int
    classes: tuple[str, ...]
    temperature: float
    slope: float
    offset: float
    floor: float
    embedder: str = ""
    """Name of the embedder's folder beside this one, else of the one that ships; empty for n-grams alone."""
    embedder_digest: str = ""


class Linear:
    """A loaded classifier. Immutable; may be shared between threads."""

    def __init__(
        self, card: Card, facts: Facts, arrays: dict[str, NDArray[Any]], embedder: StaticEmbedder | None
    ) -> None:
        self.card = card
        self.classes = facts.classes
        self._vocabulary = Vocabulary(arrays["keys"])
        self._idf = arrays["idf"].astype(np.float64)
        self._tf = arrays["tf"].astype(np.float64)
        self._weights = arrays["weights"].astype(np.float32)
        self._scale = arrays["scale"].astype(np.float64) / SPARSE_STEPS
        self._bias = arrays["bias"].astype(np.float64)
        self._embedder = embedder
        if embedder is not None:
            self._dense = arrays["dense"].astype(np.float32)
            self._dense_scale = arrays["dense_scale"].astype(np.float64) / DENSE_STEPS
            self._centres = arrays["centres"].astype(np.float32)
        self._curve = Curve(
            facts.temperature,
            facts.slope,
            facts.offset,
            facts.floor,
            arrays["nears"],
            arrays["ranks"],
            len(facts.classes),
        )

    def predict(self, admitted: Admitted) -> Prediction:
        """The likeliest class of a text. Raises ItemError where the input is no text."""
        text = admitted.input_for(self.card)
        if not isinstance(text, str):
            raise ItemError(f"'{self.card.name}' classifies text, but got {type(text).__name__}: pass a string.")
        labels, sure, _ = self.predict_many([text])
        return Prediction(labels[0], float(sure[0]))

    def predict_many(self, texts: Sequence[str]) -> tuple[list[str], Floats, Floats]:
        """Labels, confidences [n] and scores [n, classes] of the texts, in their order."""
        parts = [self._score(texts[start : start + _BATCH]) for start in range(0, len(texts), _BATCH)]
        if not parts:
            return [], np.empty(0), np.empty((0, len(self.classes)))
        scores = np.concatenate([part[0] for part in parts])
        near = np.concatenate([part[1] for part in parts])
        inside = scores[:, : len(self.classes)]
        labels = [self.classes[index] for index in inside.argmax(axis=1).tolist()]
        return labels, confidence(scores, near, self._curve), inside

    def _score(self, texts: Sequence[str]) -> tuple[Floats, Floats]:
        """Scores [n, columns], and nearness [n]: to the winner's centres, or the share of known n-grams."""
        found = encode(grams(texts), self._vocabulary, self._idf, self._tf)
        scores = self._multiply(found) * self._scale + self._bias
        if self._embedder is None:
            return scores, found.known
        steps = np.rint(self._embedder.embed(texts) * np.float32(DENSE_STEPS))
        scores = scores + (steps @ self._dense) * self._dense_scale
        return scores, self._nearness(steps, scores[:, : len(self.classes)].argmax(axis=1))

    def _multiply(self, found: Sparse) -> NDArray[np.float32]:
        """Whole-number products of n-gram values and weights [n, classes]."""
        steps = np.rint(found.values * SPARSE_STEPS).astype(np.float32)
        bounds = found.starts.tolist()
        products = np.empty((len(bounds) - 1, self._weights.shape[1]), dtype=np.float32)
        for text, (start, end) in enumerate(pairwise(bounds)):
            np.dot(steps[start:end], self._weights[found.rows[start:end]], out=products[text])
        return products

    def _nearness(self, steps: NDArray[np.float32], winners: NDArray[np.intp]) -> Floats:
        """Cosine to the nearest of the winning class's centres [classes, centres, width]."""
        products = np.einsum("nd,ncd->nc", steps, self._centres[winners])
        return np.asarray(products.max(axis=1).astype(np.float64) / (DENSE_STEPS * 127.0))


def load(card: Card, grant: Grant) -> Linear:
    """Read the model in `card.folder`. It computes on one thread, whatever is granted.

    Raises ModelError where files are missing, damaged, of another format, or made for another embedder.
    """
    folder = Path(card.folder)
    try:
        facts = msgspec.json.decode((folder / "model.json").read_bytes(), type=Facts)
        with (folder / "weights.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, msgspec.MsgspecError) as error:
        raise ModelError(f"The model '{card.name}' cannot be read ({error}): install or fit it again.") from error
    if facts.format != FORMAT:
        raise ModelError(f"The model '{card.name}' has format {facts.format}, not {FORMAT}: fit it again.")
    try:
        return Linear(card, facts, arrays, _embedder(card, facts))
    except (KeyError, ValueError, IndexError) as error:
        raise ModelError(f"The model '{card.name}' has arrays that don't fit ({error}): fit it again.") from error


def embedder_digest(folder: Path) -> str:
    """SHA-256 over the embedder's files, by which a model knows the embedder it was fitted with."""
    digest = hashlib.sha256()
    for name in ("vectors.npz", "vocabulary.txt"):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def _embedder(card: Card, facts: Facts) -> StaticEmbedder | None:
    if not facts.embedder:
        return None
    beside = Path(card.folder).parent / facts.embedder
    folder = beside if beside.is_dir() else SHIPPED / facts.embedder
    embedder = StaticEmbedder.load(folder)
    if embedder_digest(folder) != facts.embedder_digest:
        raise ModelError(f"The model '{card.name}' was fitted with another '{facts.embedder}': fit it again.")
    return embedder
