"""Models are loaded once where one serves, and never beyond the budgets."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from suffice.core.config import PolicyConfig
from suffice.core.errors import BudgetError
from suffice.core.labels import Label
from suffice.core.types import Card, Prediction, Request
from suffice.policy.admit import admit
from suffice.runtimes._supervisor import Supervisor


class Sleeper:
    """A model that notes how many of its calls overlap."""

    running = 0
    most = 0
    lock = threading.Lock()

    def __init__(self, card):
        self.card = card
        self.busy = False

    def predict(self, admitted):
        assert not self.busy, "one copy was used twice at once"
        with Sleeper.lock:
            Sleeper.running += 1
            Sleeper.most = max(Sleeper.most, Sleeper.running)
        self.busy = True
        time.sleep(0.02)
        self.busy = False
        with Sleeper.lock:
            Sleeper.running -= 1
        return Prediction(admitted.input_for(self.card), 1.0)


@pytest.fixture
def loads():
    Sleeper.most = Sleeper.running = 0
    return []


def make(loads, **limits):
    def load(card, grant):
        loads.append((card.name, grant.threads))
        return Sleeper(card)

    return Supervisor(load, **limits)


def card(name="m", **changes):
    return Card(name=name, task="t", runtime="function", about="", licence="", digest=name, **changes)


def ask(supervisor, *cards):
    async def all_of_them():
        requests = [
            admit(Request(task="t", input=n, label=Label.PUBLIC), c, PolicyConfig()) for n, c in enumerate(cards)
        ]
        return await asyncio.gather(*(supervisor.predict(c, r) for c, r in zip(cards, requests, strict=True)))

    return [measured.prediction.output for measured in asyncio.run(all_of_them())]


def test_threads_are_never_exceeded(loads):
    """As many calls run at once as there are threads, and a busy model gets no more copies than that."""
    assert ask(make(loads, threads=2, memory=1000), *[card(memory=10)] * 6) == list(range(6))
    assert Sleeper.most == 2
    assert len(loads) == 2


def test_a_model_of_two_threads_runs_alone(loads):
    """The grant is what the card asks for, within the budget."""
    ask(make(loads, threads=2, memory=1000), *[card(threads=2)] * 3)
    assert Sleeper.most == 1
    assert loads == [("m", 2)]
    ask(make(loads, threads=1, memory=1000), card("n", threads=8))
    assert loads[-1] == ("n", 1)


def test_no_second_copy_where_memory_is_short(loads):
    """Requests wait for the one copy that fits."""
    assert ask(make(loads, threads=4, memory=15), *[card(memory=10)] * 4) == [0, 1, 2, 3]
    assert len(loads) == 1


def test_an_idle_model_makes_room(loads):
    """Another model takes the place of an idle one."""
    supervisor = make(loads, threads=1, memory=15)
    assert ask(supervisor, card("a", memory=10), card("b", memory=10), card("a", memory=10)) == [0, 1, 2]
    assert [name for name, _ in loads] == ["a", "b", "a"]


def test_an_impossible_model_is_refused(loads):
    """A model that can never fit raises at once, and others still run."""
    supervisor = make(loads, threads=1, memory=15)
    with pytest.raises(BudgetError):
        ask(supervisor, card("giant", memory=100))
    assert ask(supervisor, card("a", memory=10)) == [0]


def test_a_failed_load_leaves_no_trace(loads):
    """After a load that failed the next one finds threads and bytes free."""
    tries = []

    def load(card, grant):
        tries.append(card.name)
        if len(tries) == 1:
            raise MemoryError("no")
        return Sleeper(card)

    supervisor = Supervisor(load, threads=1, memory=10)
    with pytest.raises(MemoryError):
        ask(supervisor, card(memory=10))
    assert ask(supervisor, card(memory=10)) == [0]


def test_an_inline_model_runs_without_a_thread(loads):
    """A tiny model is loaded once and answers in the event loop."""
    assert ask(make(loads, threads=1, memory=10), *[card(inline=True)] * 3) == [0, 1, 2]
    assert len(loads) == 1
