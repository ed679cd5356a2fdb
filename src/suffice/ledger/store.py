"""The ledger's file: SQLite, append-only, safe for several writers at once."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from suffice.core.errors import LedgerError
from suffice.core.types import Record
from suffice.ledger.chain import GENESIS, first_break, link

_REALS = ("confidence", "threshold", "ms", "cpu_s", "joules", "price")


class Ledger:
    """An open ledger. One instance belongs to one thread; several processes may append to one file."""

    def __init__(self, path: Path, *, wait_s: float = 10.0) -> None:
        """Open the file, made if it is missing. Raises LedgerError: locked, damaged, of a newer Suffice."""
        self.path = path
        with self._explained():
            self._db = sqlite3.connect(path, timeout=wait_s, isolation_level=None)
            self._db.row_factory = sqlite3.Row
            self._write_ahead(wait_s)
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._migrate()
        self._file = _identity(path)

    def append(self, records: Iterable[Record]) -> None:
        """Add the records in one transaction: all of them or none. Raises LedgerError."""
        if _identity(self.path) != self._file:
            # SQLite would go on writing to a file that nobody finds any more.
            raise LedgerError(
                f"The ledger {self.path} was moved or deleted by another program; type the same command again "
                "to go on with a new one. Finished steps are kept and are not computed again."
            )
        with self._explained(), self._transaction():
            last = self._db.execute("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1").fetchone()
            latest, previous = (last["seq"], last["hash"]) if last else (0, GENESIS)
            for seq, record in enumerate(records, start=latest + 1):
                row = {"seq": seq, **_plain(record)}
                previous = link(previous, row)
                marks = ", ".join("?" * (len(row) + 1))
                self._db.execute(
                    f"INSERT INTO record ({', '.join(row)}, hash) VALUES ({marks})", [*row.values(), previous]
                )

    def find(self, prefix: str) -> list[Record]:
        """Records whose id begins so, oldest first; ten at the most."""
        query = "SELECT * FROM record WHERE substr(id, 1, ?) = ? ORDER BY seq LIMIT 10"
        with self._explained():
            return [_record(row) for row in self._db.execute(query, [len(prefix), prefix])]

    def rows(self, query: str, arguments: Iterable[Any] = ()) -> list[dict[str, Any]]:
        """The answer to a reading query, as plain rows."""
        with self._explained():
            return [dict(row) for row in self._db.execute(query, tuple(arguments))]

    def first_break(self) -> int | None:
        """The first row that was changed, removed or put in; None if the chain holds."""
        with self._explained():
            return first_break(dict(row) for row in self._db.execute("SELECT * FROM record ORDER BY seq"))

    def close(self) -> None:
        self._db.close()

    def _write_ahead(self, wait_s: float) -> None:
        """Switch to write-ahead logging. SQLite does not wait for this lock by itself: two first openings may meet."""
        deadline = time.monotonic() + wait_s
        while True:
            try:
                self._db.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
            else:
                return

    def _migrate(self) -> None:
        steps = sorted(
            file.name for file in files("suffice.ledger").joinpath("schema").iterdir() if file.name.endswith(".sql")
        )
        with self._transaction():
            version = self._db.execute("PRAGMA user_version").fetchone()[0]
            if version > len(steps):
                raise LedgerError(f"The ledger {self.path} was written by a newer Suffice; update Suffice to use it.")
            for number, name in enumerate(steps[version:], start=version + 1):
                for statement in _statements(files("suffice.ledger").joinpath("schema", name).read_text("utf-8")):
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version = {number}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            # A full disk has already undone the transaction; a second ROLLBACK would hide the first error.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise LedgerError(_explain(self.path, error)) from error


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _explain(path: Path, error: sqlite3.DatabaseError) -> str:
    kept = "Finished steps are kept and are not computed again."
    text = str(error)
    if "locked" in text or "busy" in text:
        return f"The ledger {path} is locked by another program ({text}); end it or wait, then try again. {kept}"
    if "full" in text:
        return f"The ledger {path} cannot grow, the disk is full; free some space, then try again. {kept}"
    if isinstance(error, sqlite3.OperationalError):
        return f"The ledger {path} cannot be used ({text}); check the folder and its permissions. {kept}"
    return f"The ledger {path} is damaged ({text}); move the file away to begin a new one, then try again. {kept}"


def _statements(script: str) -> Iterator[str]:
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def _plain(record: Record) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(record)
    # SQLite gives back 0.0 for a 0 in these columns; the hash must be that of what is given back.
    row |= {name: float(row[name]) for name in _REALS if row[name] is not None}
    row["why"] = msgspec.json.encode(record.why, order="sorted").decode()
    return row


def _record(row: sqlite3.Row) -> Record:
    values = {key: row[key] for key in Record.__struct_fields__}
    values["why"] = msgspec.json.decode(row["why"])
    return msgspec.convert(values, Record)
