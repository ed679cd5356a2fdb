"""Read the text of a picture, with where each line stands."""

from __future__ import annotations

from suffice.core.document import Line, Picture
from suffice.core.types import Task

TASK = Task(
    name="ocr",
    about="Read the text of a picture: its lines in reading order, each with its place and confidence.",
    input=Picture,
    output=tuple[Line, ...],
    metric="word_f1",
    ladder=("rapidocr",),
)
