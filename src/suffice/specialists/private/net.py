"""IP and MAC addresses."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from suffice.core.document import Span

_V4 = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)(?:/\d{1,2}\b)?")
_V6 = re.compile(r"(?<![\w:.])(?=[0-9A-Fa-f:]{2,39}(?![\w]))(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\w:])")
_MAC = re.compile(r"(?<![\w:-])[0-9A-Fa-f]{2}(?:([:-])[0-9A-Fa-f]{2})(?:\1[0-9A-Fa-f]{2}){4}(?![\w:-])")
_VERSION = re.compile(r"(?i)(?:version|release|firmware|build|\bv)\.?\s?$")


def find(text: str) -> Iterator[Span]:
    """Every network address in the text; loopback and unspecified addresses are nobody's."""
    for match in _MAC.finditer(text):
        yield Span(match.start(), match.end(), "MAC", 0.98, "shape of a MAC address")
    for pattern in (_V4, _V6):
        for match in pattern.finditer(text):
            if _is_somebodys(match.group()) and not _VERSION.search(text[max(0, match.start() - 12) : match.start()]):
                yield Span(match.start(), match.end(), "IP", 0.97, "IP address")


def _is_somebodys(found: str) -> bool:
    try:
        address = ipaddress.ip_address(found.split("/")[0])
    except ValueError:
        return False
    return not (address.is_loopback or address.is_unspecified)
