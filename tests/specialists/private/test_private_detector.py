"""The detector as a whole: consistency, hostile text, long text, own terms, labels."""

from __future__ import annotations

import hashlib
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suffice.core.document import Span
from suffice.core.errors import ConfigError, ItemError, ModelError
from suffice.core.labels import Label
from suffice.core.types import Card, Grant
from suffice.specialists import private
from suffice.specialists.private import own
from suffice.specialists.private.clean import clean
from suffice.specialists.private.kinds import BY_NAME, KINDS
from suffice.specialists.private.merge import merge

_FOLDER = Path(private.__file__).parent.parent.parent / "models/private-tagger"


def _load(folder: Path) -> private.Detector:
    card = Card(name="private-tagger", task="private", runtime="function", about="", licence="", folder=str(folder))
    return private.load(card, Grant(threads=1, bytes=0))


_DETECTOR = _load(_FOLDER)


def _values(text: str) -> set[tuple[str, str]]:
    return {(span.type, text[span.start : span.end]) for span in _DETECTOR(text).output}


def test_names_places_and_firms() -> None:
    """A plain letter's names are found."""
    text = "Dear Mr Novak,\nplease send the contract to Maria Fernandes at Siemens in Lisbon.\nRegards\nJohn Smith"
    assert {
        ("PERSON", "Novak"),
        ("PERSON", "Maria Fernandes"),
        ("PLACE", "Lisbon"),
        ("PERSON", "John Smith"),
    } <= _values(text)


def test_a_surname_alone_later_is_marked() -> None:
    """Once found, a name is marked wherever it stands, also possessive and in capitals."""
    text = "I met Ms Zsófia Kerekgyártó in Rome. Kerekgyártó's plan was bold. KEREKGYÁRTÓ"
    covered = [text[span.start : span.end] for span in _DETECTOR(text).output if span.type == "PERSON"]
    assert sum("ekgyártó" in found.lower() for found in covered) == 3


def test_invisible_letters_do_not_hide_anything() -> None:
    """Zero-width letters, wide digits and look-alikes are seen through; spans are in the original."""
    hidden = "mail j\u200bo\u200bhn@exa\u200bmple.org or call +４４ 20 7946 ００１８ now"
    values = _values(hidden)
    assert ("EMAIL", "j\u200bo\u200bhn@exa\u200bmple.org") in values
    assert ("PHONE", "+４４ 20 7946 ００１８") in values


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\x00", "\x00\x00a\x00", "\ud800", "\u200b", "🙂🙂", "«»…", "a" * 100_000]
)
def test_odd_texts_pass(text: str) -> None:
    """Nothing at all, NUL, lone surrogates and runs of one letter give an answer."""
    assert isinstance(_DETECTOR(text).output, tuple)


def test_not_a_text() -> None:
    """Bytes are refused with a sentence."""
    with pytest.raises(ItemError, match="pass a string"):
        _DETECTOR(b"x")  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("aZé1 .,@:-/\n\u200bяА漢\x00+("), max_size=80))
def test_spans_are_sorted_disjoint_and_inside(text: str) -> None:
    """For any text the spans are sorted, do not overlap, lie inside and hold a letter or digit."""
    found = _DETECTOR(text)
    last = 0
    for span in found.output:
        assert last <= span.start < span.end <= len(text)
        assert any(letter.isalnum() for letter in text[span.start : span.end])
        assert span.type in BY_NAME
        last = span.end
    assert 0 <= found.confidence <= 1


@given(st.text(alphabet=st.sampled_from("ab\u200b\u00adｃ \x00"), max_size=40))
def test_cleaning_keeps_the_way_back(text: str) -> None:
    """Each letter of the cleaned text comes from a letter of the original."""
    cleaned = clean(text)
    for place in range(len(cleaned.text)):
        start, end = cleaned.original(place, place + 1)
        assert end == start + 1
        assert clean(text[start:end]).text == cleaned.text[place]


@pytest.mark.parametrize("unit", ["a", "1 ", "1-", "a.", "@a", "eyJ", "://", "Jan 1 ", "12 ab ", "password=", "A1"])
def test_patterns_take_linear_time(unit: str) -> None:
    """Twice the text takes little more than twice the time, for text that tempts the patterns."""

    def seconds(length: int) -> float:
        start = time.process_time()
        for _ in private.patterns(unit * (length // len(unit))):
            pass
        return time.process_time() - start

    short = seconds(10_000)
    assert seconds(40_000) < 10 * short + 0.2


def test_a_long_text() -> None:
    """Thousands of lines are read in pieces; nothing is lost between them."""
    text = "Write to ann@example.org or +44 20 7946 0018 about it, thank you very much indeed.\n" * 1_500
    found = _DETECTOR(text).output
    assert sum(span.type == "EMAIL" for span in found) == 1_500


def test_a_hundred_thousand_spans_are_merged_quickly() -> None:
    """Merging is not quadratic."""
    text = "ab " * 100_000
    start = time.process_time()
    assert len(merge(text, [Span(place, place + 2, "TERM", 1.0) for place in range(0, len(text), 3)])) == 100_000
    assert time.process_time() - start < 5


def test_merging_keeps_what_sticks_out() -> None:
    """The surest span wins; of a longer one around it both ends stay."""
    spans = merge("abcdefghi", [Span(0, 9, "A", 0.5), Span(3, 6, "B", 0.9)])
    assert [(span.start, span.end, span.type) for span in spans] == [(0, 3, "A"), (3, 6, "B"), (6, 9, "A")]


def test_own_terms() -> None:
    """Words of the owner's list in any case, and the owner's patterns."""
    detector = _DETECTOR.with_terms(own.Terms(("Project Nightjar", "ACME"), (r"ZX-\d{3}",)))
    text = "the project NIGHTJAR part ZX-123 went to acme"
    marked = {text[span.start : span.end] for span in detector(text).output if span.type == "TERM"}
    assert marked == {"project NIGHTJAR", "ZX-123", "acme"}
    assert own.words(["# a list", "", " ACME \n"]) == own.Terms(("ACME",))


def test_a_bad_own_pattern_is_named() -> None:
    """The error shows the pattern."""
    with pytest.raises(ConfigError, match="ZX-"):
        _DETECTOR.with_terms(own.Terms(patterns=("ZX-(",)))


def test_labels() -> None:
    """Nothing is public, a lone place internal, a name confidential, an account or an illness secret."""

    def label(*types: str) -> Label:
        return private.label_of(Span(0, 1, name, 1.0) for name in types)

    assert label() is Label.PUBLIC
    assert label("DATE") is Label.PUBLIC
    assert label("PLACE", "ORGANISATION") is Label.INTERNAL
    assert label("PLACE", "PERSON") is Label.CONFIDENTIAL
    assert label("PERSON", "IBAN") is Label.SECRET
    assert label("MEDICAL") is Label.SECRET
    assert label("AGE", "JOB", "POSTCODE") is Label.CONFIDENTIAL
    assert label("SOMETHING_NEW") is Label.CONFIDENTIAL
    assert label("MARKING_SECRET") is Label.SECRET
    assert private.label_of([Span(0, 1, "MEDICAL", 0.4)]) is Label.CONFIDENTIAL


def test_a_key_in_an_address_is_a_key() -> None:
    """The address is masked around it, and the text is secret."""
    text = "see https://example.org/x?access_token=Zk29fQ81LmPo4 now"
    spans = _DETECTOR(text).output
    assert ("SECRET", "Zk29fQ81LmPo4") in _values(text)
    assert private.label_of(spans) is Label.SECRET


def test_the_card_names_the_files_digests() -> None:
    """The digests in the card are those of the files, and the folder is small."""
    card = tomllib.loads((_FOLDER / "card.toml").read_text("utf-8"))
    for name, digest in card["files"].items():
        assert hashlib.sha256((_FOLDER / name).read_bytes()).hexdigest() == digest
    assert sum(path.stat().st_size for path in _FOLDER.iterdir()) <= 8_000_000


@given(st.lists(st.sampled_from([kind.name for kind in KINDS])), st.sampled_from([kind.name for kind in KINDS]))
def test_one_more_finding_never_lowers_the_label(types: list[str], more: str) -> None:
    """Labels only rise."""
    few = private.label_of(Span(0, 1, name, 1.0) for name in types)
    assert few <= private.label_of(Span(0, 1, name, 1.0) for name in [*types, more])


def test_damaged_weights_are_named(tmp_path: Path) -> None:
    """Missing, empty or cut files are a clear error, not a crash."""
    with pytest.raises(ModelError, match=r"words\.xz"):
        _load(tmp_path)
    (tmp_path / "words.xz").write_bytes((_FOLDER / "words.xz").read_bytes())
    with pytest.raises(ModelError, match=r"tagger\.crfsuite"):
        _load(tmp_path)
    (tmp_path / "tagger.crfsuite").write_bytes(b"")
    with pytest.raises(ModelError, match=r"tagger\.crfsuite"):
        _load(tmp_path)
