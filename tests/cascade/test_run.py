"""Accept, climb or hold; never a silent guess."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.cascade.run import Rung, climb
from suffice.core.config import PolicyConfig
from suffice.core.errors import ItemError, ModelError
from suffice.core.labels import Label, Place
from suffice.core.types import Card, Prediction, Request
from suffice.policy.admit import admit


@dataclass
class Measured:
    prediction: Prediction
    ms: float = 1.0
    cpu_s: float = 0.5


def card(name, place=Place.HERE):
    return Card(name=name, task="t", runtime="function", about="", licence="", place=place, digest=name)


def run(rungs, confidences, language="en", label=Label.INTERNAL):
    asked = []

    async def predict(card, admitted):
        asked.append(card.name)
        confidence = confidences[card.name]
        if isinstance(confidence, Exception):
            raise confidence
        return Measured(Prediction(f"by {card.name}", confidence))

    request = Request(task="t", input="?", label=label, language=language)
    policy = PolicyConfig()
    return asyncio.run(climb(request, rungs, admit=lambda r, c: admit(r, c, policy), predict=predict)), asked


def test_the_smallest_sure_model_answers():
    """A model above its threshold ends the climb; larger ones are not asked."""
    rungs = [Rung(card("a"), 0.8), Rung(card("b"), 0.8), Rung(card("c"), 0.8)]
    result, asked = run(rungs, {"a": 0.5, "b": 0.8, "c": 0.99})
    assert (result.outcome, result.output, asked) == ("accepted", "by b", ["a", "b"])
    assert [tried.outcome for tried in result.tries] == ["below", "accepted"]


def test_nobody_sure_means_held():
    """At the top the item is held: with the best guess, how sure, what was needed and what would help."""
    result, _ = run([Rung(card("a"), 0.9), Rung(card("b"), 0.8)], {"a": 0.7, "b": 0.6})
    assert result.outcome == "held"
    assert result.best is not None and result.best.model == "a"
    assert "sure to 0.70, 0.90 is needed" in result.why
    assert result.help


def test_a_language_nobody_is_certified_on_is_held():
    """A rung certified for other languages, or for an unknown one, is skipped, not asked."""
    rungs = [Rung(card("a"), 0.8, frozenset({"de", "en"}), certified=True)]
    for language in ("it", None, "und"):
        result, asked = run(rungs, {"a": 1.0}, language=language)
        assert (result.outcome, asked) == ("held", [])
        assert "only for de, en" in result.why


def test_an_unknown_language_is_no_obstacle_without_a_certificate():
    """A rung that promises nothing is asked when the language is not known, not when it is another."""
    rungs = [Rung(card("a"), 0.8, frozenset({"de", "en"}))]
    assert run(rungs, {"a": 1.0}, language=None)[0].outcome == "accepted"
    assert run(rungs, {"a": 1.0}, language="it")[0].outcome == "held"


def test_a_denied_model_is_not_asked():
    """What the policy denies is never predicted; if all are denied the outcome says so."""
    rungs = [Rung(card("cloud", Place.CLOUD), 0.8)]
    result, asked = run(rungs, {"cloud": 1.0}, label=Label.SECRET)
    assert (result.outcome, asked) == ("denied", [])
    assert "places: secret data may go no farther than 'here'" in result.why


def test_without_a_threshold_nothing_is_believed():
    """A rung without a certificate never accepts, and says why."""
    result, _ = run([Rung(card("a"), None, why="no certificate at 1 %: 200 more examples are needed")], {"a": 1.0})
    assert result.outcome == "held"
    assert "200 more examples" in result.why


def test_a_broken_model_is_climbed_over():
    """A model that cannot be loaded does not stop the ladder."""
    result, _ = run([Rung(card("a"), 0.5), Rung(card("b"), 0.5)], {"a": ModelError("a is damaged"), "b": 0.9})
    assert (result.outcome, result.tries[0].why) == ("accepted", "a is damaged")


def test_an_impossible_input_is_the_items_fault():
    """An ItemError is passed on."""
    with pytest.raises(ItemError):
        run([Rung(card("a"), 0.5)], {"a": ItemError("no")})


def test_an_empty_ladder_is_held():
    """A task without a model on this machine holds."""
    assert run([], {})[0].outcome == "held"


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=5))
def test_the_first_at_or_above_its_threshold(pairs):
    """The cascade accepts exactly at the first rung whose confidence reaches its threshold."""
    rungs = [Rung(card(str(n)), threshold) for n, (_, threshold) in enumerate(pairs)]
    result, asked = run(rungs, {str(n): confidence for n, (confidence, _) in enumerate(pairs)})
    sure = [n for n, (confidence, threshold) in enumerate(pairs) if confidence >= threshold]
    assert result.outcome == ("accepted" if sure else "held")
    assert len(asked) == (sure[0] + 1 if sure else len(pairs))
