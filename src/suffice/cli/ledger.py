"""`suffice ledger`: totals of what was answered, by whom, at what cost; and whether the record is whole."""

from __future__ import annotations

import sys

import click

from suffice.ledger.read import GROUPS


@click.command("ledger")
@click.option("--by", type=click.Choice(GROUPS), default="task", show_default=True, help="What to group by.")
@click.option("--verify", is_flag=True, help="Check the hash chain instead: was any row changed, removed or put in?")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(by: str, verify: bool, as_json: bool) -> None:
    """Totals over everything that was asked on this machine.

    \b
    Examples:
      suffice ledger
      suffice ledger --by model
      suffice ledger --by day --json
      suffice ledger --verify
    """
    import msgspec

    from suffice.core.home import home
    from suffice.ledger import read
    from suffice.ledger.store import Ledger

    ledger = Ledger(home() / "ledger.sqlite")
    if verify:
        broken = ledger.first_break()
        message = (
            "The chain is whole."
            if broken is None
            else f"The chain breaks at row {broken}: it or one before it was changed."
        )
        click.echo(
            msgspec.json.encode({"whole": broken is None, "first_break": broken}).decode() if as_json else message
        )
        sys.exit(0 if broken is None else 1)
    rows = read.totals(ledger, by)
    if as_json:
        for row in rows:
            click.echo(msgspec.json.encode({by: row.pop("name"), **row}).decode())
        return
    if not rows:
        click.echo("The ledger is empty. Try: suffice run inbox FOLDER")
        return
    from rich.table import Table

    from suffice.cli._screen import Screen

    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column(by)
    for name in ("answers", "accepted", "held", "denied", "failed", "seconds", "CPU-s", "joules", "money"):
        table.add_column(name, justify="right")
    for row in rows:
        counts = [f"{row[name]:,}" for name in ("answers", "accepted", "held", "denied", "failed")]
        joules = "–" if row["joules"] is None else f"{row['joules']:.1f}"
        table.add_row(
            row["name"], *counts, f"{row['ms'] / 1e3:.2f}", f"{row['cpu_s']:.2f}", joules, f"{row['price']:g}"
        )
    Screen().print(table)
