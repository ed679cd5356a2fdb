"""What a pipeline step costs, beside Haystack and Hamilton: a chain of ten steps that add one.

    pip install haystack-ai sf-hamilton
    python benchmarks/steps.py

Each runner's chain runs in turn, round after round; a figure is the median over the rounds, per step, in
microseconds. The disk-cache figures are for a chain whose results are all kept on disk already.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("HAYSTACK_TELEMETRY_ENABLED", "False")
os.environ.setdefault("HAMILTON_TELEMETRY_ENABLED", "false")
from _common import save
from suffice.cache.exact import ExactCache
from suffice.core.labels import Label
from suffice.pipeline.graph import Join, Pipeline, check
from suffice.pipeline.run import run_item
from suffice.pipeline.step import step

STEPS = 10
ROUNDS = 30
INNER = 20


@step(version=1)
def add_one(number: int) -> int:
    return number + 1


def suffice(results: ExactCache | None) -> Callable[[], Any]:
    names = ["number", *(f"n{i}" for i in range(STEPS))]
    joins = tuple(Join(names[i + 1], add_one, {}, {"number": names[i]}) for i in range(STEPS))
    pipeline = check(Pipeline("chain", "", "number", int, joins, (names[-1],), None))

    async def many() -> int:
        for _ in range(INNER):
            run = await run_item(pipeline, 1, "1", models=None, unlabelled=Label.SECRET, results=results)  # type: ignore[arg-type]
        return int(run.values[names[-1]])

    return lambda: asyncio.run(many())


def haystack() -> Callable[[], Any]:
    from haystack import Pipeline as Chain
    from haystack import component

    @component
    class AddOne:
        @component.output_types(number=int)
        def run(self, number: int) -> dict[str, int]:
            return {"number": number + 1}

    chain = Chain()
    for i in range(STEPS):
        chain.add_component(f"n{i}", AddOne())
        if i:
            chain.connect(f"n{i - 1}.number", f"n{i}.number")

    def many() -> int:
        for _ in range(INNER):
            out = chain.run({"n0": {"number": 1}})
        return int(out[f"n{STEPS - 1}"]["number"])

    return many


def hamilton(folder: Path | None) -> Callable[[], Any]:
    import types

    from hamilton import driver

    names = ["number", *(f"n{i}" for i in range(STEPS))]
    functions = (f"def {names[i + 1]}({names[i]}: int) -> int:\n    return {names[i]} + 1\n" for i in range(STEPS))
    source = "\n".join(functions)
    path = Path(tempfile.mkdtemp()) / "chain.py"
    path.write_text(source)
    module = types.ModuleType("chain")
    module.__file__ = str(path)
    import linecache

    exec(compile(source, str(path), "exec"), module.__dict__)
    linecache.checkcache(str(path))
    for i in range(STEPS):
        getattr(module, f"n{i}").__module__ = "chain"
    sys.modules["chain"] = module
    builder = driver.Builder().with_modules(module)
    if folder:
        builder = builder.with_cache(path=str(folder))
    chain = builder.build()

    def many() -> int:
        for _ in range(INNER):
            out = chain.execute([f"n{STEPS - 1}"], inputs={"number": 1})
        return int(out[f"n{STEPS - 1}"])

    return many


def main() -> None:
    scratch = Path(tempfile.mkdtemp())
    runners: dict[str, Callable[[], Any]] = {
        "suffice": suffice(None),
        "suffice, disk-cache hit": suffice(ExactCache(scratch / "s")),
    }
    for name, make in (
        ("haystack", haystack),
        ("hamilton", lambda: hamilton(None)),
        ("hamilton, disk-cache hit", lambda: hamilton(scratch / "h")),
    ):
        try:
            runners[name] = make()
        except ImportError:
            print(f"{name}: not installed, left out", file=sys.stderr)
    times: dict[str, list[float]] = {name: [] for name in runners}
    for name, run in runners.items():
        assert run() == STEPS + 1, name
    for _ in range(ROUNDS):
        for name, run in runners.items():
            started = time.perf_counter()
            run()
            times[name].append((time.perf_counter() - started) / STEPS / INNER * 1e6)
    save("steps", {f"{name}, µs a step": round(statistics.median(values), 1) for name, values in times.items()})


if __name__ == "__main__":
    main()
