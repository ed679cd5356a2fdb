"""What works on this machine, what is missing, what is broken: each with the way to mend it."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from suffice.core import config as configuration
from suffice.core.errors import SufficeError
from suffice.core.home import home
from suffice.fitted.store import FittedTasks
from suffice.ledger.store import Ledger
from suffice.machine import energy, limits
from suffice.models.catalogue import SHIPPED, Catalogue, verify

_EXTRAS = {
    "docs": (("pypdfium2", "PDF"),),
    "ocr": (("rapidocr", "text in pictures and scans"), ("onnxruntime", "neural models"), ("pillow", "pictures")),
    "report": (("matplotlib", "plots in the report"),),
    "fit": (("scikit-learn", "fitting classifiers"),),
}


class Finding(msgspec.Struct, frozen=True):
    """`state` is "ok", "missing" (an option that is not installed) or "broken"; `fix` says what to do."""

    what: str
    state: str
    detail: str
    fix: str = ""


def findings() -> Iterator[Finding]:
    """Look at one thing after another; nothing is changed and no network is used."""
    yield Finding("python", "ok", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    folder = home()
    yield _state_folder(folder)
    settings = configuration.Config()
    try:
        path = configuration.find(Path.cwd(), folder)
        settings = configuration.load(path)
        yield Finding("configuration", "ok", str(path) if path else "none; nothing leaves this machine")
    except SufficeError as error:
        yield Finding("configuration", "broken", str(error), "mend the line, or move the file away")
    yield _ledger(folder)
    threads, memory = limits.granted(settings.machine)
    yield Finding("budget", "ok", f"{threads} threads, {memory / 1e9:.1f} GB for models")
    yield _energy(settings.machine.watts)
    yield from _models(folder)
    yield from _fitted(folder)
    yield from _packages()


def _state_folder(folder: Path) -> Finding:
    probe = folder / ".probe"
    try:
        probe.write_bytes(bytes(4096))
        probe.unlink()
    except OSError as error:
        return Finding(
            "state folder", "broken", f"{folder} ({error.strerror})", "set SUFFICE_HOME to a folder you may write"
        )
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    free = shutil.disk_usage(folder).free
    return Finding("state folder", "ok", f"{folder}, {size / 1e6:.1f} MB, {free / 1e9:.1f} GB free")


def _ledger(folder: Path) -> Finding:
    try:
        ledger = Ledger(folder / "ledger.sqlite")
        rows = ledger.rows("SELECT count(*) AS n FROM record")[0]["n"]
        broken = ledger.first_break()
        ledger.close()
    except SufficeError as error:
        return Finding("ledger", "broken", str(error), "move the file away to begin a new one")
    if broken is not None:
        return Finding(
            "ledger", "broken", f"the chain breaks at row {broken}", "keep the file as evidence, begin a new one"
        )
    return Finding("ledger", "ok", f"{rows:,} records, the chain is whole")


def _energy(watts: float | None) -> Finding:
    how = energy.Meter(watts).how
    if how == "measured":
        return Finding("energy", "ok", "measured by the processor")
    if how == "estimated":
        return Finding("energy", "ok", f"estimated from {watts:g} W a busy core")
    return Finding(
        "energy",
        "missing",
        "no counter to read; CPU-seconds are reported",
        "[machine] watts = … in suffice.toml for estimates",
    )


def _models(folder: Path) -> Iterator[Finding]:
    catalogue = Catalogue([SHIPPED, folder / "models"])
    for name in catalogue.names():
        try:
            card = catalogue.card(name)
            verify(card)
        except SufficeError as error:
            yield Finding(f"model {name}", "broken", str(error), "install Suffice again")
            continue
        absent = [package for package in card.packages if not _version(package)]
        if absent:
            yield Finding(f"model {name}", "missing", f"needs {', '.join(absent)}", _install(absent[0]))
        else:
            yield Finding(f"model {name}", "ok", f"{card.task}, {card.bytes / 1e6:.1f} MB")


def _fitted(folder: Path) -> Iterator[Finding]:
    for entry in FittedTasks(folder).entries():
        if entry.task is None:
            yield Finding(f"task {entry.name}", "broken", entry.problem, "fit it again or copy it again")
        else:
            proved = "certified" if entry.task.coverage is not None else "without a certificate"
            yield Finding(f"task {entry.name}", "ok", f"{proved}, {entry.task.examples:,} examples")


def _packages() -> Iterator[Finding]:
    for extra, packages in _EXTRAS.items():
        for package, what in packages:
            found = _version(package)
            if found:
                yield Finding(f"{package}", "ok", f"{found}: {what}")
            else:
                yield Finding(f"{package}", "missing", what, f"pip install 'suffice[{extra}]'")


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _install(package: str) -> str:
    extra = next((extra for extra, packages in _EXTRAS.items() if any(package == name for name, _ in packages)), None)
    return f"pip install 'suffice[{extra}]'" if extra else f"pip install {package}"
