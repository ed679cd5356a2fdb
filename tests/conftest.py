"""Made-up tickets of three queues, many and easy: what a fit in a test learns from."""

from __future__ import annotations

import csv
import random

import pytest

_WORDS = {
    "billing": ("invoice shows a wrong amount", "charged twice", "want my money back", "card payment failed"),
    "delivery": ("where is my parcel", "courier is late", "package was lost", "tracking number is wrong"),
    "account": ("password reset fails", "cannot log in", "change my address", "code never arrives"),
}
_OPEN = ("hi", "hello", "please help", "urgent", "dear team", "good morning")
_WHEN = ("monday", "tuesday", "last week", "may", "noon", "yesterday evening", "the weekend")


def _tickets(count, seed=1):
    deal = random.Random(seed)
    rows = {}
    while len(rows) < count:
        queue = deal.choice(sorted(_WORDS))
        word = "".join(deal.choice("bcdfglmnprst") + deal.choice("aeiou") for _ in range(4))
        rows[f"{deal.choice(_OPEN)} {deal.choice(_WORDS[queue])} since {deal.choice(_WHEN)} {word}"] = queue
    return list(rows.items())


def _write(path, rows, head=("text", "queue"), encoding="utf-8"):
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return path


@pytest.fixture(scope="session")
def tickets():
    """`tickets(count, seed)`: (text, queue) pairs, no two texts alike."""
    return _tickets


@pytest.fixture(scope="session")
def write_rows():
    """`write_rows(path, rows, head)`: a CSV file."""
    return _write
