"""The only place that opens an item's file; what the system says becomes one sentence."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from suffice.core.errors import ItemError
from suffice.read import limits


def size(path: Path) -> int:
    """Bytes of a regular file. Raises ItemError where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        raise ItemError(f"There is no file '{path.name}'; check the path.") from None
    except PermissionError:
        raise ItemError(f"'{path.name}' may not be read by this user; allow it and run again.") from None
    except (OSError, ValueError) as error:
        raise ItemError(f"'{path.name}' cannot be read: {_why(error)}.") from None
    if stat.S_ISDIR(found.st_mode):
        raise ItemError(f"'{path.name}' is a folder, not a file; name the files in it.")
    if not stat.S_ISREG(found.st_mode):
        raise ItemError(f"'{path.name}' is a device, pipe or socket; only regular files are read.")
    return found.st_size


def head(path: Path, count: int) -> bytes:
    """The first `count` bytes. Raises ItemError where the file cannot be read."""
    size(path)
    try:
        with path.open("rb") as file:
            return file.read(count)
    except PermissionError:
        raise ItemError(f"'{path.name}' may not be read by this user; allow it and run again.") from None
    except OSError as error:
        raise ItemError(f"'{path.name}' cannot be read: {_why(error)}.") from None


def whole(path: Path) -> bytes:
    """All bytes of the file. Raises ItemError above `limits.FILE_BYTES`."""
    count = size(path)
    if count > limits.FILE_BYTES:
        raise ItemError(
            f"'{path.name}' has {count / 1e6:,.0f} MB, more than the {limits.FILE_BYTES / 1e6:,.0f} MB that are read; "
            "split it."
        )
    return head(path, limits.FILE_BYTES)


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "its symbolic links go round in a circle"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "its name is not a valid path"
