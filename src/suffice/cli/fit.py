"""`suffice fit`: the smallest models that provably do a person's own job."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from suffice.learn.fit import Made

_SHARE = click.FloatRange(0, 1, min_open=True, max_open=True)


@click.command("fit")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--input", "column", required=True, help="The column with the text.")
@click.option("--label", required=True, help="The column with the class.")
@click.option("--alpha", type=_SHARE, default=0.05, show_default=True, help="Tolerated share of wrong answers.")
@click.option("--delta", type=_SHARE, default=0.05, show_default=True, help="Tolerated chance that it is not kept.")
@click.option("--test", type=click.Path(path_type=Path), help="A file like FILE to measure on; never fitted on.")
@click.option("--group", help="A column to report the quality by, so that bias is seen.")
@click.option("--out-of-scope", help="The label of texts that belong to no class: they are to be held.")
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed gives the same models.")
@click.option("--encoding", help="Of the files, where they are not UTF-8.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout, nothing else there.")
def command(name: str, file: Path, column: str, label: str, as_json: bool, encoding: str | None, **wished: Any) -> None:
    """Fit the task NAME on the examples in FILE (CSV or JSONL), certify it, and keep it as a new version.

    With too few examples there is no certificate: how many more are needed is told, and
    "suffice predict --uncertified" uses the models all the same.

    \b
    Examples:
      suffice fit triage tickets.csv --input text --label queue
      suffice fit triage tickets.csv --input text --label queue --test checked.csv --group region
      suffice fit triage tickets.jsonl --input body --label team --out-of-scope none --alpha 0.02 --json
    """
    import msgspec

    from suffice.fitting import fit_wish
    from suffice.learn.examples import Columns
    from suffice.learn.fit import Wish

    columns = Columns(column, label, wished["group"], wished["out_of_scope"])
    wish = Wish(name, file, columns, wished["alpha"], wished["delta"], wished["test"], wished["seed"], encoding)
    made = fit_wish(wish, tell=_tell)
    if as_json:
        click.echo(msgspec.json.encode(plain(made)).decode())
    else:
        from suffice.cli._frontier import show

        show(made)


def _tell(told: str) -> None:
    from suffice.report.markup import flat

    print(("  " if told.startswith(" ") else "") + flat(told), file=sys.stderr, flush=True)


def plain(made: Made) -> dict[str, Any]:
    """What `--json` prints."""
    import msgspec

    found = msgspec.to_builtins(made.figures)
    proved = made.certificate
    return {
        "task": made.task,
        "version": made.version,
        "examples": made.examples,
        "rungs": found.pop("rungs"),
        "certificate": {
            "alpha": proved.alpha,
            "delta": proved.delta,
            "coverage": proved.coverage,
            "risk_bound": proved.risk_bound,
            "risk": proved.risk,
            "calibration_examples": proved.calibration_examples,
            "thresholds": proved.thresholds,
        }
        if proved
        else None,
        "needs_examples": made.needs_examples,
        "reason": made.reason,
        "findings": msgspec.to_builtins(made.findings),
        "measured": found,
        "fitted_on": made.fitted_on,
        "classes": made.classes,
        "seconds": made.seconds,
        "folder": made.folder,
    }
