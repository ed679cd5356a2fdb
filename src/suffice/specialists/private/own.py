"""The owner's own words and patterns: clients, code names, part numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from suffice.core.document import Span
from suffice.core.errors import ConfigError


class Terms(msgspec.Struct, frozen=True):
    """`words` are matched whole, in any case; `patterns` are regular expressions."""

    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


class OwnTerms:
    """Finds the owner's terms. Raises ConfigError for a pattern that is not a regular expression."""

    def __init__(self, terms: Terms) -> None:
        self._words = {tuple(_WORD.findall(word.casefold())): word for word in terms.words if word.strip()}
        self._first: dict[str, list[tuple[str, ...]]] = {}
        for key in sorted(self._words, key=len, reverse=True):
            if key:
                self._first.setdefault(key[0], []).append(key)
        self._patterns = tuple(_compiled(pattern) for pattern in terms.patterns)

    def find(self, text: str) -> Iterator[Span]:
        """Every own term in the text, in time linear in the text whatever the length of the list."""
        if self._first:
            yield from self._listed(text)
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                if match.end() > match.start():
                    yield Span(match.start(), match.end(), "TERM", 1.0, "own pattern")

    def _listed(self, text: str) -> Iterator[Span]:
        found = list(_WORD.finditer(text))
        words = [match.group().casefold() for match in found]
        for place, word in enumerate(words):
            for key in self._first.get(word, ()):
                if tuple(words[place : place + len(key)]) == key:
                    end = found[place + len(key) - 1].end()
                    yield Span(found[place].start(), end, "TERM", 1.0, "own list of terms")
                    break


_WORD = re.compile(r"\w+|[^\w\s]")


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise ConfigError(f"The own pattern '{pattern}' is not a regular expression ({error}); correct it.") from error


def words(lines: Iterable[str]) -> Terms:
    """Terms from a word list: one a line; blank lines and lines that start with # don't count."""
    return Terms(tuple(line.strip() for line in lines if line.strip() and not line.startswith("#")))
