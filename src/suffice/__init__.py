"""Suffice: the smallest model that does the job well enough, on a machine you own.

    import suffice

    for item in suffice.run("inbox", ["letters/"]):
        print(item.item, item.outcome, item.outputs["category"])

    suffice.fit("triage", "tickets.csv", input="text", label="queue")
    print(suffice.predict("triage", "where is my parcel?").output)

`arun` and `apredict` are the same for asynchronous code. Nothing heavy is imported before it is used.
"""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"
__all__ = ["Engine", "apredict", "arun", "fit", "predict", "run"]

_HOMES = {
    "Engine": "suffice.engine",
    "apredict": "suffice.predicting",
    "arun": "suffice.batch",
    "fit": "suffice.fitting",
    "predict": "suffice.predicting",
    "run": "suffice.batch",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'suffice' has no attribute '{name}'")
