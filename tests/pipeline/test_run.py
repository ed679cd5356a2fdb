"""What is known is not computed again; what breaks ends one item only."""

from __future__ import annotations

import asyncio

import msgspec
import pytest

from suffice.cache.exact import ExactCache
from suffice.core.errors import ItemError, LedgerError
from suffice.core.labels import Label, Place
from suffice.core.ports import Ask
from suffice.core.types import Answer, Try
from suffice.pipeline.graph import Join, Pipeline, check
from suffice.pipeline.run import run_item
from suffice.pipeline.step import step

CALLS: list[str] = []


@step(version=1)
def first(text: str, *, times: int = 1) -> str:
    CALLS.append("first")
    if text == "bad":
        raise ItemError("This text is bad; send another.")
    if text == "bug":
        raise KeyError("oops")
    if text == "ledger":
        raise LedgerError("The ledger is gone.")
    return text.strip() * times


@step(version=1, tasks=("guess",))
async def second(first: str, *, ask: Ask) -> str | None:
    CALLS.append("second")
    answer = await ask("guess", first)
    return answer.output if answer.accepted else None


@step(version=1)
def raised(second: str | None) -> Label:
    return Label.CONFIDENTIAL


class Models:
    """An engine of one model that knows everything but 'x'."""

    def __init__(self, fingerprint="f"):
        self.asked = []
        self._fingerprint = fingerprint

    async def ask(self, task, value, *, label, language):
        self.asked.append((value, label))
        outcome = "held" if value == "x" else "accepted"
        tried = Try("oracle", Place.HERE, outcome, confidence=0.9, threshold=0.8, ms=1.0, cpu_s=0.5)
        return Answer(
            task=task,
            outcome=outcome,
            output=value.upper(),
            confidence=0.9,
            threshold=0.8,
            model="oracle",
            place=Place.HERE,
            record="r1",
            tries=(tried,),
        )

    def fingerprint(self, task):
        return self._fingerprint


def pipeline(**params):
    joins = (
        Join("first", first, {"times": 1} | params, {"text": "text"}),
        Join("second", second, {}, {"first": "first"}),
        Join("raised", raised, {}, {"second": "second"}),
    )
    return check(Pipeline("p", "", "text", str, joins, ("second",), "raised"))


def run(text, cache=None, models=None, fresh=False, **params):
    CALLS.clear()
    models = models or Models()
    return asyncio.run(
        run_item(pipeline(**params), text, text, models=models, unlabelled=Label.SECRET, results=cache, fresh=fresh)
    )


def test_a_second_run_computes_nothing(tmp_path):
    """Everything comes from the cache: same values, same traces, marked as cached."""
    cache = ExactCache(tmp_path)
    once, again = run("hello", cache), run("hello", cache)
    assert CALLS == []
    assert again.values["second"] == once.values["second"] == "HELLO"
    assert [msgspec.structs.replace(t, cached=True) for t in once.traces] == again.traces
    assert again.label is Label.CONFIDENTIAL


def test_only_what_changed_is_computed(tmp_path):
    """A changed parameter, model or input reruns that step and those that depend on its result, no others."""
    cache = ExactCache(tmp_path)
    run("hello", cache)
    run("hello", cache, times=2)
    assert CALLS == ["first", "second"]
    run("hello", cache, models=Models("another model"))
    assert CALLS == ["second"]
    run(" hello ", cache)
    assert CALLS == ["first"]  # its result is the same, so nothing after it runs


def test_fresh_computes_all(tmp_path):
    """--fresh looks nothing up."""
    cache = ExactCache(tmp_path)
    run("hello", cache)
    run("hello", cache, fresh=True)
    assert CALLS == ["first", "second"]


@pytest.mark.parametrize("damage", [b"", b"\x93\x01", b"junk" * 50, b"\x92\x05\x90", b"\x92\xa1\xff\x90"])
def test_a_damaged_entry_is_computed_again(tmp_path, damage):
    """An entry cut short by a crash is not believed."""
    cache = ExactCache(tmp_path)
    run("hello", cache)
    for path in cache.files():
        path.write_bytes(damage)
    assert run("hello", cache).values["second"] == "HELLO"
    assert CALLS == ["first", "second"]


def test_a_held_answer_is_kept_as_held(tmp_path):
    """A guess is in the trace, never in the values."""
    for _ in range(2):
        held = run("x", ExactCache(tmp_path))
        assert held.values["second"] is None
        assert [t.guess for t in held.traces if t.outcome == "held"] == ["X"]


def test_what_is_held_for_a_model_that_could_not_run_is_asked_again(tmp_path):
    """Too little memory or a missing package is no property of the item: once mended, the step runs again."""

    class Broken(Models):
        async def ask(self, task, value, *, label, language):
            tried = Try("oracle", Place.HERE, "failed", why="needs 2000 MB, the budget is 1 MB")
            answer = await super().ask(task, "x", label=label, language=language)
            return msgspec.structs.replace(answer, tries=(tried,))

    cache = ExactCache(tmp_path)
    assert run("hello", cache, models=Broken()).values["second"] is None
    assert run("hello", cache).values["second"] == "HELLO"
    assert CALLS == ["second"]


def test_a_bad_item_says_why():
    """An ItemError is the item's error; a bug is told as one, and neither is raised."""
    assert run("bad").error == "This text is bad; send another."
    assert "broke on this item (KeyError" in (run("bug").error or "")
    assert CALLS == ["first"]


def test_an_error_of_suffice_is_raised():
    """What is wrong with Suffice itself is no fault of the item."""
    with pytest.raises(LedgerError):
        run("ledger")


def test_data_nobody_has_looked_at_are_secret():
    """Models are asked with the highest label until the label step has run."""
    models = Models()
    run("hello", models=models)
    assert models.asked == [("hello", Label.SECRET)]
