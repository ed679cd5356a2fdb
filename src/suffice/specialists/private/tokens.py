"""A text as tokens, and tokens in pieces short enough to tag."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_TOKEN = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|(?:https?://|www\.)[^\s<>\"']{1,400}"
    r"|[^\W\d_]+|\d+|\n|[^\w\s]|_"
)
LINE = "\n"
_LONGEST = 400


class Token(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A word, a run of digits, a mark, an address, or a line's end; `glued`: no blank before it."""

    text: str
    start: int
    glued: bool


def tokens(text: str) -> list[Token]:
    """Tokens in order. A run of line ends counts as one."""
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word == LINE and (not found or found[-1].text == LINE):
            continue
        found.append(Token(word, match.start(), match.start() == last))
        last = match.end()
    return found


def pieces(found: list[Token]) -> Iterator[list[Token]]:
    """Cut into pieces of at most 400 tokens, at the last line's end or full stop where there is one."""
    start = 0
    while start < len(found):
        end = min(start + _LONGEST, len(found))
        if end < len(found):
            end = next(
                (cut + 1 for cut in range(end - 1, start + _LONGEST // 2, -1) if found[cut].text in "\n.!?"), end
            )
        yield found[start:end]
        start = end
