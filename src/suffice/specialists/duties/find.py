"""Which sentences oblige somebody, and whom, by when, to how much."""

from __future__ import annotations

import re

from suffice.core.document import Duty
from suffice.specialists.duties.cues import Cues
from suffice.specialists.summary.sentences import paragraphs, sentences

_MUST, _PERFORMS, _TODO, _ORDER = 0.95, 0.85, 0.85, 0.9
"""Share of the sentences with such a cue that were duties in the test data."""
_CLAUSE = re.compile(r"[,;:]\s+|\s(?:->|→|=>|–|-|—|/)\s|\.\s+|\s\(|\)")
_NUMBERING = re.compile(
    r"^\s*(?:[-*•–·]|\[[ x]?\]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s)|\(?[a-z]\)|§\s*\d+[a-z]?)\s*", re.IGNORECASE
)
_AT = re.compile(r"@(\w[\w.-]*)")
_NAMED = re.compile(r"\b(?:TODO|To-?do|Action|Aktion)\s+([A-ZÄÖÜ]\w+)\s*:")
_LONGEST = 600


def duties(text: str, cues: Cues) -> list[Duty]:
    """In the order of the text."""
    found = []
    for paragraph in paragraphs(text):
        for sentence in sentences(paragraph):
            duty = _duty(sentence[:_LONGEST], cues)
            if duty is not None:
                found.append(duty)
    return found


def _duty(sentence: str, cues: Cues) -> Duty | None:
    if cues.never.search(sentence) and not cues.must.search(cues.never.sub(" ", sentence)):
        return None
    cue, confidence = _cue(sentence, cues)
    if cue is None:
        return None
    due = _first(cues.due, sentence)
    amount = _first(cues.amount, sentence.replace(due, " " * len(due)) if due else sentence)
    return Duty(sentence, _who(sentence, cue, cues), due, amount, confidence)


def _cue(sentence: str, cues: Cues) -> tuple[re.Match[str] | None, float]:
    """Where the obligation is said, and how often such a cue is right."""
    plain = cues.never.sub(lambda found: " " * len(found[0]), sentence)
    must = cues.must.search(plain)
    if must:
        return must, _MUST
    verb = cues.performs.search(plain)
    if verb and _subject(plain, verb, cues):
        return verb, _PERFORMS
    start = len(plain) - len(_NUMBERING.sub("", plain))
    for clause in _clauses(plain, start):
        order = cues.orders.search(plain[clause.start : clause.stop].strip())
        if order:
            return re.compile(re.escape(order[0])).search(plain, clause.start), _ORDER
    todo = cues.todo.search(plain)
    return todo, _TODO


def _clauses(sentence: str, start: int) -> list[slice]:
    found = []
    for mark in _CLAUSE.finditer(sentence, start):
        found.append(slice(start, mark.start()))
        start = mark.end()
    return [*found, slice(start, len(sentence))]


def _who(sentence: str, cue: re.Match[str], cues: Cues) -> str | None:
    named = _AT.search(sentence) or _NAMED.search(sentence)
    if named:
        return named[1]
    return _subject(sentence, cue, cues) or _agent(sentence, cues) or _subject_after(sentence, cue, cues)


def _subject(sentence: str, cue: re.Match[str], cues: Cues) -> str | None:
    """The party before the cue that no preposition governs, the nearest first."""
    for party in reversed(list(cues.party.finditer(sentence, 0, cue.start()))):
        if not cues.aside.search(_before(sentence, party)) and not cues.aside.search(" " + party[0].split()[0]):
            return party[0]
    return None


def _subject_after(sentence: str, cue: re.Match[str], cues: Cues) -> str | None:
    """The party after the verb, where the sentence begins with something else."""
    for party in cues.party.finditer(sentence, cue.start()):
        if not cues.aside.search(_before(sentence, party)) and not cues.aside.search(" " + party[0].split()[0]):
            return party[0] if party.start() - cue.start() < 60 else None
    return None


def _agent(sentence: str, cues: Cues) -> str | None:
    for party in cues.party.finditer(sentence):
        if cues.agent.search(_before(sentence, party)):
            return party[0]
    return None


def _before(sentence: str, party: re.Match[str]) -> str:
    return sentence[max(0, party.start() - 14) : party.start()]


def _first(patterns: tuple[re.Pattern[str], ...], sentence: str) -> str | None:
    """What the first pattern that matches finds: patterns go from the surest to the vaguest."""
    for pattern in patterns:
        found = pattern.search(sentence)
        if found:
            return found[0].strip(" .,;")
    return None
