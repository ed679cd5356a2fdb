"""A document whose pictures have not been looked at yet."""

from __future__ import annotations

import msgspec

from suffice.core.document import Page


class PictureRef(msgspec.Struct, frozen=True, tag=True):
    """A page that can only be seen: `read.picture` decodes it when its turn comes."""

    number: int


class Draft(msgspec.Struct, frozen=True):
    """An item as far as it can be read without a model. Pages are numbered from 1 in reading order."""

    media: str
    pages: tuple[Page | PictureRef, ...]
    title: str | None = None
    meta: dict[str, str] = {}
    notes: tuple[str, ...] = ()
