"""Energy: measured where the processor's counter can be read, else estimated from a stated wattage, else unknown."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

_COUNTER = Path("/sys/class/powercap/intel-rapl:0/energy_uj")
"""Running Average Power Limit: microjoules used by the processor package. Not there in virtual machines."""


@dataclass(frozen=True)
class Mark:
    """The counters at one moment."""

    microjoules: int | None
    cpu_s: float


class Meter:
    """`how` says where the figures come from: "measured", "estimated" or None."""

    def __init__(self, watts: float | None = None, counter: Path = _COUNTER) -> None:
        """`watts`: power of one busy core, for the estimate."""
        self._watts = watts
        self._counter = counter
        self.how = "measured" if self._read() is not None else "estimated" if watts else None

    def mark(self) -> Mark:
        return Mark(self._read() if self.how == "measured" else None, time.process_time())

    def joules(self, since: Mark, cpu_s: float) -> float | None:
        """Joules for `cpu_s` processor seconds spent since the mark.

        Measured: the package's energy, shared by the part of this process's processor time that these seconds are.
        """
        if self.how == "estimated" and self._watts:
            return cpu_s * self._watts
        now = self._read() if since.microjoules is not None else None
        if now is None or since.microjoules is None or now < since.microjoules:
            return None  # no counter, or it wrapped around
        busy = max(time.process_time() - since.cpu_s, cpu_s, 1e-9)
        return (now - since.microjoules) / 1e6 * cpu_s / busy

    def _read(self) -> int | None:
        try:
            return int(self._counter.read_text())
        except (OSError, ValueError):
            return None
