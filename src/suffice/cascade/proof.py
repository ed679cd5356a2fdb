"""From a task's proof to its ladder: who is believed at which confidence, at a given target.

A proof is the table of confidences and truths that a ladder was certified on (`certificates/TASK.csv`) and the
digests of the weights it was made with (`certificates/TASK.json`). It ships with the models, so the certificate
for any target is computed here, and can be checked by anyone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from suffice.cascade.run import Rung
from suffice.core.errors import ModelError
from suffice.core.types import Card, Task

SHIPPED = Path(__file__).parent.parent / "certificates"


class _RungFacts(msgspec.Struct, frozen=True):
    model: str
    files: dict[str, str]


class _Facts(msgspec.Struct, frozen=True):
    rungs: tuple[_RungFacts, ...]
    floor: float = 0.0
    """Below this confidence nothing is believed, whatever could be proved."""


def ladder(task: Task, cards: Sequence[Card], alpha: float | None = None, folder: Path = SHIPPED) -> tuple[Rung, ...]:
    """The task's rungs with their thresholds. `alpha` overrides the task's own target.

    Models that are in the task's proof are believed as its certificate says; rules and libraries that stand
    beside them on the ladder, and the models of tasks without a target, as their cards say.
    Raises ModelError where the proof is damaged.
    """
    if task.alpha is None:
        return tuple(_by_card(card) for card in cards)
    facts = _facts(folder / f"{task.name}.json")
    proved = {rung.model: rung.files for rung in facts.rungs}
    changed = [card.name for card in cards if card.name in proved and card.files != proved[card.name]]
    if changed:
        why = f"the certificate of '{task.name}' was made for other weights of {', '.join(changed)}"
        thresholds: dict[str, float] = {}
        languages: frozenset[str] | None = None
    else:
        thresholds, languages, why = _certified(task, folder / f"{task.name}.csv", alpha or task.alpha, facts.floor)
    return tuple(
        Rung(card, thresholds.get(card.name), languages, why, certified=True) if card.name in proved else _by_card(card)
        for card in cards
    )


def _certified(
    task: Task, table: Path, alpha: float, floor: float
) -> tuple[dict[str, float], frozenset[str] | None, str]:
    # Here, for the arithmetic needs numpy, and a run that asks no certified task does not.
    from suffice.cascade import outcomes
    from suffice.cascade.certify import NoCertificate, certified_languages, certify

    rungs, tune, calibrate = outcomes.read(table)
    verdict = certify(tune, calibrate, alpha=alpha, delta=task.delta, floor=floor)
    if isinstance(verdict, NoCertificate):
        more = f"; {verdict.needs_examples} more examples are needed" if verdict.needs_examples else ""
        return {}, None, f"no certificate for at most {alpha:.1%} wrong: {verdict.reason.rstrip('.')}{more}"
    # Examples whose languages nobody named stand for all that is alike: then language does not matter.
    languages = frozenset(certified_languages(verdict)) if any(calibrate.languages) else None
    return dict(zip(rungs, verdict.thresholds, strict=True)), languages, ""


def uncertified(rungs: Sequence[Rung], alpha: float) -> tuple[Rung, ...]:
    """The rungs as they may be used where nothing is proved, because somebody said so.

    Each is believed where its own calibrated confidence promises at most `alpha` wrong, the last one where it is
    likelier right than wrong. Rungs that have a threshold keep theirs.
    """
    if any(rung.threshold is not None for rung in rungs):
        return tuple(rungs)
    last = len(rungs) - 1
    return tuple(
        replace(rung, threshold=0.5 if index == last else 1 - alpha, why="believed without a certificate")
        for index, rung in enumerate(rungs)
    )


def _by_card(card: Card) -> Rung:
    return Rung(card, card.threshold, frozenset(card.languages) if card.languages else None)


def _facts(path: Path) -> _Facts:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Facts)
    except (OSError, msgspec.DecodeError) as error:
        raise ModelError(f"The proof {path} cannot be read ({error}): install or fit the task again.") from error
