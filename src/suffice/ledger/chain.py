"""The hash chain: each row's hash covers the row and the hash before it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

GENESIS = "0" * 64
_canonical = msgspec.json.Encoder(order="sorted")


def link(previous: str, row: Mapping[str, Any]) -> str:
    """The hash of a row that follows `previous`: SHA-256 over the previous hash and the row as sorted JSON."""
    return hashlib.sha256(previous.encode() + _canonical.encode(dict(row))).hexdigest()


def first_break(rows: Iterable[Mapping[str, Any]]) -> int | None:
    """The sequence number of the first row that does not follow from those before it; None if all do."""
    previous, expected = GENESIS, 1
    for row in rows:
        body = {key: value for key, value in row.items() if key != "hash"}
        if row["seq"] != expected or link(previous, body) != row["hash"]:
            return expected
        previous, expected = row["hash"], expected + 1
    return None
