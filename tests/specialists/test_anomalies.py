"""The `anomalies` specialist, its task and its card."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import suffice.models
from suffice.core.document import Anomaly, Table
from suffice.core.errors import ItemError
from suffice.core.types import Grant
from suffice.models.catalogue import read_card
from suffice.specialists.anomalies import events, load
from suffice.tasks.anomalies import TASK

CARD = read_card(Path(suffice.models.__file__).parent / "anomaly-rules")
FIND = load(CARD, Grant(threads=1, bytes=CARD.memory))
START = datetime.fromisoformat("2026-03-01")


def noise(rows: int = 1000, seed: int = 1) -> np.ndarray:
    return 20 + np.random.default_rng(seed).normal(size=rows)


def log(values: np.ndarray, minutes: int = 10, form: str = "%Y-%m-%d %H:%M:%S", decimal: str = ".") -> Table:
    cells = ["" if np.isnan(v) else f"{v:.3f}".replace(".", decimal) for v in values]
    rows = tuple(((START + timedelta(minutes=minutes * i)).strftime(form), cell) for i, cell in enumerate(cells))
    return Table(("time", "value"), rows, decimal=decimal)


def test_task_names_the_model() -> None:
    """The task's ladder is this model, and the card is of this task."""
    assert TASK.ladder == (CARD.name,) and CARD.task == TASK.name


@pytest.mark.parametrize("form", ["%Y-%m-%dT%H:%M:%S", "%d.%m.%Y %H:%M", "%m/%d/%Y %I:%M %p", "%H:%M:%S"])
@pytest.mark.parametrize("decimal", [".", ","])
def test_spike_has_its_time_as_written(form: str, decimal: str) -> None:
    """A spike is one anomaly with the time as the log writes it, its value and about the usual value."""
    values = noise()
    values[500] += 15
    table = log(values, form=form, decimal=decimal)
    (found,) = FIND(table).output
    assert found.at == table.rows[500][0] and found.column == "value"
    assert found.value == pytest.approx(values[500], abs=0.01) and found.expected == pytest.approx(20, abs=2)
    assert found.score > 8


@pytest.mark.parametrize("scale", [1, 1000])
def test_seconds_since_1970(scale: int) -> None:
    """Epoch seconds and milliseconds are times."""
    values = noise()
    values[300] -= 15
    rows = tuple((str((1_770_000_000 + 60 * i) * scale), f"{v:.2f}") for i, v in enumerate(values))
    assert [a.at for a in FIND(Table(("ts", "t"), rows)).output] == [rows[300][0]]


def test_date_and_time_in_two_columns() -> None:
    """A date column and a time column are one time."""
    values = noise()
    values[400] += 20
    stamps = [START + timedelta(minutes=10 * i) for i in range(values.size)]
    rows = tuple((f"{s:%d.%m.%Y}", f"{s:%H:%M}", f"{v:.2f}") for s, v in zip(stamps, values, strict=True))
    assert [a.at for a in FIND(Table(("Datum", "Uhrzeit", "T"), rows)).output] == [f"{rows[400][0]} {rows[400][1]}"]


def test_shift_is_one_event_at_its_first_row() -> None:
    """A lasting change of level is reported once, within a few rows of its beginning."""
    values = noise()
    values[600:] += 5
    _, found = events(log(values))
    assert [event.kind for event in found] == ["shift"] and abs(found[0].start - 600) <= 3


def test_shift_and_its_way_back_are_one_event() -> None:
    """A level that comes back within a tenth of the log is one event that knows its end."""
    values = noise(2000)
    values[600:700] += 8
    _, found = events(log(values))
    assert len(found) == 1 and abs(found[0].stop - 700) <= 3


def test_stuck_gap_and_missing() -> None:
    """A run of equal values, a hole in time and empty cells are each one event."""
    values = noise(2000)
    values[300:340] = values[300]
    values[900:905] = np.nan
    table = log(values)
    table = msgspec.structs.replace(table, rows=table.rows[:1500] + table.rows[1510:])
    _, found = events(table)
    assert [(e.kind, e.start) for e in found] == [("stuck", 300), ("missing", 900), ("gap", 1499)]
    assert found[2].value == 11 * 600 and found[2].expected == 600


@pytest.mark.parametrize("minutes", [10, 60])
def test_daily_cycle_is_no_anomaly(minutes: int) -> None:
    """A daily cycle ten times the noise gives at most two alarms in 2,000 rows, a spike within it is still found."""
    hours = np.arange(2000) * minutes / 60
    rush = np.where((hours % 24 > 7) & (hours % 24 < 9), 8, 0)
    values = noise(2000, seed=4) + 10 * np.sin(hours / 24 * 2 * np.pi) + rush
    assert len(FIND(log(values, minutes)).output) <= 2
    values[1003] += 9
    assert log(values, minutes).rows[1003][0] in {a.at for a in FIND(log(values, minutes)).output}


def test_ids_constants_and_text_are_no_series() -> None:
    """Row numbers, constant columns, codes and words give no alarm."""
    rows = tuple((f"2026-03-01 {i // 60:02}:{i % 60:02}", str(i), "7", "ok", str(i % 2)) for i in range(600))
    assert FIND(Table(("time", "id", "limit", "state", "on"), rows)).output == ()


def test_too_little_to_judge_is_not_sure() -> None:
    """Fewer than 20 rows, or no numeric column: nothing found, and a confidence that is held."""
    assert FIND(log(noise(15))).confidence < CARD.threshold
    words = Table(("time", "what"), tuple((f"2026-03-01 00:{i:02}", "door opened") for i in range(60)))
    assert FIND(words).output == () and FIND(words).confidence < CARD.threshold


@pytest.mark.parametrize("rows", [(), (("a",),)])
def test_no_table_is_an_item_error(rows: tuple[tuple[str, ...], ...]) -> None:
    """No rows, or rows that are shorter than the heading, end in one clear sentence."""
    with pytest.raises(ItemError, match="table"):
        FIND(Table(("time", "value"), rows))


@given(st.lists(st.tuples(st.text(max_size=8), st.text("0123456789.,-eE+ nainf", max_size=8)), min_size=1, max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_cells_give_an_answer(rows: list[tuple[str, str]]) -> None:
    """Whatever the cells hold, there is an answer that can be stored."""
    found = FIND(Table(("a", "b"), tuple(rows))).output
    assert msgspec.json.decode(msgspec.json.encode(found), type=tuple[Anomaly, ...]) == found


def test_many_rows_are_quick() -> None:
    """Twenty thousand rows with two columns take seconds at most."""
    rows = tuple((*row, row[1]) for row in log(noise(20_000), 1).rows)
    began = time.perf_counter()
    FIND(Table(("time", "a", "b"), rows))
    assert time.perf_counter() - began < 5
