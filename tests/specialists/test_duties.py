"""The `duties` specialist, its task and its card."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import suffice.models
from suffice.core.errors import ItemError
from suffice.core.types import Grant
from suffice.models.catalogue import read_card
from suffice.specialists.duties import language_of, load
from suffice.tasks.duties import TASK

CARD = read_card(Path(suffice.models.__file__).parent / "duty-rules")
FIND = load(CARD, Grant(threads=1, bytes=CARD.memory))
_LINES = (Path(__file__).parents[1] / "data/duties/gold.jsonl").read_text("utf-8").splitlines()
GOLD = [json.loads(line) for line in _LINES]


def test_task_names_the_model() -> None:
    """The task's ladder is this model, and the card is of this task."""
    assert TASK.ladder == (CARD.name,) and CARD.task == TASK.name


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_gold_sentences(language: str) -> None:
    """In each language at least 95 % of the duties are found and at least 95 % of what is found is one."""
    rows = [row for row in GOLD if row["language"] == language]
    found = [bool(FIND(row["text"]).output) for row in rows]
    right = sum(hit and row["duty"] for hit, row in zip(found, rows, strict=True))
    assert right >= 0.95 * sum(row["duty"] for row in rows) and right >= 0.95 * sum(found)


@pytest.mark.parametrize("name", ["who", "due", "amount"])
def test_gold_details(name: str) -> None:
    """Who, by when and how much are as written in at least nine of ten duties."""
    duties = [row for row in GOLD if row["duty"]]
    same = [any(getattr(duty, name) == row[name] for duty in FIND(row["text"]).output) for row in duties]
    assert sum(same) >= 0.9 * len(same)


def test_contract_in_order() -> None:
    """The duties of a contract come in its order, with their sentences unchanged; definitions are none."""
    text = (
        "4. Fees. 4.1 The Client shall pay the Consultant GBP 640 per day.\n\n"
        '4.2 "Services" shall mean those of Annex 1.\n\n'
        "4.3 The Consultant must not disclose the Client's data. 4.4 Invoices fall due within 30 days."
    )
    found = FIND(text).output
    assert [duty.who for duty in found] == ["The Client", "The Consultant", None]
    assert found[0].amount == "GBP 640 per day" and found[2].due == "within 30 days"
    assert all(duty.text in text for duty in found)


def test_done_work_is_no_duty() -> None:
    """Work that was done is not open; what is left to do is."""
    done, open_ = "Pumpe P-311: Dichtung ausgetauscht.", "Riemen rissig, beim nächsten Stillstand tauschen."
    assert [duty.text for duty in FIND(f"{done} {open_}").output] == [open_]


@pytest.mark.parametrize(
    ("text", "code"), [("Der Mieter zahlt.", "de"), ("Le locataire doit payer.", "fr"), ("", "en")]
)
def test_language(text: str, code: str) -> None:
    """The language is that of the words."""
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", " \n"])
def test_no_text_is_an_item_error(text: str) -> None:
    """An empty text ends in one clear sentence."""
    with pytest.raises(ItemError, match="no text"):
        FIND(text)


@given(st.text(min_size=1, max_size=300).filter(str.strip))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_an_answer(text: str) -> None:
    """Whatever the text, there is an answer and a confidence between 0 and 1."""
    assert 0 <= FIND(text).confidence <= 1


def test_huge_text_is_quick() -> None:
    """Hundreds of thousands of characters, friendly or not, take seconds at most."""
    began = time.perf_counter()
    for text in ("The Tenant shall pay. " * 15_000, "hat " * 60_000, "ist zu " * 40_000, "1." * 100_000, "a" * 300_000):
        FIND(text)
    assert time.perf_counter() - began < 15
