"""A step: a typed, versioned function. Its signature is its schema."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_type_hints

import msgspec

from suffice.core.errors import PipelineError


@dataclass(frozen=True)
class Step:
    """What `@step` makes of a function.

    `inputs` are the types of the positional parameters, `params` the types and defaults of the keyword-only
    ones. A keyword-only parameter `ask` is no parameter: it receives the way to reach models.
    """

    name: str
    version: int
    run: Callable[..., Any]
    inputs: Mapping[str, Any]
    output: Any
    params: Mapping[str, tuple[Any, Any]]
    tasks: tuple[str, ...]
    heavy: bool
    asks: bool
    is_async: bool

    @property
    def id(self) -> str:
        return f"{self.name}@{self.version}"

    @cached_property
    def encode(self) -> Callable[[Any], bytes]:
        return msgspec.msgpack.Encoder().encode

    @cached_property
    def decode(self) -> Callable[[bytes | msgspec.Raw], Any]:
        return msgspec.msgpack.Decoder(self.output).decode


def step(*, version: int, tasks: tuple[str, ...] = (), heavy: bool = False) -> Callable[[Callable[..., Any]], Step]:
    """Make a step of a function that is fully annotated.

    `version` is raised whenever the same inputs may give another result; stored results of other versions
    are then not used. `tasks` names the tasks the step asks. A `heavy` step runs in a thread of its own.
    Raises PipelineError where the signature does not say enough.
    """

    def wrap(function: Callable[..., Any]) -> Step:
        hints = get_type_hints(function)
        parameters = inspect.signature(function).parameters
        missing = [name for name in (*parameters, "return") if name not in hints]
        if missing:
            raise PipelineError(f"The step '{function.__name__}' has no type for: {', '.join(missing)}.")
        positional = {n: hints[n] for n, p in parameters.items() if p.kind is not p.KEYWORD_ONLY}
        keyword = {n: (hints[n], p.default) for n, p in parameters.items() if p.kind is p.KEYWORD_ONLY and n != "ask"}
        return Step(
            name=function.__name__.rstrip("_").replace("_", "-"),
            version=version,
            run=function,
            inputs=positional,
            output=hints["return"],
            params=keyword,
            tasks=tasks,
            heavy=heavy,
            asks="ask" in parameters,
            is_async=inspect.iscoroutinefunction(function),
        )

    return wrap
