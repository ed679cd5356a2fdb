"""Step results on disk: one small file for each key, written whole or not at all.

A key is the digest of everything that made the result, so an entry is never wrong, only unused.
Any number of processes may read and write at once: a file appears by an atomic rename.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


class ExactCache:
    """A folder of results by key (64 hexadecimal characters)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problem: str | None = None
        """Why results cannot be kept (disk full, no permission), after the first failed write."""

    def get(self, key: str) -> bytes | None:
        try:
            return self._path(key).read_bytes()
        except OSError:
            return None

    def put(self, key: str, value: bytes) -> None:
        """Keep the value. A failure is noted in `problem` and otherwise harmless: work goes on without a cache."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(path, value)
        except OSError as error:
            self.problem = f"results are not kept in {self.folder} ({error.strerror})"

    def files(self) -> Iterator[Path]:
        yield from self.folder.glob("??/*")

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _write_whole(path: Path, value: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(value)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
