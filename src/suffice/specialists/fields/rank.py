"""Choosing one of several candidates: a logistic score over named evidence, with weights from the model."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """Something that may be the answer, and the evidence for and against it (each about 0 to 1)."""

    item: T
    evidence: dict[str, float]


_LOG_ODDS = 9.2103
"""The log odds of 0.9999, the largest probability told apart."""


def chance(evidence: Mapping[str, float], weights: Weights) -> float:
    """The probability that a candidate with this evidence is the answer; unknown evidence counts nothing."""
    score = weights.get("bias", 0.0) + sum(weights.get(name, 0.0) * value for name, value in evidence.items())
    return 1 / (1 + math.exp(-max(min(score, 30.0), -30.0)))


def best(candidates: Sequence[Candidate[T]], weights: Weights) -> tuple[Candidate[T], float] | None:
    """The likeliest candidate, the earlier one among equals; None of none."""
    if not candidates:
        return None
    scored = [(chance(candidate.evidence, weights), -place) for place, candidate in enumerate(candidates)]
    score, place = max(scored)
    return candidates[-place], score


def logit(probability: float) -> float:
    """Log odds, scaled so that probabilities from 0.0001 to 0.9999 give -1 to 1."""
    kept = min(max(probability, 1e-4), 1 - 1e-4)
    return math.log(kept / (1 - kept)) / _LOG_ODDS
