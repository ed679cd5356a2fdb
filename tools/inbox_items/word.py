"""Word files from a few marks, with no clock in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime

from docx import Document


def docx(lines: Iterable[str], title: str = "") -> bytes:
    """A document; the marks at the start of a line are those of `texts`."""
    document = Document()
    document.core_properties.author = "made up"
    document.core_properties.title = title
    document.core_properties.created = document.core_properties.modified = datetime(2024, 9, 2, tzinfo=UTC)
    table = None
    for line in lines:
        if not line.startswith("| "):
            table = None
        if line.startswith("# "):
            document.add_heading(line[2:], level=1)
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        elif line.startswith("| "):
            cells = [cell.strip() for cell in line[2:].split("|")]
            table = table or document.add_table(rows=0, cols=len(cells), style="Table Grid")
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
        else:
            document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return _timeless(out.getvalue())


def _timeless(data: bytes) -> bytes:
    """The same archive with every entry dated 1980."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if not name.startswith("docProps/thumbnail"):
                new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
