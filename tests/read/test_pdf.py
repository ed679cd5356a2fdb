"""PDF pages with a text layer, without one, and broken files."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from suffice.core.document import Page
from suffice.core.errors import ItemError
from suffice.read import PictureRef, limits, picture, read, sniff
from suffice.read.pdf import usable

canvas = pytest.importorskip("reportlab.pdfgen.canvas")
images = pytest.importorskip("PIL.Image")
PDF = "application/pdf"


def save(path: Path, *draws: Any, **options: Any) -> Path:
    out = io.BytesIO()
    made = canvas.Canvas(out, pagesize=(595, 842), **options)
    for draw in draws:
        draw(made)
        made.showPage()
    made.save()
    path.write_bytes(out.getvalue())
    return path


def invoice(made: Any) -> None:
    made.setTitle("Rechnung 4711")
    made.drawString(72, 780, "Müller GmbH")
    made.drawRightString(540, 780, "Rechnung Nr. 4711")
    for row, cells in enumerate([("1", "Ölfilter", "12,50"), ("2", "Dichtung groß", "7,00"), ("", "Summe", "19,50")]):
        made.drawString(72, 700 - 20 * row, cells[0])
        made.drawString(120, 700 - 20 * row, cells[1])
        made.drawRightString(540, 700 - 20 * row, cells[2])


def scan(made: Any) -> None:
    made.drawInlineImage(images.new("RGB", (300, 424), (10, 200, 30)), 0, 0, 595, 842)


def columns(made: Any) -> None:
    made.setFont("Times-Roman", 10)
    for row in range(8):
        made.drawString(72, 750 - 13 * row, f"left {row} the quick brown fox jumps over it")
        made.drawString(320, 750 - 13 * row, f"right {row} the quick brown fox jumps over")


def texts(page: Any) -> list[str]:
    assert isinstance(page, Page)
    return [line.text for line in page.lines]


def test_a_form_is_read_row_by_row(tmp_path: Path) -> None:
    """What stands far apart in a row are lines of their own, left to right, with boxes from the top left."""
    draft = read(save(tmp_path / "a.pdf", invoice), PDF)
    page = draft.pages[0]
    expected = [
        "Müller GmbH",
        "Rechnung Nr. 4711",
        "1",
        "Ölfilter",
        "12,50",
        "2",
        "Dichtung groß",
        "7,00",
        "Summe",
        "19,50",
    ]
    assert texts(page) == expected
    assert draft.title == "Rechnung 4711"
    assert isinstance(page, Page)
    first = page.lines[0].box
    assert first is not None
    assert first.x0 == pytest.approx(72 / 595, abs=0.01)
    assert first.y0 < (842 - 780) / 842 < first.y1
    assert (page.width, page.height) == (595, 842)


def test_running_text_in_columns(tmp_path: Path) -> None:
    """The left column is read to its end before the right one."""
    lines = texts(read(save(tmp_path / "a.pdf", columns), PDF).pages[0])
    assert [line.split()[0] for line in lines] == ["left"] * 8 + ["right"] * 8


def test_turned_pages_and_turned_text(tmp_path: Path) -> None:
    """A page stored sideways is read as it is seen, and text that runs up the page is one line at the end."""

    def sideways(made: Any) -> None:
        made.setPageRotation(90)
        made.translate(300, 200)
        made.rotate(90)
        made.drawString(0, 0, "Turned page")

    def margin(made: Any) -> None:
        made.drawString(72, 700, "Body")
        made.rotate(90)
        made.drawString(300, -30, "Margin")

    box = read(save(tmp_path / "a.pdf", sideways), PDF).pages[0].lines[0].box  # type: ignore[union-attr]
    assert box is not None
    assert (box.x1 - box.x0) * 595 > 40 > (box.y1 - box.y0) * 842
    assert texts(read(save(tmp_path / "b.pdf", margin), PDF).pages[0]) == ["Body", "Margin"]


def test_form_fields_and_text_beside_the_page(tmp_path: Path) -> None:
    """What was typed into a form is read; what stands outside the page is not."""

    def form(made: Any) -> None:
        made.drawString(72, 700, "Name")
        made.drawString(900, 700, "Outside")
        made.acroForm.textfield(name="n", x=200, y=690, width=200, value="Filled in")

    assert sorted(texts(read(save(tmp_path / "a.pdf", form), PDF).pages[0])) == ["Filled in", "Name"]


def test_scanned_pages_are_pictures(tmp_path: Path) -> None:
    """A page that is a picture is a reference, its pixels come at 200 dpi; an empty page is empty."""
    path = save(tmp_path / "a.pdf", invoice, scan, lambda made: None)
    draft = read(path, PDF)
    assert isinstance(draft.pages[0], Page)
    assert draft.pages[1] == PictureRef(2)
    assert draft.pages[2] == Page(3, (), width=595, height=842)
    pixels = picture(path, PDF, 2)
    assert abs(pixels.width - 595 * 200 / 72) <= 1
    assert len(pixels.rgb) == pixels.width * pixels.height * 3
    middle = 3 * (pixels.width * (pixels.height // 2) + pixels.width // 2)
    assert pixels.rgb[middle : middle + 3] == bytes((10, 200, 30))


def test_a_stamp_on_a_scan_is_no_text_layer(tmp_path: Path) -> None:
    """A scan with a few printed words over it is still read as a picture."""

    def stamped(made: Any) -> None:
        scan(made)
        made.drawString(72, 20, "Scanned by OfficeJet")

    assert read(save(tmp_path / "a.pdf", stamped), PDF).pages == (PictureRef(1),)


@pytest.mark.parametrize(
    ("text", "covered", "good"),
    [
        ("", 0.0, True),
        ("", 0.001, False),
        ("Total 12,50", 0.0, True),
        ("\ue001\ue002\ue003 total", 0.0, False),
        ("\ufffd" * 9 + "abc", 0.0, False),
        ("sohdvh sdb wkh lqyrlfh zlwklq irxuwhhq gdbv ri uhfhlsw dqg vhqg wkh frsb wkdw brx kdyh vljqhg", 0.0, False),
        ("Die Rechnung ist innerhalb von vierzehn Tagen ohne Abzug zu bezahlen, vielen Dank dafür", 0.0, True),
        ("12.50 13.70 99.10 " * 20, 0.9, True),
    ],
)
def test_text_layers_that_mean_nothing(text: str, covered: float, good: bool) -> None:
    """Private codes, replacement signs and words without vowels are not taken for text."""
    assert usable(text, covered) is good


def test_long_documents(tmp_path: Path) -> None:
    """Of 200 pages, 40 are read, and a note says which were not."""
    path = save(tmp_path / "a.pdf", *[lambda made: made.drawString(72, 700, "Hello")] * 200)
    draft = read(path, PDF)
    assert len(draft.pages) == 40
    assert draft.notes == ("pages 41 to 200 were not read (limit max_pages=40)",)
    assert read(path, PDF, max_pages=199).notes == ("page 200 was not read (limit max_pages=199)",)


def test_encrypted(tmp_path: Path) -> None:
    """A PDF with a password says so."""
    path = save(tmp_path / "a.pdf", invoice, encrypt="secret")
    with pytest.raises(ItemError, match="needs a password"):
        read(path, PDF)


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.4\n" + b"1 0 obj <<>>\n" * 50, b"%PDF-" + b"\xff" * 900])
def test_broken(tmp_path: Path, data: bytes) -> None:
    """A PDF without anything that can be used is refused in a sentence."""
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    assert sniff(path) == PDF
    with pytest.raises(ItemError, match="damaged or truncated"):
        read(path, PDF)


def test_truncated_anywhere(tmp_path: Path) -> None:
    """A PDF cut at any point is read as far as it goes, or refused; nothing else is raised."""
    whole = save(tmp_path / "a.pdf", invoice, scan).read_bytes()
    path = tmp_path / "b.pdf"
    for end in range(100, len(whole), max(1, len(whole) // 40)):
        path.write_bytes(whole[:end])
        try:
            draft = read(path, PDF)
            for page in draft.pages:
                if isinstance(page, PictureRef):
                    picture(path, PDF, page.number)
        except ItemError as error:
            assert str(error).endswith(".")


def test_gigantic_pages_are_made_smaller(tmp_path: Path) -> None:
    """A page of five metres is rendered within the limit of pixels."""
    out = io.BytesIO()
    made = canvas.Canvas(out, pagesize=(14_400, 14_400))
    made.drawInlineImage(images.new("RGB", (10, 10), "red"), 0, 0, 14_400, 14_400)
    made.save()
    path = tmp_path / "a.pdf"
    path.write_bytes(out.getvalue())
    pixels = picture(path, PDF, 1)
    assert pixels.width * pixels.height <= limits.SCAN_PIXELS * 1.01


def test_strips_without_an_end_are_made_shorter(tmp_path: Path) -> None:
    """A page of two hundred metres by a hand is no longer than the longest side that models are given."""
    path = tmp_path / "a.pdf"
    out = io.BytesIO()
    made = canvas.Canvas(out, pagesize=(200_000, 20))
    made.rect(0, 0, 100, 10, fill=1)
    made.save()
    path.write_bytes(out.getvalue())
    pixels = picture(path, PDF, 1)
    assert max(pixels.width, pixels.height) <= limits.SCAN_SIDE + 1


def test_a_page_that_is_not_there(tmp_path: Path) -> None:
    """Asking for a page beyond the end is refused with the number of pages."""
    with pytest.raises(ItemError, match="no page 9; it has 1"):
        picture(save(tmp_path / "a.pdf", scan), PDF, 9)


def test_many_threads(tmp_path: Path) -> None:
    """Several threads may read PDFs at once."""
    path = save(tmp_path / "a.pdf", invoice, columns)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: read(path, PDF), range(12)))
    assert all(draft == found[0] for draft in found)
