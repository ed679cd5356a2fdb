"""A file's pages as lines: from its text where it has any, from its pictures by OCR."""

from __future__ import annotations

import asyncio
from pathlib import Path

from suffice.core.document import Document, Page, Source
from suffice.core.ports import Ask
from suffice.pipeline.step import step
from suffice.read import PictureRef, picture
from suffice.read import read as draft_of


@step(version=1, tasks=("ocr",))
async def read(source: Source, media: str, *, max_pages: int = 40, ask: Ask) -> Document:
    """The document as read. A page that no reader was sure of is there all the same; the step's trace says so."""
    path = Path(source.path)
    draft = await asyncio.to_thread(draft_of, path, media, max_pages=max_pages)
    pages: list[Page] = []
    for page in draft.pages:
        if isinstance(page, PictureRef):
            pixels = await asyncio.to_thread(picture, path, draft.media, page.number)
            answer = await ask("ocr", pixels)
            page = Page(page.number, answer.output or (), origin="ocr", width=pixels.width, height=pixels.height)
        pages.append(page)
    empty = () if any(page.lines for page in pages) else ("no text was found in it",)
    return Document(draft.media, tuple(pages), draft.title, draft.meta, draft.notes + empty)


STEP = read
