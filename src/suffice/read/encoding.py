"""Bytes to text, for files that do not say how they were written.

A byte order mark decides; else valid UTF-8 is UTF-8; else the older code pages are tried and the one whose
text looks most like words is taken: accented letters inside words count for a page, signs inside words,
capitals inside words and mixed scripts count against it.
"""

from __future__ import annotations

import codecs
import re

from suffice.core.errors import ItemError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PAGES = ("cp1252", "iso8859_15", "mac_roman", "cp1250", "iso8859_2", "cp850", "cp1251", "cp1254")
_SAMPLE = 200_000
_LETTERS = {
    "west": frozenset("äöüßéèêëàâáçñóíúìòùîïôûœæøåãõÄÖÜÉÈÀÇÑÓÍÚÁÂÊÎÔÅØÆÃÕ"),
    "east": frozenset("äöüßáéíóúýąćęłńśźżčďěňřšťůžőűăâîşţŁŚŻŹĆŠČŘŽÁÉÍÓÚÝÖÄÜÇçôë"),
    "turkish": frozenset("çğıöşüÇĞİÖŞÜâîû"),
}
_SIGNS = frozenset("€£§°µ²³½¼„“”‚‘’–—…«»·•®©™¿¡ªº№\u00a0\u00ad")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Text with `\\n` line ends, and notes on how it was read. Raises ItemError where it is not text."""
    text, encoding = _decode(data)
    notes: tuple[str, ...] = () if encoding in ("utf-8", "utf-8-sig", "ascii") else (f"read as {encoding}",)
    bare = text.rstrip("\x00")
    nuls = bare.count("\x00")
    if nuls > max(1, len(bare) // 100):
        raise ItemError("This file is not text: it is full of zero bytes.")
    if nuls:
        notes += (f"{nuls} zero bytes were left out",)
    bare = bare.replace("\x00", "")
    if len(_CONTROL.findall(bare[:_SAMPLE])) > 0.02 * min(len(bare), _SAMPLE):
        raise ItemError("This file is not text that can be decoded: it is full of control characters.")
    return bare.replace("\r\n", "\n").replace("\r", "\n"), notes


def _decode(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace"), wide
    try:
        return _utf8(data), "utf-8"
    except UnicodeDecodeError as error:
        rest = data[error.start :]
    if _damaged_utf8(data):
        return data.decode("utf-8", errors="replace"), "damaged UTF-8"
    best = max(_PAGES, key=lambda page: _score(_around(data, rest), page))
    return data.decode(best, errors="replace"), best


def _utf8(data: bytes) -> str:
    """Strict UTF-8, but a character cut in two at the very end is dropped."""
    text, _used = codecs.utf_8_decode(data, "strict")
    return text


def _damaged_utf8(data: bytes) -> bool:
    """Many valid multi-byte characters and few errors: UTF-8 with a scratch, no older code page."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(1 for char in text if char > "\x7f") - wrong
    return right > 10 * wrong


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte is zero in text of Latin letters."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 4:
        return ""
    half = len(sample) / 2
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.6 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.05 else ""


def _around(data: bytes, rest: bytes) -> bytes:
    """A stretch that holds the first bytes that are not ASCII."""
    start = max(0, len(data) - len(rest) - 1_000)
    return data[start : start + _SAMPLE]


def _score(data: bytes, page: str) -> tuple[float, int]:
    text = data.decode(page, errors="replace")
    known = _LETTERS["east" if page in ("cp1250", "iso8859_2") else "turkish" if page == "cp1254" else "west"]
    points = 0.0
    for match in re.finditer(r"[^\x00-\x7f]+", text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        points += _run(match.group(), before, after, known)
    return points, -_PAGES.index(page)


def _run(run: str, before: str, after: str, known: frozenset[str]) -> float:
    """Points for a run of characters above ASCII, with its two neighbours."""
    inside = before.isalpha() or after.isalpha()
    if all("\u0400" <= char <= "\u045f" for char in run):
        lower = sum(char.islower() for char in run)
        return -2.0 * len(run) if inside or len(run) < 2 else 0.5 * len(run) + 0.7 * lower
    points = 0.0
    for char in run:
        if char in known:
            points += -1.0 if char.isupper() and before.islower() else 1.0
        elif char in "¿¡" and after.isalpha() and not before.isalpha():
            points += 1.2
        elif char in _SIGNS:
            points += -0.5 if before.isalpha() and after.isalpha() and char not in "’\u00ad" else 0.6
        else:
            points -= 1.0
    return points - 0.8 * max(0, len(run) - 2)
