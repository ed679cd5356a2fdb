"""With `airgap = true` no model off this machine is asked, whatever the labels say."""

from __future__ import annotations

from suffice.core.config import PolicyConfig
from suffice.core.labels import Place
from suffice.core.types import Card, Denial, Request


def judge(request: Request, card: Card, policy: PolicyConfig) -> Denial | None:
    if not policy.airgap or card.place is Place.HERE:
        return None
    return Denial("airgap", "this machine is set to keep everything here", "[policy] airgap = false in suffice.toml")
