"""The `summary` specialist, its task and its card."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import suffice.models
from suffice.core.errors import ItemError
from suffice.core.types import Grant
from suffice.models.catalogue import read_card
from suffice.specialists.summary import load
from suffice.specialists.summary.sentences import sentences
from suffice.tasks.summary import TASK

CARD = read_card(Path(suffice.models.__file__).parent / "summary-sentences")
SUMMARISE = load(CARD, Grant(threads=1, bytes=CARD.memory))
MAIL = """From: anna@example.org
Subject: pump

Dear Mr. Miller,

the circulation pump P-204 in hall 3 has been leaking since Monday. We tightened the flange twice, without success.
The oil level drops by about 2.5 litres a day. Please send a technician by Friday, 5 June 2026 at the latest.
The weather is nice here.

Kind regards
Anna Example
Tel. 0123 456

This message is confidential and intended for the addressee only.
On 3 May 2026 Bob wrote:
> We sold you the pump.
"""


def test_task_names_the_model() -> None:
    """The task's ladder is this model, and the card is of this task."""
    assert TASK.ladder == (CARD.name,) and CARD.task == TASK.name


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. Weber kommt am 3. Mai um 9 Uhr. Bitte halten Sie ca. 2,5 l Öl bereit, d. h. zwei Kannen.", 2),
        ("We paid 1.250,00 EUR to Acme Ltd. in May. It was late, e.g. in No. 7.", 2),
        ("M. Durand arrive le 5 janv. 2026. Merci de prévoir un badge !", 2),
        ("El Sr. Gil vive en Avda. Mayor 3. ¿Puede venir hoy? Gracias.", 3),
        ("Il sig. Rossi arriva alle 9.30. Va bene?", 2),
        ("Dhr. de Vries komt morgen. Graag bijv. om 10 uur.", 2),
        ("O Sr. Silva chega às 9h. Pode vir?", 2),
        ("What?! Really... Yes.", 3),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    """Abbreviations, numbers and dates do not end a sentence; nothing is lost or changed."""
    assert len(sentences(text)) == count
    assert " ".join(sentences(text)) == text


def test_mail_is_told_by_its_message() -> None:
    """The request and the trouble are chosen; headers, greeting, signature, disclaimer and quotes are not."""
    said = " ".join(SUMMARISE(MAIL).output)
    assert "Please send a technician" in said and "leaking" in said
    assert not any(word in said for word in ("From:", "Dear", "regards", "confidential", "sold", "Tel."))


def test_short_text_is_its_own_summary() -> None:
    """One or two sentences are given back as they are."""
    assert SUMMARISE("The valve is stuck. Please order a new one.").output == (
        "The valve is stuck.",
        "Please order a new one.",
    )


@pytest.mark.parametrize("text", ["", "  \n ", "\t"])
def test_no_text_is_an_item_error(text: str) -> None:
    """An empty text ends in one clear sentence."""
    with pytest.raises(ItemError, match="no text"):
        SUMMARISE(text)


@given(st.text(min_size=1, max_size=400).filter(str.strip))
@settings(max_examples=80, deadline=None)
def test_chosen_sentences_are_the_texts_own(text: str) -> None:
    """Whatever the text, one to three stretches of it come back in their order, white space aside."""
    made = SUMMARISE(text)
    flat = "".join(text.split())
    at = 0
    for sentence in made.output:
        at = flat.find("".join(sentence.split()), at)
        assert at >= 0
    assert 1 <= len(made.output) <= 3 and 0 <= made.confidence <= 1


def test_huge_text_is_quick() -> None:
    """A megabyte takes seconds at most, also without full stops or with nothing but them."""
    began = time.perf_counter()
    for text in (MAIL * 2000, "word " * 200_000, "." * 300_000, "a. " * 300_000, "x" * 500_000):
        SUMMARISE(text)
    assert time.perf_counter() - began < 10
