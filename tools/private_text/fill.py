"""Templates to labelled text: slots are filled, then the whole is worn down (case, typos, layout)."""

from __future__ import annotations

import random
import re
from pathlib import Path

import msgspec

from private_text.names import Names

_SLOT = re.compile(r"\{([a-zA-Z])(\[0\])?\}")
_CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")
LABELS = {
    "p": "PERSON",
    "f": "PERSON",
    "l": "PERSON",
    "o": "ORGANISATION",
    "c": "PLACE",
    "k": "PLACE",
    "s": "PLACE",
    "a": "ADDRESS",
    "d": "DATE",
    "y": "DATE",
    "g": "AGE",
    "j": "JOB",
    "t": "TITLE",
    "n": "NATIONALITY",
    "h": "PHONE",
    "i": "ID",
    "b": "ID",
    "m": "MEDICAL",
    "e": "EMAIL",
    "u": "URL",
    "r": "USERNAME",
}


class Sample(msgspec.Struct, frozen=True):
    """A text and its labelled stretches (start, end, label)."""

    text: str
    marks: tuple[tuple[int, int, str], ...]


def templates(folder: Path, language: str) -> list[str]:
    """The templates of a language, from all its files."""
    lines = [line for path in sorted(folder.glob(f"{language}*.txt")) for line in path.read_text("utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("##")]


def fill(template: str, names: Names, rng: random.Random) -> Sample:
    """One sample. The same surname is used where a template repeats its first name slot with small probability."""
    while match := _CHOICE.search(template):
        template = template[: match.start()] + rng.choice(match.group(1).split("|")) + template[match.end() :]
    text = ""
    marks: list[tuple[int, int, str]] = []
    place = 0
    template = template.replace(" // ", "\n").replace("//", "\n")
    for match in _SLOT.finditer(template):
        text += template[place : match.start()]
        value = names.value(match.group(1))
        value = value[0] + "" if match.group(2) else value
        label = LABELS.get(match.group(1))
        if label == "DATE" and not any(letter.isdigit() for letter in value):
            label = None  # a weekday or month alone tells nothing of anybody
        if label and value.strip():
            marks.append((len(text), len(text) + len(value), label))
        text += value
        place = match.end()
    return Sample(text + template[place:], tuple(marks))


def worn(sample: Sample, names: Names, rng: random.Random) -> Sample:
    """Case, typos, other words: what people do to a text. Lengths change only outside the marks."""
    sample = _other_words(sample, names, rng) if rng.random() < 0.5 else sample
    dice = rng.random()
    text = sample.text
    if dice < 0.12 and not _common_firm(sample, names):
        text = text.lower()
    elif dice < 0.16 and len(text) < 400:
        text = text.upper()
    elif dice < 0.22:
        text = _typos(text, rng)
    if len(text) != len(sample.text):
        return sample
    return Sample(text, sample.marks)


def _common_firm(sample: Sample, names: Names) -> bool:
    """Whether a firm's name is an everyday word: in lower case nobody could know it."""
    words = (
        word for start, end, label in sample.marks if label == "ORGANISATION" for word in sample.text[start:end].split()
    )
    return any(word.lower() in names.everyday for word in words)


def joined(samples: list[Sample], rng: random.Random) -> Sample:
    """Several samples as one text."""
    text, marks = "", []
    glue = rng.choice((" ", "\n", "\n\n"))
    for sample in samples:
        if text:
            text += glue
        marks += [(start + len(text), end + len(text), label) for start, end, label in sample.marks]
        text += sample.text
    return Sample(text, tuple(marks))


def _typos(text: str, rng: random.Random) -> str:
    letters = list(text)
    for _ in range(1 + len(text) // 60):
        place = rng.randrange(len(letters) - 1) if len(letters) > 2 else 0
        if letters[place].isalpha() and letters[place + 1 : place + 2] and letters[place + 1].isalpha():
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
    return "".join(letters)


def _other_words(sample: Sample, names: Names, rng: random.Random) -> Sample:
    """Some unmarked words become other common words, so that no template is learnt by heart."""
    inside = [False] * (len(sample.text) + 1)
    for start, end, _ in sample.marks:
        inside[start:end] = [True] * (end - start)
    text, marks, place, shift = "", list(sample.marks), 0, []
    for match in re.finditer(r"[^\W\d_]{4,}", sample.text):
        if inside[match.start()] or inside[match.end() - 1] or rng.random() > 0.18:
            continue
        word = names.common()
        word = word.capitalize() if match.group()[0].isupper() else word
        text += sample.text[place : match.start()] + word
        shift.append((match.end(), len(word) - len(match.group())))
        place = match.end()
    text += sample.text[place:]

    def moved(at: int) -> int:
        return at + sum(by for end, by in shift if end <= at)

    return Sample(text, tuple((moved(start), moved(end), label) for start, end, label in marks))
