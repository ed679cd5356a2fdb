"""`suffice.toml`: one file, checked on load. An error names the line and the fix."""

from __future__ import annotations

import os
import re
import tomllib
from fractions import Fraction
from math import inf
from pathlib import Path

import msgspec

from suffice.core.errors import ConfigError, UnknownName
from suffice.core.labels import Label, Place
from suffice.core.registry import names


class PolicyConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[policy]`: who may see what. With no configuration nothing leaves this machine."""

    rules: tuple[str, ...] = ("airgap", "places")
    """Rules in the order in which they are asked; the first refusal counts."""
    airgap: bool = False
    """Refuse every model that is not on this machine."""
    unlabelled: Label = Label.SECRET
    """The label of data nobody has looked at yet."""
    places: dict[Label, Place] = {}
    """The farthest place for each label; a label that is not named stays here."""


class MachineConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[machine]`: what Suffice may use of this machine."""

    threads: int | None = None
    """Threads for all models together; by default every core this process may use."""
    memory: str | None = None
    """Bytes for all models together, as "12GB"; by default three quarters of what is free."""
    watts: float | None = None
    """Power of one busy core, for estimates of energy where it cannot be measured."""


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    policy: PolicyConfig = PolicyConfig()
    machine: MachineConfig = MachineConfig()


def find(start: Path, home: Path) -> Path | None:
    """The file that counts: `$SUFFICE_CONFIG`, `suffice.toml` in `start`, or the one in the state folder."""
    named = os.environ.get("SUFFICE_CONFIG")
    if named:
        return Path(named)
    return next((path for path in (start / "suffice.toml", home / "suffice.toml") if path.is_file()), None)


def load(path: Path | None) -> Config:
    """The checked configuration; the defaults where there is no file. Raises ConfigError."""
    if path is None:
        return Config()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read as UTF-8 text ({error}).") from error
    try:
        config = msgspec.convert(tomllib.loads(text), Config)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not valid TOML: {error}.") from error
    except msgspec.ValidationError as error:
        raise ConfigError(_explain(path, text, str(error))) from error
    line = _line(text, ["machine"], "memory")
    parse_bytes(config.machine.memory, where=f"{path}, line {line}")
    if config.machine.threads is not None and config.machine.threads < 1:
        raise ConfigError(f"{path}, line {_line(text, ['machine'], 'threads')}: threads must be 1 or more.")
    if config.machine.watts is not None and not 0 < config.machine.watts < inf:
        raise ConfigError(f"{path}, line {_line(text, ['machine'], 'watts')}: watts must be a number above 0.")
    _check_rules(config.policy.rules, f"{path}, line {_line(text, ['policy'], 'rules')}")
    return config


def _check_rules(rules: tuple[str, ...], where: str) -> None:
    shipped = PolicyConfig().rules
    known = shipped if set(rules) <= set(shipped) else names("rule")
    if unknown := [rule for rule in rules if rule not in known]:
        raise ConfigError(f"{where}: {UnknownName('rule', unknown[0], known)}")


_UNITS = {"B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}


def parse_bytes(text: str | None, *, where: str = "memory") -> int | None:
    """ "12GB" → 12_000_000_000; None stays None. Raises ConfigError."""
    if text is None:
        return None
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([a-zA-Z]+)\s*", text)
    if not match or match[2].upper() not in _UNITS:
        raise ConfigError(f'{where}: "{text}" is no amount of memory; write for example "12GB" or "512MiB".')
    return int(Fraction(match[1]) * _UNITS[match[2].upper()])


def _explain(path: Path, text: str, message: str) -> str:
    """msgspec's message, with the line it speaks of and what may stand there."""
    what, _, where = message.partition(" - at `")
    keys = re.findall(r"\.(\w+)", where) if where.startswith("$") else []
    fix = ""
    if unknown := re.search(r"unknown field `(\w+)`", what):
        line = _line(text, keys, unknown[1])
        fix = f" Known here: {', '.join(_known(keys))}."
    elif wrong := re.search(r"Invalid enum value '(.*)'", what):
        line = next((n for n, row in enumerate(text.splitlines(), start=1) if wrong[1] in row), 1)
        scales = {"label": Label, "place": Place}
        fix = (
            " "
            + "; ".join(f"a {name} is one of {', '.join(m.value for m in kind)}" for name, kind in scales.items())
            + "."
        )
    else:
        line = _line(text, keys[:-1], keys[-1] if keys else None)
    inside = f" (in {'.'.join(keys)})" if keys else ""
    return f"{path}, line {line}: {what}{inside}.{fix}"


def _known(keys: list[str]) -> tuple[str, ...]:
    sections: dict[str, type[msgspec.Struct]] = {"policy": PolicyConfig, "machine": MachineConfig}
    return (sections[keys[0]] if keys and keys[0] in sections else Config).__struct_fields__


def _line(text: str, table: list[str], key: str | None) -> int:
    """The line of `key` in `[table]`, or the table's own; 1 where neither is found."""
    current: list[str] = []
    table_line = 1
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[+\s*([\w.\-\" ]+?)\s*\]+", line):
            current = [part.strip(' "') for part in header[1].split(".")]
            if current == table or current == [*table, key]:
                table_line = number
        elif key and current == table and re.match(rf'\s*"?{re.escape(key)}"?\s*=', line):
            return number
    return table_line
