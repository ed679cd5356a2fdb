"""Hashed word 1-2-grams and character 2-5-grams of texts, without a Python loop over n-grams.

A batch is one string of code points; the hash of any stretch of it is a difference of two prefix sums of the
polynomial c_i * B^i (mod 2^64), shifted back by B^-start. Character n-grams stay inside a word with the
space on either side of it, words are runs of letters and digits, and every digit counts as 0.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint32]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

LONGEST = 20_000
"""Characters of a text that are read; what a longer text is about is clear by then."""

_BASE = np.uint64(0x9E3779B97F4A7C15)
_BACK = np.uint64(pow(0x9E3779B97F4A7C15, -1, 2**64))
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_PAIR = np.uint64(0x94D049BB133111EB)
_SALT = np.uint64(0xD6E8FEB86659FD93)
_SPACE, _BREAK = 32, 10
_WORD = np.array([chr(code).isalnum() for code in range(0x3000)] + [True])
"""Is this code point part of a word? All those beyond the table are."""
_BITS = 20
_NONE = np.uint32(0xFFFFFFFF)


class Grams(NamedTuple):
    """Every n-gram of a batch: its key (odd for words, even for characters), the text it is in, and how many texts."""

    keys: Keys
    texts: Ints
    size: int


class Sparse(NamedTuple):
    """Weighted n-grams of a batch: text i has rows[starts[i]:starts[i + 1]] with those values."""

    rows: Ints
    values: Floats
    starts: Ints
    known: Floats
    """Share of each text's n-grams that the vocabulary has; 0 for a text without any."""


class Vocabulary:
    """The n-grams that a model knows, each a row; found by one look into a table of slots.

    Where two n-grams share a slot the one with the smaller key is forgotten, so `keys` may be fewer than given.
    """

    def __init__(self, keys: Keys) -> None:
        ordered = np.unique(keys[keys != _NONE])
        slots, first = np.unique(ordered >> np.uint32(32 - _BITS), return_index=True)
        self.keys: Keys = ordered[first]
        self._slots = np.full(1 << _BITS, len(self.keys), dtype=np.int32)
        self._slots[slots] = np.arange(len(self.keys), dtype=np.int32)
        self._probe = np.append(self.keys, _NONE)

    def rows(self, keys: Keys) -> Ints:
        """The row of each key; the number of rows where it is unknown."""
        found = self._slots[keys >> np.uint32(32 - _BITS)]
        return np.where(self._probe[found] == keys, found, len(self.keys)).astype(np.int64)


def normalise(text: str) -> str:
    """Lower case, compatible forms joined, single spaces, at most LONGEST characters."""
    text = text[:LONGEST]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return " ".join(text.lower().split())


def grams(texts: Sequence[str]) -> Grams:
    """All n-grams of the texts, with repetitions."""
    joined = "\n".join([f" {normalise(text)} " for text in texts])
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.int64)
    codes[(codes >= 48) & (codes <= 57)] = 48
    line = codes == _BREAK
    number = np.cumsum(line)
    sums, back = _prefix(codes)
    word_keys, word_starts = _words(codes, sums, back, number)
    char_keys, char_starts = _characters(codes, line, sums, back)
    texts_of = number[np.concatenate([word_starts, char_starts])]
    return Grams(np.concatenate([word_keys, char_keys]), texts_of, len(texts))


def encode(found: Grams, vocabulary: Vocabulary, idf: Floats, tf: Floats) -> Sparse:
    """TF-IDF of known n-grams, words and characters each of length 1 per text.

    `idf` has one weight a row; `tf[c]` is the weight of an n-gram that occurs c times (the last for more).
    """
    size, rows = len(vocabulary.keys), vocabulary.rows(found.keys)
    seen = rows < size
    total = np.bincount(found.texts, minlength=found.size)
    known = np.bincount(found.texts[seen], minlength=found.size) / np.maximum(total, 1)
    cells, times = _tally(found.texts[seen] * size + rows[seen])
    text, row = np.divmod(cells, max(size, 1))
    values = tf[np.minimum(times, len(tf) - 1)] * idf[row]
    half = 2 * text + (vocabulary.keys[row] & np.uint32(1))
    length = np.sqrt(np.bincount(half, weights=values * values, minlength=2 * found.size))
    starts = np.searchsorted(text, np.arange(found.size + 1))
    return Sparse(row, values / length[half], starts, known)


def _prefix(codes: Ints) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    powers = np.cumprod(np.full(len(codes), _BASE, dtype=np.uint64), dtype=np.uint64)
    sums = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum((codes + 1).astype(np.uint64) * powers, out=sums[1:])
    back = np.cumprod(np.full(len(codes), _BACK, dtype=np.uint64), dtype=np.uint64)
    return sums, back


def _words(codes: Ints, sums: NDArray[np.uint64], back: NDArray[np.uint64], number: Ints) -> tuple[Keys, Ints]:
    inside = np.zeros(len(codes) + 1, dtype=np.int8)
    inside[:-1] = _WORD[np.minimum(codes, len(_WORD) - 1)]
    turn = np.diff(inside, prepend=np.int8(0))
    starts, ends = np.flatnonzero(turn == 1), np.flatnonzero(turn == -1)
    single = (sums[ends] - sums[starts]) * back[starts]
    same = number[starts[1:]] == number[starts[:-1]]
    double = (single[:-1] * _PAIR + single[1:])[same]
    # Salted, or a short word would share its slot with the same letters as characters.
    keys = _key(np.concatenate([single, double]) ^ _SALT) | np.uint32(1)
    return keys, np.concatenate([starts, starts[:-1][same]])


def _characters(
    codes: Ints, line: NDArray[np.bool_], sums: NDArray[np.uint64], back: NDArray[np.uint64]
) -> tuple[Keys, Ints]:
    gap = line | (codes == _SPACE)
    middle = np.ones(len(codes), dtype=np.bool_)
    hashes, starts = [], []
    for length in (2, 3, 4, 5):
        last = max(0, len(codes) - length + 1)
        if length == 2:
            valid = ~(gap[:last] & gap[1:])
        else:
            middle = middle[:last] & ~gap[length - 2 : length - 2 + last]
            valid = middle.copy()
        valid &= ~line[:last] & ~line[length - 1 : length - 1 + last]
        begin = np.flatnonzero(valid)
        hashes.append((sums[begin + length] - sums[begin]) * back[begin])
        starts.append(begin)
    return _key(np.concatenate(hashes)) & np.uint32(0xFFFFFFFE), np.concatenate(starts)


def _key(hashes: NDArray[np.uint64]) -> Keys:
    """The upper half of a well-mixed hash."""
    mixed = (hashes ^ (hashes >> np.uint64(31))) * _MIX
    mixed = (mixed ^ (mixed >> np.uint64(29))) * _PAIR
    return (mixed >> np.uint64(32)).astype(np.uint32)


def _tally(cells: Ints) -> tuple[Ints, Ints]:
    """Distinct cells in order, and how often each occurs."""
    cells = np.sort(cells)
    first = np.flatnonzero(np.diff(cells, prepend=-1))
    return cells[first], np.diff(first, append=len(cells))
