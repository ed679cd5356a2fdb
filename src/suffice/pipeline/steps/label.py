"""How sensitive a document is, from what is private in it."""

from __future__ import annotations

from suffice.core.document import Span
from suffice.core.labels import Label, join
from suffice.pipeline.step import step
from suffice.pipeline.steps.private import Private
from suffice.specialists.private.labels import label_of


@step(version=1)
def label(private: tuple[Private, ...] | None, *, least: Label = Label.INTERNAL) -> Label:
    """The highest label that the findings imply, alone or together; never below `least`.

    What nobody could look at stays secret.
    """
    if private is None:
        return Label.SECRET
    spans = [Span(0, len(finding.text), finding.type, finding.confidence, finding.why) for finding in private]
    return join(least, label_of(spans))


STEP = label
