"""Mail: headers, visible text, attachments as pages."""

from __future__ import annotations

import io
import time
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from suffice.core.document import Page
from suffice.core.errors import ItemError
from suffice.read import PictureRef, picture, read, sniff

images = pytest.importorskip("PIL.Image")
canvas = pytest.importorskip("reportlab.pdfgen.canvas")
MAIL = "message/rfc822"


def new(text: str = "Hallo,\ndie Tür klemmt.\n", **headers: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in {"From": "Jörg Müller <j@example.org>", "To": "b@example.org", **headers}.items():
        made[name] = value
    made.set_content(text)
    return made


def save(path: Path, message: EmailMessage | bytes) -> Path:
    path.write_bytes(message if isinstance(message, bytes) else bytes(message))
    return path


def png(colour: Any) -> bytes:
    out = io.BytesIO()
    images.new("RGB", (30, 20), colour).save(out, "PNG")
    return out.getvalue()


def scanned_pdf() -> bytes:
    out = io.BytesIO()
    made = canvas.Canvas(out, pagesize=(200, 200))
    made.drawString(20, 100, "Rechnung 12 vom Mai")
    made.showPage()
    made.drawInlineImage(images.new("RGB", (50, 50), "red"), 0, 0, 200, 200)
    made.showPage()
    made.save()
    return out.getvalue()


def test_headers_and_text(tmp_path: Path) -> None:
    """Headers are decoded, the date is ISO 8601, the subject is the title."""
    message = new(Subject="Störung an Linie 3 – dringend", Date="Tue, 03 Mar 2026 10:00:00 +0100")
    path = save(tmp_path / "a.eml", message)
    draft = read(path, sniff(path))
    assert draft.title == "Störung an Linie 3 – dringend"
    assert draft.meta["from"] == "Jörg Müller <j@example.org>"
    assert draft.meta["date"] == "2026-03-03T10:00:00+01:00"
    assert isinstance(draft.pages[0], Page)
    assert draft.pages[0].text == "Hallo,\ndie Tür klemmt."


def test_plain_text_comes_before_html(tmp_path: Path) -> None:
    """Of two versions the plain one is read; without it, the visible text of the HTML."""
    both = new("plain words")
    both.add_alternative("<p>rich words</p>", subtype="html")
    only = new()
    only.set_content("<style>p {}</style><p>Sehr geehrte</p><p style='display:none'>secret</p>", subtype="html")
    assert read(save(tmp_path / "a", both), MAIL).pages[0].text == "plain words"  # type: ignore[union-attr]
    assert read(save(tmp_path / "b", only), MAIL).pages[0].text == "Sehr geehrte"  # type: ignore[union-attr]


def test_attachments_are_pages(tmp_path: Path) -> None:
    """Attachments are read by content, in order, as further pages; what cannot be read leaves a note."""
    message = new(Subject="Anlagen")
    message.add_attachment(png("green"), maintype="application", subtype="octet-stream", filename="Foto größe.bin")
    message.add_attachment(b"MZ\x90\x00" * 9, maintype="application", subtype="pdf", filename="invoice.pdf")
    message.add_attachment(scanned_pdf(), maintype="application", subtype="pdf", filename="scan.pdf")
    message.add_attachment("Öl;5\n".encode("cp1252"), maintype="text", subtype="plain", filename="note.txt")
    path = save(tmp_path / "a.eml", message)
    draft = read(path, MAIL)
    assert [page.number for page in draft.pages] == [1, 2, 3, 4, 5]
    assert [isinstance(page, PictureRef) for page in draft.pages] == [False, True, False, True, False]
    assert draft.pages[2].text == "Rechnung 12 vom Mai"  # type: ignore[union-attr]
    assert draft.pages[4].text == "Öl;5"  # type: ignore[union-attr]
    assert "page 2 is the attachment 'Foto größe.bin'" in draft.notes
    assert "pages 3 to 4 are the attachment 'scan.pdf'" in draft.notes
    assert any("'invoice.pdf' was not read: This is a Windows program" in note for note in draft.notes)
    assert picture(path, MAIL, 2).rgb[:3] == bytes((0, 128, 0))
    assert picture(path, MAIL, 4).rgb[:3] == bytes((255, 0, 0))
    for number in (1, 5, 9):
        with pytest.raises(ItemError, match="not a picture"):
            picture(path, MAIL, number)


def test_pages_are_limited(tmp_path: Path) -> None:
    """Attachments beyond max_pages are named but not read."""
    message = new()
    for number in range(5):
        message.add_attachment(png("red"), maintype="image", subtype="png", filename=f"{number}.png")
    draft = read(save(tmp_path / "a", message), MAIL, max_pages=3)
    assert len(draft.pages) == 3
    assert "attachment '4.png' was not read (limit max_pages=3)" in draft.notes


def test_a_mail_inside_a_mail(tmp_path: Path) -> None:
    """A forwarded mail is part of the text, with its headers; nesting has a limit."""
    inner = new("the first words", Subject="First")
    outer = new("see below", Subject="Fwd")
    outer.add_attachment(inner)
    text = read(save(tmp_path / "a", outer), MAIL).pages[0].text  # type: ignore[union-attr]
    assert text.startswith("see below\n")
    assert "Subject: First" in text
    assert text.endswith("the first words")
    for _ in range(12):
        around = new("around")
        around.add_attachment(outer)
        outer = around
    assert any("nested deeper" in note for note in read(save(tmp_path / "b", outer), MAIL).notes)


def test_a_thousand_mails_inside_each_other(tmp_path: Path) -> None:
    """Hostile nesting ends quickly, with a note or a refusal."""
    data = b"From: a@example.org\nSubject: x\n"
    for number in range(3_000):
        data += b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number)
    start = time.monotonic()
    try:
        read(save(tmp_path / "a", data + b"\nhello"), MAIL)
    except ItemError as error:
        assert "malformed" in str(error)
    assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: =?utf-8?b?!!!?=",
        b"Subject: =?no-such-charset?q?x=FC?=",
        b"Subject: T\xfcr klemmt",
        b"Content-Type: text/plain; charset=no-such",
        b"Content-Type: ;;;=",
        b"Content-Transfer-Encoding: base64",
        b"Date: the day after",
        b"Subject: " + b"x" * 100_000,
        b"To: " + b"<" * 20_000,
    ],
)
def test_malformed_headers(tmp_path: Path, head: bytes) -> None:
    """Headers that break the rules do not break the reading."""
    path = save(tmp_path / "a", b"From: a@example.org\nSubject: hi\n" + head + b"\n\nT\xfcr zu\n")
    assert read(path, MAIL).pages


def test_old_encodings_in_headers_and_text(tmp_path: Path) -> None:
    """Raw latin-1 in headers and in the text, declared wrongly, is no mojibake."""
    head = b"From: J\xf6rg <a@example.org>\nSubject: T\xfcr\nContent-Type: text/plain; charset=us-ascii\n\n"
    draft = read(save(tmp_path / "a", head + "Die Tür größer".encode("latin-1")), MAIL)
    assert draft.meta["subject"] == "Tür"
    assert draft.meta["from"] == "Jörg <a@example.org>"
    assert draft.pages[0].text == "Die Tür größer"  # type: ignore[union-attr]
