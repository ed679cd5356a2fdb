"""A linear-chain conditional random field over tokens (Lafferty, McCallum, Pereira 2001).

Labels are types without begin and inside marks: neighbours of one type are one span. What is marked is
decided by the probability of being nothing, so that recall can be preferred.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from suffice.core.document import Span
from suffice.core.errors import MissingExtra, ModelError
from suffice.specialists.private.features import Features
from suffice.specialists.private.lexicon import fold, read
from suffice.specialists.private.sure import read as read_sure
from suffice.specialists.private.tokens import LINE, Token, pieces

NOTHING = "O"
TAGGER = "tagger"
_NAMES = frozenset({"PERSON", "PLACE", "ORGANISATION", "MEDICAL"})
_SHAPED = frozenset({"EMAIL", "URL", "PHONE", "ID", "AGE"})
_COMMON = frozenset({"c1", "c2", "c3", "c4"})
_SHORT = 4
_CERTAIN = 0.95
_WORD = re.compile(r"\w")


class Tagged(msgspec.Struct, frozen=True):
    """The spans of a text, and the highest probability of being private among what was left unmarked."""

    spans: tuple[Span, ...]
    missed: float


class Tagger:
    """Weights, word lists and the table of confidences in memory.

    A token is marked if it is private with the probability `keen`, or `keener` where something in the piece is
    certainly private: who is named once is rarely the only one, and a note without names has none.
    """

    def __init__(self, folder: Path, keen: float = 0.5, keener: float = 0.08) -> None:
        self.features = Features(read(folder / "words.xz"))
        self._crf = _open(folder / "tagger.crfsuite")
        self._labels = [label for label in self._crf.labels() if label != NOTHING]
        self._sure = read_sure(folder / "sure.json")
        self._keen = keen
        self._keener = keener

    def tag(self, text: str, words: list[Token]) -> Tagged:
        """Mark names, places, organisations and the like in a text and its tokens. Time is linear in the text."""
        spans: list[Span] = []
        missed = 0.0
        for piece in pieces(words):
            marks = self._marks(piece)
            joined = (span for span in _join(piece, marks) if not self._doubtful(text[span.start : span.end], span))
            spans.extend(Span(one.start, one.end, one.type, self._sure.of(one.confidence), TAGGER) for one in joined)
            missed = max(missed, max((1 - p for label, p in marks if label == NOTHING), default=0.0))
        return Tagged(tuple(spans), missed)

    def _doubtful(self, word: str, span: Span) -> bool:
        """Addresses, dates and numbers without a digit or mark, single letters, and lone everyday words in lower
        case: hardly private.
        """
        if span.type in _SHAPED:
            return word.isalpha()
        if span.type == "DATE":
            return not any(letter.isdigit() for letter in word)
        if len(word) < 2:
            return span.type != "AGE"
        lists = self.features.lists_of(fold(word))
        return span.type in _NAMES and word.islower() and bool(lists) and lists <= _COMMON

    def _marks(self, piece: list[Token]) -> list[tuple[str, float]]:
        """For each token its label and that label's probability (for a marked one: of being private)."""
        crf = self._crf
        best = crf.tag(self.features.of(piece))
        shares = [1.0 - crf.marginal(NOTHING, place) for place in range(len(piece))]
        keen = self._keen if max(shares) < _CERTAIN else self._keener
        marks: list[tuple[str, float]] = []
        for place, (token, private) in enumerate(zip(piece, shares, strict=True)):
            if not _WORD.match(token.text):
                marks.append((NOTHING, 1.0))
            elif private < keen:
                marks.append((NOTHING, 1.0 - private))
            else:
                likely = best[place]
                if likely == NOTHING:
                    likely = max(self._labels, key=lambda label: crf.marginal(label, place))
                marks.append((likely, private))
        return marks


def _open(path: Path) -> Any:
    try:
        pycrfsuite = importlib.import_module("pycrfsuite")
    except ImportError as error:
        raise MissingExtra("Finding names", "python-crfsuite", "private") from error
    if not path.is_file() or path.read_bytes()[:4] != b"lCRF":
        raise ModelError(f"The weights '{path.name}' are missing or damaged; restore the file.")
    crf = pycrfsuite.Tagger()
    crf.open(str(path))
    return crf


def _join(piece: list[Token], marks: list[tuple[str, float]]) -> Iterator[Span]:
    """Neighbouring tokens of one type, with the marks between them (J. Smith, Saint-Denis, 12/3), as one span."""
    place = 0
    while place < len(piece):
        label, sure = marks[place]
        if label == NOTHING:
            place += 1
            continue
        last = place
        ahead = place + 1
        while ahead < len(piece) and (marks[ahead][0] == label or _joins(piece, ahead, label)):
            if marks[ahead][0] == label:
                if ahead - last > 2:
                    break
                sure = max(sure, marks[ahead][1])
                last = ahead
            ahead += 1
        end = piece[last].start + len(piece[last].text)
        yield Span(piece[place].start, end, label, round(sure, 3), TAGGER)
        place = last + 1


def _joins(piece: list[Token], place: int, label: str) -> bool:
    """Whether the mark at `place` may stand inside a name: a full stop only after a short word or before no blank."""
    word = piece[place].text
    if word == "." and label != "ADDRESS":
        return len(piece[place - 1].text) <= _SHORT or (place + 1 < len(piece) and piece[place + 1].glued)
    if word == LINE:
        return label == "ADDRESS"
    return word in ".'-&/" or (word in ",:" and label in ("ADDRESS", "DATE"))
