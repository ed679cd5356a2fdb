"""Tables and colours on stdout."""

from __future__ import annotations

from rich.console import Console


class Screen(Console):
    """A console that leaves it to the command what happens when nobody reads any more."""

    def on_broken_pipe(self) -> None:
        """Called while the error is handled: hand it on, instead of ending with exit code 1, which means failure."""
        raise
