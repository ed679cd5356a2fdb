"""The reading side: totals, and the story of one record."""

from __future__ import annotations

from typing import Any

from suffice.core.errors import UsageError
from suffice.core.types import Record
from suffice.ledger.store import Ledger

_GROUPS = {
    "task": "SELECT subject AS name",
    "model": "SELECT coalesce(model, '(none)') AS name",
    "place": "SELECT coalesce(place, '(none)') AS name",
    "day": "SELECT substr(at, 1, 10) AS name",
    "label": "SELECT label AS name",
}
GROUPS = tuple(_GROUPS)


def totals(ledger: Ledger, by: str) -> list[dict[str, Any]]:
    """Counts and costs of the answers, grouped: `name, answers, accepted, held, denied, ms, cpu_s, joules, price`."""
    return ledger.rows(
        f"""{_GROUPS[by]}, count(*) AS answers,
            sum(outcome = 'accepted') AS accepted, sum(outcome = 'held') AS held, sum(outcome = 'denied') AS denied,
            sum(outcome = 'failed') AS failed,
            sum(ms) AS ms, sum(cpu_s) AS cpu_s, sum(joules) AS joules, sum(price) AS price
            FROM record WHERE kind = 'answer' GROUP BY name ORDER BY answers DESC, name"""
    )


def one(ledger: Ledger, prefix: str) -> Record:
    """The record whose id begins so. Raises UsageError where none or several do."""
    found = ledger.find(prefix) if prefix and prefix.isascii() else []
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(
            f"The ledger {ledger.path} has no record '{prefix}'; ids are printed by 'suffice run' and 'suffice ledger'."
        )
    raise UsageError(
        f"Several records begin with '{prefix}': {', '.join(record.id for record in found)}; write more of the id."
    )
