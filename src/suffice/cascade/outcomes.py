"""The table behind a certificate: one row an example, with each rung's confidence and whether it was right.

CSV with the columns part (tune or calibrate), row (the example's number among the task's examples), language,
and for each rung `RUNG:confidence` and `RUNG:right` (1 or 0). It holds no text.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from suffice.cascade.certify import Outcomes
from suffice.core.errors import ModelError

_PARTS = ("tune", "calibrate")
_KEYS = ("part", "row", "language")


def write(path: Path, rungs: Sequence[str], parts: dict[str, tuple[Sequence[int], Outcomes]]) -> None:
    """Write the table; `parts` has the row numbers and outcomes of "tune" and of "calibrate"."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow([*_KEYS, *(f"{rung}:{what}" for rung in rungs for what in ("confidence", "right"))])
        for name in _PARTS:
            rows, outcomes = parts[name]
            for index, row in enumerate(rows):
                sure, right = outcomes.confidence[index].tolist(), outcomes.right[index].astype(int).tolist()
                cells = [cell for pair in zip(sure, right, strict=True) for cell in pair]
                table.writerow([name, row, outcomes.languages[index], *cells])


def read(path: Path) -> tuple[tuple[str, ...], Outcomes, Outcomes]:
    """The rungs' names, and what they did on tune and on calibrate. Raises ModelError where the table is wrong."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        if tuple(header[:3]) != _KEYS or any(len(row) != len(header) for row in rows):
            raise ValueError(f"its columns are {', '.join(header[:6])}")
        rungs = tuple(name.removesuffix(":confidence") for name in header[3::2])
        tune, calibrate = (_outcomes([row for row in rows if row[0] == part], len(rungs)) for part in _PARTS)
    except (OSError, ValueError, csv.Error) as error:
        raise ModelError(f"The proof {path} cannot be read ({error}): install or fit the task again.") from error
    return rungs, tune, calibrate


def _outcomes(rows: Sequence[Sequence[str]], rungs: int) -> Outcomes:
    confidence = np.array([[float(cell) for cell in row[3::2]] for row in rows], dtype=np.float64)
    right = np.array([[cell == "1" for cell in row[4::2]] for row in rows], dtype=np.bool_)
    shape = (len(rows), rungs)
    return Outcomes(confidence.reshape(shape), right.reshape(shape), tuple(row[2] for row in rows))
