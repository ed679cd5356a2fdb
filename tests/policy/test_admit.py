"""Nothing reaches a model that was not admitted to it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import suffice
from suffice.core.admitted import Admitted
from suffice.core.config import PolicyConfig
from suffice.core.labels import Label, Place
from suffice.core.types import Card, Denial, Request
from suffice.policy import rules
from suffice.policy.admit import admit


def card(place=Place.HERE, digest="d"):
    return Card(name="m", task="t", runtime="function", about="", licence="", place=place, digest=digest)


def request(label=Label.INTERNAL):
    return Request(task="t", input="hello", label=label)


def test_a_model_here_is_admitted():
    """The default policy lets every label to a model on this machine."""
    for label in Label:
        admitted = admit(request(label), card(), PolicyConfig())
        assert isinstance(admitted, Admitted)
        assert admitted.input_for(card()) == "hello"


@given(st.sampled_from(Label), st.sampled_from([Place.SITE, Place.CLOUD]))
def test_by_default_nothing_leaves(label, place):
    """Without configuration every label is denied to every other place, with a remedy."""
    denial = admit(request(label), card(place), PolicyConfig())
    assert isinstance(denial, Denial)
    assert denial.rule == "places"
    assert denial.remedy


@given(
    st.dictionaries(st.sampled_from(Label), st.sampled_from(Place)),
    st.sampled_from(Label),
    st.sampled_from(Place),
    st.booleans(),
)
def test_a_label_goes_no_farther_than_its_place(places, label, place, airgap):
    """A request is admitted exactly when the model is here, or its label's place reaches it without an air gap."""
    decision = admit(request(label), card(place), PolicyConfig(places=places, airgap=airgap))
    reaches = place <= places.get(label, Place.HERE) and not airgap
    assert isinstance(decision, Admitted) == (place is Place.HERE or reaches)


def test_a_broken_rule_refuses(tmp_path, monkeypatch):
    """A rule that raises denies the request: the gate fails closed."""
    (tmp_path / "broken_rule.py").write_text("def judge(request, card, policy):\n    raise RuntimeError('oh')\n")
    monkeypatch.setattr(rules, "__path__", [*rules.__path__, str(tmp_path)])
    decision = admit(request(), card(), PolicyConfig(rules=("broken-rule",)))
    assert isinstance(decision, Denial)
    assert decision.rule == "broken-rule"


def test_an_unknown_rule_refuses():
    """A rule that does not exist denies, too."""
    assert isinstance(admit(request(), card(), PolicyConfig(rules=("no-such-rule",))), Denial)


def test_admission_is_for_one_model():
    """An admitted request cannot be used for another model."""
    admitted = admit(request(), card(), PolicyConfig())
    assert isinstance(admitted, Admitted)
    with pytest.raises(TypeError, match="not admitted"):
        admitted.input_for(card(digest="other"))


def test_admitted_cannot_be_made_elsewhere():
    """Making an Admitted without the gate is an error, and no source file but the gate's touches the seal."""
    with pytest.raises(TypeError):
        Admitted(request(), card(), "hello", seal=object())
    for path in Path(suffice.__file__).parent.rglob("*.py"):
        names = {node.attr for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute)}
        assert "_SEAL" not in names or path.name == "admit.py", path


def test_admitted_does_not_show_its_content():
    """A repr in a log shows no input."""
    assert "hello" not in repr(admit(request(), card(), PolicyConfig()))
