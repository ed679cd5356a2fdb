"""Bytes: which idle models make room for another. Pure decisions; nothing is loaded or dropped here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from suffice.core.errors import BudgetError
from suffice.core.types import Card


@dataclass(frozen=True)
class Loaded:
    """A model in memory: what it takes, what loading it again would cost, whether it is at work."""

    key: int
    bytes: int
    load_s: float
    idle_s: float
    in_use: bool


def evictions(loaded: Sequence[Loaded], needed: int, budget: int) -> list[int] | None:
    """Keys of the idle models to drop so that `needed` bytes fit; None while what is in use leaves no room.

    Longest idle and cheapest to load again goes first. What is in use is never dropped.
    """
    free = budget - sum(model.bytes for model in loaded)
    dropped: list[int] = []
    for model in sorted((m for m in loaded if not m.in_use), key=lambda m: m.load_s / (m.idle_s + 1.0)):
        if free >= needed:
            break
        dropped.append(model.key)
        free += model.bytes
    return dropped if free >= needed else None


def refuse_impossible(card: Card, budget: int, threads: int) -> None:
    """Raise BudgetError for a model that can never fit, with the figures."""
    if card.memory > budget:
        raise BudgetError(
            f"The model '{card.name}' needs about {card.memory / 1e6:.0f} MB, the budget is {budget / 1e6:.0f} MB: "
            "raise [machine] memory in suffice.toml or use a smaller model."
        )
    if threads < 1:
        raise BudgetError(f"The model '{card.name}' needs a thread and the budget has none: raise [machine] threads.")
