"""Logs are known by their form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import suffice.models
from suffice.core.types import Grant
from suffice.models.catalogue import read_card
from suffice.specialists.kind_structure import load

CARD = read_card(Path(suffice.models.__file__).parent / "kind-structure")
JUDGE = load(CARD, Grant(threads=1, bytes=CARD.memory))
LABELLED = Path(__file__).parents[2] / "examples/labelled"
LAYOUTS = {
    "csv": ("time,temp,press", "2026-03-01 10:{:02}:00,21.{},1.0{}"),
    "german csv": ("Zeit;Temperatur °C;Druck", "01.03.2026 10:{:02};21,{};1,0{}"),
    "two columns": ("Datum;Uhrzeit;T", "01.03.2026;10:{:02};21,{}{}"),
    "epoch": ("ts,v,w", "17700000{:02},21.{},{}"),
    "tabs": ("t\tv", "2026-03-01T10:{:02}:00Z\t21.{}\t{}"),
    "log lines": ("start of log", "2026-03-01 10:{:02}:00 INFO temp=21.{} press=1.0{}"),
    "brackets": ("", "[2026-03-01 10:{:02}:00] 21.{} 1.0{}"),
    "clock": ("", "10:{:02}:00  21.{}  1.0{}"),
    "syslog": ("", "Mar  1 10:{:02}:00 plc1 sensor: temp=21.{} press=1.0{}"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_logs_are_known(layout: str) -> None:
    """Times with numbers in the same places, in any of these layouts, are a log, also cut in the middle."""
    heading, line = LAYOUTS[layout]
    text = "\n".join([heading, *(line.format(i, i % 10, (i * 7) % 10) for i in range(40))])
    assert JUDGE(text).output == "log" and JUDGE(text).confidence >= CARD.threshold
    assert JUDGE(text[:-5]).confidence >= CARD.threshold


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Please call me at 10:15 about invoice 4711.",
        "\n".join(f"[2026-03-01 10:{i:02}] Anna: see you at the door" for i in range(30)),
        "\n".join(f"2026-03-{i + 1:02};Supermarket;-{i}.20;EUR" for i in range(20)),
        "\n".join(f"{i} x coffee   2.50" for i in range(20)),
        "name,age\n" + "\n".join(f"person {i},{20 + i}" for i in range(20)),
        "\x00\xff" * 100,
    ],
)
def test_other_texts_are_left_to_the_next_model(text: str) -> None:
    """Prose, chats, bank statements, receipts and lists have no confidence."""
    assert JUDGE(text).confidence == 0.0


def test_no_labelled_text_is_taken_for_a_log() -> None:
    """None of the shipped examples of other kinds is a log."""
    lines = [line for file in LABELLED.glob("*.jsonl") for line in file.read_text("utf-8").splitlines()]
    texts = [json.loads(line)["text"] for line in lines]
    assert texts and not any(JUDGE(text[:4000]).confidence for text in texts)
