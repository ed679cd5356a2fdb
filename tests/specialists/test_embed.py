"""The `embed` specialist, its task and its card."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

import suffice.models
from suffice.core.errors import ItemError, ModelError
from suffice.core.types import Grant
from suffice.models.catalogue import read_card, verify
from suffice.specialists.embed import load
from suffice.tasks.embed import TASK

FOLDER = Path(suffice.models.__file__).parent / "static-embedder"
CARD = read_card(FOLDER)
GRANT = Grant(threads=1, bytes=CARD.memory)


def test_weights_are_those_of_the_card() -> None:
    """The files have the digests that the card states."""
    verify(CARD)
    assert set(CARD.files) == {"vectors.npz", "vocabulary.txt"}


def test_folder_is_small_and_complete() -> None:
    """The whole folder takes at most ten megabytes and holds its licence and attribution."""
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) <= 10_000_000
    assert "Apache License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
    assert "all-MiniLM-L6-v2" in (FOLDER / "NOTICE").read_text(encoding="utf-8")


def test_task_names_the_model() -> None:
    """The task's ladder is this model, and the card is of this task."""
    assert TASK.ladder == (CARD.name,)
    assert CARD.task == TASK.name


def test_prediction_is_a_vector_that_can_be_stored() -> None:
    """A text gives 256 floats of length one, which survive msgspec as the task's output type."""
    prediction = load(CARD, GRANT)("My card has not arrived yet")
    assert len(prediction.output) == 256
    assert sum(number * number for number in prediction.output) == pytest.approx(1, abs=1e-6)
    assert msgspec.json.decode(msgspec.json.encode(prediction.output), type=TASK.output) == prediction.output


@pytest.mark.parametrize("text", ["", "   ", "\0", "\ud800", "a" * 101])
def test_text_without_known_words_is_refused(text: str) -> None:
    """A text without any known word is an ItemError, not a vector of zeros."""
    with pytest.raises(ItemError, match="no word"):
        load(CARD, GRANT)(text)


def test_missing_weights_are_a_model_error(tmp_path: Path) -> None:
    """A card whose folder holds no weights cannot be loaded."""
    with pytest.raises(ModelError, match="cannot be read"):
        load(msgspec.structs.replace(CARD, folder=str(tmp_path)), GRANT)
