"""Cue words: what stands shortly before a value on its line and says what it is."""

from __future__ import annotations

import re

_REACH = 48


def cue_before(text: str, start: int, cue: re.Pattern[str]) -> bool:
    """Whether the cue stands on the same line within 48 characters before `start`, or ends the line above."""
    before = text[max(0, start - _REACH) : start]
    stripped = before.rstrip(" \t\r\n:|\"'")
    line = before.rfind("\n", 0, len(stripped))
    return cue.search(before, line + 1) is not None
