"""What a file is, whatever it is called."""

from __future__ import annotations

import io
import os
import struct
import sys
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

import pytest

from suffice.core.errors import ItemError
from suffice.read import sniff

docx = pytest.importorskip("docx")
images = pytest.importorskip("PIL.Image")
canvas = pytest.importorskip("reportlab.pdfgen.canvas")


def pdf() -> bytes:
    out = io.BytesIO()
    made = canvas.Canvas(out)
    made.drawString(72, 700, "Hello")
    made.save()
    return out.getvalue()


def word() -> bytes:
    out = io.BytesIO()
    made = docx.Document()
    made.add_paragraph("Hello")
    made.save(out)
    return out.getvalue()


def image(form: str) -> bytes:
    out = io.BytesIO()
    images.new("RGB", (20, 10), "red").save(out, form)
    return out.getvalue()


def mail() -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.org", "b@example.org", "Grüße"
    made.set_content("Hallo,\nwie geht es?\n")
    return bytes(made)


LETTER = (
    "Dear Ms Smith,\n\nthank you, as always, for your letter. We will send the part, the bill, and a note.\n\nYours\n"
)
ADDRESS = "Acme Ltd, Main Street 1\nLondon\n\nInvoice 4711, dated 3 May\nTotal: 12.50 EUR, due in 14 days\n"
LOG = (
    "# pump 3\ntime;temp;pressure\n2026-01-01 00:00;20,5;1,01\n2026-01-01 00:10;20,6;1,02\n2026-01-01 00:20;20,4;1,00\n"
)

CASES = [
    ("letter.pdf", LETTER.encode(), "text/plain"),
    ("address.csv", ADDRESS.encode(), "text/plain"),
    ("one word.txt", b"Hello", "text/plain"),
    ("note.txt", "Öl gewechselt, Filter geprüft.\n".encode("cp1252"), "text/plain"),
    ("utf16.txt", "Öl gewechselt, Filter geprüft.\n".encode("utf-16"), "text/plain"),
    (
        "syslog.txt",
        b"Jan 03 10:00:01 host app[1]: started\nJan 03 10:00:02 host app[1]: stopped, error\n",
        "text/plain",
    ),
    ("script.md", b"#!/bin/sh\n# say hello\necho hello\n", "text/plain"),
    ("json.csv", b'{"a": 1,\n "b": 2}\n', "text/plain"),
    ("xml.html", b'<?xml version="1.0"?>\n<root><item>1</item></root>\n', "text/plain"),
    ("list.txt", b"Shopping\n- milk\n- bread\n- eggs\n", "text/plain"),
    ("readme", b"# Title\n\nSome **bold** words and a [link](http://example.org).\n", "text/markdown"),
    ("notes.txt", b"## Pump\n- check *oil*\n- check belt\n", "text/markdown"),
    ("table.csv", b"| a | b |\n|---|---|\n| 1 | 2 |\n", "text/markdown"),
    ("photo.jpg", b"<!DOCTYPE html>\n<html><body><p>Hi</p></body></html>", "text/html"),
    ("part.txt", b"<div class=x>\n<p>Hi there</p></div>", "text/html"),
    ("page.txt", b"\xef\xbb\xbf<html><head><title>x</title></head></html>", "text/html"),
    ("mail.html", mail(), "message/rfc822"),
    ("memo.txt", b"From: Ann\nTo: Bob\nSubject: pump\n\nIt leaks.\n", "message/rfc822"),
    ("sensor.txt", LOG.encode(), "text/csv"),
    ("plain.csv", b"time,temp\n1,20.5\n2,20.6\n3,20.7\n", "text/csv"),
    ("tabs", b"name\tage\nAnn\t31\nBob\t44\n", "text/csv"),
    ("quoted.txt", b'text,category\n"Hello, you",a\n"Bye, now",b\nwhat,c\nwho,d\nwhy,a\n', "text/csv"),
    ("names.txt", b"name,city,team\nAnn,Berlin,blue\nBob,Paris,red\n", "text/csv"),
    ("a.txt", pdf(), "application/pdf"),
    ("junk first.txt", b"\r\n\r\n" + pdf(), "application/pdf"),
    ("b.zip", word(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("c.txt", image("PNG"), "image/png"),
    ("d.pdf", image("JPEG"), "image/jpeg"),
    ("e.png", image("TIFF"), "image/tiff"),
]


@pytest.mark.parametrize(("name", "data", "media"), CASES, ids=[case[0] for case in CASES])
def test_content_decides(tmp_path: Path, name: str, data: bytes, media: str) -> None:
    """The media type follows the content, not the name."""
    path = tmp_path / name
    path.write_bytes(data)
    assert sniff(path) == media


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def png_header(width: int, height: int) -> bytes:
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rest = b"IDAT" + zlib.compress(b"\x00" * 100)
    made = b"\x89PNG\r\n\x1a\n"
    for chunk in (body, rest, b"IEND"):
        made += struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return made


REFUSED = [
    ("empty", b"", "empty"),
    ("blanks", b" \n\t\n ", "blanks"),
    ("windows program", b"MZ\x90\x00\x03\x00\x00\x00\x04", "Windows program"),
    ("linux program", b"\x7fELF\x02\x01\x01\x00", "Linux program"),
    ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "gzip"),
    ("noise", bytes(range(256)) * 8, "not text"),
    ("zeros", b"\x00" * 500 + b"a", "not text"),
    ("other zip", zipped(readme=b"hello"), "zip archive"),
    ("workbook", zipped(xl__workbook_xml=b"<x/>"), "Excel"),
    ("zip bomb", zipped(word__document_xml=b"0" * 210_000_000), "zip bomb"),
    ("ratio bomb", zipped(word__document_xml=b"0" * 30_000_000), "zip bomb"),
    ("cut zip", word()[:2000], "damaged"),
    ("old office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100, "old Office"),
    ("rtf", b"{\\rtf1\\ansi hello}", "RTF"),
    ("gif", b"GIF89a" + b"\x00" * 20, "GIF"),
    ("heic", b"\x00\x00\x00\x18ftypheic\x00\x00", "HEIC"),
    ("picture bomb", png_header(50_000, 50_000), "50,000 x 50,000"),
    ("cut png", image("PNG")[:20], "damaged or truncated"),
]


@pytest.mark.parametrize(("what", "data", "words"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path: Path, what: str, data: bytes, words: str) -> None:
    """Files that are no documents, or bombs, are refused with a sentence that names what they are."""
    path = tmp_path / "item.txt"
    path.write_bytes(data)
    with pytest.raises(ItemError, match=words) as error:
        sniff(path)
    assert str(error.value).count(". ") <= 1
    assert str(error.value).endswith(".")


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    """A path without a file behind it is named as what it is."""
    with pytest.raises(ItemError, match=r"no file 'gone\.txt'"):
        sniff(tmp_path / "gone.txt")
    with pytest.raises(ItemError, match="folder"):
        sniff(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes of POSIX")
def test_links_in_a_circle_and_pipes(tmp_path: Path) -> None:
    """A circle of links ends with a sentence, and a pipe is not waited for."""
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(ItemError, match="circle"):
        sniff(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ItemError, match="pipe"):
        sniff(tmp_path / "pipe")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    """A file this user may not read says so."""
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(ItemError, match="may not be read by this user"):
        sniff(path)


def test_permission_as_the_system_reports_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refusal on opening becomes a sentence also where the tests run as root."""
    path = tmp_path / "secret.txt"
    path.write_text("x")

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ItemError, match="may not be read by this user"):
        sniff(path)
