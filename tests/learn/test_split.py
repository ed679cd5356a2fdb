from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from suffice.learn.split import folds, normalised, split

texts = st.lists(st.sampled_from(["a b", "A, b!", "c 1", "c 2", "d", "e", "", "1", "2"]), min_size=1, max_size=40)


@given(texts, st.integers(0, 5))
def test_parts_share_nothing_and_miss_nothing(batch: list[str], seed: int) -> None:
    """Every example is in exactly one part, and equal texts are in one part."""
    parts = split(batch, seed=seed)
    assert sorted([*parts.fit, *parts.tune, *parts.calibrate]) == list(range(len(batch)))
    seen = [{normalised(batch[i]) or batch[i] for i in part} for part in parts]
    assert not (seen[0] & seen[1] or seen[0] & seen[2] or seen[1] & seen[2])


def test_the_deal_does_not_depend_on_the_order() -> None:
    """Reversed examples land in the same parts."""
    batch = [f"text {'x' * i}" for i in range(50)]
    forward, backward = split(batch, seed=3), split(batch[::-1], seed=3)
    for one, other in zip(forward, backward, strict=True):
        assert {batch[i] for i in one} == {batch[::-1][i] for i in other}


def test_groups_stay_together_however_long_the_way() -> None:
    """Examples linked by text and group through others are in one part."""
    batch = ["a", "a", "b", "b", *[f"z{'z' * i}" for i in range(60)]]
    parts = split(batch, ["g", None, "g", None, *[None] * 60])
    assert any({0, 1, 2, 3} <= set(part) for part in parts)


def test_shares_are_about_as_asked() -> None:
    """Of 1,000 different texts, 600, 150 and 250 go to the parts."""
    parts = split([f"text {chr(97 + i % 26)}{'q' * (i // 26)}" for i in range(1000)])
    assert [len(part) for part in parts] == [600, 150, 250]


def test_folds_are_even_and_keep_families() -> None:
    """Equal texts share a fold; folds differ little in size."""
    fold = folds(["same", *[f"x{'x' * i}" for i in range(28)], "Same!"], count=3)
    assert fold[0] == fold[-1]
    assert min(fold.count(i) for i in range(3)) >= 9
