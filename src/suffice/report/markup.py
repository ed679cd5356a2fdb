"""HTML and SVG that cannot be injected into: whatever is not `Markup` is escaped when it is put inside an element."""

from __future__ import annotations

import html
import re

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Control characters, invisible and direction-changing ones, and bytes of file names that are no text."""

_NAMES = {"class_": "class", "for_": "for"}


class Markup(str):
    """Text that is HTML already. Made by `element` and `join` only."""

    __slots__ = ()


def visible(text: str) -> str:
    """The text with every character that could hide or mislead written out, as `\\x1b`; line breaks stay."""
    return _HIDDEN.sub(_written_out, text)


def flat(text: str) -> str:
    """The text on one line, made visible."""
    return visible(" ".join(text.split()))


def element(name: str, *inside: str | Markup | None, **attributes: str | float | bool | None) -> Markup:
    """`<name attributes>inside</name>`. An attribute that is True stands alone, one that is None or False is left out.

    `class_` is written as `class`, other underscores as hyphens.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    return Markup(f"<{name}{written}>{join(*inside)}</{name}>")


def join(*parts: str | Markup | None) -> Markup:
    """The parts one after the other, escaped where they are not markup."""
    return Markup("".join(_escape(part) for part in parts if part is not None))


def _attribute(key: str, value: str | float | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = _NAMES.get(key, key.replace("_", "-"))
    if value is True:
        return f" {name}"
    written = value if isinstance(value, str) else f"{value:g}"
    return f' {name}="{html.escape(visible(written))}"'


def _escape(part: str | Markup) -> str:
    return part if isinstance(part, Markup) else html.escape(visible(part))


def _written_out(found: re.Match[str]) -> str:
    code = ord(found.group())
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00  # a byte of a file name that is no UTF-8
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
