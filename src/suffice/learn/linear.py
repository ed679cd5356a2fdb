"""Fit the linear classifier: one-against-rest support vectors on n-grams and, where given, static embeddings.

The confidence curve is fitted on out-of-fold scores, so that it has seen the model only on texts the model had
not seen. Weights are rounded to int8, one scale a class.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from suffice.core.errors import MissingExtra, UsageError
from suffice.learn._curve import Held, fit_curve
from suffice.learn.split import folds
from suffice.runtimes._confidence import Curve, confidence
from suffice.runtimes._ngrams import Vocabulary, encode, grams
from suffice.runtimes.linear import FORMAT

Floats = NDArray[np.float64]

_FOLDS = 3
_TIMES = 256
_COST = 1.0
DENSE_WEIGHT = 2.0
"""Length of an embedding beside n-grams of length 1 for words and 1 for characters; measured on English intents."""
_CENTRES = 8
_FEW = 40
"""Below this many examples n-grams seen only once are kept too."""


class Embedder(Protocol):
    """Texts to vectors of length one."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


class Fitted(NamedTuple):
    """A model as plain values: what `weights.npz` and `model.json` hold."""

    arrays: dict[str, NDArray[Any]]
    facts: dict[str, Any]
    unseen: Unseen


class Unseen(NamedTuple):
    """What machines fitted without an example said of it: labels and confidences, in the order of the examples."""

    labels: list[str]
    confidence: Floats


class _Machine(NamedTuple):
    """A fitted machine before rounding: weights [rows, classes], dense [width, classes], centres of classes."""

    vocabulary: Vocabulary
    idf: Floats
    weights: Floats
    bias: Floats
    dense: Floats | None
    centres: Floats | None


class _Recipe(NamedTuple):
    embedder: Embedder | None
    dense_weight: float
    seed: int


def fit_linear(
    texts: Sequence[str],
    labels: Sequence[str | None],
    *,
    embedder: Embedder | None = None,
    groups: Sequence[str | None] | None = None,
    seed: int = 0,
    threads: int = 1,
    dense_weight: float = DENSE_WEIGHT,
) -> Fitted:
    """Fit on texts with labels; those with the label None are out of scope: what resembles them is held.

    Raises UsageError where there are fewer than two classes, MissingExtra without scikit-learn.
    """
    classes = sorted({label for label in labels if label is not None})
    if len(classes) < 2:
        raise UsageError(f"A classifier needs at least two classes, got {len(classes)}: add examples.")
    number = {label: index for index, label in enumerate(classes)}
    # What is out of scope gets a column of its own after the classes; no answer, but a rival of all of them.
    columns = np.array([len(classes) if label is None else number[label] for label in labels])
    examples = _Examples(list(texts), columns, len(classes), len(classes) + int((columns == len(classes)).any()))
    limits = _threadpool_limits()
    with limits(limits=threads):
        recipe = _Recipe(embedder, dense_weight, seed)
        machine = _fit(examples, recipe)
        held = _out_of_fold(examples, groups, recipe)
        curve = fit_curve(held, floor=0.05 if embedder is None else 0.1, searched=examples.columns > len(classes))
    winners = held.scores[:, : len(classes)].argmax(axis=1).tolist()
    unseen = Unseen([classes[index] for index in winners], confidence(held.scores, held.near, curve))
    return Fitted(_arrays(machine, curve), _facts(classes, curve), unseen)


def save(folder: Path, fitted: Fitted, *, embedder: str = "", embedder_digest: str = "") -> None:
    """Write `weights.npz` and `model.json`; the same model gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = fitted.facts | {"embedder": embedder, "embedder_digest": embedder_digest}
    np.savez_compressed(folder / "weights.npz", allow_pickle=False, **fitted.arrays)
    text = msgspec.json.format(msgspec.json.encode(facts, order="sorted"), indent=1)
    (folder / "model.json").write_bytes(text + b"\n")


class _Examples(NamedTuple):
    texts: list[str]
    column: NDArray[np.intp]
    classes: int
    columns: int

    def some(self, chosen: NDArray[np.bool_]) -> _Examples:
        return self._replace(texts=[self.texts[i] for i in np.flatnonzero(chosen)], column=self.column[chosen])


def _fit(examples: _Examples, recipe: _Recipe) -> _Machine:
    from scipy.sparse import csr_matrix, hstack
    from sklearn.svm import LinearSVC

    vocabulary, idf = _vocabulary(examples.texts)
    found = encode(grams(examples.texts), vocabulary, idf, _tf())
    shape = (len(examples.texts), len(vocabulary.keys))
    features = csr_matrix((found.values, found.rows, found.starts), shape=shape)
    vectors = None if recipe.embedder is None else recipe.embedder.embed(examples.texts).astype(np.float64)
    if vectors is not None:
        features = hstack([features, csr_matrix(vectors * recipe.dense_weight)], format="csr")
    machine = LinearSVC(C=_COST, random_state=recipe.seed, max_iter=2000).fit(features, examples.column)
    weights, bias = _all_columns(machine, examples.columns)
    rows = len(vocabulary.keys)
    if vectors is None:
        return _Machine(vocabulary, idf, weights, bias, None, None)
    dense = weights[rows:] * recipe.dense_weight
    return _Machine(vocabulary, idf, weights[:rows], bias, dense, _centres(vectors, examples, recipe.seed))


def _all_columns(machine: Any, count: int) -> tuple[Floats, Floats]:
    """Weights [features, classes] and bias; two classes share one plane, a class without examples never wins."""
    coefficients, intercept = machine.coef_, np.atleast_1d(machine.intercept_)
    if len(machine.classes_) == 2:
        coefficients, intercept = np.vstack([-coefficients, coefficients]), np.array([-intercept[0], intercept[0]])
    weights, bias = np.zeros((coefficients.shape[1], count)), np.full(count, -2.0)
    weights[:, machine.classes_], bias[machine.classes_] = coefficients.T, intercept
    return weights, bias


def _vocabulary(texts: Sequence[str]) -> tuple[Vocabulary, Floats]:
    """N-grams that are in at least two texts, and their smoothed inverse document frequencies."""
    found = grams(texts)
    cells = np.unique(found.keys.astype(np.uint64) << np.uint64(32) | found.texts.astype(np.uint64))
    keys, often = np.unique((cells >> np.uint64(32)).astype(np.uint32), return_counts=True)
    enough = often >= (1 if len(texts) < _FEW else 2)
    vocabulary = Vocabulary(keys[enough])
    frequency = often[np.searchsorted(keys, vocabulary.keys)]
    return vocabulary, _plain(np.log((1 + len(texts)) / (1 + frequency)) + 1)


def _tf() -> Floats:
    """Weight of an n-gram by how often it occurs in a text: 1 + ln(times)."""
    return _plain(np.concatenate([[0.0], 1 + np.log(np.arange(1, _TIMES))]))


def _plain(values: Floats) -> Floats:
    """What float32 keeps of the values, as fitting must see what predicting will."""
    return values.astype(np.float32).astype(np.float64)


def _centres(vectors: Floats, examples: _Examples, seed: int) -> Floats:
    """Up to 8 directions [classes, centres, width] around which a class's examples gather (k-means)."""
    from sklearn.cluster import KMeans

    centres = np.zeros((examples.classes, _CENTRES, vectors.shape[1]))
    for index in set(examples.column.tolist()) - {examples.classes}:
        own = np.unique(vectors[examples.column == index], axis=0)
        count = max(1, min(_CENTRES, len(own) // 4))
        found = KMeans(count, n_init=1, random_state=seed).fit(own).cluster_centers_
        centres[index] = found[np.arange(_CENTRES) % count]
    return np.asarray(centres / np.maximum(np.linalg.norm(centres, axis=2, keepdims=True), 1e-12))


def _out_of_fold(examples: _Examples, groups: Sequence[str | None] | None, recipe: _Recipe) -> Held:
    """Scores and nearness of every example from a machine that was not fitted on it."""
    size = len(examples.texts)
    count = min(_FOLDS, size)
    fold = np.array(folds(examples.texts, groups, count=count, seed=recipe.seed))
    scores, near = np.zeros((size, examples.columns)), np.zeros(size)
    for turn in range(count):
        rest, held = examples.some(fold != turn), fold == turn
        if held.any() and len(set(rest.column.tolist())) > 1:
            machine = _fit(rest, recipe)
            scores[held], near[held] = _apply(machine, examples.some(held), recipe.embedder)
    return Held(scores, near, examples.column, examples.classes)


def _apply(machine: _Machine, examples: _Examples, embedder: Embedder | None) -> tuple[Floats, Floats]:
    from scipy.sparse import csr_matrix

    found = encode(grams(examples.texts), machine.vocabulary, machine.idf, _tf())
    shape = (len(examples.texts), len(machine.vocabulary.keys))
    scores = csr_matrix((found.values, found.rows, found.starts), shape=shape) @ machine.weights + machine.bias
    if embedder is None or machine.dense is None or machine.centres is None:
        return np.asarray(scores), found.known
    vectors = embedder.embed(examples.texts).astype(np.float64)
    scores = scores + vectors @ machine.dense
    winners = scores[:, : examples.classes].argmax(axis=1)
    return np.asarray(scores), np.einsum("nd,ncd->nc", vectors, machine.centres[winners]).max(axis=1)


def _arrays(machine: _Machine, curve: Curve) -> dict[str, NDArray[Any]]:
    weights, scale = _rounded(machine.weights)
    arrays: dict[str, NDArray[Any]] = {
        "keys": machine.vocabulary.keys,
        "idf": machine.idf.astype(np.float32),
        "tf": _tf().astype(np.float32),
        "weights": weights,
        "scale": scale,
        "bias": machine.bias,
        "nears": curve.nears,
        "ranks": curve.ranks,
    }
    if machine.dense is not None and machine.centres is not None:
        arrays["dense"], arrays["dense_scale"] = _rounded(machine.dense)
        arrays["centres"] = np.rint(machine.centres * 127).astype(np.int8)
    return arrays


def _rounded(weights: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Whole numbers from -127 to 127, and for each class the size of one."""
    scale = np.maximum(np.abs(weights).max(axis=0, initial=0.0), 1e-12) / 127
    return np.rint(weights / scale).astype(np.int8), scale


def _facts(classes: list[str], curve: Curve) -> dict[str, Any]:
    shape = {name: getattr(curve, name) for name in ("temperature", "slope", "offset", "floor")}
    return {"format": FORMAT, "classes": classes} | shape


def _threadpool_limits() -> Any:
    try:
        import sklearn  # noqa: F401 - fitting needs it, and it brings threadpoolctl
        from threadpoolctl import threadpool_limits
    except ImportError as error:
        raise MissingExtra("Fitting a classifier", "scikit-learn", "fit") from error
    return threadpool_limits
