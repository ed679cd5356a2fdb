"""The seams: what a runtime, a loaded model and a rule look like to the rest."""

from __future__ import annotations

from typing import Any, Protocol

from suffice.core.admitted import Admitted
from suffice.core.types import Answer, Card, Denial, Grant, Prediction, Request


class Model(Protocol):
    """A model that is ready. It takes nothing but an admitted request."""

    card: Card

    def predict(self, admitted: Admitted) -> Prediction:
        """Answer one request. Raises ItemError where this input cannot be processed."""
        ...


class Runtime(Protocol):
    """How models of one kind are executed. A module in `suffice.runtimes` with this function."""

    def load(self, card: Card, grant: Grant) -> Model:
        """Make the model ready within the grant. Raises ModelError, MissingExtra, BudgetError."""
        ...


class Specialist(Protocol):
    """Code behind a `function` model: a module with this function (the card's `entry` names it)."""

    def load(self, card: Card, grant: Grant) -> Any:
        """Return a callable `input -> Prediction`."""
        ...


class Rule(Protocol):
    """A pure judgement on one request and one model: None lets it pass. A module in `suffice.policy.rules`."""

    def judge(self, request: Request, card: Card, policy: Any) -> Denial | None: ...


class Ask(Protocol):
    """How a step reaches a model: through policy, cascade and ledger, never directly."""

    async def __call__(self, task: str, value: Any) -> Answer: ...
