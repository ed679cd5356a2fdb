"""One folder holds all state: ledger, cache, models. `$SUFFICE_HOME` says where."""

from __future__ import annotations

import os
from pathlib import Path

from suffice.core.errors import UsageError


def home() -> Path:
    """The state folder, made if it is missing. Raises UsageError where it cannot be."""
    folder = Path(os.environ.get("SUFFICE_HOME") or _platform_folder())
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"The state folder {folder} cannot be made ({error.strerror}); set SUFFICE_HOME to a folder you may write."
        ) from error
    return folder


def _platform_folder() -> str:
    from platformdirs import user_data_dir

    return user_data_dir("suffice", appauthor=False)
