"""A name becomes the module of that name, lazily; then an entry point; then an error that lists what exists.

Adding a task, a runtime, a step or a rule is adding one file to its folder. No list is edited.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import Any

from suffice.core.errors import UnknownName

_HOMES = {
    "task": ("suffice.tasks", "TASK"),
    "runtime": ("suffice.runtimes", "load"),
    "step": ("suffice.pipeline.steps", "STEP"),
    "rule": ("suffice.policy.rules", "judge"),
}
_NAME = re.compile(r"[a-z][a-z0-9_-]*\Z")


@cache
def resolve(kind: str, name: str) -> Any:
    """The object called `name`: the `TASK`, `load`, `STEP` or `judge` of the module of that name.

    Packages outside Suffice register theirs as an entry point in the group `suffice.<kind>`.
    Raises UnknownName.
    """
    package, attribute = _HOMES[kind]
    if _NAME.match(name):
        module = f"{package}.{name.replace('-', '_')}"
        if find_spec(module):
            return getattr(importlib.import_module(module), attribute)
        for point in entry_points(group=f"suffice.{kind}", name=name):
            return point.load()
    raise UnknownName(kind, name, names(kind))


def names(kind: str) -> list[str]:
    """Everything of this kind that `resolve` finds, sorted."""
    package = importlib.import_module(_HOMES[kind][0])
    files = {
        module.name.replace("_", "-") for module in pkgutil.iter_modules(package.__path__) if module.name[0] != "_"
    }
    return sorted(files | {point.name for point in entry_points(group=f"suffice.{kind}")})
