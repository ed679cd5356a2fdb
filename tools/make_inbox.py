"""Make the items of examples/inbox that are not plain text: PDFs, pictures, Word files, logs, odd encodings, damage.

    python tools/make_inbox.py [FOLDER]

The texts stand in `inbox_items`, one module per sort of item. The same versions of the packages give the same
bytes; other versions may compress or draw a little differently, with the same content. Needs pillow, pypdfium2,
python-docx and reportlab.
"""

from __future__ import annotations

import sys
from pathlib import Path

from inbox_items import all_items

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "inbox"


def main(folder: Path) -> None:
    """Write every item; files that were written by hand are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in all_items().items():
        data = make()
        (folder / name).write_bytes(data)
        print(f"{len(data):>9,}  {name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
