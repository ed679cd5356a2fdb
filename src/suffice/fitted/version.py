"""One version of a fitted task: a folder that is named by the digest of what it holds, and never changed.

    VERSION/
      task.json       what was fitted, and the SHA-256 of every file that decides an answer
      models/         one folder a model: card.toml, model.json, weights.npz
      proof/          NAME.csv and NAME.json: what the certificate is computed from
      checks.json     what was found in the examples before fitting
      measured.json   figures, with times of the machine that fitted; may differ from one fit to the next
      card.html       the same for people

VERSION is the beginning of the SHA-256 of task.json, so a changed byte anywhere in what decides is noticed.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import msgspec

from suffice.core.errors import ModelError

FORMAT = 1
FILE = "task.json"
NAME = re.compile(r"[0-9a-f]{12}\Z")


class TaskFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`task.json`."""

    format: int
    name: str
    about: str
    ladder: tuple[str, ...]
    alpha: float
    delta: float
    classes: tuple[str, ...]
    examples: int
    coverage: float | None
    """Share of answers that were accepted when it was certified; None without a certificate."""
    needs_examples: int | None
    """How many more would make a certificate likely: 0 with one, None where more of the same will not."""
    seed: int
    columns: dict[str, str]
    """Which columns of the examples were the input, the label, the group; and the label of what is out of scope."""
    files: dict[str, str]


class _Format(msgspec.Struct):
    format: int


def seal(folder: Path, task: TaskFile) -> str:
    """Write task.json with the digests of the files it lists by name; returns the version's name."""
    files = {name: _digest(folder / name) for name in sorted(task.files)}
    data = msgspec.json.encode(msgspec.structs.replace(task, files=files), order="sorted")
    (folder / FILE).write_bytes(msgspec.json.format(data, indent=1) + b"\n")
    return _digest(folder / FILE)[:12]


def unseal(folder: Path) -> TaskFile:
    """Read task.json and compare every file with it. Raises ModelError: damaged, incomplete, of another format."""
    path = folder / FILE
    again = "copy it again or fit it again"
    try:
        data = path.read_bytes()
        version = msgspec.json.decode(data, type=_Format).format
        if version != FORMAT:
            raise ModelError(f"The task in {folder} has format {version}, this Suffice reads {FORMAT}: fit it again.")
        task = msgspec.json.decode(data, type=TaskFile)
        wrong = [name for name, digest in {**task.files, FILE: folder.name}.items() if not _same(folder, name, digest)]
    except (OSError, msgspec.DecodeError) as error:
        raise ModelError(f"The task in {folder} cannot be read ({error}): {again}.") from error
    if wrong:
        raise ModelError(f"The task in {folder} was changed: {wrong[0]} has another digest than it should; {again}.")
    return task


def _same(folder: Path, name: str, digest: str) -> bool:
    return _digest(folder / name).startswith(digest)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
