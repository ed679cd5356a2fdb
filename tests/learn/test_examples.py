"""Examples are counted, checked and dealt before anything is fitted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.cascade._binomial import least
from suffice.core.errors import UsageError
from suffice.learn import checks, examples
from suffice.learn.deal import calibrate_size, deal, enough, most
from suffice.learn.examples import Columns, gather

COLUMNS = Columns("text", "queue")


def found(path, test=None):
    read = gather(path, COLUMNS)
    return {each.what: each for each in checks.findings(read, gather(test, COLUMNS) if test else None)}


def test_what_is_odd_is_told(tmp_path, write_rows, tickets):
    """Repeated, contradictory, empty, unlabelled, long and leaked rows and small classes are each told once."""
    rows = tickets(60)
    odd = [rows[0], (rows[1][0] + "!", "nowhere"), ("", "billing"), ("who", ""), ("w " * 11_000, "billing")]
    test = write_rows(tmp_path / "test.csv", [rows[5], ("quite new", "elsewhere")])
    seen = found(write_rows(tmp_path / "t.csv", [*rows, *odd]), test)
    assert {what: each.count for what, each in seen.items()} == {
        "repeated": 2, "contradictory": 1, "empty": 1, "unlabelled": 1, "long": 1, "few": 1, "leaked": 1, "foreign": 1,
    }  # fmt: skip
    assert seen["contradictory"].rows == (2, 62)
    assert not any(rows[1][0] in each.told for each in seen.values())


def test_clean_examples_have_no_findings(tmp_path, write_rows, tickets):
    """Nothing is said where nothing is odd."""
    assert found(write_rows(tmp_path / "t.csv", tickets(60))) == {}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("a", "x")], "has one example"),
        ([("a", "x"), ("b", "x")], "all 2 examples have the label 'x'"),
        ([("a", "")], "no example: of 1 rows 0 have no text and 1 no label"),
        ([(f"t{n}", f"{n / 2}") for n in range(60)], "60 different numbers"),
        ([(f"t{n}", f"label {n}") for n in range(60)], "a label of its own"),
        ([(f"t{n}", f"label {n % 1500}") for n in range(3100)], "1,500 different labels"),
    ],
)
def test_what_cannot_be_learned_is_refused(tmp_path, write_rows, rows, said):
    """One sentence says why these are no classes of texts."""
    with pytest.raises(UsageError, match=said):
        checks.refuse(gather(write_rows(tmp_path / "t.csv", rows), COLUMNS), "queue")


def test_labels_that_are_numbers_are_names(tmp_path, write_rows, tickets):
    """A few numbers are classes; it is told."""
    path = write_rows(tmp_path / "t.csv", [(text, str(len(queue))) for text, queue in tickets(60)])
    checks.refuse(gather(path, COLUMNS), "queue")
    assert "numbers" in found(path)


def test_out_of_scope_is_a_label_of_none(tmp_path, write_rows):
    """The named label, also an empty one, means: belongs to no class."""
    path = write_rows(tmp_path / "t.csv", [("a", "x"), ("b", "none"), ("c", "y"), ("d", "")])
    labels = [e.label for e in gather(path, COLUMNS._replace(out_of_scope="none")).examples]
    assert labels == ["x", None, "y"]
    assert [e.label for e in gather(path, COLUMNS._replace(out_of_scope="")).examples] == ["x", "none", "y", None]


def test_too_many_rows_are_drawn_by_the_seed(tmp_path, write_rows, tickets, monkeypatch):
    """Of more rows than can be fitted on some are drawn, the same for a seed, and it is told."""
    monkeypatch.setattr(examples, "MOST", 50)
    path = write_rows(tmp_path / "t.csv", tickets(200))
    drawn = [[e.row for e in gather(path, COLUMNS, seed=seed).examples] for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert len(drawn[0]) == 50 and "drawn" in found(path)


@given(st.integers(1, 50_000), st.sampled_from([0.01, 0.02, 0.05, 0.2]))
def test_calibrate_is_enough_or_nothing(size, alpha):
    """A calibrate part could prove the target, is never most of the examples, and grows with them."""
    part = calibrate_size(size, alpha, 0.05)
    assert part == 0 or least(alpha, 0.05) <= part <= min(0.4 * size, most(alpha, 0.05))
    assert part <= calibrate_size(size + 1, alpha, 0.05)
    if part:
        fewest = enough(part, alpha, 0.05)
        assert fewest is not None and fewest <= size
        assert calibrate_size(fewest, alpha, 0.05) >= part > calibrate_size(fewest - 1, alpha, 0.05)


def test_texts_that_are_the_same_calibrate_once(tmp_path, write_rows, tickets):
    """No text is on both sides, and none twice among those that calibrate."""
    rows = tickets(300)
    read = gather(write_rows(tmp_path / "t.csv", rows + [(text.upper(), queue) for text, queue in rows]), COLUMNS)
    dealt = deal(read.examples, alpha=0.05, delta=0.05, seed=3)
    sides = [[checks.key(read.examples[i].text) for i in part] for part in dealt]
    assert not set(sides[0]) & set(sides[1])
    assert len(sides[1]) == len(set(sides[1])) >= 59
