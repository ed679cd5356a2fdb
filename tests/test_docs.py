"""What the documents say is true: their examples run, and every setting, step, rule and command is written down."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from suffice.core import config
from suffice.core.registry import names
from suffice.pipeline import load

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(language: str, path: Path) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text("utf-8"), flags=re.M | re.S)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """An empty folder with the examples and a state folder."""
    folder = tmp_path_factory.mktemp("docs")
    shutil.copytree(ROOT / "examples" / "inbox", folder / "examples" / "inbox")
    (folder / "examples" / "labelled").mkdir()
    shutil.copy(ROOT / "examples" / "labelled" / "en.jsonl", folder / "examples" / "labelled")
    for heavy in ("minutes 1994-2023.pdf", "mise en demeure.tiff"):
        (folder / "examples" / "inbox" / heavy).unlink()
    return folder


def run(command, desk):
    environment = os.environ | {"SUFFICE_HOME": str(desk / "home"), "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=desk, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=110, check=False
    )


@pytest.mark.parametrize(
    "command", [line for path in DOCUMENTS for block in blocks("sh", path) for line in block.splitlines()]
)
def test_a_command_in_the_docs_runs(command, desk):
    """Each `suffice` line of the documents works as written."""
    words = shlex.split(command)
    assert words[0] == "suffice"
    done = run([sys.executable, "-m", *words], desk)
    assert done.returncode in (0, 1, 3), done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout


@pytest.mark.parametrize("code", [block for path in DOCUMENTS for block in blocks("python", path)])
def test_python_in_the_docs_runs(code, desk):
    """Each Python example works as written."""
    done = run([sys.executable, "-c", code], desk)
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("text", [block for path in DOCUMENTS for block in blocks("toml", path)])
def test_recipes_in_the_docs_load(text):
    """Each recipe of the documents joins."""
    assert load.parse("example", text).joins


def test_the_example_configuration_has_every_setting(tmp_path):
    """examples/suffice.toml loads, and names each setting there is."""
    path = ROOT / "examples" / "suffice.toml"
    assert config.load(path).machine.threads == 2
    text = path.read_text("utf-8")
    for section in (config.PolicyConfig, config.MachineConfig):
        for setting in section.__struct_fields__:
            assert re.search(rf"^(\[policy\.)?{setting}\b", text, flags=re.M), setting


def test_every_step_rule_and_decision_is_written_down():
    """docs/reference.md names each step, task, rule and runtime; each file of decisions has its number once."""
    reference = (ROOT / "docs" / "reference.md").read_text("utf-8")
    for kind in ("step", "task", "rule", "runtime"):
        for name in names(kind):
            assert f"`{name}`" in reference, f"{kind} {name}"
    numbers = [path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md")]
    assert sorted(numbers) == [f"{n:04}" for n in range(1, len(numbers) + 1)]


def test_every_command_has_help_with_examples():
    """`--help` of each command shows an example."""
    from suffice.cli.main import suffice

    for name in suffice.list_commands(None):
        command = suffice.get_command(None, name)
        assert "Examples:" in (command.help or ""), name


def test_cards_are_complete():
    """Each model that ships says what it was made from, how good it is and where it is weak."""
    from suffice.models.catalogue import SHIPPED, Catalogue, verify

    catalogue = Catalogue([SHIPPED])
    for name in catalogue.names():
        card = catalogue.card(name)
        verify(card)
        assert card.licence and card.about and card.weaknesses and card.made and card.quality, name
        assert card.task in names("task"), name
        assert msgspec.json.encode(card)
        suffixes = {path.suffix for path in Path(card.folder).iterdir()}
        assert not suffixes & {".pkl", ".pickle", ".joblib", ".pt", ".bin"}, name
