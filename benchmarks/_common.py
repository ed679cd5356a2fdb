"""What every result says of its circumstances."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def circumstances() -> dict[str, Any]:
    """Date, commit, Python and the cores this process may use."""
    asked = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "commit": commit.stdout.strip(),
        "python": platform.python_version(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
    }


def save(name: str, figures: dict[str, Any], **more: Any) -> None:
    """Write `benchmarks/results/NAME.json` with date, commit and machine, and print the figures."""
    result = {**circumstances(), **more, "figures": figures}
    path = ROOT / "benchmarks" / "results" / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    for key, value in figures.items():
        print(f"{key:44} {value}")
    print(f"written to {path.relative_to(ROOT)}")
