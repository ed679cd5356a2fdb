"""From drawn pages to what a scanner or a telephone makes of them."""

from __future__ import annotations

import io
import time
from collections.abc import Sequence

import numpy as np
import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

Corner = tuple[float, float]


def pages(data: bytes, dpi: int) -> list[Image.Image]:
    """The pages of a PDF as grey pictures."""
    document = pypdfium2.PdfDocument(data)
    try:
        rendered = [document[place].render(scale=dpi / 72, grayscale=True) for place in range(len(document))]
        return [bitmap.to_pil().convert("L") for bitmap in rendered]
    finally:
        document.close()


def scanned(page: Image.Image, seed: int, angle: float, ink: float = 0.82, grain: float = 7.0) -> Image.Image:
    """A flatbed scan: a little askew, grey paper, a dark edge, dust, ink that did not take everywhere."""
    rng = np.random.default_rng(seed)
    turned = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.7))
    grey = np.asarray(turned, dtype=np.float64)
    height, width = grey.shape
    patches = _clouds(rng, width, height, 24)
    grey = 244 - (255 - grey) * (ink + 0.16 * patches) + rng.normal(0, grain, grey.shape)
    grey -= 90 * np.exp(-np.arange(width) / 9.0)[None, :]
    dusty = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(dusty)
    for x, y, r in zip(rng.integers(0, width, 40), rng.integers(0, height, 40), rng.uniform(0.5, 1.8, 40), strict=True):
        draw.ellipse((x - r, y - r, x + r, y + r), fill=120)
    return dusty


WOOD, SLATE, MAT = (168.0, 118.0, 78.0), (128.0, 130.0, 136.0), (62.0, 104.0, 84.0)


def photographed(
    paper: Image.Image, seed: int, size: tuple[int, int], corners: Sequence[Corner], table: tuple[float, ...] = WOOD
) -> Image.Image:
    """A picture taken by hand: paper on a table, seen at an angle, a shadow across it, soft focus, sensor noise.

    `corners` are where the paper's corners fall, as fractions of the picture: top left, top right, bottom right,
    bottom left. `table` is the colour of what it lies on.
    """
    rng = np.random.default_rng(seed)
    width, height = size
    ends = [(x * width, y * height) for x, y in corners]
    creased = _creased(_faded(paper, rng), rng)
    shape = _warp(Image.new("L", paper.size, 255), ends, size)
    light = _warp(creased, ends, size)
    shade = ImageChops.offset(shape, 9, 12).filter(ImageFilter.GaussianBlur(14))
    darker = 1 - 0.55 * np.asarray(shade, dtype=np.float64)[..., None] / 255
    scene = np.asarray(_table(rng, width, height, table), dtype=np.float64) * darker
    covered = np.asarray(shape.filter(ImageFilter.GaussianBlur(0.8)), dtype=np.float64)[..., None] / 255
    sheet = np.asarray(light, dtype=np.float64)[..., None] * np.array([1.0, 0.985, 0.95])
    scene = scene * (1 - covered) + sheet * covered
    scene *= _light(rng, width, height)[..., None]
    soft = Image.fromarray(np.clip(scene, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.8))
    noisy = np.asarray(soft, dtype=np.float64) + rng.normal(0, 6.0, (height, width, 3))
    return Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8))


def jpeg(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def png(picture: Image.Image, colours: int = 16) -> bytes:
    """With few shades of grey, as scanner programs save it."""
    out = io.BytesIO()
    picture.quantize(colours, method=Image.Quantize.MEDIANCUT).save(out, "PNG", optimize=True)
    return out.getvalue()


def tiff(pictures: Sequence[Image.Image], dpi: int) -> bytes:
    """Black and white, fax compression, all pages in one file."""
    sharp = [picture.point([255 * (value > 150) for value in range(256)]) for picture in pictures]
    flat = [picture.convert("1", dither=Image.Dither.NONE) for picture in sharp]
    out = io.BytesIO()
    flat[0].save(out, "TIFF", save_all=True, append_images=flat[1:], compression="group4", dpi=(dpi, dpi))
    return out.getvalue()


def picture_pdf(pictures: Sequence[Image.Image], dpi: int, quality: int) -> bytes:
    """A PDF whose pages are pictures and nothing else."""
    out, then = io.BytesIO(), time.gmtime(1_700_000_000)
    pictures[0].save(
        out, "PDF", save_all=True, append_images=list(pictures[1:]), resolution=float(dpi), quality=quality,
        creationDate=then, modDate=then,
    )  # fmt: skip
    return out.getvalue()


def _clouds(rng: np.random.Generator, width: int, height: int, cells: int) -> np.ndarray:
    """Smooth noise between 0 and 1."""
    small = Image.fromarray((rng.random((cells, cells)) * 255).astype(np.uint8))
    return np.asarray(small.resize((width, height), Image.Resampling.BICUBIC), dtype=np.float64) / 255


def _faded(paper: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Thermal print: the head leaves lighter columns, old paper lighter patches."""
    grey = 255 - np.asarray(paper, dtype=np.float64)
    height, width = grey.shape
    columns = np.where(rng.random(width) < 0.03, 0.75, 1.0)
    ink = 0.72 + 0.22 * _clouds(rng, width, height, 6)
    return Image.fromarray(np.clip(250 - grey * ink * columns[None, :], 0, 255).astype(np.uint8))


def _creased(paper: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Folds across the paper: a bright and a dark flank, and a slow wave of light along the roll."""
    grey = np.asarray(paper, dtype=np.float64)
    height = grey.shape[0]
    at = np.arange(height, dtype=np.float64)
    light = 1.0 + 0.035 * np.sin(at / height * 9 + rng.random() * 6)
    for fold in rng.uniform(0.2, 0.85, 2) * height:
        light += 0.07 * np.exp(-(((at - fold + 7) / 7) ** 2)) - 0.12 * np.exp(-(((at - fold - 4) / 6) ** 2))
    return Image.fromarray(np.clip(grey * np.asarray(light)[:, None], 0, 255).astype(np.uint8))


def _table(rng: np.random.Generator, width: int, height: int, colour: tuple[float, ...]) -> Image.Image:
    """Planks, if it is wood; else an even surface."""
    if colour != WOOD:
        tone = (0.75 + 0.2 * _clouds(rng, width, height, 40))[..., None]
        return Image.fromarray(np.clip(tone * np.array(colour), 0, 255).astype(np.uint8))
    grain = _clouds(rng, width, height, 9) * 0.5
    fine = Image.fromarray((rng.random((height // 3, 12)) * 255).astype(np.uint8))
    grain += np.asarray(fine.resize((width, height), Image.Resampling.BICUBIC), dtype=np.float64) / 255 * 0.5
    planks = (np.arange(height) // (height // 5) % 2) * 0.12
    tone = (0.62 + 0.3 * grain - planks[:, None])[..., None]
    return Image.fromarray(np.clip(tone * np.array(colour), 0, 255).astype(np.uint8))


def _light(rng: np.random.Generator, width: int, height: int) -> np.ndarray:
    """Brighter towards the window, darker in the shadow of the hand that holds the telephone."""
    across, down = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    slope = 1.02 - 0.22 * across - 0.12 * down
    edge = 0.3 + 0.25 * rng.random() + 0.35 * down
    return np.asarray(slope - 0.27 / (1 + np.exp(-(across - edge) * 26)))


def _warp(picture: Image.Image, ends: Sequence[Corner], size: tuple[int, int]) -> Image.Image:
    """Move the picture's corners to `ends` by a perspective."""
    width, height = picture.size
    starts = [(0, 0), (width, 0), (width, height), (0, height)]
    rows, values = [], []
    for (x, y), (u, v) in zip(ends, starts, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    factors = np.linalg.solve(np.array(rows, dtype=np.float64), np.array(values, dtype=np.float64))
    return picture.transform(size, Image.Transform.PERSPECTIVE, tuple(factors), Image.Resampling.BICUBIC)
