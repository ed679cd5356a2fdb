"""Mail: its headers, its text as a person sees it, and the attachments that can be read, as further pages."""

from __future__ import annotations

from collections.abc import Callable
from email.message import Message

import msgspec

from suffice.core.document import Page, Picture
from suffice.core.errors import ItemError
from suffice.read import docx, html, limits, pdf, plain, sniff, table
from suffice.read import picture as pictures
from suffice.read.draft import Draft, PictureRef
from suffice.read.mail_parts import Attachment, Letter, letter, when, words

_HEADERS = ("from", "to", "cc", "reply-to", "subject")
_READERS: dict[str, Callable[[bytes, int], Draft]] = {
    "application/pdf": pdf.read,
    docx.MEDIA: docx.read,
    "text/html": html.read,
    "text/csv": table.read,
    "text/plain": plain.read,
    "text/markdown": plain.read_markdown,
}


def read(data: bytes, max_pages: int) -> Draft:
    """The text is page 1 (also when it is empty), attachments follow; notes say which page is which."""
    mail = letter(data)
    pages: list[Page | PictureRef] = [Page(1, plain.lines_of(mail.text))]
    notes: list[str] = list(mail.notes)
    for attachment in mail.attachments:
        room = max_pages - len(pages)
        if room < 1:
            notes.append(f"attachment '{attachment.name}' was not read (limit max_pages={max_pages})")
            continue
        try:
            draft = _attached(attachment, room)
        except ItemError as error:
            notes.append(f"attachment '{attachment.name}' was not read: {error}")
            continue
        first = len(pages) + 1
        pages += [_numbered(page, number) for number, page in enumerate(draft.pages, start=first)]
        which = f"page {first} is" if len(draft.pages) == 1 else f"pages {first} to {len(pages)} are"
        notes += [f"{which} the attachment '{attachment.name}'", *draft.notes]
    return Draft("message/rfc822", tuple(pages), title=_meta(mail).get("subject"), meta=_meta(mail), notes=tuple(notes))


def picture(data: bytes, number: int) -> Picture:
    """Page `number` of the mail, for which `read` gave a PictureRef. Only page counts are looked at on the way."""
    at = 2
    for attachment in letter(data).attachments:
        try:
            media = sniff.media_of(attachment.data)
            count = _count(attachment, media)
        except ItemError:
            continue
        if at <= number < at + count and media.startswith("image/"):
            return pictures.picture(attachment.data, media, number - at + 1)
        if at <= number < at + count and media == "application/pdf":
            return pdf.picture(attachment.data, number - at + 1)
        at += count
    raise ItemError(f"Page {number} of this mail is not a picture.")


def _attached(attachment: Attachment, room: int) -> Draft:
    media = sniff.media_of(attachment.data)
    if media.startswith("image/"):
        return pictures.read(attachment.data, media, room)
    if media not in _READERS:
        raise ItemError("it is a mail inside a mail.")
    return _READERS[media](attachment.data[: _most(media)], room)


def _most(media: str) -> int:
    return limits.TEXT_BYTES if media.startswith("text/") else limits.FILE_BYTES


def _count(attachment: Attachment, media: str) -> int:
    """As many pages as `read` makes of it when there is room for all."""
    if media == "application/pdf":
        return pdf.count(attachment.data)
    if media.startswith("image/"):
        return pictures.frames(attachment.data, media, limits.ZIP_ENTRIES)
    if media not in _READERS:
        return 0
    return len(_READERS[media](attachment.data[: _most(media)], limits.ZIP_ENTRIES).pages)


def _numbered(page: Page | PictureRef, number: int) -> Page | PictureRef:
    return PictureRef(number) if isinstance(page, PictureRef) else msgspec.structs.replace(page, number=number)


def _meta(mail: Letter) -> dict[str, str]:
    message: Message = mail.message
    meta = {name: text for name in _HEADERS if (text := words(message.get(name)))}
    if date := when(message.get("date")):
        meta["date"] = date
    if mail.attachments:
        meta["attachments"] = ", ".join(attachment.name for attachment in mail.attachments)
    return meta
