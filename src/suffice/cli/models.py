"""`suffice models`: which models there are, and the card of each."""

from __future__ import annotations

from typing import Any

import click


@click.command("models")
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="Cards as JSON, one a line.")
def command(name: str | None, as_json: bool) -> None:
    """List the models of this machine, or show the card of the model NAME.

    \b
    Examples:
      suffice models
      suffice models private-tagger
      suffice models --json
    """
    import msgspec

    from suffice.core.home import home
    from suffice.models.catalogue import SHIPPED, Catalogue

    catalogue = Catalogue([SHIPPED, home() / "models"])
    cards = [catalogue.card(each) for each in ([name] if name else catalogue.names())]
    if as_json:
        for card in cards:
            click.echo(msgspec.json.encode({**msgspec.to_builtins(card), "folder": None}).decode())
        return
    from rich.table import Table

    from suffice.cli._screen import Screen

    table = Table(box=None, header_style="bold", pad_edge=False)
    if name:
        table.show_header = False
        for key, value in msgspec.to_builtins(cards[0]).items():
            if value not in ("", [], (), {}, None, 0) and key != "folder":
                table.add_row(f"[bold]{key}", _plain(value))
    else:
        for column in ("model", "task", "runtime", "place", "size", "languages", "licence"):
            table.add_column(column)
        for card in cards:
            size = f"{card.bytes / 1e6:.1f} MB" if card.bytes else "code"
            languages = " ".join(card.languages) or "any"
            table.add_row(card.name, card.task, card.runtime, card.place.value, size, languages, card.licence)
    Screen(markup=bool(name)).print(table)


def _plain(value: Any) -> str:
    from rich.markup import escape

    if isinstance(value, (list, tuple)):
        return escape("\n".join(str(entry) for entry in value))
    if isinstance(value, dict):
        return escape("\n".join(f"{key}: {entry}" for key, entry in value.items()))
    return escape(str(value))
