"""What is in use is never dropped; the least valuable goes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.core.errors import BudgetError
from suffice.core.types import Card
from suffice.runtimes._budget import Loaded, evictions, refuse_impossible

models = st.lists(
    st.builds(
        Loaded,
        key=st.integers(),
        bytes=st.integers(0, 100),
        load_s=st.floats(0, 10),
        idle_s=st.floats(0, 1000),
        in_use=st.booleans(),
    ),
    max_size=8,
    unique_by=lambda model: model.key,
)


@given(models, st.integers(0, 200), st.integers(0, 500))
def test_evictions_make_room_and_spare_what_works(loaded, needed, budget):
    """What is dropped is idle and makes enough room; None only where even all idle models would not."""
    dropped = evictions(loaded, needed, budget)
    used = sum(model.bytes for model in loaded)
    idle = sum(model.bytes for model in loaded if not model.in_use)
    if dropped is None:
        assert budget - used + idle < needed
        return
    gone = [model for model in loaded if model.key in dropped]
    assert not any(model.in_use for model in gone)
    assert budget - used + sum(model.bytes for model in gone) >= needed


def test_long_idle_and_cheap_goes_first():
    """Of two idle models the one that is idle longer and loads faster is dropped."""
    old = Loaded(1, 50, load_s=0.1, idle_s=100, in_use=False)
    dear = Loaded(2, 50, load_s=10, idle_s=100, in_use=False)
    assert evictions([dear, old], 40, 100) == [1]


def test_the_impossible_is_refused_with_the_figures():
    """A model larger than the whole budget is refused at once."""
    card = Card(name="giant", task="t", runtime="function", about="", licence="", memory=2_000_000_000)
    with pytest.raises(BudgetError, match=r"'giant' needs about 2000 MB, the budget is 1000 MB"):
        refuse_impossible(card, 1_000_000_000, threads=2)
