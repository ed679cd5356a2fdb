"""The pure parts of the reader: order, turns, batches, decoding."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.core.document import Box, Line
from suffice.specialists.ocr._detect import MOST_PIXELS, scale_for
from suffice.specialists.ocr._order import in_order, rows
from suffice.specialists.ocr._recognise import STEP, TOGETHER, batches, decode, lost_blanks
from suffice.specialists.ocr._turn import unturned

fraction = st.floats(0, 1)
boxes = st.tuples(fraction, fraction, fraction, fraction).map(
    lambda v: Box(min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3]))
)
CHARACTERS = ("", "a", "b", " ")


def line(text: str, x: float, y: float, width: float = 0.3) -> Line:
    return Line(text, Box(x, y, x + width, y + 0.02))


@given(boxes, st.integers(0, 3))
def test_four_quarters_make_a_whole(box: Box, quarters: int) -> None:
    """Turning a box back by quarters and then by the rest of the circle gives the box."""
    back = unturned(unturned(box, quarters), 4 - quarters)
    assert np.allclose([back.x0, back.y0, back.x1, back.y1], [box.x0, box.y0, box.x1, box.y1])


@given(st.lists(st.builds(Line, st.text(max_size=30), boxes), max_size=30), st.floats(-0.2, 0.2))
def test_order_keeps_every_line(lines: list[Line], slope: float) -> None:
    """Putting lines in order neither loses nor invents any."""
    assert sorted(map(repr, in_order(lines, slope))) == sorted(map(repr, lines))


def test_rows_on_a_slope() -> None:
    """Cells of a row that falls to the right belong together once the slope is known."""
    lines = [line("b", 0.6, 0.13, 0.1), line("a", 0.1, 0.10, 0.1), line("d", 0.6, 0.16, 0.1), line("c", 0.1, 0.13, 0.1)]
    assert [[cell.text for cell in row] for row in rows(lines, slope=0.06)] == [["a", "b"], ["c", "d"]]


def test_columns_of_prose() -> None:
    """Two columns of prose are read one after the other, a headline over both first."""
    left = [line(f"{i} words on the left-hand side", 0.05, 0.2 + i / 20, 0.4) for i in range(6)]
    right = [line(f"{i} words on the right-hand side", 0.55, 0.2 + i / 20, 0.4) for i in range(6)]
    headline = line("a headline that runs over both columns", 0.1, 0.1, 0.8)
    assert in_order([*right, headline, *left]) == (headline, *left, *right)


def test_a_price_list_is_read_across() -> None:
    """Columns of short texts are a table: each row is read before the next."""
    names = [line(f"a rather long name of article {i}", 0.05, 0.2 + i / 20, 0.5) for i in range(6)]
    prices = [line(f"{i}.00", 0.8, 0.2 + i / 20, 0.1) for i in range(6)]
    assert in_order(names + prices) == tuple(cell for pair in zip(names, prices, strict=True) for cell in pair)


@given(st.lists(st.integers(1, 3200), max_size=60))
def test_batches_hold_every_strip_once(widths: list[int]) -> None:
    """Every strip is in one batch that is wide enough for it, and no batch is too large."""
    found = batches(widths)
    assert sorted(index for _, batch in found for index in batch) == list(range(len(widths)))
    assert all(widths[index] <= width and width % STEP == 0 for width, batch in found for index in batch)
    assert all(len(batch) <= TOGETHER for _, batch in found)


@pytest.mark.parametrize("size", [(1, 1), (10, 5000), (736, 2000), (6000, 4000), (100_000, 1000)])
def test_the_size_looked_at_is_affordable(size: tuple[int, int]) -> None:
    """No picture is looked at with more than three million pixels."""
    scale = scale_for(*size)
    assert 0 < size[0] * size[1] * scale * scale <= MOST_PIXELS * 1.001


def steps(*best: tuple[int, float]) -> np.ndarray:
    """For each step the best character and its probability; what is left goes to the blank between words."""
    table = np.zeros((len(best), len(CHARACTERS)), np.float32)
    for row, (code, probability) in enumerate(best):
        table[row, -1] = 1 - probability
        table[row, code] = probability
    return table


def test_repeats_and_blanks_are_removed() -> None:
    """The best path loses repeats and the network's pauses; its confidence is that of the characters kept."""
    assert decode(steps((1, 1.0), (1, 0.999), (0, 1.0), (1, 1.0), (2, 1.0)), CHARACTERS) == ("aab", 1.0)
    assert decode(steps((0, 1.0), (0, 1.0)), CHARACTERS) == ("", 0.0)


def test_a_lost_blank_is_found() -> None:
    """A likely blank between two characters is put back, though a pause was likelier."""
    assert decode(steps((1, 1.0), (0, 0.7), (2, 1.0)), CHARACTERS).text == "a b"
    assert decode(steps((1, 1.0), (0, 0.99), (2, 1.0)), CHARACTERS).text == "ab"


def test_a_wide_gap_needs_less() -> None:
    """An unlikely blank counts where the gap is wide for its line."""
    blank = np.array([0, 0, 0, 0, 0.05, 0, 0, 0, 0], np.float32)
    assert lost_blanks(blank, np.array([0, 2, 6, 8])) == [False, True, False]
    assert lost_blanks(blank, np.array([0, 3, 5, 8])) == [False, False, False]
    assert lost_blanks(blank, np.array([4])) == []
