"""Keys, tokens and passwords, also inside base64."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from suffice.core.document import Span

_SHAPES: tuple[tuple[str, str], ...] = (
    ("AWS key id", r"(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}"),
    ("GitHub token", r"gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{22,255}"),
    ("GitLab token", r"glpat-[A-Za-z0-9_-]{20,64}"),
    ("API key", r"sk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{16,250}"),
    ("Google API key", r"AIza[A-Za-z0-9_-]{35}"),
    ("Google OAuth token", r"ya29\.[A-Za-z0-9_-]{20,500}"),
    ("Slack token", r"xox[abeoprs]-[A-Za-z0-9-]{10,250}"),
    ("Stripe key", r"(?:sk|pk|rk|whsec)_(?:live|test)?_?[A-Za-z0-9]{16,250}"),
    ("SendGrid key", r"SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}"),
    ("Hugging Face token", r"hf_[A-Za-z0-9]{30,64}"),
    ("npm token", r"npm_[A-Za-z0-9]{36}"),
    ("PyPI token", r"pypi-[A-Za-z0-9_-]{30,500}"),
    ("DigitalOcean token", r"do[opr]_v1_[a-f0-9]{64}"),
    ("Shopify token", r"shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"),
    ("Square token", r"sq0[a-z]{3}-[A-Za-z0-9_-]{22,50}"),
    ("Telegram bot token", r"\d{8,10}:AA[A-Za-z0-9_-]{32,34}"),
    ("Twilio key", r"(?:SK|AC)[a-f0-9]{32}"),
    ("Mailgun key", r"key-[a-f0-9]{32}"),
    ("web token", r"eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,4000}(?:\.[A-Za-z0-9_-]{0,4000})?"),
)
_SHAPE = re.compile("(?<![A-Za-z0-9_])(?:" + "|".join(f"({shape})" for _, shape in _SHAPES) + ")(?![A-Za-z0-9])")
_BLOCK_START = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_BLOCK_END = re.compile(r"-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_IN_URL = re.compile(r"\b[a-z][a-z0-9+]{1,20}://[^\s:/@]{0,100}:([^\s/@]{1,200})@", re.IGNORECASE)
_HEADER = re.compile(r"(?i:\b(?:bearer|basic)\s{1,3})([A-Za-z0-9._~+/=-]{12,4000})")
_NAMED = re.compile(
    r"(?i:(?:password|passwd|pwd|passwort|kennwort|mot de passe|mdp|contraseña|clave|palavra-passe|senha|"
    r"wachtwoord|passphrase|"
    r"secret|token|api[ _-]?key|access[ _-]?key|private[ _-]?key|client[ _-]?secret|auth[ _-]?key|zugangscode|"
    r"passcode|credentials?)"
    r"[\"']?\s{0,3}(?:[:=]|is:|is\s(?=[\"'])|lautet:?|est\s?:|es\s?:|=>)\s{0,3}[\"'`]?)([^\s\"'`,;<>]{4,400})"
)
_SAID = re.compile(
    r"(?i:\b(?:password|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|passcode|"
    r"pin)(?: \w+){0,2} (?:is|was|lautet|ist|est|es|é|è)\s)"
    r"[\"'`]?((?=[^\s]*[\d!#$%&*@^_?])[^\s\"'`,;<>]{4,80})"
)
_BASE64 = re.compile(r"(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{24,4000}={0,2}(?![A-Za-z0-9+/=])")
_HEX = re.compile(r"(?<![A-Za-z0-9])(?:[a-f0-9]{40,128}|[A-F0-9]{40,128})(?![A-Za-z0-9])")
_INSIDE = re.compile(r"(?i)passw|secret|token|api.?key|bearer|user(?:name)?[\"']?\s?[:=]|\w@\w{1,60}\.\w")


def find(text: str) -> Iterator[Span]:
    """Every key, token and password in the text."""
    for match in _SHAPE.finditer(text):
        yield Span(
            match.start(), match.end(), "SECRET", 0.98, f"{_SHAPES[(match.lastindex or 1) - 1][0]}, by its shape"
        )
    if "-----BEGIN" in text:
        yield from _blocks(text)
    for pattern, why in (
        (_IN_URL, "password in an address"),
        (_HEADER, "authorisation header"),
        (_NAMED, "after a word for password or key"),
        (_SAID, "after a word for password"),
    ):
        for match in pattern.finditer(text):
            yield Span(match.start(1), match.end(1), "SECRET", 0.9, why)
    for match in _HEX.finditer(text):
        if not match.group().isdigit():
            yield Span(match.start(), match.end(), "SECRET", 0.6, "long run of hexadecimal digits")
    for match in _BASE64.finditer(text):
        if _hides_a_secret(match.group()):
            yield Span(match.start(), match.end(), "SECRET", 0.9, "base64 of something private")


def _blocks(text: str) -> Iterator[Span]:
    place = 0
    while start := _BLOCK_START.search(text, place):
        end = _BLOCK_END.search(text, start.end())
        place = end.end() if end else len(text)
        yield Span(start.start(), place, "SECRET", 0.99, "private key")


def _hides_a_secret(found: str) -> bool:
    try:
        inner = base64.b64decode(found + "=" * (-len(found) % 4)).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return False
    return _INSIDE.search(inner) is not None or _SHAPE.search(inner) is not None
