"""The reader of pictures, on pictures drawn here."""

from __future__ import annotations

import logging
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from suffice.core.document import Box, Line, Picture
from suffice.core.errors import ItemError, MissingExtra, ModelError
from suffice.core.types import Card, Grant, Prediction

pytest.importorskip("onnxruntime")
pytest.importorskip("cv2")
pytest.importorskip("rapidocr")
Image = pytest.importorskip("PIL.Image")

from PIL import ImageDraw, ImageFont  # noqa: E402  # only where Pillow is installed

from suffice.specialists import ocr  # noqa: E402
from suffice.specialists.ocr import _models  # noqa: E402

CARD = Card(name="rapidocr", task="ocr", runtime="function", about="", licence="")
LETTER = ["Invoice 4711", "Total amount due: 1,234.50 EUR", "Please pay by 30 June", "Thank you for your business"]


@pytest.fixture(scope="session")
def reader():
    return ocr.load(CARD, Grant(threads=1, bytes=0))


def drawn(lines: list[str], size: int = 24, width: int = 620, ink: int = 0, paper: int = 255, font=None):
    font = font or ImageFont.load_default(size)
    image = Image.new("L", (width, int(size * (1 + 1.8 * len(lines)))), paper)
    for row, text in enumerate(lines):
        ImageDraw.Draw(image).text((size, size * (0.6 + 1.8 * row)), text, font=font, fill=ink)
    return image


def picture(image) -> Picture:
    return Picture(image.width, image.height, image.convert("RGB").tobytes())


def texts(prediction: Prediction) -> list[str]:
    return [line.text for line in prediction.output]


@pytest.mark.parametrize("size", [11, 16, 24, 60])
def test_text_in_several_sizes(reader, size: int) -> None:
    """Small and large print comes back word for word, in order, with a high confidence."""
    prediction = reader(picture(drawn(LETTER, size, width=size * 26)))
    assert texts(prediction) == LETTER
    assert prediction.confidence > 0.9
    assert all(isinstance(line, Line) and 0.5 <= line.confidence <= 1 for line in prediction.output)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_picture(reader, degrees: int) -> None:
    """A picture that lies on a side or on its head reads the same, with boxes on the picture as it was handed in."""
    upright = drawn(LETTER)
    straight = reader(picture(upright)).output
    turned = reader(picture(upright.rotate(degrees, expand=True))).output
    assert [line.text for line in turned] == LETTER
    for line, expected in zip(turned, straight, strict=True):
        assert near(line.box, rotated(expected.box, degrees))


def rotated(box: Box, degrees: int) -> Box:
    for _ in range(degrees // 90):
        box = Box(box.y0, 1 - box.x1, box.y1, 1 - box.x0)
    return box


def near(a: Box, b: Box) -> bool:
    pairs = zip((a.x0, a.y0, a.x1, a.y1), (b.x0, b.y0, b.x1, b.y1), strict=True)
    return all(abs(x - y) < 0.03 for x, y in pairs)


@pytest.mark.parametrize("degrees", [-6, 3, 10])
def test_a_skewed_picture(reader, degrees: int) -> None:
    """A picture photographed at an angle reads line by line."""
    assert texts(reader(picture(drawn(LETTER).rotate(degrees, expand=True, fillcolor=255)))) == LETTER


def test_noise_and_low_contrast(reader) -> None:
    """Grain and faint print don't lose words."""
    grain = np.random.default_rng(1).normal(0, 50, np.asarray(drawn(LETTER)).shape)
    noisy = Image.fromarray(np.clip(np.asarray(drawn(LETTER)) + grain, 0, 255).astype(np.uint8))
    faint = drawn(LETTER, ink=165, paper=195)
    assert words(reader(picture(noisy))) >= words_of(LETTER) - {"1,234.50"}
    assert words(reader(picture(faint))) >= words_of(LETTER) - {"1,234.50"}


def words(prediction: Prediction) -> set[str]:
    return words_of(texts(prediction))


def words_of(lines: list[str]) -> set[str]:
    return {word.lower() for line in lines for word in line.split()}


def test_letters_of_german_french_and_spanish(reader) -> None:
    """Umlauts, accents and the euro sign are read, not replaced by plain letters."""
    lines = ["Straße 12, 80331 München, Gebühr 5,00 €", "façade, garçon, Noël, élève", "mañana, corazón, ¿qué?"]
    matplotlib = pytest.importorskip("matplotlib", reason="its DejaVu font has the letters that Pillow's own lacks")
    font = ImageFont.truetype(str(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"), 24)
    assert texts(reader(picture(drawn(lines, font=font)))) == lines


def test_a_row_is_read_from_left_to_right(reader) -> None:
    """What stands on one row stays together, as one line for each cell."""
    image = drawn(["Coffee", "Tea", "TOTAL"])
    for row, price in enumerate(["12.50", "3.00", "15.50"]):
        place = (480, 24 * (0.6 + 1.8 * row) + 2)
        ImageDraw.Draw(image).text(place, price, font=ImageFont.load_default(24), fill=0)
    assert texts(reader(picture(image))) == ["Coffee", "12.50", "Tea", "3.00", "TOTAL", "15.50"]


@pytest.mark.parametrize("size", [(1, 1), (800, 1100), (1, 3000), (4000, 2)])
def test_blank_pictures(reader, size: tuple[int, int]) -> None:
    """A blank picture of any shape has no lines, and that is sure."""
    assert reader(picture(Image.new("L", size, 255))) == Prediction((), 1.0)


def test_an_almost_blank_page(reader) -> None:
    """A scanned empty page has no lines either, and a confidence that is a probability."""
    grain = np.random.default_rng(2).normal(245, 4, (600, 500))
    prediction = reader(picture(Image.fromarray(np.clip(grain, 0, 255).astype(np.uint8))))
    assert prediction.output == ()
    assert 0.0 <= prediction.confidence <= 1.0


def test_a_very_long_thin_picture(reader) -> None:
    """A strip of one long line is read."""
    line = "the quick brown fox jumps over the lazy dog " * 3
    found = " ".join(texts(reader(picture(drawn([line], 20, width=1500)))))
    assert found.split() == line.split()


def test_a_huge_picture(reader) -> None:
    """A picture of twelve million pixels is read at an affordable size."""
    small = drawn(LETTER)
    assert (
        texts(reader(picture(small.resize((small.width * 10, small.height * 10), Image.Resampling.BILINEAR)))) == LETTER
    )


@pytest.mark.parametrize(
    "broken", [Picture(0, 0, b""), Picture(10, 10, b"abc"), Picture(-1, -1, b"abc"), Picture(2, 2, b"x" * 13)]
)
def test_pixels_that_do_not_fit(reader, broken: Picture) -> None:
    """Pixels that aren't width x height x 3 bytes are refused in a sentence."""
    with pytest.raises(ItemError, match="cannot be read"):
        reader(broken)


def test_two_pages_at_a_time(reader) -> None:
    """Two threads may read at once and get what they would get alone."""
    pages = [picture(drawn(LETTER)), picture(drawn(LETTER[:2]))]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(reader, pages)) == [reader(page) for page in pages]


def test_quiet_and_offline(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Loading and reading write nothing to the console, open no socket and leave the weights' folder as it was."""
    folder = Path(_models._folder())
    before = sorted((path.name, path.stat().st_mtime_ns) for path in folder.iterdir())

    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert texts(ocr.load(CARD, Grant(1, 0))(picture(drawn(LETTER)))) == LETTER
    assert sorted((path.name, path.stat().st_mtime_ns) for path in folder.iterdir()) == before
    assert "RapidOCR" not in logging.root.manager.loggerDict
    assert capfd.readouterr() == ("", "")


def test_a_missing_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without rapidocr the error names the extra to install."""
    monkeypatch.setattr(_models, "find_spec", lambda package: None if package == "rapidocr" else object())
    with pytest.raises(MissingExtra, match=r"suffice\[ocr\]"):
        ocr.load(CARD, Grant(1, 0))


def test_other_weights(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Missing weights, and weights of another version, are refused with what to install."""
    monkeypatch.setattr(_models, "_folder", lambda: tmp_path)
    with pytest.raises(ModelError, match=r"rapidocr 3\.10"):
        ocr.load(CARD, Grant(1, 0))
    (tmp_path / _models.FILES["detect"][0]).write_bytes(b"not a network")
    with pytest.raises(ModelError, match="damaged or of another version"):
        ocr.load(CARD, Grant(1, 0))
