"""From a fresh clone to the first result: seconds of installing, seconds of work, size of the environments.

    python benchmarks/fresh_clone.py

Clones this repository's HEAD into an empty folder, types the README's first command, and times its two parts.
The base install is measured in an environment of its own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _common import ROOT, save


def megabytes(folder: Path) -> float:
    return round(
        sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6, 1
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        clone = Path(scratch) / "suffice"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        environment = os.environ | {"SUFFICE_HOME": str(Path(scratch) / "state")}
        environment.pop("PYTHONPATH", None)
        command = [sys.executable, "start.py", "run", "inbox", "examples/inbox"]
        started = time.perf_counter()
        run = subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)
        total = time.perf_counter() - started
        if run.returncode not in (0, 1, 3) or "items" not in run.stdout:
            sys.exit(f"the main job did not run ({run.returncode}):\n{run.stdout}{run.stderr}")
        install = float(re.search(r"Installed in (\d+) s", run.stderr)[1])  # type: ignore[index]
        started = time.perf_counter()
        subprocess.run(command, cwd=clone, env=environment, capture_output=True, check=False)
        again = time.perf_counter() - started
        base = Path(scratch) / "base"
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(base)], check=True)
        pip = [sys.executable, "-m", "pip", "--python", str(base), "install", "--quiet", str(clone)]
        started = time.perf_counter()
        subprocess.run(pip, check=True, env=environment)
        figures = {
            "install with the inbox's extras, s": round(install),
            "first run of the inbox, s": round(total - install, 1),
            "second run of the inbox (all cached), s": round(again, 2),
            "environment with the inbox's extras, MB": megabytes(clone / ".venv"),
            "base install, s": round(time.perf_counter() - started, 1),
            "base install, MB": megabytes(base),
        }
    save("fresh_clone", figures)


if __name__ == "__main__":
    main()
