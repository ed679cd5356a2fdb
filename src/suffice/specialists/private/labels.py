"""From what was found in a text to how sensitive the text is."""

from __future__ import annotations

from collections.abc import Iterable

from suffice.core.document import Span
from suffice.core.labels import Label, join
from suffice.specialists.private.kinds import BY_NAME

_TRAITS = frozenset({"AGE", "NATIONALITY", "JOB", "POSTCODE", "DATE"})
"""Each alone says little; three different ones can single a person out."""

_DOUBTFUL = 0.5


def label_of(spans: Iterable[Span]) -> Label:
    """The highest label among the spans' types.

    Who somebody is or how to reach them is confidential. What can hurt when it is known (health,
    national numbers, bank accounts, keys) is secret. A lone place or organisation is internal, a lone
    date public. Three different traits of an unnamed person are confidential: together they can name one.
    A type that is not in the list counts as confidential. A finding less sure than one half is masked like
    any other, but makes no text secret.
    """
    listed = tuple(spans)
    found = join(*(_one(span) for span in listed))
    return join(found, Label.CONFIDENTIAL) if len({span.type for span in listed} & _TRAITS) >= 3 else found


def _one(span: Span) -> Label:
    label = BY_NAME[span.type].label if span.type in BY_NAME else Label.CONFIDENTIAL
    return min(label, Label.CONFIDENTIAL) if span.confidence < _DOUBTFUL else label
