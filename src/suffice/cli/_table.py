"""The result of a run as a table a person enjoys reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from suffice.pipeline.item import Item

_MARK = {"done": ("✓", "green"), "held": ("?", "yellow"), "failed": ("✗", "red")}
_LABEL = {"public": "dim", "internal": "", "confidential": "magenta", "secret": "bold red"}


def show(items: Sequence[Item]) -> None:
    """Print the table and the sums to stdout."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("")
    table.add_column("item", overflow="fold", max_width=30)
    table.add_column("what")
    table.add_column("lang")
    table.add_column("finding", ratio=1, overflow="ellipsis", no_wrap=True)
    table.add_column("label")
    table.add_column("sure", justify="right")
    table.add_column("time", justify="right")
    for item in items:
        table.add_row(*_row(item))
    Console().print(Group(table, Text(), _sums(items)))


def _row(item: Item) -> tuple[Text, ...]:
    mark, colour = _MARK[item.outcome]
    out = item.outputs
    what = " · ".join(part for part in (out.get("kind"), out.get("category")) if part)
    time = "cached" if item.cached else f"{item.ms / 1e3:.2f} s" if item.ms >= 100 else f"{item.ms:.0f} ms"
    return (
        Text(mark, colour),
        Text(item.item),
        Text(what or "–"),
        Text(out.get("language") or "–"),
        Text(_finding(item), "" if item.outcome == "done" else colour),
        Text(item.label.value if item.outcome != "failed" else "–", _LABEL[item.label.value]),
        Text(_sureness(item)),
        Text(time, "dim"),
    )


def _finding(item: Item) -> str:
    """The most telling thing: why it failed or is held, else its fields, anomalies, duties or summary."""
    if item.error:
        return item.error
    if item.held:
        trace = item.held[0]
        guess = f"perhaps {trace.guess}; " if trace.guess else ""
        return f"{trace.step}: {guess}{trace.why}"
    out = item.outputs
    if out.get("fields"):
        return _fields(out["fields"])
    if out.get("anomalies"):
        return f"{len(out['anomalies'])} anomalies: " + ", ".join(
            f"{a.column} {a.value:g} at {a.at}" for a in out["anomalies"]
        )
    if out.get("duties"):
        return f"{len(out['duties'])} duties: " + " | ".join(duty.text for duty in out["duties"])
    return " ".join(out.get("summary") or ()).replace("\n", " ")


def _fields(fields: dict[str, Any]) -> str:
    total = fields.get("total")
    currency = fields.get("currency")
    amount = f"{total.value} {currency.value if currency else ''}".strip() if total else None
    parts = [fields[name].value for name in ("seller", "date", "number") if fields.get(name)]
    return ", ".join([*parts, *([amount] if amount else [])])


def _sureness(item: Item) -> str:
    """The least sure answer that counts against a threshold."""
    known = [trace.confidence for trace in item.steps if trace.confidence is not None and trace.threshold]
    return f"{min(known):.2f}" if known else "–"


def _sums(items: Sequence[Item]) -> Text:
    counts = Counter(item.outcome for item in items)
    parts = [f"{counts[outcome]} {outcome}" for outcome in ("done", "held", "failed") if counts[outcome]]
    cpu = sum(item.cpu_s for item in items)
    joules = [item.joules for item in items if item.joules is not None]
    energy = f", {sum(joules):.0f} J" if joules else ""
    cached = sum(item.cached for item in items)
    kept = f", {cached} unchanged since last time" if cached else ""
    return Text(
        f"{len(items)} items: {', '.join(parts)}{kept}. {cpu:.1f} CPU-seconds{energy}. Nothing left this machine."
    )
