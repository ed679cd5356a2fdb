"""The line model: a linear-chain CRF over segments, and what it believes of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from suffice.core.errors import ModelError
from suffice.specialists.fields.features import features
from suffice.specialists.fields.look import Look

Belief = dict[str, float]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A segment with its most likely label and the probability of every label."""

    look: Look
    label: str
    belief: Belief


def open_tagger(path: Path) -> Callable[[Sequence[Look]], list[Tagged]]:
    """Read a CRFsuite model. Raises ModelError where the file is missing or damaged."""
    import pycrfsuite

    if not path.is_file():
        raise ModelError(
            f"The fields model has no file {path.name}: fetch it again or make it with tools/train_fields.py."
        )
    tagger: Any = pycrfsuite.Tagger()
    try:
        tagger.open(str(path))
    except (ValueError, RuntimeError, OSError) as error:
        raise ModelError(f"The fields model's file {path.name} is damaged: fetch it again.") from error
    labels = tuple(tagger.labels())

    def tag(looks: Sequence[Look]) -> list[Tagged]:
        if not looks:
            return []
        tagger.set(features(looks))
        best = tagger.tag()
        return [
            Tagged(look, best[place], {label: tagger.marginal(label, place) for label in labels})
            for place, look in enumerate(looks)
        ]

    return tag
