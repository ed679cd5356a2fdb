"""PNG, JPEG and TIFF: how many pictures there are, and one of them as upright RGB pixels.

The plugins are called by name, not through `Image.open`: nothing but the three formats can be reached, and
the size is judged here, before a pixel is decoded.
"""

from __future__ import annotations

import io
import struct
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from suffice.core.document import Picture
from suffice.core.errors import ItemError, MissingExtra
from suffice.read import limits
from suffice.read.draft import Draft, PictureRef

if TYPE_CHECKING:
    from PIL.Image import Image

_LOCK = threading.Lock()
"""Warnings are switched for the whole process, so one thread at a time may do it."""
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, IndexError, KeyError, TypeError, OverflowError)
"""What Pillow is known to raise for damaged files."""


def read(data: bytes, media: str, max_pages: int) -> Draft:
    """A reference for each picture (only TIFF has several); the first one's size is checked."""
    count = frames(data, media, max_pages + 1)
    notes = () if count <= max_pages else (f"pages after {max_pages} were not read (limit max_pages={max_pages})",)
    return Draft(media, tuple(PictureRef(number) for number in range(1, min(count, max_pages) + 1)), notes=notes)


def frames(data: bytes, media: str, most: int) -> int:
    """How many pictures there are, counted up to `most`. Raises ItemError for a damaged or gigantic first one."""
    with _open(data, media) as image:
        _check(image)
        count = 1
        while media == "image/tiff" and count < most and _seek(image, count):
            count += 1
    return count


def picture(data: bytes, media: str, number: int) -> Picture:
    """Picture `number` (from 1), turned upright as its EXIF orientation says, no larger than `limits.SCAN_PIXELS` and
    `limits.SCAN_SIDE`.

    Raises ItemError where it is damaged, truncated or larger than `limits.PIXELS`.
    """
    with _open(data, media) as image:
        if number != 1 and not _seek(image, number - 1):
            raise ItemError(f"This file has no picture {number}.")
        _check(image)
        try:
            return _pixels(image)
        except _BROKEN as error:
            raise ItemError(f"This picture is damaged or truncated{_said(error)}.") from None


@contextmanager
def _open(data: bytes, media: str) -> Iterator[Image]:
    """The picture, not decoded. Pillow's warnings about odd tags are of no use to anybody and stay unsaid."""
    try:
        from PIL.JpegImagePlugin import JpegImageFile
        from PIL.PngImagePlugin import PngImageFile
        from PIL.TiffImagePlugin import TiffImageFile
    except ImportError:
        raise MissingExtra("Reading a picture", "pillow", "ocr") from None
    plugins: dict[str, Any] = {"image/png": PngImageFile, "image/jpeg": JpegImageFile, "image/tiff": TiffImageFile}
    with _LOCK, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            opened: Image = plugins[media](io.BytesIO(data))
        except _BROKEN as error:
            raise ItemError(f"This picture is damaged or truncated{_said(error)}.") from None
        with opened:
            yield opened


def _said(error: Exception) -> str:
    text = " ".join(str(error).split()).rstrip(".")
    return f": {text}" if text else ""


def _seek(image: Image, index: int) -> bool:
    from PIL.Image import DecompressionBombError

    try:
        image.seek(index)
    except DecompressionBombError:
        return False
    except _BROKEN:
        return False
    return True


def _check(image: Image) -> None:
    width, height = image.size
    if width * height > limits.PIXELS:
        raise ItemError(
            f"This picture says it has {width:,} x {height:,} pixels, more than the {limits.PIXELS / 1e6:.0f} million "
            "that are read; it was not decoded."
        )
    if width < 1 or height < 1:
        raise ItemError("This picture has no pixels.")


def _pixels(image: Image) -> Picture:
    from PIL import ImageOps

    longest = limits.SCAN_SIDE / max(image.size)
    scale = min((limits.SCAN_PIXELS / (image.width * image.height)) ** 0.5, longest)
    small = (max(1, int(image.width * scale)), max(1, int(image.height * scale)))
    if scale < 1:
        image.draft("RGB", small)
    image.load()
    flat = rgb(image)
    if scale < 1 and (flat.width > small[0] or flat.height > small[1]):
        flat = flat.resize(small, reducing_gap=2.0)
    exif = image.getexif().get(0x0112, 1)
    if exif != 1:
        flat.getexif()[0x0112] = exif
        flat = ImageOps.exif_transpose(flat)
    return Picture(flat.width, flat.height, flat.tobytes())


def rgb(image: Image) -> Image:
    """8-bit RGB: transparency becomes white, 16-bit and float samples are scaled."""
    import PIL.Image

    if image.mode.startswith(("I", "F")):
        low, high = image.getextrema()
        span = float(high) - float(low) or 1.0  # type: ignore[arg-type]
        image = image.convert("F").point(lambda value: (value - float(low)) * (255.0 / span))  # type: ignore[arg-type]
        return image.convert("L").convert("RGB")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = PIL.Image.new("RGBA", image.size, "white")
        return PIL.Image.alpha_composite(paper, image).convert("RGB")
    return image.convert("RGB")
