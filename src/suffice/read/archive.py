"""Zip archives, looked at before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib

from suffice.core.errors import ItemError
from suffice.read import limits

_OTHERS = (
    ("xl/workbook.xml", "an Excel workbook; save the sheet as CSV"),
    ("ppt/presentation.xml", "a PowerPoint presentation; export it as PDF"),
    ("content.xml", "an OpenDocument file; save it as .docx or PDF"),
    ("META-INF/container.xml", "an EPUB book; export it as PDF or HTML"),
    ("META-INF/MANIFEST.MF", "a Java archive, which is a program and not a document"),
)


def open_docx(data: bytes) -> zipfile.ZipFile:
    """The archive of a Word document. Raises ItemError for any other zip, and for bombs."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ItemError(f"This zip file is damaged or truncated: {error}.") from None
    check(archive, len(data))
    names = set(archive.namelist())
    if "word/document.xml" in names:
        return archive
    for name, what in _OTHERS:
        if name in names:
            raise ItemError(f"This is {what}.")
    raise ItemError("This is a zip archive and not a document; unpack it and name the files in it.")


def check(archive: zipfile.ZipFile, size: int) -> None:
    """Refuse an archive that is encrypted or would unpack to far more than it is."""
    entries = archive.infolist()
    if len(entries) > limits.ZIP_ENTRIES:
        raise ItemError(
            f"This zip file has {len(entries):,} entries, more than the {limits.ZIP_ENTRIES:,} that are read."
        )
    total = sum(entry.file_size for entry in entries)
    largest = max((entry.file_size for entry in entries), default=0)
    if total > limits.ZIP_BYTES or (largest > 10_000_000 and largest > limits.ZIP_RATIO * size):
        raise ItemError(
            f"This zip file of {size / 1e6:,.1f} MB would unpack to {total / 1e6:,.0f} MB, as a zip bomb does; "
            "it was not unpacked."
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise ItemError("This zip file is encrypted; save it without a password.")


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One file of a checked archive. Raises ItemError where it is damaged."""
    try:
        with archive.open(name) as file:
            return file.read(limits.ZIP_BYTES)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, KeyError) as error:
        raise ItemError(f"The part '{name}' of this document is damaged: {error}.") from None
