"""Word documents, and archives that pretend to be one."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from suffice.core.errors import ItemError
from suffice.read import read, sniff
from suffice.read.docx import MEDIA

docx = pytest.importorskip("docx")
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def save(path: Path, made: Any) -> Path:
    made.save(str(path))
    return path


def raw(path: Path, xml: bytes | str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return path


def lines(path: Path) -> list[str]:
    return [line.text for page in read(path, MEDIA).pages for line in page.lines]  # type: ignore[union-attr]


def test_paragraphs_tables_headers_and_pages(tmp_path: Path) -> None:
    """Header first, paragraphs and table rows in order, footer last; a page break makes a page."""
    made = docx.Document()
    made.core_properties.title = "Wartungsvertrag"
    made.sections[0].header.paragraphs[0].text = "Müller GmbH"
    made.sections[0].footer.paragraphs[0].text = "Seite"
    made.add_heading("Vertrag", 1)
    table = made.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Pos", "Preis"), ("1", "12,50 €")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    made.add_paragraph("Der Mieter\tzahlt.\nJetzt.")
    made.add_page_break()
    made.add_paragraph("Zweite Seite")
    path = save(tmp_path / "a.docx", made)
    assert sniff(path) == MEDIA
    draft = read(path, MEDIA)
    assert draft.title == "Wartungsvertrag"
    assert [page.text for page in draft.pages] == [  # type: ignore[union-attr]
        "Müller GmbH\nVertrag\nPos\tPreis\n1\t12,50 €\nDer Mieter\tzahlt.\nJetzt.",
        "Zweite Seite\nSeite",
    ]


def test_hidden_and_deleted_text(tmp_path: Path) -> None:
    """Hidden runs and deleted text are not read; inserted text is."""
    xml = (
        f"<w:document {_W}><w:body><w:p><w:r><w:t>yes</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>"
        "<w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins><w:r><w:t> also</w:t></w:r></w:ins></w:p></w:body>"
        "</w:document>"
    )
    assert lines(raw(tmp_path / "a", xml)) == ["yes also"]


def test_an_empty_document(tmp_path: Path) -> None:
    """A document without text is one empty page."""
    assert lines(save(tmp_path / "a.docx", docx.Document())) == []


BOMB = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)


@pytest.mark.parametrize(
    "xml",
    [
        BOMB + f"]><w:document {_W}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>",
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + f"<w:document {_W}>&x;</w:document>",
        ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE d SYSTEM "http://example.org/x"><d/>').encode("utf-16"),
    ],
    ids=["entities", "external", "utf-16"],
)
def test_entity_bombs(tmp_path: Path, xml: str | bytes) -> None:
    """XML with a document type is refused before anything is expanded or fetched."""
    with pytest.raises(ItemError, match="document type"):
        read(raw(tmp_path / "a", xml), MEDIA)


def test_deep_nesting(tmp_path: Path) -> None:
    """A hundred thousand elements inside each other are read."""
    deep = 100_000
    xml = (
        f"<w:document {_W}>"
        + "<w:sdt>" * deep
        + "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
        + "</w:sdt>" * deep
        + "</w:document>"
    )
    assert lines(raw(tmp_path / "a", xml)) == ["x"]


def test_tables_inside_tables(tmp_path: Path) -> None:
    """A table inside a cell is read once."""
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>deep</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    cell = f"<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>{inner}</w:tc>"
    xml = f"<w:document {_W}><w:tbl><w:tr>{cell}</w:tr></w:tbl></w:document>"
    assert lines(raw(tmp_path / "a", xml)) == ["a deep"]


def test_damaged_xml_and_encrypted_archives(tmp_path: Path) -> None:
    """XML that breaks off, and parts that are damaged, are refused in a sentence."""
    with pytest.raises(ItemError, match="not valid XML"):
        read(raw(tmp_path / "a", "<w:document><w:p>"), MEDIA)
    out = io.BytesIO()
    docx.Document().save(out)
    data = bytearray(out.getvalue())
    start = data.find(b"word/document.xml") + 60
    data[start : start + 40] = b"\x00" * 40
    (tmp_path / "b").write_bytes(bytes(data))
    with pytest.raises(ItemError, match=r"damaged|valid XML"):
        read(tmp_path / "b", MEDIA)
