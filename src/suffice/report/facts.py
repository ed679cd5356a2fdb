"""What a report needs to know besides the items: who could answer, and under which promises."""

from __future__ import annotations

import msgspec


class RungFacts(msgspec.Struct, frozen=True):
    """A model on a ladder and the confidence at which it is believed (None: `why` says why it never is)."""

    model: str
    place: str
    bytes: int
    threshold: float | None
    languages: tuple[str, ...]
    why: str
    certified: bool = False
    """Whether a certificate says so, or only its card."""


class LadderFacts(msgspec.Struct, frozen=True):
    """A task and its models, smallest first. `alpha` is None for tasks without a certificate."""

    task: str
    about: str
    alpha: float | None
    delta: float
    rungs: tuple[RungFacts, ...]


class Bound(msgspec.Struct, frozen=True):
    """What keeps data of a label from going farther: the rule that refuses, why, and what would allow it.

    `rule` is None where the policy would let them go to a larger model elsewhere.
    """

    label: str
    rule: str | None = None
    reason: str = ""
    remedy: str = ""


class Facts(msgspec.Struct, frozen=True):
    """Everything about how the answers came about. `energy` is "measured", "estimated" or None (unknown)."""

    pipeline: str
    version: str
    at: str
    ladders: tuple[LadderFacts, ...]
    energy: str | None
    policy: str
    """The policy in one sentence."""
    bounds: tuple[Bound, ...] = ()
    """For each label, what the policy says to a larger model in the cloud."""
