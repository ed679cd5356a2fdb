"""What the tagger looks at in each token and its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from suffice.specialists.private.lexicon import Lexicon, fold
from suffice.specialists.private.tokens import LINE, Token

Lists = Callable[[str], frozenset[str]]
_CACHE = 50_000
_NONE: frozenset[str] = frozenset()


def shape_of(word: str) -> str:
    """Xx, X, xx, XX, xX, d1...d9, or the mark itself."""
    if word.isdigit():
        return f"d{min(len(word), 9)}"
    if not word[0].isalpha():
        return word if len(word) == 1 else "@"
    if "@" in word or "/" in word:
        return "@"
    if word.islower():
        return "x" if len(word) == 1 else "xx"
    if word.isupper():
        return "X" if len(word) == 1 else ("XX" if len(word) <= 3 else "XXX")
    if word[0].isupper():
        return "Xx" if word[1:].islower() else "XxX"
    return "xX" if word.lower() != word else "xx"


class Features:
    """Turns tokens to lists of strings. What depends on one token alone is kept, at most 50,000 tokens."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._kept: dict[str, tuple[str, str, str, list[str]]] = {}

    def lists_of(self, folded: str) -> frozenset[str]:
        """The lists that a word is in."""
        return self._lexicon.get(folded, _NONE)

    def _one(self, word: str, lists: Lists | None = None) -> tuple[str, str, str, list[str]]:
        """(word, shape, lists, features of the token itself)."""
        kept = self._kept.get(word) if lists is None else None
        if kept is None:
            kept = _describe(word, (lists or self.lists_of)(fold(word)))
            if lists is None:
                if len(self._kept) >= _CACHE:
                    self._kept.clear()
                self._kept[word] = kept
        return kept

    def of(self, piece: Sequence[Token], lists: Lists | None = None) -> list[list[str]]:
        """One list of features for each token. `lists` replaces the lexicon in training."""
        ones = [self._one(token.text, lists) for token in piece]
        style = _style(ones)
        lower = {one[0] for one in ones if one[1] == "xx"}
        inner = {ones[i][0] for i in range(1, len(ones)) if ones[i][1] == "Xx" and ones[i - 1][1] in ("xx", "x", ",")}
        keys = _line_keys(ones)
        rows: list[list[str]] = []
        last = len(ones) - 1
        for i, (word, shape, names, own) in enumerate(ones):
            row = [*own, style, style + names, keys[i]]
            before = ones[i - 1] if i else _EDGE
            after = ones[i + 1] if i < last else _EDGE
            before2 = ones[i - 2] if i > 1 else _EDGE
            after2 = ones[i + 2] if i < last - 1 else _EDGE
            row += (
                "-w" + before[0],
                "-s" + before[1],
                "-l" + before[2],
                "+w" + after[0],
                "+s" + after[1],
                "+l" + after[2],
                "=w" + before2[0],
                "=l" + before2[2] + before2[1],
                "#w" + after2[0],
                "#l" + after2[2] + after2[1],
                "-ss" + before[1] + shape,
                "+ss" + shape + after[1],
                "-ll" + before[2] + "|" + names,
                "+ll" + names + "|" + after[2],
                "sss" + before[1] + shape + after[1],
                "-ww" + before2[0] + "_" + before[0],
                "-ws" + before[0] + "_" + shape,
                "+ws" + after[0] + "_" + shape,
            )
            if piece[i].glued:
                row.append("glued")
            if shape == "Xx" or shape == "XxX":
                if word in lower:
                    row.append("seen-lower")
                if word in inner:
                    row.append("seen-inner")
                row.append("start" if before[1] in _STARTS else "inner")
            rows.append(row)
        return rows


_EDGE = ("", "^", "", ["^"])
_STARTS = frozenset('^.!?\n:"*-•>#')
_LONG_KEY = 6


def _describe(word: str, lists: frozenset[str]) -> tuple[str, str, str, list[str]]:
    folded = fold(word)
    shape = shape_of(word)
    names = "".join(sorted(lists))
    if word == LINE:
        return word, LINE, "", ["line"]
    if shape == "@" or (shape[0] == "d" and len(word) > 2):
        return shape, shape, names, ["s" + shape, *((("y" + word[:2]),) if len(word) == 4 else ())]
    if not word[0].isalpha():
        return word, shape, names, ["w" + word, "s" + shape]
    script = "" if word.isascii() else ("n" if folded.isascii() else "other")
    own = [
        "w" + folded,
        "s" + shape,
        "p" + folded[:3],
        "q" + folded[-2:],
        "r" + folded[-3:],
        "t" + folded[-4:],
        "n" + str(min(len(word), 12)),
    ]
    own += ["i" + script, "L" + names, "LS" + names + shape]
    own += ["l" + name for name in lists] or ["l?" + shape]
    return folded, shape, names, own


def _style(ones: Sequence[tuple[str, str, str, list[str]]]) -> str:
    """Whether capitals say anything in this piece: none at all, all capitals, or mixed."""
    shapes = {one[1] for one in ones}
    if shapes & {"Xx", "XxX"}:
        return "mixed"
    if "xx" in shapes:
        return "lower" if not shapes & {"XX", "XXX"} else "some"
    return "upper"


def _line_keys(ones: Sequence[tuple[str, str, str, list[str]]]) -> list[str]:
    """For `Key: value` lines the key, given to the value's first tokens."""
    keys: list[str] = []
    key, left = "", 0
    for i, (word, _, _, _) in enumerate(ones):
        keys.append("k" + key if left > 0 else "k")
        left -= 1
        if word == ":" or word == "=":
            place = i - 1
            while place >= 0 and ones[place][0] in "\"'*)(":
                place -= 1
            key, left = (ones[place][0] if place >= 0 else ""), _LONG_KEY
        elif word == LINE:
            left = 0
    return keys
