"""Text to token numbers: BERT's uncased WordPiece (Devlin et al. 2018; Wu et al. 2016, section 4.1), in plain Python.

Lower case, accents stripped, split at white space, punctuation and Chinese characters, then greedy longest match.
The same numbers as the `tokenizers` package for the same vocabulary (a test compares them), without its dependencies.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

LONGEST_WORD = 100
"""Characters; a longer word is unknown, so that a hostile text cannot make the search quadratic."""

CACHED_WORDS = 65_536

_ASCII_WORDS = re.compile(r"[a-z0-9]+|[!-/:-@\[-`{-~]")
_ASCII_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))
_CONTROL = frozenset({"Cc", "Cf", "Co", "Cs"})
_CHINESE = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class WordPiece:
    """A vocabulary, one token a line; the line number is the token's number. `##` marks the inside of a word."""

    def __init__(self, vocabulary: Sequence[str], unknown: str = "[UNK]") -> None:
        self._numbers = {token: number for number, token in enumerate(vocabulary)}
        self._unknown = self._numbers[unknown]
        self._pieces = lru_cache(CACHED_WORDS)(self._split)

    def encode(self, text: str) -> list[int]:
        """Token numbers of a text, in order, without marks of beginning and end; empty for a text without words."""
        # Cut, a word that is too long stays too long, and the cache holds no long keys.
        return list(chain.from_iterable(self._pieces(word[: LONGEST_WORD + 1]) for word in words(text)))

    def _split(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self._unknown,)
        return tuple(self._matches(word)) or (self._unknown,)

    def _matches(self, word: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if mark + word[start:end] in self._numbers), None)
            if end is None:
                return []
            found.append(self._numbers[mark + word[start:end]])
            start = end
        return found


def words(text: str) -> list[str]:
    """The words and the single punctuation marks of a text, lower case, without accents and control characters."""
    if text.isascii():
        return _ASCII_WORDS.findall(text.translate(_ASCII_CONTROL).lower())
    spaced = "".join(map(_clean, text))
    bare = "".join(map(_lower, unicodedata.normalize("NFD", spaced)))
    return "".join(map(_apart, bare)).split()


@lru_cache(CACHED_WORDS)
def _clean(char: str) -> str:
    """A space for white space, nothing for control characters, Chinese characters set apart."""
    if char in "\t\n\r":
        return " "
    if char == "\ufffd" or unicodedata.category(char) in _CONTROL:
        return ""
    if char.isspace():
        return " "
    code = ord(char)
    return f" {char} " if any(low <= code <= high for low, high in _CHINESE) else char


@lru_cache(CACHED_WORDS)
def _lower(char: str) -> str:
    """Character by character, so that the Greek sigma does not depend on its place; accents vanish."""
    return "" if unicodedata.category(char) == "Mn" else char.lower()


@lru_cache(CACHED_WORDS)
def _apart(char: str) -> str:
    """Punctuation set apart. All ASCII that is neither letter nor digit counts as punctuation."""
    symbol = char.isascii() and char.isprintable() and not char.isalnum() and char != " "
    return f" {char} " if symbol or unicodedata.category(char)[0] == "P" else char
