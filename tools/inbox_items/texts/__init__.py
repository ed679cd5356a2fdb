"""Texts of the papers: a paragraph a line.

"# " opens a heading, "> " is set at the right, "- " is a list item, "| " a table row, "%page" turns the page.
In `parts` each line is a row of an invoice: what, how many, price of one.
"""

from __future__ import annotations

from pathlib import Path


def text(name: str) -> list[str]:
    """The lines of `name`.txt."""
    return (Path(__file__).parent / f"{name}.txt").read_text("utf-8").splitlines()
