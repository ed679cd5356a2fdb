"""The `suffice` command: finds the subcommand's file and turns errors into one sentence and an exit code."""

from __future__ import annotations

import importlib
import pkgutil
import sys

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
    try:
        suffice(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        print("Interrupted. What is finished is kept; the same command goes on from there.", file=sys.stderr)
        sys.exit(130)
    except SufficeError as error:
        print(f"suffice: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader (head, less) has seen enough. Python would complain once more when it closes stdout.
        sys.stderr.close()
        sys.exit(0)
