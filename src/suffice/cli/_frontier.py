"""The frontier of a fit for people: what each bit of quality costs, and what was chosen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from suffice.report.markup import flat

if TYPE_CHECKING:
    from suffice.learn.fit import Made

_HEADS = ("", "model", "accuracy", "95 %", "coverage", "needed", "answers", "ms", "CPU-s/1000", "MB")


def show(made: Made) -> None:
    """Print the frontier, the certificate or what is missing for one, and where the version is."""
    console = Console(markup=False, highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else 120)
    proved, found = made.certificate, made.figures
    console.print(
        f"{flat(made.task)}: {len(made.classes)} classes, {made.examples:,} examples, measured on {_on(made)}"
    )
    console.print(_table(made))
    if proved:
        console.print(
            f"Certificate: at most {proved.alpha:.1%} of accepted answers are wrong, with {1 - proved.delta:.0%} "
            f"confidence; {proved.coverage:.1%} of {proved.calibration_examples:,} unseen examples were accepted, "
            f"{proved.risk:.1%} of those wrong (at most {proved.risk_bound:.2%})."
        )
    else:
        console.print(f"No certificate: {made.reason}")
        console.print(f"Until then: suffice predict {made.task} FILE --input COLUMN --uncertified")
    if found.risk and found.measured_on == "test":
        told = found.risk
        console.print(
            f"On the test file {found.coverage:.1%} are accepted, {told.share:.1%} of those wrong "
            f"({told.low:.1%} to {told.high:.1%})."
        )
    console.print(f"Version {made.version} in {made.seconds:.1f} s: {made.folder}/card.html")


def _table(made: Made) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for index, head in enumerate(_HEADS):
        table.add_column(head, justify="left" if index < 2 else "right", no_wrap=True)
    found = made.figures
    for rung in found.rungs:
        needed = "-" if rung.threshold is None else f"{rung.threshold:.3f}"
        coverage = "-" if rung.coverage is None else f"({rung.coverage:.1%})"
        low, high = rung.interval
        table.add_row(
            "", flat(rung.model), f"{rung.accuracy:.1%}", f"{low:.1%} to {high:.1%}", coverage, needed,
            f"{rung.answered:.1%}", f"{rung.ms_per_item:.2f}", f"{rung.cpu_s_per_1000:.2f}", f"{rung.bytes / 1e6:.1f}",
        )  # fmt: skip
    whole = found.accuracy
    coverage = "-" if made.certificate is None else f"{made.certificate.coverage:.1%}"
    table.add_row(
        "→", "the ladder", f"{whole.share:.1%}", f"{whole.low:.1%} to {whole.high:.1%}", coverage, "", "",
        f"{ladder_ms(made):.2f}", f"{ladder_ms(made, cpu=True):.2f}", f"{max(r.bytes for r in found.rungs) / 1e6:.1f}",
    )  # fmt: skip
    return table


def ladder_ms(made: Made, *, cpu: bool = False) -> float:
    """What an item takes on average: every rung is asked by what the rungs before it did not answer."""
    left, total = 1.0, 0.0
    for rung in made.figures.rungs:
        total += left * (rung.cpu_s_per_1000 if cpu else rung.ms_per_item)
        left -= rung.answered
    return total


def _on(made: Made) -> str:
    told = {
        "test": "the test file",
        "calibrate": "examples that no model was fitted on",
        "out of fold": "each example by a model fitted without it",
    }
    return told[made.figures.measured_on]
