"""Tags and text of HTML, in time linear in its length whatever is in it.

The standard library's parser (and regular expressions over whole tags) take quadratic time on comments,
quotes and tags that are never closed; a hostile page of a few megabytes would take hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_ENDLESS = re.compile(r"&#[0-9]{100,};?")
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_STOP = re.compile(r"[>\"']")
_RAW = frozenset({"script", "style", "noscript", "template", "svg", "math", "iframe", "object"})
_ATTRIBUTES = 16_000
"""Characters of one tag that are looked at; longer ones carry embedded pictures."""


def _unescaped(text: str) -> str:
    """References as the characters they stand for. Python refuses to read a number of thousands of digits."""
    return unescape(_ENDLESS.sub("\ufffd", text))


def tokens(source: str) -> Iterator[tuple[str, str, str]]:
    """("text", text, ""), ("open", name, attributes as written), ("close", name, "").

    Comments, declarations and what is between raw tags (scripts, styles...) are left out.
    """
    at, end = 0, len(source)
    lower = source.lower()
    if len(lower) != end:  # a few capitals become two characters in lower case
        lower = "".join(char.lower() if char < "\x80" else char for char in source)
    while at < end:
        tag = source.find("<", at)
        if tag < 0:
            yield "text", _unescaped(source[at:]), ""
            return
        if tag > at:
            yield "text", _unescaped(source[at:tag]), ""
        if source.startswith("<!--", tag):
            at = _after(source, "-->", tag + 4)
        elif source.startswith(("<!", "<?"), tag):
            at = _after(source, ">", tag)
        elif (name := _NAME.match(lower, tag + 1)) is not None:
            close = _close(source, name.end())
            word = name.group(1)
            at = close + 1
            if source[tag + 1] == "/":
                yield "close", word, ""
            elif word in _RAW and source[close - 1 : close] != "/":
                found = lower.find(f"</{word}", close)
                at = found if found >= 0 else end
            else:
                yield "open", word, source[name.end() : min(close, name.end() + _ATTRIBUTES)]
        else:
            yield "text", "<", ""
            at = tag + 1


def _after(source: str, mark: str, start: int) -> int:
    found = source.find(mark, start)
    return len(source) if found < 0 else found + len(mark)


def _close(source: str, start: int) -> int:
    """Where the tag ends: the first '>' outside quotes. A quote that is never closed ends the source."""
    at = start
    while (stop := _STOP.search(source, at)) is not None:
        if stop.group() == ">":
            return stop.start()
        at = source.find(stop.group(), stop.end()) + 1
        if at == 0:
            plain = source.find(">", stop.end())
            return plain if plain >= 0 else len(source)
    return len(source)
