"""Steps joined into a pipeline: wrong joins are refused here, before anything runs."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Union, get_args, get_origin

from suffice.core.errors import PipelineError
from suffice.pipeline.step import Step


@dataclass(frozen=True)
class Join:
    """One place in a pipeline: a step, its parameters, and which results feed its inputs."""

    name: str
    step: Step
    params: Mapping[str, Any]
    sources: Mapping[str, str]


@dataclass(frozen=True)
class Pipeline:
    """A checked graph. `joins` are in an order in which each comes after what feeds it."""

    name: str
    about: str
    item: str
    item_type: Any
    joins: tuple[Join, ...]
    output: tuple[str, ...]
    label: str | None

    @property
    def tasks(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(task for join in self.joins for task in join.step.tasks))


def check(pipeline: Pipeline) -> Pipeline:
    """The pipeline, if every input exists and has a type that fits. Raises PipelineError."""
    have: dict[str, Any] = {pipeline.item: pipeline.item_type}
    for join in pipeline.joins:
        for parameter, source in join.sources.items():
            if source not in have:
                raise PipelineError(
                    f"{pipeline.name}.{join.name}: '{source}' feeds '{parameter}' but comes from no earlier step; "
                    f"earlier: {', '.join(have)}."
                )
            wanted, given = join.step.inputs[parameter], have[source]
            if not fits(given, wanted):
                raise PipelineError(
                    f"{pipeline.name}.{join.name}: {join.step.id} takes '{parameter}: {_show(wanted)}', "
                    f"but '{source}' gives {_show(given)}."
                )
        if join.name in have:
            raise PipelineError(f"{pipeline.name}.{join.name}: the name '{join.name}' is used twice.")
        have[join.name] = join.step.output
    for name in (*pipeline.output, *([pipeline.label] if pipeline.label else [])):
        if name not in have:
            raise PipelineError(f"{pipeline.name}: the output '{name}' is made by no step; steps: {', '.join(have)}.")
    return pipeline


def fits(given: Any, wanted: Any) -> bool:
    """Whether every value of type `given` is one of type `wanted`."""
    if wanted is Any:
        return True
    return all(any(_one_fits(g, w) for w in _members(wanted)) for g in _members(given))


def _one_fits(given: Any, wanted: Any) -> bool:
    if given == wanted:
        return True
    if isinstance(given, type) and isinstance(wanted, type):
        return issubclass(given, wanted)
    return get_origin(given) is not None and get_origin(given) is wanted


def _members(kind: Any) -> Iterator[Any]:
    if get_origin(kind) in (Union, types.UnionType):
        yield from get_args(kind)
    else:
        yield kind


def _show(kind: Any) -> str:
    return kind.__name__ if isinstance(kind, type) and get_origin(kind) is None else str(kind).replace("typing.", "")
