from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("sklearn")

from suffice.core.errors import ItemError, ModelError, UsageError
from suffice.core.types import Card, Grant
from suffice.learn.linear import fit_linear, save
from suffice.runtimes import linear

WORDS = {
    "billing": ["invoice", "charged twice", "refund my payment", "wrong amount", "bill is too high"],
    "delivery": ["where is my parcel", "courier late", "package lost", "tracking number", "shipping delayed"],
    "technical": ["app crashes", "error on screen", "printer offline", "cannot connect wifi", "update failed"],
}
ENDS = ["please help", "since Monday", "again", "for order 4411", "thanks a lot", "what now", "can you check", "today"]
FOREIGN = ["melt butter and stir the soup", "the river rises in spring", "a poem about old stars", "goal in extra time"]


class Letters:
    """An embedder without weights: how often each letter occurs, scaled to length one."""

    def embed(self, texts: Any) -> Any:
        counts = np.array([[text.lower().count(chr(97 + i)) for i in range(26)] for text in texts], dtype=np.float32)
        return counts / np.maximum(np.linalg.norm(counts, axis=1, keepdims=True), 1)


def examples() -> tuple[list[str], list[str | None]]:
    rows: list[tuple[str, str | None]] = [
        (f"{core} {end}", label) for label, cores in WORDS.items() for core in cores for end in ENDS
    ]
    rows += [(f"{text} {end}", None) for text in FOREIGN for end in ENDS[:4]]
    return [text for text, _ in rows], [label for _, label in rows]


def model_in(folder: Path, digest: str = "d") -> Card:
    return Card(name="test", task="t", runtime="linear", about="", licence="", folder=str(folder), digest=digest)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("linear") / "test"
    save(place, fit_linear(*examples(), seed=1))
    return place


@pytest.fixture(scope="module")
def model(folder: Path) -> linear.Linear:
    return linear.load(model_in(folder), Grant(threads=1, bytes=0))


def test_the_learned_classes_are_told_apart(model: linear.Linear) -> None:
    """Unseen wordings of each class get its label; scores have a column a class."""
    labels, confidence, scores = model.predict_many(["my invoice is wrong", "parcel is late", "the app shows an error"])
    assert labels == ["billing", "delivery", "technical"]
    assert scores.shape == (3, 3)
    assert ((confidence > 0) & (confidence < 1)).all()


def test_foreign_texts_are_less_sure(model: linear.Linear) -> None:
    """Nonsense, other languages and nothing at all come out less sure than any text of the task."""
    own = model.predict_many(["charged twice please help", "where is my parcel today"])[1]
    strange = model.predict_many(["", "xq zzkw vvv", "Быстрая лиса", "stir the soup and melt butter"])[1]
    assert strange.max() < own.min()


def test_alone_or_in_a_batch_the_answer_is_the_same_to_the_bit(model: linear.Linear) -> None:
    """Scores and confidence of a text depend on nothing but the text."""
    texts = [text for text, _ in zip(*examples(), strict=True)] * 9
    _, confidence, scores = model.predict_many(texts)
    for index in range(0, len(texts), 97):
        _, alone, score = model.predict_many([texts[index]])
        assert alone[0] == confidence[index]
        assert (score[0] == scores[index]).all()


def test_fitting_twice_gives_the_same_files(folder: Path, tmp_path: Path) -> None:
    """The same examples and seed give the same bytes."""
    save(tmp_path, fit_linear(*examples(), seed=1))
    for name in ("weights.npz", "model.json"):
        digests = {hashlib.sha256((place / name).read_bytes()).hexdigest() for place in (folder, tmp_path)}
        assert len(digests) == 1


def test_the_static_part_changes_scores_and_nearness(tmp_path: Path) -> None:
    """With an embedder the model has dense weights and centres, and still tells the classes apart."""
    fitted = fit_linear(*examples(), embedder=Letters(), seed=1)
    facts = linear.Facts(**{**fitted.facts, "classes": tuple(fitted.facts["classes"])})
    model = linear.Linear(model_in(tmp_path), facts, fitted.arrays, Letters())  # type: ignore[arg-type]
    assert fitted.arrays["centres"].shape == (3, 8, 26)
    assert model.predict_many(["my invoice is wrong", "parcel is late"])[0] == ["billing", "delivery"]


def test_two_classes_work_and_one_does_not() -> None:
    """Two classes share one plane; a single class is refused with a sentence."""
    texts, labels = ["red apple", "red cherry", "blue sky", "blue sea"] * 3, ["red", "red", "blue", "blue"] * 3
    assert fit_linear(texts, labels).arrays["weights"].shape[1] == 2
    with pytest.raises(UsageError, match="two classes"):
        fit_linear(texts, ["red"] * 12)


class _Admitted:
    """Stands for a request that the policy let through."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def input_for(self, card: Card) -> Any:
        return self.value


def test_an_admitted_text_is_predicted(model: linear.Linear) -> None:
    """`predict` answers with label and confidence, and refuses what is no text."""
    prediction = model.predict(_Admitted("charged twice again"))  # type: ignore[arg-type]
    assert prediction.output == "billing"
    assert 0 < prediction.confidence < 1
    with pytest.raises(ItemError, match="text"):
        model.predict(_Admitted(7))  # type: ignore[arg-type]


def test_nothing_to_predict_is_no_error(model: linear.Linear) -> None:
    """An empty batch has no answers."""
    labels, confidence, scores = model.predict_many([])
    assert (labels, confidence.shape, scores.shape) == ([], (0,), (0, 3))


def test_damaged_models_are_refused(folder: Path, tmp_path: Path) -> None:
    """Missing, truncated and foreign files give a ModelError that says what to do."""
    with pytest.raises(ModelError, match="fit it again"):
        linear.load(model_in(tmp_path), Grant(threads=1, bytes=0))
    facts = json.loads((folder / "model.json").read_text())
    weights = (folder / "weights.npz").read_bytes()
    (tmp_path / "model.json").write_text(json.dumps(facts))
    (tmp_path / "weights.npz").write_bytes(weights[: len(weights) // 2])
    with pytest.raises(ModelError, match="fit it again"):
        linear.load(model_in(tmp_path), Grant(threads=1, bytes=0))
    (tmp_path / "weights.npz").write_bytes(weights)
    (tmp_path / "model.json").write_text(json.dumps(facts | {"format": 99}))
    with pytest.raises(ModelError, match="format 99"):
        linear.load(model_in(tmp_path), Grant(threads=1, bytes=0))
