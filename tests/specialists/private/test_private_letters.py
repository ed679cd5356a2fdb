"""How the detector does on letters and prompts written by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import pytest

from suffice.core.document import Span
from suffice.core.types import Card, Grant
from suffice.specialists import private

_FOLDER = Path(private.__file__).parent.parent.parent / "models/private-tagger"

_UNIT = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)


class Letter(msgspec.Struct, frozen=True):
    """A text and the stretches that are private in it."""

    text: str
    units: tuple[tuple[int, int], ...]


class Score(msgspec.Struct, frozen=True):
    """Shares from 0 to 1: `leaked` units of all, a unit counting for its unmarked share; `masked` characters of all."""

    leaked: float
    whole: float
    masked: float
    misses: tuple[str, ...]
    extra: tuple[str, ...]


def letters() -> list[Letter]:
    """All letters of letters.txt."""
    blocks = (Path(__file__).parent / "letters.txt").read_text("utf-8").split("\n%%\n")[1:]
    return [_letter(block.strip()) for block in blocks]


def _letter(block: str) -> Letter:
    text, units, place = "", [], 0
    for match in _UNIT.finditer(block):
        text += block[place : match.start()]
        units.append((len(text), len(text) + len(match.group(1))))
        text += match.group(1)
        place = match.end()
    return Letter(text + block[place:], tuple(units))


def score(read: Iterable[Letter], detect: Callable[[str], Iterable[Span]]) -> Score:
    """How much of the units is left readable, and how much of the text is masked."""
    leaked, whole, total, masked, size = 0.0, 0, 0, 0, 0
    misses: list[str] = []
    extra: list[str] = []
    for letter in read:
        covered = [False] * len(letter.text)
        for span in detect(letter.text):
            covered[span.start : span.end] = [True] * (span.end - span.start)
            if not any(a < span.end and span.start < b for a, b in letter.units):
                extra.append(f"{span.type}:{letter.text[span.start : span.end]}")
        masked += sum(covered)
        size += len(letter.text)
        for start, end in letter.units:
            letters_ = [place for place in range(start, end) if letter.text[place].isalnum()]
            left = sum(not covered[place] for place in letters_)
            total += 1
            leaked += left / len(letters_)
            whole += left > 0
            if left:
                misses.append(letter.text[start:end])
    return Score(leaked / total, whole / total, masked / size, tuple(misses), tuple(extra))


@pytest.fixture(scope="module")
def detect() -> private.Detector:
    card = Card(name="private-tagger", task="private", runtime="function", about="", licence="", folder=str(_FOLDER))
    return private.load(card, Grant(threads=1, bytes=0))


def test_little_leaks_and_little_is_masked_for_nothing(detect: private.Detector) -> None:
    """At most 10 % of the private units stay readable; at most 7 % of the text is masked beyond them."""
    read = letters()
    found = score(read, lambda text: detect(text).output)
    share = sum(end - start for letter in read for start, end in letter.units) / sum(
        len(letter.text) for letter in read
    )
    assert len(read) >= 60
    assert found.leaked <= 0.10
    assert found.masked - share <= 0.07


def test_a_question_without_anything_private_is_left_alone(detect: private.Detector) -> None:
    """Plain questions are not marked."""
    for text in (
        "How do I freeze rice without making a mess?",
        "Explain the difference between TCP and UDP in simple terms.",
        "Wie funktioniert eine Pumpe?",
        "What are the pros and cons of solar panels?",
    ):
        assert detect(text).output == (), text


_NOTES = (
    "Drehmoment 2,1 Nm statt 1,6 - Rutschkupplung verschlissen",
    "14:20 Füller 3: Ventil 18 undicht, Dichtung neu",
    "Laugekonzentration 1,4 %, nachdosiert",
    "1 tsp cumin, 1/2 tsp smoked paprika, 2 cups stock",
    "Wo ist mein Paket?",
    "Bread 2.40\nMilk 1.15\nTOTAL 3.55\nCASH 5.00\nCashier 4 Till 2",
    "Pumpe P-3 läuft trocken, Sieb gereinigt, Druck wieder 4 bar.",
    "Fuite au joint de pompe, joint remplacé, essai 10 min à 6 bar.",
    "Cambiado el filtro de aceite, presión correcta, sin fugas.",
    "The Supplier shall deliver the goods within 14 days of the order.",
    "Guarnizione sostituita, prova di tenuta a 3 bar.",
    "De pomp lekt bij 4 bar, afdichting vervangen.",
    "Bomba parada, vedante substituído, pressão 5 bar.",
)


def test_notes_and_recipes_are_hardly_marked(detect: private.Detector) -> None:
    """Of measurements, parts and clauses at most one twentieth of the characters is marked."""
    marked = sum(span.end - span.start for note in _NOTES for span in detect(note).output)
    assert marked <= 0.05 * sum(map(len, _NOTES))


def test_a_signed_message_gives_its_person_and_number(detect: private.Detector) -> None:
    """The rest of the line is left."""
    text = "Bestellung 4711 ist da, Gruesse Anna Schmidt, Tel 030 1234567"
    found = {text[span.start : span.end]: span.type for span in detect(text).output}
    assert found.get("Anna Schmidt") == "PERSON"
    assert found.get("030 1234567") == "PHONE"
    assert "ADDRESS" not in found.values()
