"""Try the smallest model; accept its answer or climb; hold at the top."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from suffice.core.admitted import Admitted
from suffice.core.errors import ItemError, SufficeError
from suffice.core.types import Card, Denial, Prediction, Request, Try


@dataclass(frozen=True)
class Rung:
    """A model in its place on a ladder.

    `threshold` is the confidence at which it is believed; None: never (`why` says so). `languages` are those
    it was made for or, if it is `certified`, those of its certificate; None where language does not matter.
    """

    card: Card
    threshold: float | None
    languages: frozenset[str] | None = None
    why: str = ""
    certified: bool = False

    def speaks(self, language: str | None) -> bool:
        """Whether it may be asked. An unknown language is no obstacle where nothing was promised."""
        if self.languages is None or language in self.languages:
            return True
        return language is None and not self.certified


class Outcome(Protocol):
    """A prediction and what it took."""

    @property
    def prediction(self) -> Prediction: ...
    @property
    def ms(self) -> float: ...
    @property
    def cpu_s(self) -> float: ...


@dataclass(frozen=True)
class Climb:
    """How it ended. For a held request `output` and `model` are the best guess there was."""

    outcome: str
    tries: tuple[Try, ...]
    output: Any = None
    best: Try | None = None
    why: str = ""
    help: str = ""


async def climb(
    request: Request,
    rungs: Sequence[Rung],
    *,
    admit: Callable[[Request, Card], Admitted | Denial],
    predict: Callable[[Card, Admitted], Awaitable[Outcome]],
) -> Climb:
    """Ask rung after rung until one is sure enough. Raises ItemError where the input itself is at fault."""
    tries: list[Try] = []
    best: tuple[Try, Any] | None = None
    for rung in rungs:
        tried, output = await _try(request, rung, admit, predict)
        tries.append(tried)
        if tried.outcome == "accepted":
            return Climb("accepted", tuple(tries), output, tried)
        # A model that gives no chance at all to its own output has no guess.
        if tried.outcome == "below" and tried.confidence and (best is None or _sureness(tried) > _sureness(best[0])):
            best = (tried, output)
    outcome = "denied" if tries and all(tried.outcome == "denied" for tried in tries) else "held"
    guess, output = best or (None, None)
    return Climb(outcome, tuple(tries), output, guess, _reason(tries), _remedy(request, rungs, tries))


async def _try(
    request: Request,
    rung: Rung,
    admit: Callable[[Request, Card], Admitted | Denial],
    predict: Callable[[Card, Admitted], Awaitable[Outcome]],
) -> tuple[Try, Any]:
    card = rung.card
    if not rung.speaks(request.language):
        verb = "certified" if rung.certified else "made"
        known = ", ".join(sorted(rung.languages or ())) or "none"
        why = f"not {verb} for {_language(request.language)}, only for {known}"
        return Try(card.name, card.place, "skipped", why=why), None
    admitted = admit(request, card)
    if isinstance(admitted, Denial):
        why = f"{admitted.rule}: {admitted.reason}; would be allowed by: {admitted.remedy}"
        return Try(card.name, card.place, "denied", why=why), None
    try:
        result = await predict(card, admitted)
    except ItemError:
        raise
    except SufficeError as error:
        return Try(card.name, card.place, "failed", why=str(error)), None
    confidence = result.prediction.confidence
    sure = rung.threshold is not None and confidence >= rung.threshold
    tried = Try(
        card.name,
        card.place,
        "accepted" if sure else "below",
        confidence=confidence,
        threshold=rung.threshold,
        ms=result.ms,
        cpu_s=result.cpu_s,
        price=card.price,
        why=rung.why if sure or (rung.why and rung.threshold is None) else _below(confidence, rung.threshold),
    )
    return tried, result.prediction.output


def _sureness(tried: Try) -> float:
    return -1.0 if tried.confidence is None else tried.confidence


def _below(confidence: float, threshold: float | None) -> str:
    return f"sure to {confidence:.2f}, {threshold:.2f} is needed" if threshold is not None else "has no threshold"


def _reason(tries: Sequence[Try]) -> str:
    if not tries:
        return "the task has no model on this machine"
    return "; ".join(f"{tried.model}: {tried.why or tried.outcome}" for tried in tries)


def _remedy(request: Request, rungs: Sequence[Rung], tries: Sequence[Try]) -> str:
    outcomes = {tried.outcome for tried in tries}
    if "below" in outcomes:
        if own := next((rung.card.remedy for rung in reversed(rungs) if rung.card.remedy), ""):
            return own
        return f"decide it by hand, or give the task '{request.task}' more examples like this one or a larger model"
    if "skipped" in outcomes:
        return f"examples in {_language(request.language)} for the task '{request.task}', or a model made for it"
    if "denied" in outcomes:
        return "a policy that admits it, or a model nearer by"
    return "install what is missing: 'suffice doctor' says what"


def _language(code: str | None) -> str:
    return "an unknown language" if code in (None, "und") else f"'{code}'"
