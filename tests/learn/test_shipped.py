"""The classifiers that ship, as they lie in the package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import suffice
from suffice.cascade.certify import Certificate, certified_languages, certify
from suffice.cascade.outcomes import read
from suffice.core.types import Grant
from suffice.models.catalogue import read_card, verify
from suffice.runtimes import linear

PACKAGE = Path(suffice.__file__).parent
TASKS = ("category", "kind")


@pytest.mark.parametrize("task", TASKS)
def test_the_proof_is_of_the_models_that_ship(task: str) -> None:
    """The proof names the digests of the very files beside the cards, and the files have them."""
    facts = json.loads((PACKAGE / "certificates" / f"{task}.json").read_text("utf-8"))
    for rung in facts["rungs"]:
        card = read_card(PACKAGE / "models" / rung["model"])
        verify(card)
        assert card.files == rung["files"]
        assert card.task == task


@pytest.mark.parametrize("task", TASKS)
def test_the_certificate_can_be_computed_again(task: str) -> None:
    """The table gives a certificate at 5 % for English, with thresholds for both rungs."""
    rungs, tune, calibrate = read(PACKAGE / "certificates" / f"{task}.csv")
    verdict = certify(tune, calibrate, alpha=0.05)
    assert isinstance(verdict, Certificate)
    assert rungs == (f"{task}-ngrams", f"{task}-static")
    assert len(verdict.thresholds) == 2
    assert "en" in certified_languages(verdict)


def test_plain_messages_get_their_category() -> None:
    """Both rungs know an everyday message of each language."""
    messages = {
        "I forgot my password and cannot log in": "account",
        "Ich möchte meinen Vertrag kündigen": "cancellation",
        "Où est mon colis ?": "delivery",
        "Me cobraron dos veces en la tarjeta": "billing",
    }
    for name in ("category-ngrams", "category-static"):
        model = linear.load(read_card(PACKAGE / "models" / name), Grant(threads=1, bytes=0))
        assert model.predict_many(list(messages))[0] == list(messages.values())
