"""The ledger keeps everything, in order, and shows any change."""

from __future__ import annotations

import multiprocessing
import sqlite3
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.core.errors import LedgerError, UsageError
from suffice.core.labels import Label, Place
from suffice.core.types import Record
from suffice.ledger import read
from suffice.ledger.store import Ledger


def record(number=0, **changes):
    values = {
        "id": f"r{number:04}",
        "at": "2026-01-02T03:04:05.000Z",
        "kind": "answer",
        "subject": "category",
        "outcome": "accepted",
        "label": Label.SECRET,
        "place": Place.HERE,
        "model": "small",
        "ms": 1.5,
        "why": {"tries": [{"model": "small"}]},
    }
    return Record(**(values | changes))


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


def test_what_is_appended_is_found(ledger):
    """A record comes back as it went in, by the beginning of its id."""
    ledger.append([record(1), record(2)])
    assert read.one(ledger, "r0001") == record(1)
    with pytest.raises(UsageError, match="Several"):
        read.one(ledger, "r000")
    with pytest.raises(UsageError, match="no record"):
        read.one(ledger, "zz")
    with pytest.raises(UsageError):
        read.one(ledger, "")


def test_rows_cannot_be_changed_or_removed(ledger):
    """The database itself refuses updates and deletes."""
    ledger.append([record()])
    for statement in ("UPDATE record SET outcome = 'held'", "DELETE FROM record"):
        with pytest.raises(LedgerError, match="append-only"):
            ledger.rows(statement)


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE record SET outcome = 'held' WHERE seq = 3",
        "DELETE FROM record WHERE seq = 3",
        "UPDATE record SET seq = seq + 100 WHERE seq = 3",
        "UPDATE record SET hash = 'x' WHERE seq = 3",
    ],
)
def test_any_change_breaks_the_chain(ledger, tamper):
    """A row that was changed, removed or moved behind the ledger's back is named."""
    ledger.append([record(number) for number in range(6)])
    assert ledger.first_break() is None
    raw = sqlite3.connect(ledger.path)
    raw.execute("DROP TRIGGER record_is_never_changed")
    raw.execute("DROP TRIGGER record_is_never_removed")
    raw.execute(tamper)
    raw.commit()
    raw.close()
    assert ledger.first_break() == 3


figures = st.one_of(st.none(), st.integers(0, 10**6), st.floats(0, 1e9))


@given(st.lists(st.tuples(figures, figures, st.text()), max_size=5))
def test_the_chain_holds_whatever_is_written(tmp_path_factory, rows):
    """Integers in columns of reals, missing figures and any text read back as they were hashed."""
    ledger = Ledger(tmp_path_factory.mktemp("ledger") / "ledger.sqlite")
    texts = [text.encode("utf-8", "replace").decode() for _, _, text in rows]
    records = [
        record(n, confidence=first, joules=second, ms=first or 0, why={"text": texts[n]})
        for n, (first, second, _) in enumerate(rows)
    ]
    ledger.append(records)
    assert ledger.first_break() is None
    ledger.close()


def test_all_or_nothing(ledger):
    """If one record of a batch cannot be written none of it is."""
    ledger.append([record(1)])
    with pytest.raises(LedgerError):
        ledger.append([record(2), record(1)])
    assert ledger.rows("SELECT count(*) AS n FROM record") == [{"n": 1}]


def _write(path, start, count):
    ledger = Ledger(path)
    for number in range(start, start + count):
        ledger.append([record(number)])


def test_two_writers_share_one_chain(tmp_path):
    """Processes that open and write at the same time lose no row and keep one chain."""
    path = tmp_path / "ledger.sqlite"
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_write, args=(path, 1000 * n, 50)) for n in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    ledger = Ledger(path)
    assert ledger.rows("SELECT count(*) AS n FROM record") == [{"n": 150}]
    assert ledger.first_break() is None
    ledger.close()


def test_a_damaged_file_is_named(tmp_path):
    """A file that is no database is refused with its path and what to do."""
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"this is no database, not at all" * 200)
    with pytest.raises(LedgerError, match=r"damaged.*move the file away"):
        Ledger(path)


def test_a_locked_file_is_named(tmp_path):
    """A ledger that another program holds is reported as locked after the wait."""
    ledger = Ledger(tmp_path / "ledger.sqlite", wait_s=0.1)
    other = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LedgerError, match="locked by another program"):
        ledger.append([record()])
    other.execute("ROLLBACK")
    ledger.append([record()])
    other.close()
    ledger.close()


def test_a_newer_ledger_is_refused(tmp_path):
    """A file of a newer version is left alone."""
    path = tmp_path / "ledger.sqlite"
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    with pytest.raises(LedgerError, match="newer Suffice"):
        Ledger(path)


def test_totals_by_every_group(ledger):
    """Totals count outcomes and sum costs; item rows are not counted twice."""
    ledger.append([record(1), record(2, outcome="held", model=None, joules=2.0), record(3, kind="item")])
    for group in read.GROUPS:
        rows = read.totals(ledger, group)
        assert sum(row["answers"] for row in rows) == 2
        assert sum(row["held"] for row in rows) == 1
        assert sum(row["joules"] or 0 for row in rows) == 2.0


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_a_ledger_deleted_under_a_run_is_said(ledger):
    """Nothing is written to a file that nobody finds any more; the sentence says what to do."""
    ledger.append([record(1)])
    ledger.path.unlink()
    with pytest.raises(LedgerError, match="was moved or deleted by another program"):
        ledger.append([record(2)])
