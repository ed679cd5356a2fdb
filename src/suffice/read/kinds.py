"""What kind of text a text is, by what it says: mail, HTML, CSV, Markdown, or plain."""

from __future__ import annotations

import re

from suffice.read.rows import layout

_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HTML_TAG = re.compile(
    r"<(/?(?:p|div|table|tr|td|span|br|a|ul|ol|li|h[1-6]|b|i|strong|em|img|meta|title))\b", re.IGNORECASE
)
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):(?:\s|$)")
_SENDER = {"from", "received", "return-path", "delivered-to", "x-sender"}
_OTHER = {"to", "subject", "date", "message-id", "mime-version", "content-type", "reply-to"}
_HEADING = re.compile(r"^#{1,6} +\S.*$", re.MULTILINE)
_FENCE = re.compile(r"^(?:```|~~~)", re.MULTILINE)
_RULER = re.compile(r"^\|? *:?-{3,}:? *\|[ :|-]*$", re.MULTILINE)
_INLINE = re.compile(r"\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|\*\*[^*\n]{1,200}\*\*|(?<!`)`[^`\n]{1,100}`(?!`)")
_BULLET = re.compile(r"^ {0,3}(?:[-*+]|\d{1,2}\.) +\S", re.MULTILINE)
_QUOTE = re.compile(r"^> \S", re.MULTILINE)


def kind(text: str) -> str:
    """The media type of a text, judged by its beginning (some 60,000 characters are enough)."""
    if is_mail(text):
        return "message/rfc822"
    if is_html(text):
        return "text/html"
    if _RULER.search(text) and "|" in text:
        return "text/markdown"
    if layout(text) is not None:
        return "text/csv"
    return "text/markdown" if is_markdown(text) else "text/plain"


def is_html(text: str) -> bool:
    """It opens as an HTML file does, or it starts with a tag and has many known ones that are closed."""
    if _HTML_START.match(text[:4_000]):
        return True
    if not text.lstrip().startswith("<"):
        return False
    found = {name.lower() for name in _HTML_TAG.findall(text)}
    return any(name.startswith("/") and name[1:] in found for name in found) or {"br"} < found


def is_mail(text: str) -> bool:
    """It starts with header lines, one of them a sender's and one more that mail has."""
    names: set[str] = set()
    lines = text.lstrip("\n").split("\n", 400)
    if lines[0].startswith("From ") and len(lines) > 1:
        lines = lines[1:]
    for line in lines[:400]:
        if not line.strip():
            break
        if line[0] in " \t" and names:
            continue
        match = _HEADER.match(line)
        if match is None:
            return False
        names.add(match.group(1).lower())
    return bool(names & _SENDER) and bool(names & _OTHER)


def is_markdown(text: str) -> bool:
    """Headings and other marks: one kind of mark alone is not enough, for logs and scripts use '#' and '-' too."""
    headings = _HEADING.findall(text)
    others = [bool(_FENCE.search(text)), len(_INLINE.findall(text)) >= 2, len(_BULLET.findall(text)) >= 2]
    others.append(bool(_QUOTE.search(text)))
    if headings:
        apart = re.match(r"\s*#{1,6} +\S[^\n]*\n\s*\n", text) is not None
        return any(others) or bool(_INLINE.search(text)) or apart or len(headings) > 2
    return sum(others[:3]) >= 2
