"""`suffice explain`: the story of one record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from suffice.core.types import Record


@click.command("explain")
@click.argument("record")
@click.option("--json", "as_json", is_flag=True, help="The record as one JSON object.")
def command(record: str, as_json: bool) -> None:
    """Retell how the answer or the item with the id RECORD came about; the beginning of an id will do.

    \b
    Examples:
      suffice explain r7kq2m9x4v8pd
      suffice explain r7kq --json
    """
    import msgspec

    from suffice.core.home import home
    from suffice.ledger import read
    from suffice.ledger.store import Ledger

    found = read.one(Ledger(home() / "ledger.sqlite"), record)
    click.echo(msgspec.json.encode(found).decode() if as_json else "\n".join(_tell(found)))


def _tell(record: Record) -> Iterator[str]:
    what = f"task '{record.subject}'" if record.kind == "answer" else f"an item of pipeline '{record.subject}'"
    yield f"{record.id}: {what}, {record.outcome}, {record.at}"
    yield f"asked by {record.caller}, {record.bytes:,} bytes of {record.label.value} data"
    if record.kind == "item":
        yield from _tell_steps(record.why.get("steps", []))
    for number, tried in enumerate(record.why.get("tries", []), start=1):
        yield f"  {number}. {_tell_try(tried)}"
    if reason := record.why.get("reason"):
        yield f"no answer was accepted: {reason}"
    if beyond := record.why.get("beyond"):
        yield f"a larger model in the {beyond['place']} was not asked: {beyond['reason']} (rule '{beyond['rule']}')"
        yield f"what would allow it: {beyond['remedy']}"
    yield f"took {record.ms:.1f} ms, {record.cpu_s:.4f} CPU-seconds, {_energy(record)}, price {record.price:g}"


def _tell_try(tried: dict[str, Any]) -> str:
    sure = f"sure to {tried['confidence']:.3f}" if tried["confidence"] is not None else "gave no answer"
    needed = f", {tried['threshold']:.3f} is needed" if tried["threshold"] is not None else ""
    why = f" ({tried['why']})" if tried["why"] and tried["outcome"] != "below" else ""
    return f"{tried['model']} ({tried['place']}): {sure}{needed}: {tried['outcome']}{why}, {tried['ms']:.1f} ms"


def _tell_steps(steps: list[dict[str, Any]]) -> Iterator[str]:
    for step in steps:
        by = f" by {step['model']}" if step["model"] else ""
        cached = ", from the cache" if step["cached"] else ""
        more = f", see {step['record']}" if step["record"] else ""
        yield f"  {step['step']}: {step['outcome']}{by}{cached}{more}"


def _energy(record: Record) -> str:
    return "energy unknown" if record.joules is None else f"{record.joules:.3f} J"
