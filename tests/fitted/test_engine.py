"""A fitted task is asked as any other, and can do no more than any other."""

from __future__ import annotations

import asyncio
import json
import sys

import pytest

import suffice
from suffice.core.errors import ModelError, SufficeError
from suffice.core.labels import Label
from suffice.core.types import Card
from suffice.engine import Engine
from suffice.fitted.store import FittedTasks
from suffice.fitted.version import seal, unseal


@pytest.fixture(scope="module")
def home(tmp_path_factory, tickets, write_rows):
    """A state folder with a certified task "triage"."""
    folder = tmp_path_factory.mktemp("engine")
    path = write_rows(folder / "t.csv", tickets(300))
    made = suffice.fit("triage", path, input="text", label="queue", home=folder / "home")
    assert made.certificate is not None
    return folder / "home"


def test_python_doors(home):
    """`predict` and `apredict` answer with label, confidence and record."""
    text = "hello where is my parcel since noon"
    answers = [suffice.predict("triage", text, home=home), asyncio.run(suffice.apredict("triage", text, home=home))]
    assert {(each.outcome, each.output, each.model) for each in answers} == {("accepted", "delivery", "triage-ngrams")}
    assert answers[0].confidence == answers[1].confidence


def test_a_smaller_alpha_is_proved_anew(home):
    """Another target is computed from the proof; one that cannot be proved holds everything and says so."""
    answer = suffice.predict("triage", "hello where is my parcel since noon", alpha=0.001, home=home)
    assert answer.outcome == "held" and "no certificate for at most 0.1% wrong" in answer.why


def test_answers_are_in_the_ledger(home):
    """Each answer of many has its own record; measuring a ladder leaves one."""
    with Engine(home) as engine:
        before = engine.ledger.rows("SELECT count(*) AS n FROM record")[0]["n"]
        answers = asyncio.run(engine.ask_many("triage", ["cannot log in", "charged twice"], label=Label.SECRET))
        said = asyncio.run(engine.each_rung("triage", ["cannot log in"], label=Label.SECRET))
        after = engine.ledger.rows("SELECT kind FROM record ORDER BY seq")
        assert len({answer.record for answer in answers}) == 2
        assert [row["kind"] for row in after[before:]] == ["answer", "answer", "evaluation"]
        assert len(said) == 2 and engine.ledger.first_break() is None


def test_shipped_tasks_cannot_be_shadowed(home, tmp_path):
    """A folder that calls itself as a task that ships is not looked at."""
    (tmp_path / "tasks" / "embed").mkdir(parents=True)
    (tmp_path / "tasks" / "embed" / "current").write_text("0" * 12)
    with Engine(tmp_path) as engine:
        assert engine.task("embed").ladder == ("static-embedder",)


@pytest.mark.parametrize(
    "other",
    [
        {"runtime": "function", "entry": "antigravity"},
        {"code": ["antigravity"]},
        {"place": "cloud"},
        {"files": {"../../../secret": "0"}},
        {"files": 3},
    ],
)
def test_a_copied_folder_runs_no_code(home, tmp_path, other):
    """A card that names code, a place or files that no fit would name is refused before anything is imported."""
    found = FittedTasks(home).open("triage")
    card = {"name": "triage-ngrams", "task": "triage", "runtime": "linear", "about": "", "licence": "", "code": []}
    card |= {"files": {}} | other
    part = tmp_path / "tasks" / "triage" / "part"
    (part / "models" / "triage-ngrams").mkdir(parents=True)
    (part / "proof").mkdir()
    lines = [f"{key} = {json.dumps(value).replace(': ', ' = ')}" for key, value in card.items()]
    (part / "models" / "triage-ngrams" / "card.toml").write_text("\n".join(lines))
    for suffix in ("csv", "json"):
        (part / "proof" / f"triage.{suffix}").write_bytes((found.proof / f"triage.{suffix}").read_bytes())
    file = unseal(found.models.parent)
    keep = dict.fromkeys(("models/triage-ngrams/card.toml", "proof/triage.csv", "proof/triage.json"), "")
    name = seal(
        part,
        type(file)(
            **{f: getattr(file, f) for f in file.__struct_fields__} | {"files": keep, "ladder": ("triage-ngrams",)}
        ),
    )
    part.rename(part.with_name(name))
    (part.parent / "current").write_text(name)
    with pytest.raises(ModelError, match=r"is none that a fit makes|cannot be read"):
        suffice.predict("triage", "hello", home=tmp_path)
    assert "antigravity" not in sys.modules


def test_the_policy_is_asked_when_a_ladder_is_measured(home, monkeypatch):
    """Measuring is no way around the policy."""
    from suffice.core.types import Denial

    with Engine(home) as engine:
        monkeypatch.setattr(engine, "_admit", lambda request, card: Denial("curfew", "it is late", "ask tomorrow"))
        with pytest.raises(SufficeError, match="it is late; ask tomorrow"):
            asyncio.run(engine.each_rung("triage", ["hello"], label=Label.SECRET))


def test_cards_of_fitted_models_are_complete(home):
    """A fitted model says what it is made of and how good it is, as one that ships does."""
    with Engine(home) as engine:
        cards: list[Card] = [rung.card for rung in engine.rungs("triage")]
    assert [card.name for card in cards] == ["triage-ngrams", "triage-static"]
    assert all(card.weaknesses and card.biases and card.made and card.quality["accuracy"] > 90 for card in cards)
