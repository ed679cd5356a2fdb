"""What a file is, by its first bytes; its name is never looked at."""

from __future__ import annotations

from pathlib import Path

from suffice.core.errors import ItemError
from suffice.read import files, picture
from suffice.read.archive import open_docx
from suffice.read.docx import MEDIA as DOCX
from suffice.read.encoding import decode
from suffice.read.kinds import kind

_HEAD = 65_536
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
)
_REFUSED = (
    (b"MZ", "a Windows program and not a document"),
    (b"\x7fELF", "a Linux program and not a document"),
    (b"\xcf\xfa\xed\xfe", "a macOS program and not a document"),
    (b"\xca\xfe\xba\xbe", "a program and not a document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file, or one with a password; save it as .docx or PDF"),
    (b"{\\rtf", "an RTF document; save it as .docx or PDF"),
    (b"%!PS", "a PostScript file; convert it to PDF"),
    (b"GIF8", "a GIF picture; save it as PNG"),
    (b"BM", "a BMP picture; save it as PNG"),
    (b"\x1f\x8b", "a gzip archive; unpack it"),
    (b"BZh", "a bzip2 archive; unpack it"),
    (b"\xfd7zXZ", "an xz archive; unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it"),
    (b"SQLite format 3\x00", "an SQLite database; export the table as CSV"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
    (b"fLaC", "a sound file"),
)


def sniff(path: Path) -> str:
    """The media type of a file. Raises ItemError, in one sentence, for what cannot be read."""
    count = files.size(path)
    if count == 0:
        raise ItemError("The file is empty.")
    head = files.head(path, _HEAD)
    media = by_magic(head)
    if media == "application/zip":
        open_docx(files.whole(path)).close()
        return DOCX
    if media.startswith("image/"):
        picture.frames(files.whole(path), media, 1)
    return media or by_text(head)


def media_of(data: bytes) -> str:
    """As `sniff`, for bytes in memory (an attachment)."""
    if not data:
        raise ItemError("The file is empty.")
    media = by_magic(data[:_HEAD])
    if media == "application/zip":
        open_docx(data).close()
        return DOCX
    return media or by_text(data[:_HEAD])


def by_magic(head: bytes) -> str:
    """The type that the first bytes announce, "" where they may be text. A zip is "application/zip"."""
    start = head[:1_024]
    if start.lstrip(b"\x00\t\r\n\x0c \xef\xbb\xbf").startswith(b"%PDF-") or (b"%PDF-" in start and _binary(head)):
        return "application/pdf"
    for magic, media in _PICTURES:
        if head.startswith(magic):
            return media
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "application/zip"
    if head[4:8] == b"ftyp":
        heif = head[8:12] in (b"heic", b"heix", b"mif1", b"heif", b"avif")
        raise ItemError(f"This is {'a HEIC or AVIF picture; save it as JPEG' if heif else 'a film or sound file'}.")
    if head.startswith(b"RIFF"):
        webp = head[8:12] == b"WEBP"
        raise ItemError(f"This is {'a WebP picture; save it as PNG' if webp else 'a film or sound file'}.")
    for magic, what in _REFUSED:
        if head.startswith(magic) and (len(magic) > 3 or _binary(head)):
            raise ItemError(f"This is {what}.")
    return ""


def by_text(head: bytes) -> str:
    """The kind of a text. Raises ItemError where it is none."""
    text, _notes = decode(head)
    if not text.strip("\ufeff\ufffd \t\n\f\x0b"):
        raise ItemError("The file holds nothing but blanks.")
    return kind(text.lstrip("\ufeff"))


def _binary(head: bytes) -> bool:
    """Bytes that no text has."""
    return any(byte < 9 or 13 < byte < 27 for byte in head)
