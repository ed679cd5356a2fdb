from __future__ import annotations

import re

from suffice.core.labels import Label
from suffice.report import plots, tallies


def test_answers_count_who_was_accepted_and_held(sample):
    """Every rung of an asked task has a row, also one that was not needed, and what nobody answered is last."""
    found = {(a.task, a.model): (a.accepted, a.held) for a in tallies.answers(sample.items(), sample.facts())}
    assert found["category", "category-static"] == (2, 1)
    assert found["category", tallies.NOBODY] == (0, 1)
    assert found["kind", "kind-static"] == (0, 0)
    assert [task for task, _ in found][:2] == ["ocr", "language"]


def test_sureness_is_told_for_certified_tasks(sample):
    """Only tasks with a target are in the plot of confidences, unless there is none."""
    rows = tallies.sureness(sample.items(), sample.facts())
    assert {row.task for row in rows} == {"kind", "category"}
    bare = sample.facts().__class__("p", "1", "", (), None, "")
    assert {row.task for row in tallies.sureness(sample.items(), bare)} > {"kind", "category", "private"}


def test_costs_count_what_was_spent_when_computed(sample):
    """The dearest model is first, and answers from the cache count with what they took."""
    costs = tallies.costs(sample.items())
    assert costs[0].model == "rapidocr"
    assert sum(cost.cached for cost in costs) == 4
    assert all(cost.joules is None for cost in costs)


def test_kept_counts_held_items_by_label(sample):
    """Held items by label, the least sensitive first."""
    assert tallies.kept(sample.items()) == [(Label.INTERNAL, 2), (Label.CONFIDENTIAL, 1)]


def test_text_is_text_and_colours_are_the_pages(sample):
    """A plot has selectable words, no style of its own, no ids of groups, and a name for those who cannot see it."""
    drawn = plots.who(tallies.answers(sample.items(), sample.facts()))
    assert ">private-tagger</text>" in drawn
    assert 'fill="var(--done)"' in drawn
    assert "style" not in drawn
    assert "#0000" not in drawn
    assert "font-family" not in drawn
    assert not re.search(r"<g id=|xlink|DejaVu", drawn)
    assert 'role="img" aria-label="Answers by task and model. ocr, rapidocr: 1 accepted, 1 held' in drawn


def test_hostile_names_stay_text():
    """A model's name is neither markup nor mathematics."""
    drawn = plots.who([tallies.Answers("<b>", "$x^2$ & 発注", 1, 0)])
    assert "&lt;b&gt;" in drawn
    assert "$x^2$ &amp; 発注" in drawn


def test_every_plot_takes_extremes():
    """No answers, no thresholds, nothing spent or very much: each is a picture."""
    assert "never believed" in plots.confidence([tallies.Sureness("t", "m", None, [0.0, 1.0], [])])
    assert "energy is unknown" in plots.spent([tallies.Cost("m")], None)
    many = plots.spent([tallies.Cost("m", 1, 0, 1e6, 1e5, 1e7), tallies.Cost("n", 1, 0, 1e-7, 0.0, 0.001)], "estimated")
    assert "10,000,000 J" in many
    assert "energy is estimated" in many
    assert "secret: 3 (kept)" in plots.stayed([("secret", 3, "kept")])


def test_same_data_same_picture(sample):
    """Drawing twice gives the same bytes."""
    rows = tallies.sureness(sample.items(), sample.facts())
    assert plots.confidence(rows) == plots.confidence(rows)
