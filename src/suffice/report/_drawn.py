"""Plots that were drawn before: a run that changes nothing need not load matplotlib."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from suffice.report.markup import Markup

_MOST = 24
"""Plots that are kept: those of some six reports."""

_CODE = ("_figure.py", "plots.py")


class Drawn:
    """The latest plots by a digest of their data and of the code that draws them, in one file. A file that cannot
    be read or written costs time only."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._plots: dict[str, str] = {}
        self._new = False
        with suppress(OSError, msgspec.DecodeError):
            self._plots = msgspec.json.decode(path.read_bytes(), type=dict[str, str])
        here = Path(__file__).parent
        self._code = b"".join((here / name).read_bytes() for name in _CODE)

    def plot(self, draw: Callable[..., Markup], *data: Any) -> Markup:
        """`draw(*data)`, from the file where it is there. Raises MissingExtra."""
        key = hashlib.sha256(self._code + msgspec.json.encode([draw.__name__, data])).hexdigest()
        if key not in self._plots:
            self._plots[key] = str(draw(*data))
            self._new = True
        return Markup(self._plots[key])

    def keep(self) -> None:
        """Write the latest plots, all at once or not at all."""
        if not self._new:
            return
        latest = dict(list(self._plots.items())[-_MOST:])
        part = self._path.with_suffix(".part")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(msgspec.json.encode(latest))
            part.replace(self._path)
