"""The word lists: which words are common, which are names, places, firms."""

from __future__ import annotations

import lzma
import unicodedata
from pathlib import Path

from suffice.core.errors import ModelError

Lexicon = dict[str, frozenset[str]]
"""A folded word and the lists that it is in."""


def fold(word: str) -> str:
    """Lower case, without accents."""
    if word.isascii():
        return word.lower()
    split = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def read(path: Path) -> Lexicon:
    """Read a list file: a line `#list,list` followed by lines of words. Raises ModelError if it is damaged."""
    try:
        text = lzma.decompress(path.read_bytes()).decode("utf-8")
    except (OSError, lzma.LZMAError, UnicodeDecodeError) as error:
        raise ModelError(f"The word lists '{path.name}' can't be read ({error}); restore the file.") from error
    found: Lexicon = {}
    for group in text.split("#")[1:]:
        lists, _, words = group.partition("\n")
        found.update(dict.fromkeys(words.split(), frozenset(lists.split(","))))
    return found


def write(path: Path, lexicon: Lexicon) -> None:
    """The inverse of `read`; the same lexicon gives the same bytes."""
    groups: dict[str, list[str]] = {}
    for word, lists in lexicon.items():
        groups.setdefault(",".join(sorted(lists)), []).append(word)
    lines = [line for key in sorted(groups) for line in (f"#{key}", *sorted(groups[key]))]
    path.write_bytes(lzma.compress("\n".join(lines).encode("utf-8"), preset=9))
