"""The static embedder, on the table that ships."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import suffice.models
from suffice.core.errors import ModelError
from suffice.runtimes._static import StaticEmbedder

FOLDER = Path(suffice.models.__file__).parent / "static-embedder"
EMBEDDER = StaticEmbedder.load(FOLDER)

ALIKE = [
    ("How do I reset my password?", "I forgot my password and need a new one"),
    ("The shipment arrived damaged", "My package was broken when it was delivered"),
    ("What is the exchange rate?", "How is the currency conversion calculated?"),
    ("A dog runs on the beach", "A puppy is running along the shore"),
    ("The pump is leaking oil", "Oil drips from the pump"),
    ("The meeting was moved to Monday", "We postponed the appointment until Monday"),
]


def cosine(first: str, second: str) -> float:
    one, two = EMBEDDER.embed([first, second])
    return float(one @ two)


def test_shape_type_and_length() -> None:
    """Two texts give two float32 rows of 256 numbers and length one."""
    vectors = EMBEDDER.embed(["one text", "another, longer text"])
    assert vectors.shape == (2, 256)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_no_texts() -> None:
    """No texts give an empty array of the right width."""
    assert EMBEDDER.embed([]).shape == (0, 256)


@pytest.mark.parametrize("pair", ALIKE)
def test_like_texts_are_closer_than_unlike_ones(pair: tuple[str, str]) -> None:
    """A paraphrase is closer to its text than every text of another pair."""
    others = [text for other in ALIKE if other != pair for text in other]
    assert cosine(*pair) > max(cosine(pair[0], other) for other in others)


@pytest.mark.parametrize("text", ["", " \n\t", "\0", "\0\x01\x02", "\ufffd", "\ud800", "\udfff\ud83d", "\u200d\ufeff"])
def test_text_without_tokens_is_zero(text: str) -> None:
    """Empty, blank, control characters and lone surrogates alone give a row of zeros, without a warning."""
    assert not EMBEDDER.embed([text]).any()


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("card\0 lost", "card lost"),
        ("card \ud83d lost", "card lost"),
        ("\u202ecard\u202c lost", "card lost"),
        ("CARD   Lost\r\n", "card lost"),
        ("cárd lost", "card lost"),
    ],
)
def test_noise_does_not_change_the_vector(text: str, same: str) -> None:
    """NUL, lone surrogates, direction marks, case, spaces and accents leave the vector as it is."""
    assert np.array_equal(*EMBEDDER.embed([text, same]))


@pytest.mark.parametrize("text", ["👍🏽 great 👨‍👩‍👧", "שלום עולם", "مرحبا بالعالم", "你好世界", "Привет, мир"])
def test_other_scripts_and_emoji_have_a_vector(text: str) -> None:
    """Emoji beside words, right-to-left, Chinese and Cyrillic texts give a vector of length one."""
    assert np.linalg.norm(EMBEDDER.embed([text])) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("unit", ["a", "word ", "é", "!", "\0", "\ud800", "中"])
def test_a_megabyte_is_no_trouble(unit: str) -> None:
    """A megabyte of one thing is embedded in bounded time, to length one or zero."""
    text = unit * (1_000_000 // len(unit))
    start = time.perf_counter()
    length = float(np.linalg.norm(EMBEDDER.embed([text])))
    assert time.perf_counter() - start < 10
    assert length == pytest.approx(round(length), abs=1e-6)


def test_repeating_a_text_keeps_its_direction() -> None:
    """A text and the same text two thousand times over, beyond one chunk, have the same vector."""
    once, often = EMBEDDER.embed(["the pump leaks oil", "the pump leaks oil " * 2000])
    assert np.allclose(once, often, atol=1e-7)


@given(st.lists(st.text(st.characters(), max_size=40), min_size=1, max_size=8))
def test_batch_equals_one_by_one(texts: list[str]) -> None:
    """A text's vector is the same to the last bit alone and in any batch."""
    assert np.array_equal(EMBEDDER.embed(texts), np.vstack([EMBEDDER.embed([text]) for text in texts]))


@given(st.permutations(["please", "tell", "me", "why", "the", "new", "card", "was", "not", "accepted"]))
def test_order_of_words_does_not_matter(order: list[str]) -> None:
    """The vector is that of a bag of words, to the last bit: a weakness the card names."""
    assert np.array_equal(*EMBEDDER.embed(["please tell me why the new card was not accepted", " ".join(order)]))


def test_threads_share_an_embedder() -> None:
    """Four threads at once get what one gets."""
    texts = [f"message number {number} about a lost card" for number in range(400)]
    expected = EMBEDDER.embed(texts)
    with ThreadPoolExecutor(4) as pool:
        rows = pool.map(StaticEmbedder.load(FOLDER).embed, [[text] for text in texts])
        assert np.array_equal(np.vstack(list(rows)), expected)


def test_another_process_gives_the_same_bits() -> None:
    """A new process, with another hash seed, gives the same bytes."""
    code = (
        "import sys; from pathlib import Path; from suffice.runtimes._static import StaticEmbedder;"
        "print(StaticEmbedder.load(Path(sys.argv[1])).embed(['The pump leaks oil', 'Grüße']).tobytes().hex())"
    )
    source = str(FOLDER.parents[2])
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code, str(FOLDER)],
            env={"PYTHONPATH": source, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == EMBEDDER.embed(["The pump leaks oil", "Grüße"]).tobytes().hex()


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(FOLDER, folder / "model"))


@pytest.mark.parametrize("name", ["vectors.npz", "vocabulary.txt"])
@pytest.mark.parametrize("damage", ["missing", "empty", "truncated", "noise"])
def test_damaged_files_are_named(tmp_path: Path, name: str, damage: str) -> None:
    """A missing, empty, truncated or overwritten file is a ModelError that names the folder."""
    file = copied(tmp_path) / name
    raw = file.read_bytes()
    file.unlink()
    if damage != "missing":
        file.write_bytes({"empty": b"", "truncated": raw[: len(raw) // 2], "noise": b"\xff\xfe\x80" * 1000}[damage])
    with pytest.raises(ModelError, match="model"):
        StaticEmbedder.load(file.parent)


def test_pickles_are_refused(tmp_path: Path) -> None:
    """An array of Python objects in the weights file is refused, never unpickled."""
    folder = copied(tmp_path)
    np.savez(folder / "vectors.npz", vectors=np.array([{"a": 1}], dtype=object), weights=np.zeros(1, np.uint16))
    with pytest.raises(ModelError, match="cannot be read"):
        StaticEmbedder.load(folder)


def test_wrong_types_are_refused(tmp_path: Path) -> None:
    """Vectors of another type than int8 are refused."""
    folder = copied(tmp_path)
    np.savez(folder / "vectors.npz", vectors=np.zeros((29524, 4), np.float32), weights=np.zeros(29524, np.uint16))
    with pytest.raises(ModelError, match="do not belong together"):
        StaticEmbedder.load(folder)
