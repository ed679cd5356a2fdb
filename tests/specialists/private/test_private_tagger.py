"""The tagger's parts: tokens, word lists, features."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.core.errors import ModelError
from suffice.specialists.private import lexicon, sure
from suffice.specialists.private.features import Features, shape_of
from suffice.specialists.private.near import near_digits
from suffice.specialists.private.tokens import pieces, tokens


@given(st.text(max_size=200))
def test_tokens_are_stretches_of_the_text(text: str) -> None:
    """Each token is what stands at its place, in order, and no letter or digit is lost."""
    found = tokens(text)
    assert all(text[token.start : token.start + len(token.text)] == token.text for token in found)
    covered = {place for token in found for place in range(token.start, token.start + len(token.text))}
    assert all(place in covered for place, letter in enumerate(text) if letter.isalnum())


def test_pieces_are_short_and_lose_nothing() -> None:
    """Long texts are cut, at a full stop where there is one."""
    found = tokens("One two three. " * 500)
    cut = list(pieces(found))
    assert [token for piece in cut for token in piece] == found
    assert all(len(piece) <= 400 and piece[-1].text == "." for piece in cut)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("Anna", "Xx"),
        ("NASA", "XXX"),
        ("UK", "XX"),
        ("J", "X"),
        ("a", "x"),
        ("iPhone", "xX"),
        ("2024", "d4"),
        (",", ","),
    ],
)
def test_shapes(word: str, shape: str) -> None:
    """What a word looks like."""
    assert shape_of(word) == shape


def test_word_lists_come_back(tmp_path: Path) -> None:
    """What is written is read, and the same lists give the same bytes."""
    lists = {"anna": frozenset({"f"}), "rome": frozenset({"g", "c3"}), "müller": frozenset({"s"})}
    lexicon.write(tmp_path / "a.xz", lists)
    lexicon.write(tmp_path / "b.xz", dict(reversed(lists.items())))
    assert lexicon.read(tmp_path / "a.xz") == lists
    assert (tmp_path / "a.xz").read_bytes() == (tmp_path / "b.xz").read_bytes()


def test_damaged_word_lists(tmp_path: Path) -> None:
    """A file that is not what it should be is named."""
    (tmp_path / "words.xz").write_bytes(b"no")
    with pytest.raises(ModelError, match=r"words\.xz"):
        lexicon.read(tmp_path / "words.xz")


def test_accents_and_case_are_folded() -> None:
    """So that a list holds a name once."""
    assert lexicon.fold("Éloïse") == lexicon.fold("ELOISE") == "eloise"


def test_features_know_the_key_of_a_line() -> None:
    """`Name: Anna` tells of Anna that she stands after Name."""
    rows = Features({"anna": frozenset({"f"}), "name": frozenset({"q", "c1"})}).of(tokens("Name: Anna"))
    assert "kname" in rows[2]
    assert "lf" in rows[2]
    assert len(rows) == 3


@given(st.text(alphabet="ab 1\n", max_size=900))
def test_stretches_hold_every_digit(text: str) -> None:
    """They come in order, apart from each other, with all that is near a digit."""
    found = list(near_digits(text))
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
    for place, letter in enumerate(text):
        if letter.isdigit():
            assert any(start <= max(0, place - 100) and min(len(text), place + 60) <= end for start, end in found)


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_surer_stays_the_surer(one: float, other: float) -> None:
    """The table keeps the order and stays between its ends."""
    table = sure.Sure((0.4, 0.7, 0.95), (0.3, 0.6, 0.99))
    low, high = sorted((one, other))
    assert 0.3 <= table.of(low) <= table.of(high) <= 0.99


@pytest.mark.parametrize(
    "content", [b"", b"{}", b'{"raw": [0.5], "right": []}', b'{"raw": [0.9, 0.1], "right": [0, 1]}']
)
def test_a_damaged_table_is_named(tmp_path: Path, content: bytes) -> None:
    """A file that is not what it should be is named."""
    (tmp_path / "sure.json").write_bytes(content)
    with pytest.raises(ModelError, match=r"sure\.json"):
        sure.read(tmp_path / "sure.json")
