"""Makes models ready within the budgets of bytes and threads, and runs them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from suffice.core.admitted import Admitted
from suffice.core.ports import Model
from suffice.core.types import Card, Grant, Prediction
from suffice.runtimes._budget import Loaded, evictions, refuse_impossible


@dataclass(frozen=True)
class Measured:
    """A prediction and what it took: wall and processor time of the prediction alone, without waiting or loading."""

    prediction: Prediction
    ms: float
    cpu_s: float


@dataclass
class _Copy:
    """One loaded instance. A model is used by one request at a time; busy models get another copy if it fits."""

    card: Card
    model: Model
    load_s: float
    idle_since: float
    in_use: bool = True


class Supervisor:
    """Belongs to one event loop. `load` makes a model ready and may take long: it runs in a thread."""

    def __init__(self, load: Callable[[Card, Grant], Model], *, threads: int, memory: int) -> None:
        self.threads = threads
        self.memory = memory
        self._load = load
        self._free_threads = threads
        self._copies: list[_Copy] = []
        self._loading = 0
        self._changed = asyncio.Condition()

    async def predict(self, card: Card, admitted: Admitted) -> Measured:
        """Run the model, loading it first if need be. Raises what the model raises, and BudgetError."""
        if card.inline:
            return _measured(self._inline(card), admitted)
        threads = max(1, min(card.threads, self.threads))
        async with self._granted(threads), self._copy(card, Grant(threads, self.memory)) as model:
            return await asyncio.to_thread(_measured, model, admitted)

    def _inline(self, card: Card) -> Model:
        """The copy of a model so fast that it runs in the event loop: loaded once, never waited for."""
        for copy in self._copies:
            if copy.card.digest == card.digest:
                return copy.model
        refuse_impossible(card, self.memory, self.threads)
        started = time.monotonic()
        model = self._load(card, Grant(1, self.memory))
        self._copies.append(_Copy(card, model, time.monotonic() - started, time.monotonic(), in_use=False))
        return model

    @asynccontextmanager
    async def _granted(self, threads: int) -> AsyncIterator[None]:
        async with self._changed:
            await self._changed.wait_for(lambda: self._free_threads >= threads)
            self._free_threads -= threads
        try:
            yield
        finally:
            async with self._changed:
                self._free_threads += threads
                self._changed.notify_all()

    @asynccontextmanager
    async def _copy(self, card: Card, grant: Grant) -> AsyncIterator[Model]:
        copy = await self._take(card, grant)
        try:
            yield copy.model
        finally:
            async with self._changed:
                copy.in_use = False
                copy.idle_since = time.monotonic()
                self._changed.notify_all()

    async def _take(self, card: Card, grant: Grant) -> _Copy:
        refuse_impossible(card, self.memory, self.threads)
        async with self._changed:
            while True:
                for copy in self._copies:
                    if copy.card.digest == card.digest and not copy.in_use:
                        copy.in_use = True
                        return copy
                drop = evictions(self._state(), card.memory + self._loading, self.memory)
                if drop is not None:
                    break
                await self._changed.wait()
            self._copies = [copy for number, copy in enumerate(self._copies) if number not in drop]
            self._loading += card.memory
        started = time.monotonic()
        try:
            model = await asyncio.to_thread(self._load, card, grant)
        finally:
            async with self._changed:
                self._loading -= card.memory
                self._changed.notify_all()
        copy = _Copy(card, model, time.monotonic() - started, time.monotonic())
        self._copies.append(copy)
        return copy

    def _state(self) -> list[Loaded]:
        now = time.monotonic()
        return [
            Loaded(number, copy.card.memory, copy.load_s, now - copy.idle_since, copy.in_use)
            for number, copy in enumerate(self._copies)
        ]


def _measured(model: Model, admitted: Admitted) -> Measured:
    wall, cpu = time.perf_counter(), time.thread_time()
    prediction = model.predict(admitted)
    return Measured(prediction, (time.perf_counter() - wall) * 1e3, time.thread_time() - cpu)
