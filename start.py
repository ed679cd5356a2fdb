"""One door for a bare clone: makes `.venv`, installs what the command needs, and runs it.

    python3 start.py run inbox examples/inbox     any `suffice` command
    python3 start.py test                         the tests
    python3 start.py lint | types | layers | docs | check

Needs nothing but Python 3.11 or newer with pip. Works the same on Linux, macOS and Windows.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
SETS = ("inbox", "fit", "dev")
"""Files of requirements; each holds all of those before it, so a larger environment serves the smaller needs."""
CHORES = {
    "test": [["-m", "pytest"]],
    "lint": [["-m", "ruff", "check"], ["-m", "ruff", "format", "--check"]],
    "types": [["-m", "mypy"]],
    "layers": [["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]],
    "docs": [["-m", "pytest", "tests/test_docs.py"]],
}
CHORES["check"] = [command for chore in ("lint", "types", "layers", "test") for command in CHORES[chore]]


def main(arguments: list[str]) -> int:
    """Install what is missing, then hand over; the exit code is the command's own."""
    if sys.version_info < (3, 11):  # noqa: UP036  whoever has an older Python shall read this sentence
        print(f"Suffice needs Python 3.11 or newer, this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    chore = CHORES.get(arguments[0])
    install("dev" if chore else "fit" if arguments[0] == "fit" else "inbox")
    if not chore:
        return call(["-m", "suffice", *arguments])
    codes = [call([*command, *arguments[1:]]) for command in chore]
    return max(codes)


def install(what: str) -> None:
    """Bring `.venv` to what `requirements/<what>.txt` pins, by digest; nothing is done when it is there already."""
    pinned = ROOT / "requirements" / f"{what}.txt"
    for name in SETS[SETS.index(what) :]:
        digest = hashlib.sha256((ROOT / "requirements" / f"{name}.txt").read_bytes()).hexdigest()
        mark = ENVIRONMENT / f".{name}-{digest[:16]}"
        if mark.is_file():
            return
    started = time.monotonic()
    print(f"Installing into {ENVIRONMENT.name} (once) …", file=sys.stderr, flush=True)
    if not PYTHON.is_file():
        # Without a pip of its own: some systems ship Python without what that takes, and this one's will do.
        venv.create(ENVIRONMENT, with_pip=False, clear=ENVIRONMENT.exists())
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(pinned)], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], check=True)
    (ENVIRONMENT / f".{what}-{hashlib.sha256(pinned.read_bytes()).hexdigest()[:16]}").touch()
    print(f"Installed in {time.monotonic() - started:.0f} s.", file=sys.stderr, flush=True)


def call(command: list[str]) -> int:
    """Run the environment's Python and wait, leaving Ctrl-C to it."""
    process = subprocess.Popen(
        [str(PYTHON), *command], cwd=ROOT if command[0] != "-m" or command[1] != "suffice" else None
    )
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as error:
        print(f"Installing failed (exit code {error.returncode}); see the lines above.", file=sys.stderr)
        sys.exit(1)
