"""The text as it is searched: no invisible characters, no look-alikes, and the way back to the original."""

from __future__ import annotations

import re

import msgspec

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u034f\u061c\u180e\x00"
_INVISIBLE += "".join(chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10)))
_HIDDEN = re.compile(f"[{_INVISIBLE}]")

_SAME_LENGTH: dict[int, str] = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SAME_LENGTH |= dict.fromkeys((0xA0, 0x2007, 0x2009, 0x200A, 0x202F, 0x3000), " ")
_SAME_LENGTH |= dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2212), "-")
_SAME_LENGTH |= dict.fromkeys((0x2018, 0x2019, 0x02BC), "'")
_SAME_LENGTH |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")

_CYRILLIC = dict(zip("асеорхуіјѕАВСЕНІЈКМОРЅТХ", "aceopxyijsABCEHIJKMOPSTX", strict=True))
_MIXED = re.compile(r"[^\W\d_]*(?:[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z])[^\W\d_]*")


class Clean(msgspec.Struct, frozen=True):
    """`text` is what is searched; `back` maps its positions to the original's, None where they are the same."""

    text: str
    back: list[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that `[start, end)` of the cleaned text came from."""
        if self.back is None or end <= start:
            return start, end
        return self.back[start], self.back[end - 1] + 1


def _latin(match: re.Match[str]) -> str:
    return "".join(_CYRILLIC.get(letter, letter) for letter in match.group())


def clean(text: str) -> Clean:
    """Drop what is not seen, fold wide and typographic forms, and Cyrillic letters inside Latin words."""
    if text.isascii() and "\x00" not in text:
        return Clean(text)
    folded = text.translate(_SAME_LENGTH)
    back: list[int] | None = None
    if _HIDDEN.search(folded):
        back = [place for place, letter in enumerate(folded) if letter not in _INVISIBLE]
        folded = _HIDDEN.sub("", folded)
    if any("\u0400" <= letter <= "\u04ff" for letter in set(folded)):
        folded = _fold_words(folded)
    return Clean(folded, back)


def _fold_words(text: str) -> str:
    """Fold look-alikes word by word: each word is looked at once, so the time is linear."""
    return re.sub(r"[^\W\d_]+", lambda word: _latin(word) if _MIXED.fullmatch(word.group()) else word.group(), text)
