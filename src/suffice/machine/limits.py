"""How many threads and bytes models may use here, containers respected."""

from __future__ import annotations

import os
from pathlib import Path

from suffice.core.config import MachineConfig, parse_bytes

_UNLIMITED = 1 << 60


def granted(config: MachineConfig) -> tuple[int, int]:
    """(threads, bytes) for all models together: as configured, else every usable core and 3/4 of what is free."""
    memory = parse_bytes(config.memory)
    return config.threads or cores(), free_memory() * 3 // 4 if memory is None else memory


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def free_memory() -> int:
    """Bytes that can still be taken, within the control group's limit where there is one."""
    import psutil

    return min(int(psutil.virtual_memory().available), _group_free())


def _group_free(root: Path = Path("/sys/fs/cgroup")) -> int:
    for limit, used in (
        ("memory.max", "memory.current"),
        ("memory/memory.limit_in_bytes", "memory/memory.usage_in_bytes"),
    ):
        try:
            return max(0, int((root / limit).read_text()) - int((root / used).read_text()))
        except (OSError, ValueError):
            continue  # no such control group, or the limit is "max"
    return _UNLIMITED
