"""How well the fields of SROIE receipts are found: from perfect lines, from lines read by OCR, from pictures.

    python benchmarks/fields.py SROIE_FOLDER [--lines DIR] [--ids FILE] [--no-pictures] [--model DIR]

Entity F1 over company, date, address and total, in three ways:
strict  - the printed text equals the key after runs of blanks are made one;
cased   - the same with both in upper case, as the keys (not always the print) are in capitals;
lenient - letters and digits alone are compared, upper and lower case alike.
An entity that is wrong counts as one found too many and one missed; a missing one as missed.
`--lines DIR` holds NNN.json, a list of {"text", "confidence", "box": [x0, y0, x1, y1] as fractions}.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from _common import save
from suffice.core.document import Box, Document, Field, Line, Page, Picture
from suffice.core.types import Card, Grant
from suffice.specialists.fields import load

NAMES = {"company": "seller", "date": "date", "address": "address", "total": "total"}
MODEL = Path(__file__).resolve().parents[1] / "src/suffice/models/fields-crf"
Read = Callable[[str], Document]


@dataclass
class Count:
    """Entities right, found and wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: str | None, wanted: str, same: bool) -> None:
        self.found += found is not None
        self.wanted += bool(wanted)
        self.right += same and bool(wanted)

    @property
    def f1(self) -> float:
        return 200 * self.right / max(self.found + self.wanted, 1)


@dataclass
class Score:
    """Counts per entity, strict and lenient, and how long a page took."""

    strict: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in (*NAMES, "all")})
    cased: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in (*NAMES, "all")})
    lenient: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in (*NAMES, "all")})
    ms: list[float] = field(default_factory=list)

    def table(self) -> dict[str, Any]:
        def row(counts: dict[str, Count]) -> dict[str, float]:
            return {name: round(count.f1, 1) for name, count in counts.items()}

        ordered = sorted(self.ms)
        return {
            "pages": len(ordered),
            "strict_f1": row(self.strict),
            "cased_f1": row(self.cased),
            "lenient_f1": row(self.lenient),
            "ms_per_page_median": round(ordered[len(ordered) // 2], 2),
            "ms_per_page_p95": round(ordered[int(len(ordered) * 0.95)], 2),
        }


def blanks(text: str) -> str:
    return " ".join(text.split())


def plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower()


def perfect(folder: Path) -> Read:
    """Lines as people typed them, from `box/NNN.csv` (eight coordinates, then the text)."""

    def read(name: str) -> Document:
        rows = (folder / "box" / f"{name}.csv").read_text(encoding="utf-8", errors="replace").splitlines()
        parts = [row.split(",", 8) for row in rows if row.count(",") >= 8]
        wide = max(int(part[place]) for part in parts for place in (0, 2, 4, 6)) * 1.05
        tall = max(int(part[place]) for part in parts for place in (1, 3, 5, 7)) * 1.02
        return _document(
            [Line(part[8], _box([int(value) for value in part[:8]], wide, tall)) for part in parts], "text"
        )

    return read


def _box(corners: list[int], wide: float, tall: float) -> Box:
    xs, ys = corners[0::2], corners[1::2]
    return Box(min(xs) / wide, min(ys) / tall, max(xs) / wide, max(ys) / tall)


def dumped(folder: Path) -> Read:
    def read(name: str) -> Document:
        rows = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        return _document([Line(row["text"], _corners(row["box"]), row["confidence"]) for row in rows])

    return read


def _corners(box: Any) -> Box:
    if isinstance(box, dict):
        return Box(**box)
    return Box(*box)


def pictures(folder: Path) -> Read:
    """The picture read by the project's own reader where that is there, else by RapidOCR; one thread."""
    from PIL import Image

    lines_of = _own_reader() if find_spec("suffice.specialists.ocr") else _rapidocr()

    def read(name: str) -> Document:
        with Image.open(folder / "img" / f"{name}.jpg") as image:
            rgb = image.convert("RGB")
        return _document(lines_of(Picture(rgb.width, rgb.height, rgb.tobytes())))

    return read


def _own_reader() -> Callable[[Picture], list[Line]]:
    reader = import_module("suffice.specialists.ocr").load(_card("rapidocr", ""), Grant(1, 0))
    return lambda picture: list(reader(picture).output)


def _rapidocr() -> Callable[[Picture], list[Line]]:
    import numpy as np
    from rapidocr import RapidOCR

    threads = {f"EngineConfig.onnxruntime.{kind}_op_num_threads": 1 for kind in ("intra", "inter")}
    engine = RapidOCR(params={**threads, "Global.log_level": "error"})

    def lines(picture: Picture) -> list[Line]:
        pixels = np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3)
        result: Any = engine(pixels[:, :, ::-1])
        if result.txts is None:
            return []
        boxes = [
            _box(corners.reshape(-1).astype(int).tolist(), picture.width, picture.height) for corners in result.boxes
        ]
        return [Line(*row) for row in zip(result.txts, boxes, result.scores, strict=True)]

    return lines


def _card(name: str, folder: str) -> Card:
    return Card(name=name, task="fields", runtime="function", about="", licence="", folder=folder)


def _document(lines: list[Line], origin: str = "ocr") -> Document:
    return Document("image/jpeg", (Page(1, tuple(lines), origin),))


def measure(
    predict: Callable[[Document], Any], read: Read, keys: Iterator[tuple[str, dict[str, str]]], show: bool
) -> Score:
    score = Score()
    for name, key in keys:
        document = read(name)
        started = time.perf_counter()
        fields: dict[str, Field] = {one.name: one for one in predict(document).output}
        score.ms.append(1000 * (time.perf_counter() - started))
        for entity, our_name in NAMES.items():
            found = fields[our_name].text if our_name in fields else None
            wanted = blanks(key.get(entity, ""))
            same, alike = blanks(found or "") == wanted, plain(found or "") == plain(wanted)
            for counts, hit in (
                (score.strict, same),
                (score.cased, blanks(found or "").upper() == wanted.upper()),
                (score.lenient, alike),
            ):
                counts[entity].add(found, wanted, hit)
                counts["all"].add(found, wanted, hit)
            if show and not alike:
                print(f"{name} {entity}: found {found!r} wanted {wanted!r}")
    return score


def keys_of(folder: Path, names: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    for name in names:
        yield name, json.loads((folder / "key" / f"{name}.json").read_text(encoding="utf-8"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lines", type=Path, help="folder of lines read by OCR")
    parser.add_argument("--ids", type=Path, help="file with the receipts to take, one number a line")
    parser.add_argument("--no-pictures", action="store_true")
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    predict = load(_card("fields-crf", str(options.model)), Grant(1, 0))
    chosen = set(options.ids.read_text().split()) if options.ids else None

    def named(part: str, end: str) -> list[str]:
        names = sorted(path.stem for path in (options.folder / part).glob(f"*{end}"))
        return [name for name in names if chosen is None or name in chosen]

    runs: dict[str, Any] = {}
    runs["perfect lines"] = measure(
        predict,
        perfect(options.folder),
        keys_of(options.folder, named("box", ".csv")),
        options.show and not options.lines,
    ).table()
    photographed = [name for name in named("img", ".jpg") if (options.folder / "key" / f"{name}.json").exists()]
    if options.lines:
        there = [name for name in photographed if (options.lines / f"{name}.json").exists()]
        runs["lines read by OCR"] = measure(
            predict, dumped(options.lines), keys_of(options.folder, there), options.show
        ).table()
    elif not options.no_pictures:
        runs["pictures"] = measure(
            predict, pictures(options.folder), keys_of(options.folder, photographed), options.show
        ).table()
    for title, table in runs.items():
        print(
            f"\n{title}: {table['pages']} pages, "
            f"{table['ms_per_page_median']} ms a page (p95 {table['ms_per_page_p95']})"
        )
        for way in ("strict_f1", "cased_f1", "lenient_f1"):
            print(f"  {way:11}" + "  ".join(f"{name} {value:5.1f}" for name, value in table[way].items()))
    if not options.ids:
        save("fields", {f"{title}, {name}": value for title, table in runs.items() for name, value in table.items()})


if __name__ == "__main__":
    main()
