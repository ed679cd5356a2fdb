"""Models that are code of ours: rules, small taggers, libraries with a model inside."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from suffice.core.admitted import Admitted
from suffice.core.types import Card, Grant, Prediction


class FunctionModel:
    """A callable `input -> Prediction` behind the door that only admitted requests pass."""

    def __init__(self, card: Card, answer: Callable[[Any], Prediction]) -> None:
        self.card = card
        self._answer = answer

    def predict(self, admitted: Admitted) -> Prediction:
        return self._answer(admitted.input_for(self.card))


def load(card: Card, grant: Grant) -> FunctionModel:
    """Load the module that the card's `entry` names. Raises MissingExtra where it needs a package."""
    return FunctionModel(card, importlib.import_module(card.entry).load(card, grant))
