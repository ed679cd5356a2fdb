"""HTML as a person sees it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.read import read
from suffice.read.html import visible
from suffice.read.markup import tokens


def test_blocks_tables_and_entities() -> None:
    """Blocks are lines, cells are joined by tabs, entities are decoded, blanks are single."""
    title, lines = visible(
        "<html><head><title>A &amp; B</title></head><body>"
        "<h1>Rechnung</h1><p>Sehr  geehrte\n Damen,<br>bitte&nbsp;zahlen</p>"
        "<table><tr><th>Pos</th><th>Preis</th></tr><tr><td>1</td><td>12,50&euro;</td></tr></table>"
        "<ul><li>eins<li>zwei</ul><pre>a\n  b</pre></body></html>"
    )
    assert title == "A & B"
    expected = [
        "Rechnung",
        "Sehr geehrte Damen,",
        "bitte zahlen",
        "Pos\tPreis",
        "1\t12,50€",
        "- eins",
        "- zwei",
        "a",
        "b",
    ]
    assert lines == expected


@pytest.mark.parametrize(
    "source",
    [
        "<script>no</script>yes",
        "<style>no</style>yes",
        "<!-- no -->yes",
        "<div hidden>no<div>no</div></div>yes",
        "<p style='display: none'>no</p>yes",
        '<span style="font-size:0px">no</span>yes',
        '<span style="visibility:hidden">no</span>yes',
        "<noscript>no</noscript>yes",
        '<img src="http://example.org/x.png" alt="no">yes',
        "<svg><text>no</text></svg>yes",
        "<SCRIPT>no</SCRIPT>yes",
        "yes<!-- never closed no",
        "yes<script>never closed no",
        "<a title='no > no'>yes</a>",
    ],
)
def test_only_what_is_visible(source: str) -> None:
    """Scripts, styles, comments and hidden elements are not read."""
    assert visible(source)[1] == ["yes"]


def test_what_looks_hidden_but_is_not() -> None:
    """Small print, file names with 'hidden' and signs that are no tags stay."""
    assert visible('<p style="font-size:0.8em">a</p><p class="not-hidden-x">b</p>3 < 4 & 5 > 4')[1] == [
        "a",
        "b",
        "3 < 4 & 5 > 4",
    ]


@pytest.mark.parametrize(
    ("charset", "written"), [("iso-8859-1", "cp1252"), ("utf-8", "utf-8"), ("windows-1250", "cp1250")]
)
def test_declared_encodings(tmp_path: Path, charset: str, written: str) -> None:
    """The page's own declaration is followed; latin-1 means cp1252, as in browsers."""
    word = "Größe – 5 €"
    path = tmp_path / "a.html"
    path.write_bytes(f'<html><meta charset="{charset}"><p>{word}</p></html>'.encode(written))
    assert read(path, "text/html").pages[0].text == word  # type: ignore[union-attr]


def test_a_wrong_declaration(tmp_path: Path) -> None:
    """A page that says latin-1 and is UTF-8 is read as UTF-8."""
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="iso-8859-1"><p>Größe</p>'.encode())
    assert read(path, "text/html").pages[0].text == "Größe"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "piece", ["<!--", "<a ", "<a href='", '<a b="', "<", "</", "<script>", "<div>", "<div hidden>", "&", "<!", "<a '\""]
)
def test_hostile_repetition(piece: str) -> None:
    """Half a million characters of anything take less than a few seconds."""
    start = time.monotonic()
    visible(piece * (500_000 // len(piece)))
    assert time.monotonic() - start < 4


@given(st.text(alphabet="<>/!-\"'= abdivscript&;#x\n", max_size=200))
def test_any_text(source: str) -> None:
    """Whatever the source, there are tokens and nothing is raised."""
    list(tokens(source))
    visible(source)


def test_a_reference_without_an_end_is_one_unknown_character() -> None:
    """Numbers of thousands of digits stand for no character; the rest of the page is read."""
    _, lines = visible(f"<html><p>before &#{'9' * 10_000}; after &#65;</p></html>")
    assert lines == ["before \ufffd after A"]
