"""What a file is, by its content."""

from __future__ import annotations

from pathlib import Path

from suffice.core.document import Source
from suffice.pipeline.step import step
from suffice.read.sniff import sniff as media_type


@step(version=1)
def sniff(source: Source) -> str:
    """The media type. Raises ItemError for what cannot be read."""
    return media_type(Path(source.path))


STEP = sniff
