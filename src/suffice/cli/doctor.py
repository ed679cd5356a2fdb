"""`suffice doctor`: what works here, what is missing, and how to get it."""

from __future__ import annotations

import sys

import click


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(as_json: bool) -> None:
    """Check state folder, configuration, ledger, models and optional packages. Exit code 1 if something is broken.

    \b
    Examples:
      suffice doctor
      suffice doctor --json
    """
    import msgspec

    from suffice.doctor import findings

    broken = False
    for finding in findings():
        broken = broken or finding.state == "broken"
        if as_json:
            click.echo(msgspec.json.encode(finding).decode())
        else:
            mark = {"ok": "✓", "missing": "·", "broken": "✗"}[finding.state]
            click.echo(f"{mark} {finding.what:<22} {finding.detail}" + (f"\n  → {finding.fix}" if finding.fix else ""))
    sys.exit(1 if broken else 0)
