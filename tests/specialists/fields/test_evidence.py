"""What is computed about the print: tilt, sizes and sums."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.core.document import Box, Document, Line, Page
from suffice.specialists.fields.segments import segments_of
from suffice.specialists.fields.sizes import size_features, tallest_of
from suffice.specialists.fields.sums import facts_of
from suffice.specialists.fields.tilt import slope_of, upright

from . import documents


def _leaning(slope: float) -> list[Box]:
    """Six rows of two pieces on a page that leans."""
    boxes = []
    for row in range(6):
        for x0, x1 in ((0.1, 0.4), (0.7, 0.9)):
            middle = 0.1 + 0.03 * row + slope * ((x0 + x1) / 2 - 0.5)
            tall = 0.02 + abs(slope) * (x1 - x0)
            boxes.append(Box(x0, middle - tall / 2, x1, middle + tall / 2))
    return boxes


@given(st.floats(-0.14, 0.14))
def test_the_slope_is_told_from_pieces_side_by_side(slope: float) -> None:
    """It is that of the rows, and the pieces have their true height again."""
    boxes = _leaning(slope)
    assert slope_of(boxes) == pytest.approx(slope, abs=1e-6)
    assert upright(boxes[0], slope)[1] == pytest.approx(0.02, abs=1e-4)


def test_rows_of_a_leaning_page_stay_together() -> None:
    """An amount that hangs as low as the next row still belongs to its own."""
    boxes = _leaning(0.06)
    lines = tuple(Line(f"{'Total' if place % 2 == 0 else '9.00'}", box) for place, box in enumerate(boxes))
    found = segments_of(Document("image/jpeg", (Page(1, lines, "ocr"),)))
    assert [one.row for one in found] == [row for row in range(6) for _ in range(2)]


def test_too_few_pieces_tell_no_slope() -> None:
    """One column of lines, or nothing, leans nowhere."""
    assert slope_of([Box(0.1, 0.1 * row, 0.5, 0.1 * row + 0.02) for row in range(9)]) == 0.0
    assert slope_of([]) == 0.0


def test_the_large_name_is_told_from_the_slogan_above_it() -> None:
    """Larger, smaller and the share of the largest print are named."""
    lines = (
        Line("fresh since 1950", Box(0.3, 0.02, 0.7, 0.04)),
        Line("HARBOUR", Box(0.25, 0.05, 0.75, 0.1)),
        Line("12 Quay Street", Box(0.35, 0.12, 0.65, 0.14)),
    )
    segments = segments_of(Document("image/jpeg", (Page(1, lines, "ocr"),)))
    assert tallest_of(segments) == pytest.approx(2.5)
    slogan, name, street = size_features(segments)
    assert {"larger-next", "share1", "centred"} <= set(slogan)
    assert {"larger-than-last", "larger-than-next", "share4", "centred"} <= set(name)
    assert "larger-last" in street
    assert size_features(segments_of(documents.plain("a\nb"))) == [[], []]
    assert size_features([]) == []


def _facts(*values: str) -> list[set[str]]:
    return [set(found) for found in facts_of([Decimal(value) for value in values])]


def test_cash_and_change_give_the_total_away() -> None:
    """What is paid stands before what is given and what comes back."""
    assert _facts("33.38", "40.00", "6.62") == [{"paid"}, {"given"}, {"back"}]


def test_net_and_tax_make_gross_at_a_usual_rate() -> None:
    """In any order of the three; at an odd rate it is chance."""
    assert _facts("121.00", "21.00", "100.00")[:2] == [{"gross"}, {"tax"}]
    assert "net" in _facts("121.00", "21.00", "100.00")[2]
    assert not any("tax" in found for found in _facts("100.00", "43.00", "143.00"))


def test_a_sum_follows_its_items() -> None:
    """Two or more amounts directly above add up to it; a repeated amount is no sum."""
    assert "sum-above" in _facts("1.20", "2.30", "4.00", "7.50")[3]
    assert _facts("5.00", "5.00") == [set(), set()]


@given(st.lists(st.none() | st.decimals(-100, 10**6, places=2), max_size=150))
def test_any_amounts_have_facts(values: list[Decimal | None]) -> None:
    """One set each, empty where there is no amount."""
    found = facts_of(values)
    assert len(found) == len(values)
    assert all(not facts for facts, value in zip(found, values, strict=True) if value is None or value <= 0)
