"""Every error Suffice raises on purpose.

SufficeError                one sentence: what was asked, what is wrong, what to do
├── UsageError              the caller asked for something that cannot be       (exit code 2)
│   ├── ConfigError         suffice.toml is wrong: names the line and the fix
│   ├── UnknownName         no such task, model, step, rule, runtime or pipeline: lists what exists
│   └── PipelineError       steps do not join
├── ItemError               one item cannot be processed; the others go on
├── ModelError              a model's files are missing, damaged or of another version
├── MissingExtra            a part needs a package that is not installed: names the command
├── BudgetError             a model can never fit the bytes or threads there are
└── LedgerError             the ledger is locked, damaged or cannot be written
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class SufficeError(Exception):
    """The root. `str(error)` is one clear sentence for a person."""

    exit_code = 1


class UsageError(SufficeError):
    """The caller asked for something that cannot be."""

    exit_code = 2


class ConfigError(UsageError):
    """The configuration is wrong."""


class UnknownName(UsageError):
    """A name that nothing answers to."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        close = get_close_matches(name, names, n=1)
        hint = f" Did you mean '{close[0]}'?" if close else ""
        super().__init__(f"There is no {kind} '{name}'.{hint} Known: {', '.join(names) or 'none'}.")


class PipelineError(UsageError):
    """Steps that do not join."""


class ItemError(SufficeError):
    """One item cannot be processed; the others go on."""


class ModelError(SufficeError):
    """A model's files are missing, damaged or of another version."""


class MissingExtra(SufficeError):
    """A part needs a package that is not installed."""

    def __init__(self, what: str, package: str, extra: str) -> None:
        super().__init__(
            f"{what} needs the package '{package}', which is not installed: pip install 'suffice[{extra}]'."
        )


class BudgetError(SufficeError):
    """A model can never fit the bytes or threads there are."""


class LedgerError(SufficeError):
    """The ledger is locked, damaged or cannot be written."""
