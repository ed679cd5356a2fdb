"""From the tagger's own probability to how often such a finding is right.

A table made by isotonic regression (Barlow et al. 1972) on texts that the tagger was not trained on,
read with straight lines between its points.
"""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path

import msgspec

from suffice.core.errors import ModelError


class Sure(msgspec.Struct, frozen=True):
    """`raw` and `right` are as long as each other, rise, and hold shares from 0 to 1."""

    raw: tuple[float, ...]
    right: tuple[float, ...]

    def of(self, raw: float) -> float:
        """The share that is right among findings of this probability."""
        place = bisect_right(self.raw, raw)
        if place == 0:
            return self.right[0]
        if place == len(self.raw):
            return self.right[-1]
        low, high = self.raw[place - 1], self.raw[place]
        part = (raw - low) / (high - low)
        return round(self.right[place - 1] + part * (self.right[place] - self.right[place - 1]), 3)


def read(path: Path) -> Sure:
    """Raises ModelError if the table is missing or damaged."""
    try:
        table = msgspec.json.decode(path.read_bytes(), type=Sure)
    except (OSError, msgspec.DecodeError) as error:
        raise ModelError(f"The table '{path.name}' can't be read ({error}); restore the file.") from error
    if not table.raw or len(table.raw) != len(table.right) or list(table.raw) != sorted(set(table.raw)):
        raise ModelError(f"The table '{path.name}' is damaged: its two rows don't fit; restore the file.")
    return table
