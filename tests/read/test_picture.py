"""Pictures: upright RGB, one at a time, and refused before they hurt."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest

from suffice.core.errors import ItemError
from suffice.read import PictureRef, limits, picture, read, sniff

images = pytest.importorskip("PIL.Image")


def save(path: Path, image: Any, form: str, **options: Any) -> Path:
    out = io.BytesIO()
    image.save(out, form, **options)
    path.write_bytes(out.getvalue())
    return path


def pixel(path: Path, media: str, number: int = 1) -> tuple[int, ...]:
    return tuple(picture(path, media, number).rgb[:3])


def test_a_photograph_is_turned_upright(tmp_path: Path) -> None:
    """The EXIF orientation of a photograph is followed."""
    image = images.new("RGB", (40, 20), "blue")
    exif = images.Exif()
    exif[0x0112] = 6
    path = save(tmp_path / "a.jpg", image, "JPEG", exif=exif)
    found = picture(path, "image/jpeg", 1)
    assert (found.width, found.height) == (20, 40)


@pytest.mark.parametrize(
    ("mode", "colour", "expected"),
    [
        ("1", 1, (255, 255, 255)),
        ("L", 128, (128, 128, 128)),
        ("LA", (0, 0), (255, 255, 255)),
        ("P", 0, (0, 0, 0)),
        ("RGB", (1, 2, 3), (1, 2, 3)),
        ("RGBA", (0, 0, 0, 0), (255, 255, 255)),
    ],
)
def test_every_kind_of_pixel(tmp_path: Path, mode: str, colour: Any, expected: tuple[int, ...]) -> None:
    """Grey, palette and transparent pictures become RGB on white."""
    path = save(tmp_path / "a.png", images.new(mode, (8, 8), colour), "PNG")
    assert pixel(path, "image/png") == expected


def test_sixteen_bits_and_cmyk(tmp_path: Path) -> None:
    """16-bit scans are scaled to 8 bits and CMYK is converted."""
    deep = images.new("I;16", (8, 8), 60_000)
    deep.putpixel((0, 0), 100)
    found = picture(save(tmp_path / "a.png", deep, "PNG"), "image/png", 1)
    assert found.rgb[:3] == b"\x00\x00\x00"
    assert found.rgb[3:6] == b"\xff\xff\xff"
    red, green, _blue = pixel(
        save(tmp_path / "b.jpg", images.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG"), "image/jpeg"
    )
    assert red > 200 > 60 > green


def test_a_tiff_of_many_pages(tmp_path: Path) -> None:
    """Each picture of a TIFF is a page; those over the limit are noted."""
    many = [images.new("L", (9, 9), 10 * number) for number in range(1, 6)]
    path = save(tmp_path / "a.tif", many[0], "TIFF", save_all=True, append_images=many[1:])
    assert read(path, "image/tiff").pages == tuple(PictureRef(number) for number in range(1, 6))
    assert pixel(path, "image/tiff", 3) == (30, 30, 30)
    short = read(path, "image/tiff", max_pages=2)
    assert len(short.pages) == 2
    assert short.notes == ("pages after 2 were not read (limit max_pages=2)",)
    with pytest.raises(ItemError, match="no picture 9"):
        picture(path, "image/tiff", 9)


def test_large_photographs_are_made_smaller(tmp_path: Path) -> None:
    """A photograph of 24 million pixels fits into memory after it is read."""
    path = save(tmp_path / "a.jpg", images.new("RGB", (6000, 4000), "green"), "JPEG")
    found = picture(path, "image/jpeg", 1)
    assert found.width * found.height <= limits.SCAN_PIXELS
    assert found.width / found.height == pytest.approx(1.5, abs=0.01)


def bomb(width: int, height: int) -> bytes:
    made = b"\x89PNG\r\n\x1a\n"
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    for chunk in (header, b"IDAT" + zlib.compress(b"\x00" * 1000), b"IEND"):
        made += struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return made


@pytest.mark.parametrize("size", [(50_000, 50_000), (9_000, 9_000)])
def test_picture_bombs(tmp_path: Path, size: tuple[int, int]) -> None:
    """A header that claims a gigantic picture is refused, with the figures, before anything is decoded."""
    path = tmp_path / "a.png"
    path.write_bytes(bomb(*size))
    with pytest.raises(ItemError, match=f"{size[0]:,} x {size[1]:,} pixels"):
        read(path, "image/png")
    with pytest.raises(ItemError, match="not decoded"):
        picture(path, "image/png", 1)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_truncated_anywhere(tmp_path: Path, form: str) -> None:
    """A picture cut at any point is refused in a sentence, at the latest when it is decoded."""
    image = images.effect_noise((60, 40), 80).convert("RGB")
    whole = save(tmp_path / "whole", image, form).read_bytes()
    path, media = tmp_path / "cut", f"image/{form.lower()}"
    for end in range(12, len(whole) - 40, max(1, len(whole) // 25)):
        path.write_bytes(whole[:end])
        with pytest.raises(ItemError, match=r"damaged|truncated|not text"):
            picture(path, sniff(path), 1)
    assert media == sniff(tmp_path / "whole")


def test_strips_without_an_end_are_made_shorter(tmp_path: Path) -> None:
    """A picture of one row of 60,000 pixels is no longer than the longest side that models are given."""
    out = io.BytesIO()
    images.new("RGB", (60_000, 4), "white").save(out, "PNG")
    (tmp_path / "a.png").write_bytes(out.getvalue())
    pixels = picture(tmp_path / "a.png", "image/png", 1)
    assert (pixels.width, pixels.height) == (limits.SCAN_SIDE, 1)
