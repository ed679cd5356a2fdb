"""The language of short messages, documents, and of what has none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import suffice.models
from suffice.core.types import Card, Grant, Prediction
from suffice.specialists.language import load, stretches, words_of
from suffice.tasks.language import TASK

pytest.importorskip("eld")
CARD = Path(suffice.models.__file__).parent / "language-id" / "card.toml"
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "data/language/sentences.tsv").read_text(encoding="utf-8").splitlines()
]
WORDS = ["wir", "bestellen", "heute", "zwei", "neue", "Filter", "für", "die", "Pumpe", "im", "Keller"]


@pytest.fixture(scope="module")
def predict() -> Any:
    card = msgspec.convert(tomllib.loads(CARD.read_text(encoding="utf-8")), Card)
    assert card.name in TASK.ladder
    return load(card, Grant(1, 0))


def test_short_messages(predict: Any) -> None:
    """At least 98 of 100 messages of a sentence get their language, in twelve languages."""
    spoken = [(code, text) for code, text in ROWS if code != "und"]
    right = sum(predict(text).output == code for code, text in spoken)
    assert right >= 0.98 * len(spoken)


def test_no_language(predict: Any) -> None:
    """Numbers, codes, addresses, logs, signs and single syllables have no language."""
    for code, text in ROWS:
        if code == "und":
            assert predict(text) == Prediction("und", 0.0), text
    for text in ("", " \n", "\x00\x01", "a" * 2, "12,5;13,7\n" * 1000, "time,temp\n" + "2026-01-01,20.5\n" * 500):
        assert predict(text).output == "und"


def test_confidence_is_a_probability(predict: Any) -> None:
    """Of first words of sentences, those that are more certain are more often right, and about as often as said."""
    cut = [(code, " ".join(text.split()[:count])) for code, text in ROWS if code != "und" for count in (1, 2, 3, 5)]
    found = [(predict(text), code) for code, text in cut]
    for low, high in ((0.3, 0.8), (0.8, 0.95), (0.95, 1.01)):
        part = [(made.confidence, made.output == code) for made, code in found if low <= made.confidence < high]
        said = sum(sure for sure, _right in part) / len(part)
        was = sum(right for _sure, right in part) / len(part)
        assert abs(said - was) < 0.1


def test_documents(predict: Any) -> None:
    """A long document with numbers and a foreign quotation gets the language of most of it."""
    german = " ".join(text for code, text in ROWS if code == "de")
    english = " ".join(text for code, text in ROWS if code == "en")
    assert predict(german + "\n12,50 EUR 4711\n" * 20).output == "de"
    assert predict(english + "\nSehr geehrte Damen und Herren,\n" + english).output == "en"
    assert predict(german.upper()).output == "de"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Насос протекает, замените прокладку", "ru"),
        ("Η αντλία έχει διαρροή", "el"),
        ("请问我的包裹什么时候到", "zh"),
        ("荷物はいつ届きますか", "ja"),
        ("متى يصل طردي من فضلك", "ar"),
    ],
)
def test_other_scripts(predict: Any, text: str, code: str) -> None:
    """Other scripts than Latin are known too."""
    assert predict(text).output == code


def test_same_answer_every_time(predict: Any) -> None:
    """The same text gets the same prediction."""
    assert predict("Guten Tag, die Pumpe leckt.") == predict("Guten Tag, die Pumpe leckt.")


def test_stretches_are_spread() -> None:
    """Of a long text eight stretches are looked at, the last from its second half."""
    words = [f"{word}x" for word in WORDS * 400]
    parts = stretches(words)
    assert len(parts) == 8
    assert all(len(part.encode()) < 400 for part in parts)
    assert stretches(["Hallo"]) == ["Hallo"]


def test_words() -> None:
    """Addresses, numbers and codes are no words; contractions and hyphens are."""
    assert words_of("Qu'est-ce que la facture A-12 de 14h chez x@example.org, merci?") == [
        "Qu'est-ce", "que", "la", "facture", "de", "chez", "merci",
    ]  # fmt: skip


@given(st.text(max_size=300))
def test_any_text(predict: Any, text: str) -> None:
    """Whatever the text, there is a code of two or three letters and a confidence from 0 to 1."""
    made = predict(text)
    assert 2 <= len(made.output) <= 3
    assert 0.0 <= made.confidence <= 1.0


def test_names_and_addresses(predict: Any) -> None:
    """A bare address is never certain, and mail and web addresses do not hide the words around them."""
    assert predict("Maha Cazares\n\nChiclana de la Frontera\nSpain").confidence < 0.75
    assert predict("What's your email? VanessaKovaleva@example.org https://www.example.org/abc/def").output == "en"
