"""The `suffice` command: finds the subcommand's file and turns errors into one sentence and an exit code."""

from __future__ import annotations

import importlib
import io
import os
import pkgutil
import signal
import sys
from pathlib import Path
from typing import NoReturn, TextIO

import click

from suffice import __version__
from suffice.core.errors import SufficeError

_TOOLS = ("main",)


class Commands(click.Group):
    """One file in this folder for each command, read only when it is called."""

    def list_commands(self, context: click.Context) -> list[str]:
        package = importlib.import_module("suffice.cli")
        names = (module.name for module in pkgutil.iter_modules(package.__path__))
        return sorted(name for name in names if name[0] != "_" and name not in _TOOLS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(context):
            return None
        command: click.Command = importlib.import_module(f"suffice.cli.{name}").command
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="suffice")
def suffice() -> None:
    """The smallest model that does the job well enough, on a machine you own.

    \b
    Examples:
      suffice run inbox letters/            a folder of mixed work, finished
      suffice explain r7k2…                 why an answer is what it is
      suffice doctor                        what works here and what is missing
    """


def main() -> None:
    """The entry point. Exit codes: 0 done, 1 failed, 2 bad usage, 3 some items held, 130 interrupted."""
    _streams()
    # A polite kill (of the system, of a scheduler) ends as Ctrl-C does.
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    try:
        try:
            suffice(standalone_mode=False)
        finally:
            sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        print("Interrupted. What is finished is kept; the same command goes on from there.", file=sys.stderr)
        _leave(130)
    except SufficeError as error:
        print(f"suffice: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        _leave(0)  # The reader (head, less) has seen enough.
    except OSError as error:
        where = error.filename or "The output"
        print(f"suffice: {where} cannot be used ({error.strerror or error}).", file=sys.stderr)
        _leave(1)


def _streams() -> None:
    """A stream that was closed before the start takes what it gets and forgets it; no character is refused by one."""
    streams: list[TextIO | None] = [sys.stdout, sys.stderr]
    out, err = (stream or Path(os.devnull).open("w", encoding="utf-8") for stream in streams)  # noqa: SIM115 - for good
    sys.stdout, sys.stderr = out, err
    for stream in (out, err):
        if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")


def _leave(code: int) -> NoReturn:
    """End at once. The ordinary end would wait for threads in the middle of minutes of work, and would write once
    more to an output that takes nothing. Whatever is on disk was written whole."""
    sys.stderr.flush()
    os._exit(code)
