"""How long it takes to be there: import, `--help`, and the inbox when everything is cached.

    python benchmarks/startup.py [--inbox examples/inbox]

Whole processes, in turn, medians; `python -c pass` beside them is what Python itself takes.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _common import ROOT, save

ROUNDS = 11


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inbox", type=Path, default=ROOT / "examples" / "inbox")
    inbox = parser.parse_args().inbox
    environment = os.environ | {"SUFFICE_HOME": tempfile.mkdtemp()}
    out = tempfile.mkdtemp()
    run = [sys.executable, "-m", "suffice", "run", "inbox", str(inbox), "--out", out]
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "import suffice": [sys.executable, "-c", "import suffice"],
        "import suffice.engine": [sys.executable, "-c", "import suffice.engine"],
        "suffice --help": [sys.executable, "-m", "suffice", "--help"],
        "suffice run inbox, all cached": run,
    }
    started = time.perf_counter()
    subprocess.run(run, env=environment, capture_output=True, check=False)
    first = time.perf_counter() - started
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            started = time.perf_counter()
            subprocess.run(command, env=environment, capture_output=True, check=False)
            times[name].append(time.perf_counter() - started)
    figures = {f"{name}, s": round(statistics.median(values), 3) for name, values in times.items()}
    save("startup", {"suffice run inbox, first time, s": round(first, 2)} | figures)


if __name__ == "__main__":
    main()
