"""Turn a text into numbers, so that texts of like meaning lie close together."""

from __future__ import annotations

from suffice.core.types import Task

TASK = Task(
    name="embed",
    about="A text's meaning as a vector of 256 numbers, of length one; compare two by their dot product.",
    input=str,
    output=tuple[float, ...],
    metric="spearman",
    ladder=("static-embedder",),
)
