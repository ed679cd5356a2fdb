"""Cue words: what stands shortly before a value on its line and says what it is. And where values can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

_REACH = 48
_BEFORE, _AFTER = 128, 64
_DIGITS = re.compile(r"\d+")
_BLANK = re.compile(r"\s")


def cue_before(text: str, start: int, cue: re.Pattern[str]) -> bool:
    """Whether the cue stands on the same line within 48 characters before `start`, or ends the line above."""
    before = text[max(0, start - _REACH) : start]
    stripped = before.rstrip(" \t\r\n:|\"'")
    line = before.rfind("\n", 0, len(stripped))
    return cue.search(before, line + 1) is not None


def near_digits(text: str) -> Iterator[tuple[int, int]]:
    """Disjoint stretches with all that is at most 128 characters before and 64 after a digit, cut at a blank.

    Patterns that need a digit are looked for there only: prose holds few. Linear in the text.
    """
    start = end = -1
    for match in _DIGITS.finditer(text):
        if match.end() + _AFTER <= end:
            continue
        if end >= 0 and match.start() - _BEFORE > end:
            yield start, end
            end = -1
        if end < 0:
            start = max(0, match.start() - _BEFORE)
        blank = _BLANK.search(text, match.end() + _AFTER)
        end = blank.start() if blank else len(text)
    if end >= 0:
        yield start, end
