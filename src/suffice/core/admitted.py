"""The only thing a runtime accepts: a request that the policy let through to one model."""

from __future__ import annotations

from typing import Any, final

from suffice.core.types import Card, Request

_SEAL = object()


@final
class Admitted:
    """A request, for one model. Made by `suffice.policy.admit` alone.

    The seal is no defence against hostile code in this process; it makes a way around the policy
    an obvious act rather than an oversight, and a test looks for it.
    """

    __slots__ = ("_digest", "_input", "_request")

    def __init__(self, request: Request, card: Card, value: Any, *, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("Admitted is made by suffice.policy.admit only")
        self._request = request
        self._digest = card.digest
        self._input = value

    @property
    def request(self) -> Request:
        return self._request

    def input_for(self, card: Card) -> Any:
        """The input, perhaps redacted, for the model it was admitted to; any other model is refused."""
        if card.digest != self._digest:
            raise TypeError(f"this request was not admitted to the model '{card.name}'")
        return self._input

    def __repr__(self) -> str:
        return f"Admitted(task={self._request.task!r})"
