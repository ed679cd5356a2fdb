"""Which files are meant by the paths that were given."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from suffice.core.document import Source
from suffice.core.errors import ItemError, UsageError


def collect(paths: Iterable[Path], *, skip: Path | None = None) -> list[tuple[str, Path]]:
    """(name, path) of every file, folders searched through in order of name; hidden files and `skip` left out;
    a folder that cannot be looked into is there itself, so that nothing is passed over in silence.

    Names are relative to the folder that was given, with forward slashes. Raises UsageError where a path does
    not exist or nothing is found.
    """
    found: dict[Path, str] = {}
    for given in paths:
        try:
            folder, there = given.is_dir(), os.path.lexists(given)
        except OSError as error:
            raise UsageError(f"{_short(given)} cannot be looked at ({error.strerror}); check the path.") from error
        if folder:
            for path in _walk(given, skip):
                found.setdefault(path, given.name if path == given else path.relative_to(given).as_posix())
        elif there:
            found.setdefault(given, given.name)
        else:
            raise UsageError(f"There is no file or folder {_short(given)}; check the path.")
    if not found:
        raise UsageError(f"Nothing to do: no files in {', '.join(str(path) for path in paths)}.")
    return [(_printable(name), path) for path, name in found.items()]


def source(name: str, path: Path) -> Source:
    """The file with the digest of its content. Raises ItemError where it cannot be read."""
    try:
        if path.is_dir():
            raise ItemError(f"The folder {name} cannot be looked into; check its permissions.")
        if not os.path.lexists(path):
            raise ItemError(f"{name} is not there any more; it was moved or deleted during the run.")
        if not path.is_file():
            raise ItemError(
                f"{name} is no regular file (a device, a socket or a broken link); give a file or a folder."
            )
        state = path.stat()
        digest = _digest(path) if state.st_size else hashlib.sha256().hexdigest()
    except OSError as error:
        raise ItemError(f"{name} cannot be read ({error.strerror}); check its permissions.") from error
    return Source(name, str(path), state.st_size, digest, datetime.fromtimestamp(state.st_mtime, UTC))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _short(path: Path) -> str:
    text = _printable(str(path))
    return text if len(text) <= 200 else f"{text[:200]}…"


def _printable(name: str) -> str:
    """The name as text: bytes that are no UTF-8 in a file's name become marks of replacement."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _walk(folder: Path, skip: Path | None) -> Iterator[Path]:
    skipped = skip.resolve() if skip else None
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        here = Path(root)
        folders[:] = sorted(f for f in folders if not f.startswith(".") and (here / f).resolve() != skipped)
        yield from (here / file for file in sorted(files) if not file.startswith("."))
    yield from closed
