from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from suffice.runtimes._ngrams import LONGEST, Vocabulary, encode, grams, normalise

texts = st.lists(st.text(max_size=40), max_size=6)
TF = np.array([0.0, 1.0, 1.7, 2.1])


def keys(text: str) -> set[int]:
    return set(grams([text]).keys.tolist())


def test_characters_stay_inside_words() -> None:
    """' ab ' has 3 pairs, 2 triples and 1 four; a second word adds its own, one word and one pair of words."""
    assert len(grams(["ab"]).keys) == 3 + 2 + 1 + 1
    assert len(grams(["ab cd"]).keys) == 2 * (3 + 2 + 1 + 1) + 1


def test_word_keys_are_odd_and_character_keys_even() -> None:
    """The lowest bit tells words from characters."""
    odd = grams(["one two"]).keys & 1
    assert odd.sum() == 3


def test_case_width_spaces_and_digits_do_not_matter() -> None:
    """Texts that differ in case, compatible forms, blanks and digits have the same n-grams."""
    assert keys("Order  4711\n") == keys("order 0000") == keys("\uff2frder 1234")
    assert keys("order") != keys("other")


@given(texts)
def test_a_batch_is_its_texts_one_by_one(batch: list[str]) -> None:
    """N-grams of a text don't depend on its neighbours in the batch."""
    together = grams(batch)
    for index, text in enumerate(batch):
        alone = grams([text])
        assert sorted(together.keys[together.texts == index].tolist()) == sorted(alone.keys.tolist())


@given(texts)
def test_values_have_length_one_per_half(batch: list[str]) -> None:
    """Words and characters of a text that are known have length 1 each, and the same values alone or in a batch."""
    found = grams(batch)
    vocabulary = Vocabulary(found.keys)
    idf = np.linspace(1, 2, len(vocabulary.keys))
    sparse = encode(found, vocabulary, idf, TF)
    for index, text in enumerate(batch):
        part = slice(sparse.starts[index], sparse.starts[index + 1])
        alone = encode(grams([text]), vocabulary, idf, TF)
        assert sparse.rows[part].tolist() == alone.rows.tolist()
        assert sparse.values[part].tolist() == alone.values.tolist()
        for half in (0, 1):
            squares = sparse.values[part][(vocabulary.keys[sparse.rows[part]] & 1) == half] ** 2
            assert len(squares) == 0 or abs(squares.sum() - 1) < 1e-9


def test_unknown_ngrams_lower_the_known_share() -> None:
    """A vocabulary knows all of its own text, nothing of a foreign one."""
    vocabulary = Vocabulary(grams(["the cat sat"]).keys)
    idf = np.ones(len(vocabulary.keys))
    known = encode(grams(["the cat sat", "qqq zzz", ""]), vocabulary, idf, TF).known
    assert known.tolist() == [1.0, 0.0, 0.0]


def test_an_empty_vocabulary_knows_nothing() -> None:
    """No n-grams, no rows."""
    sparse = encode(grams(["text"]), Vocabulary(np.empty(0, dtype=np.uint32)), np.empty(0), TF)
    assert len(sparse.rows) == 0


def test_long_texts_are_read_from_the_front() -> None:
    """What stands beyond the limit is not read; a NUL and a lone surrogate are characters like others."""
    assert len(normalise("a" * (LONGEST + 5))) == LONGEST
    assert len(grams(["a\0b \ud800"]).keys) > 0
