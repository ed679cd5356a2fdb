"""The small numbers of the model: weights of the rankers and the calibration tables, stored as JSON."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path

import msgspec

from suffice.core.errors import ModelError


class Curve(msgspec.Struct, frozen=True):
    """A rising step-free curve through the points (scores[i], chances[i])."""

    scores: tuple[float, ...]
    chances: tuple[float, ...]

    def at(self, score: float) -> float:
        """The chance of being right at this score, by linear interpolation; flat outside the points."""
        place = bisect_right(self.scores, score)
        if place == 0:
            return self.chances[0]
        if place == len(self.scores):
            return self.chances[-1]
        low, high = self.scores[place - 1], self.scores[place]
        share = (score - low) / (high - low)
        return self.chances[place - 1] + share * (self.chances[place] - self.chances[place - 1])


class Settings(msgspec.Struct, frozen=True):
    """`weights[field][evidence]` and `curves[field]`, for text read from pictures `curves["field:ocr"]`."""

    weights: dict[str, dict[str, float]]
    curves: dict[str, Curve]


def read_settings(path: Path) -> Settings:
    """Read the JSON file. Raises ModelError where it is missing or damaged."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError as error:
        raise ModelError(
            f"The fields model has no file {path.name}: fetch it again or make it with tools/train_fields.py."
        ) from error
    except msgspec.DecodeError as error:
        raise ModelError(f"The fields model's file {path.name} is damaged ({error}): fetch it again.") from error
