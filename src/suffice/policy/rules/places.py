"""How far data of a label may go. A label without an entry stays on this machine."""

from __future__ import annotations

from suffice.core.config import PolicyConfig
from suffice.core.labels import Place
from suffice.core.types import Card, Denial, Request


def judge(request: Request, card: Card, policy: PolicyConfig) -> Denial | None:
    farthest = policy.places.get(request.label, Place.HERE)
    if card.place <= farthest:
        return None
    return Denial(
        "places",
        f"{request.label.value} data may go no farther than '{farthest.value}', the model runs at '{card.place.value}'",
        f'[policy.places] {request.label.value} = "{card.place.value}" in suffice.toml',
    )
