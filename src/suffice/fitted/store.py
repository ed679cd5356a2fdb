"""Fitted tasks by name: `tasks/NAME/VERSION/`, and `tasks/NAME/current` that names the version in use."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from suffice.core.errors import ModelError, SufficeError, UnknownName, UsageError
from suffice.core.registry import names as shipped
from suffice.core.types import Task
from suffice.fitted import version
from suffice.fitted.version import TaskFile

_NAME = re.compile(r"[a-z][a-z0-9_-]{0,63}\Z")
_PART = ".part-"
_STALE_S = 24 * 3600.0


class FittedTask(msgspec.Struct, frozen=True):
    """A version of a task that was found whole, with the folder of its models and that of its proof."""

    task: Task
    version: str
    file: TaskFile
    models: Path
    proof: Path


class Entry(msgspec.Struct, frozen=True):
    """A line of the list of tasks. `problem` says why it cannot be used; then there is no `task`."""

    name: str
    version: str
    at: float
    """When the version came to this machine, in seconds since 1970."""
    versions: int
    task: TaskFile | None
    problem: str = ""


class FittedTasks:
    """The fitted tasks of a state folder. Reading needs no lock: a version is there whole or not at all."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "tasks"

    def names(self) -> list[str]:
        return sorted(path.parent.name for path in self.folder.glob("*/current"))

    def open(self, name: str) -> FittedTask:
        """The current version. Raises UnknownName, and ModelError where it is damaged or of another format."""
        if not _NAME.match(name) or not (self.folder / name / "current").is_file():
            raise UnknownName("task", name, {*shipped("task"), *self.names()})
        folder = self.folder / name / self._current(name)
        file = version.unseal(folder)
        if file.name != name:
            raise ModelError(f"The task in {folder} is '{file.name}', not '{name}': copy it to a folder of its name.")
        for model in file.ladder:
            _check_card(name, folder / "models", model)
        task = Task(
            name=name,
            about=file.about,
            input=str,
            output=str,
            metric="accuracy",
            ladder=file.ladder,
            alpha=file.alpha,
            delta=file.delta,
        )
        return FittedTask(task, folder.name, file, folder / "models", folder / "proof")

    def entries(self) -> Iterator[Entry]:
        """Every task, also those that cannot be used."""
        for name in self.names():
            folder = self.folder / name
            count = sum(1 for path in folder.iterdir() if version.NAME.match(path.name))
            at = (folder / "current").stat().st_mtime
            try:
                found = self.open(name)
            except SufficeError as error:
                yield Entry(name, "", at, count, None, str(error))
            else:
                yield Entry(name, found.version, at, count, found.file)

    @contextmanager
    def making(self, name: str) -> Iterator[Path]:
        """A folder to make a version in; what was not registered when the block ends is removed."""
        home = self.folder / name
        try:
            home.mkdir(parents=True, exist_ok=True)
            _sweep(home)
            part = Path(tempfile.mkdtemp(dir=home, prefix=_PART))
        except OSError as error:
            raise SufficeError(f"The task cannot be kept in {home} ({error.strerror}): free or mend it.") from error
        try:
            yield part
        finally:
            shutil.rmtree(part, ignore_errors=True)
            with suppress(OSError):
                home.rmdir()  # only where nothing at all was fitted

    def register(self, part: Path, task: TaskFile) -> Path:
        """Make the folder a version, and the current one; returns where it is. The same content is the same version."""
        name = version.seal(part, task)
        home = part.parent
        final = home / name
        part.chmod(0o755)
        try:
            part.rename(final)
        except OSError:
            # It is there already: fitted before, or by another process just now. If it is damaged ours takes its place.
            try:
                version.unseal(final)
            except ModelError:
                shutil.rmtree(final, ignore_errors=True)
                part.rename(final)
        pointer = home / f"{_PART}current-{os.getpid()}"
        pointer.write_text(name + "\n", "ascii")
        pointer.replace(home / "current")
        return final

    def _current(self, name: str) -> str:
        try:
            found = (self.folder / name / "current").read_text("ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise ModelError(f"The task '{name}' cannot be read ({error}): fit it again.") from error
        if not version.NAME.match(found):
            raise ModelError(f"The task '{name}' has no version '{found[:40]}': fit it again.")
        return found


def check_name(name: str) -> None:
    """Raises UsageError where a fitted task cannot be called so: no name, or one that ships."""
    if not _NAME.match(name):
        raise UsageError(
            f"'{name}' is no name for a task: use up to 64 lower-case letters, digits, '-' and '_', a letter first."
        )
    if name.replace("_", "-") in shipped("task"):
        raise UsageError(f"The task '{name}' ships with Suffice and stays as it is: choose another name.")


def _check_card(task: str, folder: Path, model: str) -> None:
    """Raises ModelError where a model is none that a fit makes: what was copied here must not run other code."""
    try:
        card = tomllib.loads((folder / model / "card.toml").read_text("utf-8"))
        plain = card["runtime"] == "linear" and not card.keys() & {"entry", "place", "packages"}
        own = all(module.startswith("suffice.runtimes.") for module in card["code"])
        inside = _NAME.match(model.removeprefix(f"{task}-")) and not any("/" in file for file in card["files"])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, AttributeError, TypeError) as error:
        raise ModelError(
            f"The model '{model}' of the task '{task}' cannot be read ({error!r}): fit it again."
        ) from error
    if not (plain and own and inside):
        raise ModelError(f"The model '{model}' of the task '{task}' is none that a fit makes: fit it again.")


def _sweep(home: Path) -> None:
    """Remove what killed fits left behind, once it is a day old: a younger one may still be at work."""
    for left in home.glob(f"{_PART}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE_S:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
