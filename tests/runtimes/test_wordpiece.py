"""WordPiece, against numbers that the `tokenizers` package gave for the same vocabulary."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import suffice.models
from suffice.runtimes._wordpiece import LONGEST_WORD, WordPiece, words

VOCABULARY = Path(suffice.models.__file__).parent / "static-embedder/vocabulary.txt"
TOKENS = VOCABULARY.read_text(encoding="utf-8").split("\n")[:-1]
EXPECTED: list[tuple[str, list[int]]] = json.loads((Path(__file__).parent / "wordpiece.json").read_text("utf-8"))
PIECES = WordPiece(TOKENS)


def test_fixture_is_large_and_multilingual() -> None:
    """The expected numbers cover at least two hundred texts, a third of them beyond ASCII."""
    assert len(EXPECTED) >= 200
    assert sum(not text.isascii() for text, _ in EXPECTED) > 66


@pytest.mark.parametrize(("text", "numbers"), EXPECTED)
def test_same_numbers_as_expected(text: str, numbers: list[int]) -> None:
    """Every text gives the committed numbers, in order."""
    assert PIECES.encode(text) == numbers


def reference() -> object:
    tokenizers = pytest.importorskip("tokenizers")
    table = {token: number for number, token in enumerate(TOKENS)}
    model = tokenizers.models.WordPiece(table, unk_token="[UNK]", max_input_chars_per_word=LONGEST_WORD)
    made = tokenizers.Tokenizer(model)
    made.normalizer = tokenizers.normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    return made


def test_fixture_is_what_the_reference_gives() -> None:
    """The committed numbers are those of the `tokenizers` package, where it is installed."""
    made = reference()
    assert [made.encode(text, add_special_tokens=False).ids for text, _ in EXPECTED] == [ids for _, ids in EXPECTED]


def test_latin_greek_and_cyrillic_equal_the_reference() -> None:
    """Random texts of European letters and ASCII give the reference's numbers, where it is installed."""
    made = reference()

    @given(st.text(st.characters(max_codepoint=0x45F, exclude_categories=["Cs", "Cn"]), max_size=40))
    def same(text: str) -> None:
        assert PIECES.encode(text) == made.encode(text, add_special_tokens=False).ids

    same()


@given(st.text(st.characters(), max_size=60))
def test_any_text_gives_known_numbers(text: str) -> None:
    """Any text, lone surrogates included, gives numbers of the vocabulary."""
    assert all(0 <= number < len(TOKENS) for number in PIECES.encode(text))


@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_short_cut_for_ascii_changes_nothing(text: str) -> None:
    """ASCII takes a short cut to the same words as the long way."""
    assert words(text) == words(text + "\u0301")


def test_long_words_are_unknown_and_quick() -> None:
    """A word of a hundred characters is searched, a longer one is unknown at once, however long."""
    assert PIECES.encode("a" * LONGEST_WORD) != [0]
    start = time.perf_counter()
    assert PIECES.encode("a" * 1_000_000) == [0]
    assert time.perf_counter() - start < 1


def test_cache_keeps_no_long_words() -> None:
    """Two words that differ only after the limit share one place in the cache."""
    pieces = WordPiece(["[UNK]", "a"])
    pieces.encode("a" * 5000 + " " + "a" * 6000)
    assert pieces._pieces.cache_info().currsize == 1
