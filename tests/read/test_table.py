"""CSV as columns and rows, and texts that are cut to size."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.core.document import Page
from suffice.core.errors import ItemError, UsageError
from suffice.read import limits, read, sniff, table
from suffice.read.rows import layout


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_a_german_sensor_log(tmp_path: Path) -> None:
    """Semicolons, decimal commas, comments before the header and old encodings are understood."""
    text = "# Prüfstand 3\n\nZeit;Temperatur °C;Druck\n01.02.2026 10:00;20,5;1,01\n01.02.2026 10:10;1.020,6;1,02\n"
    found = table(write(tmp_path / "a", text, "cp1252"))
    assert found.columns == ("Zeit", "Temperatur °C", "Druck")
    assert found.rows[1] == ("01.02.2026 10:10", "1.020,6", "1,02")
    assert (found.delimiter, found.decimal) == (";", ",")


def test_without_a_header(tmp_path: Path) -> None:
    """Columns without names are numbered."""
    found = table(write(tmp_path / "a", "1,2.5\n2,2.6\n3,2.4\n"))
    assert found.columns == ("column 1", "column 2")
    assert len(found.rows) == 3
    assert found.decimal == "."


def test_quotes_and_odd_rows(tmp_path: Path) -> None:
    """Quoted cells may hold delimiters and line ends; short rows are filled, long ones counted and left out."""
    body = "".join(f"{number},word\n" for number in range(30))
    found = table(write(tmp_path / "a", 'id,text\n1,"a, b\nc"\n' + body + "7\n8,x,y\n"))
    assert found.rows[0] == ("1", "a, b\nc")
    assert found.rows[-1] == ("7", "")
    assert found.notes == ("1 rows with too many cells were left out",)


def test_prose_is_no_table(tmp_path: Path) -> None:
    """A text with commas is refused as a table."""
    with pytest.raises(ItemError, match="not a table"):
        table(write(tmp_path / "a", "Dear all, hello.\nThis is, as you know, a letter.\nBye, me\n"))


def test_a_million_rows(tmp_path: Path) -> None:
    """A million rows are read up to the limit, with a note, and the document keeps its beginning."""
    path = tmp_path / "a.csv"
    path.write_text("time,value\n" + "2026-01-01 00:00,20.5\n" * 1_000_000)
    assert sniff(path) == "text/csv"
    found = table(path)
    assert len(found.rows) == limits.TABLE_ROWS
    assert found.notes == ("only the first 200,000 rows were read",)
    draft = read(path, "text/csv")
    assert draft.notes == ("only the first 4 MB of 22 MB were read",)
    assert isinstance(draft.pages[0], Page)
    assert draft.pages[0].lines[-1].text == "2026-01-01 00:00,20.5"


def test_a_very_large_text(tmp_path: Path) -> None:
    """Of a text of 100 MB the beginning is read, with a note."""
    path = tmp_path / "a.log"
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"a line of words, once more\n" * 37_037)
    assert sniff(path) == "text/plain"
    draft = read(path, "text/plain")
    assert draft.notes == ("only the first 4 MB of 100 MB were read",)


def test_a_giant_cell(tmp_path: Path) -> None:
    """A cell larger than a table may have is refused with its line."""
    text = "a,b\n" + "1,2\n" * 300 + '3,"' + "x\n" * 200_000 + '"\n'
    with pytest.raises(ItemError, match="cannot be read"):
        table(write(tmp_path / "a", text))


def test_form_feeds_and_titles(tmp_path: Path) -> None:
    """A form feed starts a page of a text; the first heading is the title of Markdown."""
    draft = read(write(tmp_path / "a", "one\n\ftwo\n\f"), "text/plain")
    assert [page.text for page in draft.pages] == ["one", "two"]  # type: ignore[union-attr]
    assert read(write(tmp_path / "b", "\n## The pump ##\n\ntext\n"), "text/markdown").title == "The pump"


def test_wrong_use(tmp_path: Path) -> None:
    """An unknown media type and a senseless limit are the caller's mistakes."""
    path = write(tmp_path / "a", "x")
    with pytest.raises(UsageError, match="audio/mp3"):
        read(path, "audio/mp3")
    with pytest.raises(UsageError, match="max_pages"):
        read(path, "text/plain", max_pages=0)


cells = st.text(alphabet='ab1. "', max_size=5)


@given(st.text(alphabet='ab1,;|"\n\t ', max_size=200))
def test_any_text(text: str) -> None:
    """Whatever the text, there is a layout with two columns or more, or none."""
    found = layout(text)
    assert found is None or found.columns >= 2
