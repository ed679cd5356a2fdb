"""Which file reads which media type."""

from __future__ import annotations

from pathlib import Path

import msgspec

from suffice.core.document import Picture
from suffice.core.errors import ItemError, UsageError
from suffice.read import docx, files, html, limits, mail, pdf, plain, table
from suffice.read import picture as pictures
from suffice.read.draft import Draft

_TEXTS = {
    "text/plain": plain.read,
    "text/markdown": plain.read_markdown,
    "text/html": html.read,
    "text/csv": table.read,
}
_BINARIES = {"application/pdf": pdf.read, docx.MEDIA: docx.read, "message/rfc822": mail.read}


def read(path: Path, media: str, *, max_pages: int = 40) -> Draft:
    """The pages of a file of the media type that `sniff` found.

    Raises ItemError where the file cannot be read, MissingExtra where its format needs a package,
    UsageError for a media type that is not read.
    """
    if max_pages < 1:
        raise UsageError(f"max_pages must be at least 1, not {max_pages}.")
    if media in _TEXTS:
        return _text(path, media, max_pages)
    data = files.whole(path)
    if media.startswith("image/"):
        return pictures.read(data, media, max_pages)
    if media not in _BINARIES:
        raise UsageError(f"Files of type '{media}' are not read; known: {', '.join([*_TEXTS, *_BINARIES])}, pictures.")
    return _BINARIES[media](data, max_pages)


def picture(path: Path, media: str, number: int) -> Picture:
    """The pixels of page `number`, for which `read` gave a PictureRef. One page at a time: a scan is 11 MB."""
    data = files.whole(path)
    if media == "message/rfc822":
        return mail.picture(data, number)
    if media == "application/pdf":
        return pdf.picture(data, number)
    if media.startswith("image/"):
        return pictures.picture(data, media, number)
    raise ItemError(f"A file of type '{media}' has no pages that are pictures.")


def _text(path: Path, media: str, max_pages: int) -> Draft:
    count = files.size(path)
    data = files.head(path, limits.TEXT_BYTES)
    draft = _TEXTS[media](data[: data.rfind(b"\n") + 1] or data if count > len(data) else data, max_pages)
    if count <= len(data):
        return draft
    note = f"only the first {len(data) / 1e6:,.0f} MB of {count / 1e6:,.0f} MB were read"
    return msgspec.structs.replace(draft, notes=(*draft.notes, note))
