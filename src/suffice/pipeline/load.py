"""A pipeline from its recipe: a TOML file that names steps and how they feed each other.

item = "source"

[steps]
media = "sniff@1"                                  # inputs are fed by the results of the same name
document = { use = "read@1", max_pages = 40 }      # other keys are the step's parameters
label = { use = "classify@1", from = { text = "summary" } }
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from suffice.core.document import Source
from suffice.core.errors import PipelineError, UnknownName
from suffice.core.registry import resolve
from suffice.pipeline.graph import Join, Pipeline, check
from suffice.pipeline.step import Step


class _Recipe(msgspec.Struct, forbid_unknown_fields=True):
    about: str
    steps: dict[str, str | dict[str, Any]]
    output: tuple[str, ...]
    item: str = "source"
    label: str | None = None


def recipes() -> list[str]:
    """The pipelines that ship."""
    folder = files("suffice.pipeline").joinpath("recipes")
    return sorted(file.name[:-5] for file in folder.iterdir() if file.name.endswith(".toml"))


def load(name: str) -> Pipeline:
    """The pipeline of that name, or the one in the file of that path (`*.toml`).

    Raises UnknownName, PipelineError (with the path into the recipe).
    """
    if name.endswith(".toml"):
        path = Path(name)
        if not path.is_file():
            raise PipelineError(f"There is no pipeline file {path}.")
        return parse(path.stem, path.read_text("utf-8"))
    if name not in recipes():
        raise UnknownName("pipeline", name, recipes())
    return parse(name, files("suffice.pipeline").joinpath("recipes", f"{name}.toml").read_text("utf-8"))


def parse(name: str, text: str) -> Pipeline:
    """A checked pipeline from a recipe's text. Raises PipelineError."""
    try:
        recipe = msgspec.convert(tomllib.loads(text), _Recipe)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise PipelineError(f"{name}: the recipe cannot be used: {error}.") from error
    joins = tuple(_join(name, key, entry) for key, entry in recipe.steps.items())
    return check(Pipeline(name, recipe.about, recipe.item, Source, joins, recipe.output, recipe.label))


def _join(pipeline: str, key: str, entry: str | dict[str, Any]) -> Join:
    options: dict[str, Any] = {"use": entry} if isinstance(entry, str) else dict(entry)
    where = f"{pipeline}.{key}"
    step = _step(where, str(options.pop("use", "")))
    renamed = dict(_param(where, "from", dict[str, str], options.pop("from", {})))
    unknown = sorted(set(renamed) - set(step.inputs)) + sorted(set(options) - set(step.params))
    if unknown:
        known = ", ".join([*step.inputs, *step.params])
        raise PipelineError(f"{where}: {step.id} has no '{unknown[0]}'; it has: {known}.")
    params = {n: _param(where, n, kind, options.get(n, default)) for n, (kind, default) in step.params.items()}
    return Join(key, step, params, {parameter: renamed.get(parameter, parameter) for parameter in step.inputs})


def _step(where: str, use: str) -> Step:
    name, _, version = use.partition("@")
    try:
        step: Step = resolve("step", name)
    except UnknownName as error:
        raise PipelineError(f"{where}: {error}") from error
    if version and version != str(step.version):
        raise PipelineError(f"{where}: the recipe asks for {use}, this Suffice has {step.id}; check what changed.")
    return step


def _param(where: str, name: str, kind: Any, value: Any) -> Any:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise PipelineError(f"{where}.{name}: {error}.") from error
