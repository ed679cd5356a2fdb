"""The certificate: thresholds of a ladder with the bound they satisfy, and the data they were proved on.

The selective risk of thresholds t is R(t) = P(wrong | accepted). One path of policies from strict to loose
is frozen on the tune examples. On the calibrate examples the policies are tested in that order, each with
the exact binomial p-value of "R > alpha", and the walk stops at the first that cannot be rejected at level
delta: fixed-sequence testing, as in Learn then Test (Angelopoulos, Bates, Candès, Jordan, Lei, 2021). The
last rejected policy is the certificate: P(R <= alpha) >= 1 - delta, whatever the models and scores, as long
as future examples are exchangeable with those of calibrate. Drift is not covered.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from suffice.cascade._binomial import least, tail, upper
from suffice.cascade._path import Bools, Counts, Floats, Ints, answers, build, count
from suffice.core.errors import UsageError

_MARGIN = 1.15
"""Policies must expect this many times the fewest examples that can certify at all."""


class Outcomes(NamedTuple):
    """What a ladder did on labelled examples: confidence and right or wrong, both [examples, rungs].

    An example without a true label, because it is out of scope, is wrong on every rung.
    """

    confidence: Floats
    right: Bools
    languages: Sequence[str] = ()
    """ISO 639-1 code of each example, or nothing at all."""


class LanguageCount(msgspec.Struct, frozen=True):
    """Calibrate examples of one language, and what the certified policy does on them."""

    examples: int
    accepted: int
    errors: int


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """Thresholds that keep the error of accepted answers at most `alpha`, with confidence 1 - `delta`.

    `risk_bound` is the Clopper-Pearson bound of the chosen policy alone; what is guaranteed is `alpha`.
    """

    alpha: float
    delta: float
    thresholds: tuple[float, ...]
    coverage: float
    risk: float
    risk_bound: float
    calibration_examples: int
    accepted: int
    errors: int
    languages: dict[str, LanguageCount] = {}


class NoCertificate(msgspec.Struct, frozen=True, kw_only=True):
    """Nothing could be proved: why, and how many more calibrate examples should do (None: more won't help)."""

    reason: str
    needs_examples: int | None


def certify(
    tune: Outcomes, calibrate: Outcomes, *, alpha: float = 0.05, delta: float = 0.05, floor: float = 0.0
) -> Certificate | NoCertificate:
    """The loosest thresholds proved on `calibrate` to keep the selective risk at most `alpha`.

    No threshold is below `floor`, however well everything goes: what is strange to all examples has a low confidence.
    The two parts must share no example, nor anything the models were fitted on. Raises UsageError where alpha
    or delta is not between 0 and 1, or shapes or values are wrong.
    """
    _check(tune, calibrate, alpha, delta)
    size = len(calibrate.confidence)
    if size < least(alpha, delta) or not len(tune.confidence):
        return _too_few(tune, calibrate, alpha, delta)
    path = np.maximum(build(tune.confidence, tune.right), floor)
    expected = count(path, tune.confidence, tune.right)
    path = path[_first(expected, size / len(tune.confidence), alpha, delta) :]
    found = count(path, calibrate.confidence, calibrate.right)
    rejected = tail(found.errors, found.accepted, alpha) <= delta
    proved = int(np.argmin(np.append(rejected, False)))
    if proved == 0:
        return _unproved(tune, calibrate, alpha, delta)
    return _certificate(path[proved - 1], calibrate, alpha, delta)


def _first(expected: Counts, scale: float, alpha: float, delta: float) -> int:
    """Where the walk begins: the policy surest to be proved, were calibrate like tune with one error more.

    At the strictest policies a single mistake would end the walk. The choice sees tune alone, so the bound holds.
    """
    accepted = np.floor(expected.accepted * scale)
    wide = accepted >= _MARGIN * math.log(delta) / math.log1p(-alpha)
    errors = np.minimum(np.ceil((expected.errors + 1) * scale), accepted)
    hopes = np.where(wide, tail(errors, accepted, alpha), np.inf)
    return int(np.argmin(hopes)) if wide.any() else len(hopes)


def certified_languages(certificate: Certificate) -> tuple[str, ...]:
    """The languages that the certificate may be used for.

    The bound is proved for all calibrate examples together. A language is included where it has at least as many
    of them as could prove the bound for itself (59 at 5 %, with delta 5 %), some were accepted, and its own
    errors do not speak clearly against the bound: P(Bin(accepted, alpha) >= errors) > delta.
    """
    alpha, delta = certificate.alpha, certificate.delta
    return tuple(
        name
        for name, row in certificate.languages.items()
        if row.examples >= least(alpha, delta)
        and row.accepted > 0
        and (row.errors == 0 or 1 - float(tail(row.errors - 1, row.accepted, alpha)) > delta)
    )


def _certificate(thresholds: Floats, calibrate: Outcomes, alpha: float, delta: float) -> Certificate:
    rung = answers(thresholds, calibrate.confidence)
    wrong = (rung >= 0) & ~calibrate.right[np.arange(len(rung)), rung]
    accepted, errors = int((rung >= 0).sum()), int(wrong.sum())
    return Certificate(
        alpha=alpha,
        delta=delta,
        thresholds=tuple(thresholds.tolist()),
        coverage=accepted / len(rung),
        risk=errors / accepted,
        risk_bound=upper(errors, accepted, delta),
        calibration_examples=len(rung),
        accepted=accepted,
        errors=errors,
        languages=_by_language(calibrate.languages, rung, wrong),
    )


def _by_language(languages: Sequence[str], rung: Ints, wrong: Bools) -> dict[str, LanguageCount]:
    spoken = np.asarray(languages, dtype=object)
    return {
        language: LanguageCount(
            examples=int((spoken == language).sum()),
            accepted=int(((spoken == language) & (rung >= 0)).sum()),
            errors=int(((spoken == language) & wrong).sum()),
        )
        for language in sorted(set(languages))
    }


def _too_few(tune: Outcomes, calibrate: Outcomes, alpha: float, delta: float) -> NoCertificate:
    size, fewest = len(calibrate.confidence), least(alpha, delta)
    if not len(tune.confidence):
        reason = "There are no tune examples to find thresholds on."
        return NoCertificate(reason=reason, needs_examples=max(1, fewest - size))
    reason = (
        f"{size} calibrate examples cannot prove an error of at most {alpha:g} at confidence {1 - delta:g}: "
        f"it takes {fewest} that are accepted, without one error."
    )
    more = _missing(tune, calibrate, alpha, delta)
    return NoCertificate(reason=reason, needs_examples=None if more is None else max(fewest - size, more))


def _unproved(tune: Outcomes, calibrate: Outcomes, alpha: float, delta: float) -> NoCertificate:
    more = _missing(tune, calibrate, alpha, delta)
    if more is None:
        reason = f"The models are wrong more often than {alpha:g} even where they are surest; more examples won't help."
    else:
        reason = (
            f"{len(calibrate.confidence)} calibrate examples did not prove an error of at most {alpha:g} at "
            f"confidence {1 - delta:g} for any thresholds."
        )
    return NoCertificate(reason=reason, needs_examples=more)


def _missing(tune: Outcomes, calibrate: Outcomes, alpha: float, delta: float) -> int | None:
    """How many more calibrate examples would prove some policy if they go as all examples so far went.

    An estimate for a person, no proof: so it may look at both parts.
    """
    path = build(tune.confidence, tune.right)
    seen = [count(path, part.confidence, part.right) for part in (tune, calibrate)]
    accepted = seen[0].accepted + seen[1].accepted
    risk = (seen[0].errors + seen[1].errors + 0.5) / np.maximum(accepted + 0.5, 1)
    size = len(calibrate.confidence)
    share = accepted / (len(tune.confidence) + size)
    hopeful = risk < alpha
    if not hopeful.any():
        return None
    total = size + 1
    while (tail(np.ceil(total * share * risk), np.floor(total * share), alpha)[hopeful] > delta).all():
        total += max(1, total // 50)
    # What was not proved on all of these is not proved by a handful more: the walk met bad luck near its beginning.
    return max(total - size, size // 4)


def _check(tune: Outcomes, calibrate: Outcomes, alpha: float, delta: float) -> None:
    if not (0 < alpha < 1 and 0 < delta < 1):
        raise UsageError(f"A certificate for alpha {alpha} and delta {delta} was asked: both lie between 0 and 1.")
    for name, part in (("tune", tune), ("calibrate", calibrate)):
        if part.confidence.ndim != 2 or part.confidence.shape != part.right.shape:
            raise UsageError(
                f"The {name} part has confidences of shape {part.confidence.shape} and outcomes of shape "
                f"{part.right.shape}: both must be [examples, rungs]."
            )
        if np.isnan(part.confidence).any():
            raise UsageError(f"The {name} part has confidences that are no numbers: give each example one per rung.")
        examples, named = len(part.confidence), len(part.languages)
        if named not in (0, examples):
            raise UsageError(f"The {name} part names {named} languages for {examples} examples: name one for each.")
    if tune.confidence.shape[1] != calibrate.confidence.shape[1] or tune.confidence.shape[1] == 0:
        raise UsageError("The tune and calibrate parts must have the same rungs, and at least one.")
