"""The one gate: nothing reaches a model that has not passed here."""

from __future__ import annotations

from suffice.core import admitted
from suffice.core.admitted import Admitted
from suffice.core.config import PolicyConfig
from suffice.core.registry import resolve
from suffice.core.types import Card, Denial, Request


def admit(request: Request, card: Card, policy: PolicyConfig) -> Admitted | Denial:
    """Let the request through to this model, or say which rule refuses and what would allow it."""
    return judge(request, card, policy) or Admitted(request, card, request.input, seal=admitted._SEAL)


def judge(request: Request, card: Card, policy: PolicyConfig) -> Denial | None:
    """What the rules say, without letting anything through: also for models that are not there."""
    for name in policy.rules:
        try:
            denial: Denial | None = resolve("rule", name)(request, card, policy)
        except Exception as error:  # noqa: BLE001  a rule that breaks must refuse, whatever broke it
            return Denial(name, f"the rule could not be asked ({type(error).__name__})", "mend or remove the rule")
        if denial:
            return denial
    return None
