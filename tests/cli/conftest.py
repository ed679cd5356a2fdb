"""The command as a person starts it: a process of its own, a state folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

RECIPE = """
about = "what a file is and its language"
output = ["media", "language"]
[steps]
media = "sniff@1"
document = "read@1"
language = "identify@1"
"""

# A recipe of one step that takes its time, for what happens in the middle of a run.
SLOW_STEP = """
import time
from suffice.core.document import Source
from suffice.pipeline.step import step

@step(version=1, heavy=True)
def snail(source: Source) -> int:
    time.sleep(0.3)
    return source.size

STEP = snail
"""
SLOW_RECIPE = 'about = "slow"\noutput = ["size"]\n[steps]\nsize = "snail@1"\n'

_START = (
    "import sys; import suffice.pipeline.steps as steps; steps.__path__.append({extra!r});"
    "from suffice.cli.main import main; sys.argv[0] = 'suffice'; main()"
)


@dataclass
class Desk:
    """A folder with a recipe, a state folder, and ways to start the command there."""

    folder: Path

    @property
    def home(self) -> Path:
        return self.folder / "home"

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-c", _START.format(extra=str(self.folder / "steps")), *arguments]

    def environment(self, **more: str) -> dict[str, str]:
        return os.environ | {"SUFFICE_HOME": str(self.home), "NO_COLOR": "1", "PYTHONUTF8": "1"} | more

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(**more),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            encoding="utf-8",
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def write(self, name: str, text: str = "The parcel has not arrived, where is it now?") -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    desk.write("small.toml", RECIPE)
    desk.write("slow.toml", SLOW_RECIPE)
    desk.write("steps/snail.py", SLOW_STEP)
    return desk
