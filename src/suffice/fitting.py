"""The door to fitting: a person's examples in, a certified task out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from suffice.core.home import home as default_home
from suffice.fitted.store import FittedTasks
from suffice.learn.examples import Columns
from suffice.learn.fit import Made, Wish
from suffice.learn.fit import fit as fit_version
from suffice.report.task_page import page


def _quiet(told: str) -> None:
    """Tell nobody."""


def fit_wish(wish: Wish, *, home: Path | None = None, tell: Callable[[str], None] = _quiet) -> Made:
    """Fit, certify and register. Raises SufficeError."""
    return fit_version(wish, FittedTasks(home or default_home()), page, tell)


def fit(
    name: str,
    path: str | Path,
    *,
    input: str,
    label: str,
    alpha: float = 0.05,
    delta: float = 0.05,
    test: str | Path | None = None,
    group: str | None = None,
    out_of_scope: str | None = None,
    seed: int = 0,
    home: Path | None = None,
) -> Made:
    """Fit a task on the examples in a CSV or JSONL file; `input` and `label` name its columns. Raises SufficeError.

    Afterwards `suffice.predict(name, text)` answers it, in this process and any other with the same state folder.
    """
    columns = Columns(input, label, group, out_of_scope)
    return fit_wish(Wish(name, Path(path), columns, alpha, delta, Path(test) if test else None, seed), home=home)
