"""Labels only ever go up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.core.labels import Label, Place, join

labels = st.sampled_from(Label)


@given(labels, labels, labels)
def test_join_is_a_semilattice(a, b, c):
    """Joining is associative, commutative and idempotent, and never lowers a label."""
    assert join(a, join(b, c)) == join(join(a, b), c)
    assert join(a, b) == join(b, a)
    assert join(a, a) == a
    assert join(a, b) >= a


def test_nothing_is_public():
    """The join of nothing is public, the lowest label."""
    assert join() is Label.PUBLIC


def test_scales_are_in_order_and_do_not_mix():
    """Each scale is ordered as written, and a label is not comparable to a place."""
    assert sorted(Label, reverse=True)[0] is Label.SECRET
    assert Place.HERE < Place.SITE < Place.CLOUD
    with pytest.raises(TypeError):
        _ = Label.PUBLIC < Place.CLOUD
