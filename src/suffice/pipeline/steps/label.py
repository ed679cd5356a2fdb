"""How sensitive a document is, from what is private in it."""

from __future__ import annotations

from suffice.core.labels import Label, join
from suffice.pipeline.step import step
from suffice.pipeline.steps.private import Private
from suffice.specialists.private.labels import label_of_type


@step(version=1)
def label(private: tuple[Private, ...], *, least: Label = Label.INTERNAL) -> Label:
    """The highest label that any finding implies; never below `least`."""
    return join(least, *(label_of_type(finding.type) for finding in private))


STEP = label
