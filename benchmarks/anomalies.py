"""How many known anomalies in generated logs are found, and how many false alarms there are.

    python benchmarks/anomalies.py [FOLDER]

Clean series of 2,000 rows of many kinds are made, and the same with planted anomalies; FOLDER is not used. An
anomaly is found if an event of its column begins at most ten rows away from it; every other event is a false
alarm. A sigma is the standard deviation of the noise (of a random walk: of its steps).
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from _common import circumstances
from suffice.core.document import Table
from suffice.specialists.anomalies import events

Floats = NDArray[np.float64]
Random = np.random.Generator
ROWS, REPEATS, NEAR = 2000, 20, 10
_ROOT = Path(__file__).resolve().parent.parent
_HOURS = np.arange(ROWS)


def _ar(random: Random, share: float) -> Floats:
    noise = random.normal(size=ROWS)
    for row in range(1, ROWS):
        noise[row] += share * noise[row - 1]
    return np.asarray(noise * np.sqrt(1 - share**2))


def _working(random: Random) -> Floats:
    """Power of a works: high on weekdays from 7 to 18."""
    hour, day = _HOURS % 24, _HOURS // 24 % 7
    return np.where((day < 5) & (hour >= 7) & (hour < 18), 40.0, 10.0) + random.normal(size=ROWS)


def _louder(random: Random) -> Floats:
    return np.asarray(random.normal(size=ROWS) * np.where(np.abs(_HOURS - 1000) < 400, 3.0, 1.0), dtype=np.float64)


def _rare(random: Random) -> Floats:
    return (random.poisson(0.1, size=ROWS) * 5 + random.poisson(0.1, size=ROWS)).astype(np.float64)


def _duty_cycle(random: Random) -> Floats:
    """A machine that is on and off for 20 to 80 rows each."""
    lengths = random.integers(20, 80, size=100)
    return np.repeat(np.arange(100) % 2 * 30.0, lengths)[:ROWS] + random.normal(size=ROWS)


KINDS: dict[str, tuple[Callable[[Random], Floats], int, bool]] = {
    # name: maker of noise with sigma 1, minutes a row, whether anomalies are planted
    "white noise": (lambda r: r.normal(size=ROWS), 10, True),
    "daily sine x 10, hourly": (lambda r: 10 * np.sin(_HOURS * 2 * np.pi / 24) + r.normal(size=ROWS), 60, True),
    "daily sine x 10, 10 min": (lambda r: 10 * np.sin(_HOURS * 2 * np.pi / 144) + r.normal(size=ROWS), 10, True),
    "daily sine x 10, 1 min": (lambda r: 10 * np.sin(_HOURS * 2 * np.pi / 1440) + r.normal(size=ROWS), 1, True),
    "period 50, no daily one": (lambda r: 10 * np.sin(_HOURS * 2 * np.pi / 50) + r.normal(size=ROWS), 7, True),
    "working hours": (_working, 60, True),
    "trend": (lambda r: _HOURS * 0.05 + r.normal(size=ROWS), 10, True),
    "autoregressive 0.7": (lambda r: _ar(r, 0.7), 10, True),
    "rounded to 1 sigma": (lambda r: np.round(r.normal(size=ROWS)), 10, True),
    "rounded to 5 sigma": (lambda r: 5 * np.round(r.normal(size=ROWS) / 5 + 0.1), 10, False),
    "random walk": (lambda r: np.cumsum(r.normal(size=ROWS)), 10, False),
    "autoregressive 0.98": (lambda r: _ar(r, 0.98), 10, False),
    "Laplace noise": (lambda r: r.laplace(size=ROWS), 10, False),
    "Student t, 4 degrees": (lambda r: r.standard_t(4, size=ROWS), 10, False),
    "exponential": (lambda r: r.exponential(size=ROWS), 10, False),
    "log-normal": (lambda r: r.lognormal(sigma=0.7, size=ROWS), 10, False),
    "counts, mean 3": (lambda r: r.poisson(3, size=ROWS).astype(float), 10, False),
    "counts, mean 0.1": (_rare, 10, False),
    "on and off": (_duty_cycle, 10, False),
    "spread x 3 in the middle": (_louder, 10, False),
    "meter that counts up": (lambda r: np.cumsum(r.exponential(size=ROWS)), 10, False),
}


def log(values: Floats, minutes: int, keep: NDArray[np.bool_] | None = None) -> Table:
    """A table as it would be read from a file."""
    start = datetime.fromisoformat("2026-01-05")
    rows = [
        ((start + timedelta(minutes=minutes * row)).isoformat(" "), "" if np.isnan(value) else f"{value:.3f}")
        for row, value in enumerate(values)
        if keep is None or keep[row]
    ]
    return Table(("time", "value"), tuple(rows))


def plant(kind: str, values: Floats, random: Random) -> tuple[Floats, NDArray[np.bool_], list[int]]:
    """The series with anomalies, which rows stay, and where the anomalies begin."""
    out, keep = values.copy(), np.ones(values.size, dtype=np.bool_)
    places = [int(p) for p in np.linspace(150, ROWS - 150, 5) + random.integers(-40, 40, size=5)]
    sign = random.choice([-1.0, 1.0], size=5)
    for place, way in zip(places, sign, strict=True):
        if kind == "spike 6 sigma":
            out[place] += 6 * way
        elif kind == "spike 10 sigma":
            out[place] += 10 * way
        elif kind == "burst of 5, 8 sigma":
            out[place : place + 5] += 8 * way
        elif kind == "shift 4 sigma" and place == places[2]:
            out[place:] += 4 * way
        elif kind == "shift 8 sigma" and place == places[1]:
            out[place : place + 100] += 8 * way
        elif kind == "stuck 40 rows":
            out[place : place + 40] = out[place]
        elif kind == "gap of 6 rows":
            keep[place + 1 : place + 7] = False
        elif kind == "missing 4 rows":
            out[place : place + 4] = np.nan
    if kind.startswith("shift"):
        places = [places[2 if kind == "shift 4 sigma" else 1]]
    return out, keep, places


PLANTED = (
    "spike 6 sigma",
    "spike 10 sigma",
    "burst of 5, 8 sigma",
    "shift 4 sigma",
    "shift 8 sigma",
    "stuck 40 rows",
    "gap of 6 rows",
    "missing 4 rows",
)


def clean() -> dict[str, float]:
    """Events a clean series, by kind of series."""
    result = {}
    for name, (make, minutes, _) in KINDS.items():
        random = np.random.default_rng(7)
        result[name] = sum(len(events(log(make(random), minutes))[1]) for _ in range(REPEATS)) / REPEATS
    return result


def planted() -> dict[str, dict[str, float]]:
    """Recall in per cent and false alarms a series, by kind of anomaly, over all kinds of series that have a sigma."""
    result = {}
    for kind in PLANTED:
        found = known = false = tables = 0
        for make, minutes, asked in KINDS.values():
            random = np.random.default_rng(11)
            for _ in range(REPEATS if asked else 0):
                values, keep, places = plant(kind, make(random), random)
                rows = np.flatnonzero(keep)
                starts = [int(rows[event.start]) for event in events(log(values, minutes, keep))[1]]
                hits = [any(abs(start - place) <= NEAR for start in starts) for place in places]
                found, known, tables = found + sum(hits), known + len(hits), tables + 1
                false += sum(all(abs(start - place) > NEAR for place in places) for start in starts)
        result[kind] = {"recall": round(100 * found / known, 1), "false alarms": round(false / tables, 3)}
    return result


def seconds() -> float:
    """Processor time of 100,000 rows with five columns."""
    random = np.random.default_rng(3)
    start = datetime.fromisoformat("2026-01-05")
    values = random.normal(size=(100_000, 5)).round(3).astype(str)
    rows = tuple(((start + timedelta(minutes=i)).isoformat(" "), *map(str, row)) for i, row in enumerate(values))
    table = Table(("time", "a", "b", "c", "d", "e"), rows)
    began = time.process_time()
    events(table)
    return time.process_time() - began


def main() -> None:
    alarms, recalls, used = clean(), planted(), seconds()
    for name, count in alarms.items():
        print(f"{name:28} {count:6.2f} false alarms a clean series")
    for kind, row in recalls.items():
        print(f"{kind:28} {row['recall']:6.1f} % found, {row['false alarms']:.2f} false alarms a series")
    mean = round(sum(alarms.values()) / len(alarms), 3)
    print(f"mean of the clean series {mean:.2f}; 100,000 rows x 5 columns {used:.2f} s of one core")
    result = {
        **circumstances(),
        "rows": ROWS,
        "series a kind": REPEATS,
        "false alarms a clean series": alarms,
        "mean": mean,
        "planted": recalls,
        "processor seconds for 100,000 rows x 5": round(used, 2),
    }
    target = _ROOT / "benchmarks/results/anomalies.json"
    target.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
