"""Wrong joins are refused when the pipeline is loaded."""

from __future__ import annotations

from typing import Any

import pytest

from suffice.core.errors import PipelineError, UnknownName
from suffice.pipeline import load, steps
from suffice.pipeline.graph import fits
from suffice.pipeline.step import step

STEPS = """
from suffice.core.document import Source
from suffice.pipeline.step import step

@step(version=3)
def measure(source: Source, *, unit: str = "bytes") -> int:
    return source.size

STEP = measure
"""

SPELL = """
from suffice.pipeline.step import step

@step(version=1)
def spell(number: int) -> str:
    return str(number)

STEP = spell
"""


@pytest.fixture(autouse=True)
def two_steps(tmp_path, monkeypatch):
    """A package of steps beside ours: adding a step is adding a file."""
    (tmp_path / "measure.py").write_text(STEPS)
    (tmp_path / "spell.py").write_text(SPELL)
    monkeypatch.setattr(steps, "__path__", [*steps.__path__, str(tmp_path)])


def recipe(steps: str, output: str = '["size"]') -> str:
    return f'about = "a test"\noutput = {output}\n[steps]\n{steps}'


def test_inputs_are_fed_by_name_or_by_from():
    """A result feeds the parameter of its name; `from` joins other names; other keys are parameters."""
    pipeline = load.parse(
        "t", recipe('size = { use = "measure@3", unit = "kB" }\ntext = { use = "spell@1", from = { number = "size" } }')
    )
    assert pipeline.joins[0].params == {"unit": "kB"}
    assert pipeline.joins[1].sources == {"number": "size"}


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        ('size = "measure@2"', "asks for measure@2, this Suffice has measure@3"),
        ('size = "nothing@1"', "There is no step 'nothing'"),
        ('size = { use = "measure", units = "kB" }', "has no 'units'; it has: source, unit"),
        ('size = { use = "measure", unit = 3 }', "t.size.unit"),
        ('text = "spell"', "'number' feeds 'number' but comes from no earlier step"),
        ('size = { use = "spell", from = { number = "source" } }', "takes 'number: int', but 'source' gives Source"),
        ('source = "measure"', "used twice"),
        ("size = 3", "cannot be used"),
    ],
)
def test_a_wrong_recipe_is_refused(steps, says):
    """The error has the path into the recipe and what was expected there."""
    with pytest.raises(PipelineError) as error:
        load.parse("t", recipe(steps))
    assert says in str(error.value)


def test_an_output_must_exist():
    """An output that no step makes is refused."""
    with pytest.raises(PipelineError, match="made by no step"):
        load.parse("t", recipe('size = "measure"', output='["weight"]'))


def test_an_unknown_pipeline_lists_what_exists(tmp_path):
    """The error names the pipelines there are; a missing file is named, too."""
    with pytest.raises(UnknownName, match=r"Did you mean 'inbox'\? Known: .*inbox"):
        load.load("inbx")
    with pytest.raises(PipelineError, match="no pipeline file"):
        load.load(str(tmp_path / "none.toml"))


def test_a_recipe_file_is_loaded(tmp_path):
    """A path that ends in .toml is a recipe of one's own."""
    path = tmp_path / "mine.toml"
    path.write_text(recipe('size = "measure@3"'))
    assert load.load(str(path)).name == "mine"


def test_every_shipped_recipe_loads():
    """The recipes that ship join."""
    for name in load.recipes():
        assert load.load(name).joins


@pytest.mark.parametrize(
    ("given", "wanted", "answer"),
    [
        (int, int, True),
        (int, int | None, True),
        (int | None, int, False),
        (bool, int, True),
        (str, int, False),
        (str, Any, True),
        (tuple[int, ...], tuple[int, ...], True),
        (tuple[int, ...] | None, tuple[int, ...], False),
        (int | str, str | int | None, True),
    ],
)
def test_fits(given, wanted, answer):
    """A type fits where each of its values is allowed."""
    assert fits(given, wanted) is answer


def test_a_step_must_say_its_types():
    """A parameter without a type is refused when the step is made."""
    with pytest.raises(PipelineError, match="no type for: thing, return"):

        @step(version=1)
        def vague(thing, *, size: int = 1):
            return thing
