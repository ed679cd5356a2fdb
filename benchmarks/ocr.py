"""Reading receipts: our reader beside RapidOCR called directly, page by page in one run.

    python benchmarks/ocr.py FOLDER [--threads N] [--every N]

FOLDER holds `img/NNN.jpg` and `box/NNN.csv` (eight corner coordinates, then the text; as in SROIE). Both readers get
the path of the picture; which of them goes first alternates. RapidOCR runs as `RapidOCR()(path)`, all its defaults.

word F1: words are what blanks separate, in capitals (the truth has no others), as a multiset per page, counts summed
over the pages. Character accuracy: 1 - edit distance / length of the truth, without blanks, the lines of both put
into the same order (rows by their boxes), summed over the pages.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

from PIL import Image

from _common import circumstances
from suffice.core.document import Box, Line, Picture
from suffice.core.types import Card, Grant
from suffice.specialists import ocr
from suffice.specialists.ocr._order import rows

Read = Callable[[Path], list[Line]]
RESULTS = Path(__file__).parent / "results" / "ocr.json"


def ours(threads: int) -> Read:
    card = Card(name="rapidocr", task="ocr", runtime="function", about="", licence="")
    reader = ocr.load(card, Grant(threads, 0))

    def read(path: Path) -> list[Line]:
        with Image.open(path) as image:
            picture = Picture(image.width, image.height, image.convert("RGB").tobytes())
        return list(reader(picture).output)

    return read


def direct() -> Read:
    from rapidocr import RapidOCR

    engine = RapidOCR()

    def read(path: Path) -> list[Line]:
        result = engine(str(path))
        if result.boxes is None:
            return []
        height, width = result.img.shape[:2]
        corners = [(box.min(0) / (width, height), box.max(0) / (width, height)) for box in result.boxes]
        return [Line(text, Box(*low, *high)) for text, (low, high) in zip(result.txts, corners, strict=True)]

    return read


def truth(path: Path, image: Path) -> list[Line]:
    with Image.open(image) as picture:
        width, height = picture.size
    lines = []
    for row in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if row.strip():
            *corners, text = row.split(",", 8)
            x, y = [int(v) / width for v in corners[::2]], [int(v) / height for v in corners[1::2]]
            lines.append(Line(text, Box(min(x), min(y), max(x), max(y))))
    return lines


def words(lines: list[Line]) -> Counter[str]:
    return Counter(word for line in lines for word in line.text.upper().split())


def word_f1(pages: list[tuple[list[Line], list[Line]]]) -> float:
    """Percent, over pairs of lines read and true lines."""
    counts = [(words(read), words(true)) for read, true in pages]
    right = sum((read & true).total() for read, true in counts)
    return 200 * right / sum(read.total() + true.total() for read, true in counts)


def character_accuracy(pages: list[tuple[list[Line], list[Line]]]) -> float:
    """Percent, over pairs of lines read and true lines."""
    texts = [(flat(read), flat(true)) for read, true in pages]
    return 100 * (1 - sum(distance(read, true) for read, true in texts) / sum(len(true) for _, true in texts))


def flat(lines: list[Line]) -> str:
    return "".join("".join(line.text.upper().split()) for row in rows(lines) for line in row)


def distance(a: str, b: str) -> int:
    """Edit distance (Levenshtein)."""
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (x != y)))
        last = row
    return last[-1]


def paired(readers: dict[str, Read], images: list[Path]) -> tuple[dict[str, list[float]], dict[str, list[list[Line]]]]:
    """Seconds and lines of each reader for each picture; one warm-up each, the first place alternates."""
    seconds: dict[str, list[float]] = {name: [] for name in readers}
    lines: dict[str, list[list[Line]]] = {name: [] for name in readers}
    for read in readers.values():
        read(images[0])
    for turn, image in enumerate(images):
        for name in sorted(readers, reverse=turn % 2 == 1):
            start = perf_counter()
            lines[name].append(readers[name](image))
            seconds[name].append(perf_counter() - start)
    return seconds, lines


def side_by_side(read: Read, images: list[Path]) -> float:
    """Pages a second with two pages at a time."""
    start = perf_counter()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(read, images))
    return len(images) / (perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--threads", type=int, default=2, help="threads of our reader; RapidOCR takes every core")
    parser.add_argument("--every", type=int, default=1, help="read only every so manieth page")
    chosen = parser.parse_args()
    images = sorted((chosen.folder / "img").iterdir())[:: chosen.every]
    true = [truth(chosen.folder / "box" / f"{image.stem}.csv", image) for image in images]
    readers = {"suffice": ours(chosen.threads), "rapidocr": direct()}
    seconds, lines = paired(readers, images)
    figures: dict[str, object] = {
        name: {
            "word_f1": round(word_f1(list(zip(lines[name], true, strict=True))), 2),
            "character_accuracy": round(character_accuracy(list(zip(lines[name], true, strict=True))), 2),
            "seconds_median": round(statistics.median(seconds[name]), 3),
            "seconds_mean": round(statistics.mean(seconds[name]), 3),
        }
        for name in readers
    }
    ratios = [a / b for a, b in zip(seconds["suffice"], seconds["rapidocr"], strict=True)]
    figures["time_ratio_median"] = round(statistics.median(ratios), 3)
    figures["pages_a_second_two_at_a_time"] = {
        "suffice, 1 thread each": round(side_by_side(ours(1), images), 2),
        "rapidocr": round(side_by_side(readers["rapidocr"], images), 2),
    }
    report = {**circumstances(), "pages": len(images), "threads": chosen.threads, "figures": figures}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
