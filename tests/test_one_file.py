"""A task, a runtime, a step or a rule is added by adding one file: no list is edited."""

from __future__ import annotations

import asyncio
import importlib
import sys

import pytest

from suffice.core.config import Config, PolicyConfig
from suffice.core.errors import ItemError, UnknownName
from suffice.core.labels import Label
from suffice.core.registry import names, resolve
from suffice.engine import Engine
from suffice.pipeline import load

TASK = """
from suffice.core.types import Task

TASK = Task(name="loudness", about="how loud a text is", input=str, output=str, metric="accuracy", ladder=("shouter",))
"""

RUNTIME = """
from suffice.core.types import Prediction

class Shouter:
    def __init__(self, card):
        self.card = card

    def predict(self, admitted):
        text = admitted.input_for(self.card)
        return Prediction("loud" if text.isupper() else "quiet", 1.0)

def load(card, grant):
    return Shouter(card)
"""

STEP = """
from suffice.core.document import Source
from suffice.core.ports import Ask
from suffice.pipeline.step import step

@step(version=1, tasks=("loudness",))
async def listen(source: Source, *, ask: Ask) -> str | None:
    from pathlib import Path
    answer = await ask("loudness", Path(source.path).read_text())
    return answer.output if answer.accepted else None

STEP = listen
"""

RULE = """
from suffice.core.types import Denial

def judge(request, card, policy):
    return Denial("curfew", "it is late", "ask tomorrow") if request.caller == "child" else None
"""

CARD = """
name = "shouter"
task = "loudness"
runtime = "shout"
about = "tells capitals from the rest"
licence = "Apache-2.0"
threshold = 0.5
"""

RECIPE = 'about = "how loud"\noutput = ["loudness"]\n[steps]\nloudness = "listen@1"\n'


@pytest.fixture
def extended(tmp_path, monkeypatch):
    """Four packages with one file each beside ours, and a model's card in the state folder."""
    for package, name, text in (
        ("suffice.tasks", "loudness", TASK),
        ("suffice.runtimes", "shout", RUNTIME),
        ("suffice.pipeline.steps", "listen", STEP),
        ("suffice.policy.rules", "curfew", RULE),
    ):
        folder = tmp_path / package
        folder.mkdir()
        (folder / f"{name}.py").write_text(text)
        module = importlib.import_module(package)
        monkeypatch.setattr(module, "__path__", [*module.__path__, str(folder)])
    model = tmp_path / "home" / "models" / "shouter"
    model.mkdir(parents=True)
    (model / "card.toml").write_text(CARD)
    resolve.cache_clear()
    yield tmp_path
    resolve.cache_clear()
    for added in ("tasks.loudness", "runtimes.shout", "pipeline.steps.listen", "policy.rules.curfew"):
        sys.modules.pop(f"suffice.{added}", None)


def test_a_task_and_a_runtime(extended):
    """A new task is answered by a new runtime, through the gate and into the ledger."""
    with Engine(extended / "home", Config()) as engine:
        answer = asyncio.run(engine.ask("loudness", "HELLO", label=Label.SECRET))
        assert (answer.outcome, answer.output, answer.model) == ("accepted", "loud", "shouter")
        assert engine.ledger.find(answer.record)[0].outcome == "accepted"


def test_a_step(extended):
    """A new step is used by a recipe as any other."""
    (extended / "loud.toml").write_text(RECIPE)
    (extended / "note.txt").write_text("hello")
    with Engine(extended / "home", Config()) as engine:
        item = asyncio.run(engine.run(load.load(str(extended / "loud.toml")), "note.txt", extended / "note.txt"))
    assert (item.outcome, item.outputs) == ("done", {"loudness": "quiet"})


def test_a_rule(extended):
    """A new rule is asked when the policy names it."""
    config = Config(policy=PolicyConfig(rules=("curfew", "places")))
    with Engine(extended / "home", config) as engine:
        denied = asyncio.run(engine.ask("loudness", "HELLO", label=Label.PUBLIC, caller="child"))
        allowed = asyncio.run(engine.ask("loudness", "HELLO", label=Label.PUBLIC))
    assert (denied.outcome, allowed.outcome) == ("denied", "accepted")
    assert "curfew: it is late" in denied.why


def test_names_lists_what_is_there(extended):
    """The registry lists ours and the added; an unknown name's error does, too."""
    assert {"loudness"} <= set(names("task"))
    assert {"function", "shout"} <= set(names("runtime"))
    assert not any(name.startswith("_") for name in names("runtime"))
    with pytest.raises(UnknownName, match=r"no task 'loudnes'. Did you mean 'loudness'\?"):
        resolve("task", "loudnes")


@pytest.mark.parametrize("name", ["../secret", "a.b", "", "_budget", "Upper", "os\n"])
def test_a_name_is_only_a_name(name):
    """Names that could reach other modules or files resolve to nothing."""
    with pytest.raises(UnknownName):
        resolve("runtime", name)


def test_an_input_that_cannot_be_processed_is_recorded(extended):
    """A request that ends in an error of its input has its row, too, and those answered before it keep theirs."""
    runtime = extended / "suffice.runtimes" / "shout.py"
    runtime.write_text(
        RUNTIME.replace(
            "        return Prediction",
            "        if not text:\n"
            "            from suffice.core.errors import ItemError\n"
            "            raise ItemError('There is no text.')\n"
            "        return Prediction",
        )
    )
    with Engine(extended / "home", Config()) as engine:
        with pytest.raises(ItemError, match="no text"):
            asyncio.run(engine.ask_many("loudness", ["HELLO", ""], label=Label.SECRET))
        outcomes = [row["outcome"] for row in engine.ledger.rows("SELECT outcome FROM record ORDER BY outcome")]
    assert outcomes == ["accepted", "failed"]
