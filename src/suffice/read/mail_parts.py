"""The parts of a mail: its visible text and its attachments, with limits on depth and number.

The standard library's older parser is used for the structure and each header is decoded here, for its newer
header parser raises many kinds of errors for hostile headers.
"""

from __future__ import annotations

import base64
import binascii
import re
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import Header, decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

import msgspec

from suffice.core.errors import ItemError
from suffice.read import limits
from suffice.read.encoding import decode
from suffice.read.html import declared, visible

_LONGEST = 2_000
_BLANKS = re.compile(r"\s+")


class Attachment(msgspec.Struct, frozen=True):
    name: str
    data: bytes


class Letter(msgspec.Struct, frozen=True):
    """A mail taken apart. `text` is what a mail program shows; a mail inside it is part of the text."""

    message: Message
    text: str
    attachments: tuple[Attachment, ...]
    notes: tuple[str, ...]


class _Sheet:
    """Collects what the walk over the parts finds."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.attachments: list[Attachment] = []
        self.notes: list[str] = []
        self.parts = 0


def letter(data: bytes) -> Letter:
    """Take a mail apart. Raises ItemError where it is nested beyond what can be parsed."""
    sheet = _Sheet()
    try:
        message = message_from_bytes(_unboxed(data))
        _walk(message, sheet, 0)
    except (RecursionError, MessageError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise ItemError(f"This mail is malformed and cannot be taken apart ({type(error).__name__}).") from None
    text = "\n\n".join(text.strip("\n") for text in sheet.texts if text.strip())
    return Letter(message, text, tuple(sheet.attachments), tuple(dict.fromkeys(sheet.notes)))


def words(value: object) -> str:
    """A header as text: encoded words decoded, folded lines joined."""
    if value is None:
        return ""
    raw = value if isinstance(value, Header) else str(value)[:_LONGEST]
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, binascii.Error, ValueError):
        return _BLANKS.sub(" ", str(raw)).strip()
    text = "".join(_piece(piece, charset) for piece, charset in pieces)
    return _BLANKS.sub(" ", text).strip()[:_LONGEST]


def when(value: object) -> str:
    """A date header as ISO 8601 where it is one, else as written."""
    text = words(value)
    try:
        return parsedate_to_datetime(text).isoformat() if text else ""
    except (ValueError, TypeError, IndexError, OverflowError):
        return text


def _piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        raw = piece.encode("utf-8", "surrogateescape")
        return decode(raw)[0] if not raw.isascii() else piece
    return declared(piece, charset)[0] if charset and charset != "unknown-8bit" else decode(piece)[0]


def _unboxed(data: bytes) -> bytes:
    """Without blank lines at the start, which would end the headers."""
    return data.lstrip(b"\xef\xbb\xbf\r\n")


def _walk(part: Message, sheet: _Sheet, depth: int) -> None:
    sheet.parts += 1
    if depth > limits.MAIL_DEPTH or sheet.parts > 10 * limits.MAIL_PARTS:
        sheet.notes.append(f"parts nested deeper than {limits.MAIL_DEPTH}, or too many, were not read")
        return
    kind = part.get_content_type()
    if part.is_multipart():
        inner = [one for one in part.get_payload() if isinstance(one, Message)]
        if kind == "multipart/alternative":
            inner = _best(inner)
        if kind == "message/rfc822" and depth and inner:
            sheet.texts.append(_headline(inner[0]))
        for one in inner:
            _walk(one, sheet, depth + 1)
    elif part.get_content_disposition() == "attachment" or part.get_filename() or part.get_content_maintype() != "text":
        _attach(part, sheet)
    else:
        sheet.texts.append(_shown(part))


def _best(parts: list[Message]) -> list[Message]:
    """The plain one of several versions of the same text, unless it is empty; else the last, which is the richest."""
    plain = [part for part in parts if part.get_content_type() == "text/plain" and _bytes(part).strip()]
    return plain[:1] or parts[-1:]


def _shown(part: Message) -> str:
    data = _bytes(part)[: limits.TEXT_BYTES]
    charset = part.get_content_charset()
    text = declared(data, charset)[0] if charset else decode(data)[0]
    return "\n".join(visible(text)[1]) if part.get_content_subtype() == "html" else text


def _attach(part: Message, sheet: _Sheet) -> None:
    name = words(part.get_filename()) or f"{part.get_content_type()} part"
    if len(sheet.attachments) >= limits.MAIL_PARTS:
        sheet.notes.append(f"attachments after the first {limits.MAIL_PARTS} were not read")
        return
    sheet.attachments.append(Attachment(name, _bytes(part)))


def _headline(message: Message) -> str:
    lines = (f"{name.title()}: {text}" for name in ("from", "date", "subject") if (text := words(message.get(name))))
    return "\n".join(lines)


def _bytes(part: Message) -> bytes:
    """The content of a part, decoded from its transfer encoding; base64 that is cut short gives what there is."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return b""
    if str(part.get("content-transfer-encoding", "")).strip().lower() == "base64" and not data:
        return _lenient(str(part.get_payload()))
    return data


def _lenient(text: str) -> bytes:
    kept = re.sub(r"[^A-Za-z0-9+/]", "", text)
    try:
        return base64.b64decode(kept[: len(kept) - len(kept) % 4])
    except (binascii.Error, ValueError):
        return b""
