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
from suffice.runtimes._confidence import Curve
from suffice.runtimes._ngrams import Vocabulary, encode, grams
from suffice.runtimes.linear import FORMAT

Floats = NDArray[np.float64]

_FOLDS = 3
_TIMES = 256
_COST = 1.0
_DENSE_WEIGHT = 2.0
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


class _Machine(NamedTuple):
    """A fitted machine before rounding: weights [rows, classes], dense [width, classes], centres of classes."""

    vocabulary: Vocabulary
    idf: Floats
    weights: Floats
    bias: Floats
    dense: Floats | None
    centres: Floats | None


def fit_linear(
    texts: Sequence[str],
    labels: Sequence[str | None],
    *,
    embedder: Embedder | None = None,
    groups: Sequence[str | None] | None = None,
    seed: int = 0,
    threads: int = 1,
) -> Fitted:
    """Fit on texts with labels; those with the label None are out of scope and teach the confidence alone.

    Raises UsageError where there are fewer than two classes, MissingExtra without scikit-learn.
    """
    classes = sorted({label for label in labels if label is not None})
    if len(classes) < 2:
        raise UsageError(f"A classifier needs at least two classes, got {len(classes)}: add examples.")
    number = {label: index for index, label in enumerate(classes)}
    inside = [index for index, label in enumerate(labels) if label is not None]
    inner = _Examples([texts[i] for i in inside], np.array([number[labels[i] or ""] for i in inside]), len(classes))
    outer = [text for text, label in zip(texts, labels, strict=True) if label is None]
    limits = _threadpool_limits()
    with limits(limits=threads):
        machine = _fit(inner, embedder, seed)
        inner_groups = [groups[i] for i in inside] if groups else None
        held = _out_of_fold(inner, outer, inner_groups, embedder, seed)
        curve = fit_curve(held, floor=0.05 if embedder is None else 0.1, searched=bool(outer))
    return Fitted(_arrays(machine, curve), _facts(classes, curve))


def save(folder: Path, fitted: Fitted, *, embedder: str = "", embedder_digest: str = "") -> None:
    """Write `weights.npz` and `model.json`; the same model gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = fitted.facts | {"embedder": embedder, "embedder_digest": embedder_digest}
    np.savez_compressed(folder / "weights.npz", allow_pickle=False, **fitted.arrays)
    text = msgspec.json.format(msgspec.json.encode(facts, order="sorted"), indent=1)
    (folder / "model.json").write_bytes(text + b"\n")


class _Examples(NamedTuple):
    texts: list[str]
    classes: NDArray[np.intp]
    kinds: int

    def some(self, chosen: NDArray[np.bool_]) -> _Examples:
        return _Examples([self.texts[i] for i in np.flatnonzero(chosen)], self.classes[chosen], self.kinds)


def _fit(examples: _Examples, embedder: Embedder | None, seed: int) -> _Machine:
    from scipy.sparse import csr_matrix, hstack
    from sklearn.svm import LinearSVC

    vocabulary, idf = _vocabulary(examples.texts)
    found = encode(grams(examples.texts), vocabulary, idf, _tf())
    shape = (len(examples.texts), len(vocabulary.keys))
    features = csr_matrix((found.values, found.rows, found.starts), shape=shape)
    vectors = None if embedder is None else embedder.embed(examples.texts).astype(np.float64)
    if vectors is not None:
        features = hstack([features, csr_matrix(vectors * _DENSE_WEIGHT)], format="csr")
    machine = LinearSVC(C=_COST, random_state=seed, max_iter=2000).fit(features, examples.classes)
    weights, bias = _all_classes(machine, examples.kinds)
    rows = len(vocabulary.keys)
    if vectors is None:
        return _Machine(vocabulary, idf, weights, bias, None, None)
    dense = weights[rows:] * _DENSE_WEIGHT
    return _Machine(vocabulary, idf, weights[:rows], bias, dense, _centres(vectors, examples, seed))


def _all_classes(machine: Any, count: int) -> tuple[Floats, Floats]:
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

    centres = np.zeros((examples.kinds, _CENTRES, vectors.shape[1]))
    for index in np.unique(examples.classes):
        own = np.unique(vectors[examples.classes == index], axis=0)
        count = max(1, min(_CENTRES, len(own) // 4))
        found = KMeans(count, n_init=1, random_state=seed).fit(own).cluster_centers_
        centres[index] = found[np.arange(_CENTRES) % count]
    return np.asarray(centres / np.maximum(np.linalg.norm(centres, axis=2, keepdims=True), 1e-12))


def _out_of_fold(
    inner: _Examples,
    outer: list[str],
    groups: Sequence[str | None] | None,
    embedder: Embedder | None,
    seed: int,
) -> Held:
    """Scores and nearness of every example from a machine that was not fitted on it."""
    count = min(_FOLDS, len(inner.texts))
    fold = np.array(folds(inner.texts, groups, count=count, seed=seed))
    scores, near = np.zeros((len(inner.texts), inner.kinds)), np.zeros(len(inner.texts))
    outside: tuple[Floats, Floats] = (np.zeros((0, inner.kinds)), np.zeros(0))
    for turn in range(count):
        rest = inner.some(fold != turn)
        if len(set(rest.classes.tolist())) < 2:
            continue
        machine = _fit(rest, embedder, seed)
        held = fold == turn
        scores[held], near[held] = _apply(machine, inner.some(held).texts, embedder)
        if outer and not len(outside[1]):
            outside = _apply(machine, outer, embedder)
    return Held(scores, near, inner.classes, *outside)


def _apply(machine: _Machine, texts: list[str], embedder: Embedder | None) -> tuple[Floats, Floats]:
    from scipy.sparse import csr_matrix

    found = encode(grams(texts), machine.vocabulary, machine.idf, _tf())
    shape = (len(texts), len(machine.vocabulary.keys))
    scores = csr_matrix((found.values, found.rows, found.starts), shape=shape) @ machine.weights + machine.bias
    if embedder is None or machine.dense is None or machine.centres is None:
        return np.asarray(scores), found.known
    vectors = embedder.embed(texts).astype(np.float64)
    scores = scores + vectors @ machine.dense
    products = np.einsum("nd,ncd->nc", vectors, machine.centres[scores.argmax(axis=1)])
    return np.asarray(scores), np.asarray(products.max(axis=1))


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
        from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]
    except ImportError as error:
        raise MissingExtra("Fitting a classifier", "scikit-learn", "fit") from error
    return threadpool_limits
