"""What the shipped classifiers are fitted on and measured on.

Fitted on: `examples/labelled/*.jsonl` (whole texts), `examples/phrases/LANGUAGE/NAME.txt` (a line each; NAME is a
category, "other", or "kind-" and a kind), and longer texts put together from both, for real papers are longer than
phrases. Measured on: `examples/calibration/*.jsonl`, by authors who had not seen the rest, and generated receipts and
invoices of layouts that are not fitted on.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
KINDS = ("message", "letter", "receipt", "invoice", "contract", "maintenance")
PAPERS = ("receipt", "invoice")
_EACH = 100
"""Composed texts of each kind, and a quarter of it of each category, in each language."""


class Text(NamedTuple):
    """A text with its labels; kind "other" and category None are out of scope."""

    text: str
    language: str
    kind: str
    category: str | None
    group: str | None = None


def learned() -> list[Text]:
    """Everything to fit on."""
    rows = [row for row in read(EXAMPLES / "labelled") if row.kind not in PAPERS or not _measured(row)]
    spoken = phrases(EXAMPLES / "phrases")
    return (
        rows
        + [_of_phrase(*key, line) for key, lines in spoken.items() for line in lines]
        + list(composed(rows, spoken))
    )


def measured() -> list[Text]:
    """Everything to tune and calibrate on."""
    return read(EXAMPLES / "calibration") + [
        r for r in read(EXAMPLES / "labelled") if r.kind in PAPERS and _measured(r)
    ]


def read(folder: Path) -> list[Text]:
    """All rows of the folder's files, each text once, in an order that file names do not change."""
    found: dict[tuple[str, str], Text] = {}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            key = (row["language"], row["text"])
            found.setdefault(key, Text(row["text"], row["language"], row["kind"], row["category"], row.get("group")))
    return [found[key] for key in sorted(found)]


def phrases(folder: Path) -> dict[tuple[str, str], list[str]]:
    """Lines by language and name of the file."""
    return {
        (path.parent.name, path.stem): [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        for path in sorted(folder.glob("*/*.txt"))
    }


def composed(rows: Sequence[Text], spoken: dict[tuple[str, str], list[str]], seed: int = 7) -> Iterator[Text]:
    """Longer texts of each kind and category, from whole texts and phrases of the same."""
    draw = random.Random(seed)
    whole: dict[tuple[str, str], list[Text]] = defaultdict(list)
    for row in rows:
        whole[row.language, row.kind].append(row)
    for language in sorted({row.language for row in rows}):
        lines = {name: found for (spoken_in, name), found in spoken.items() if spoken_in == language}
        for kind in (*KINDS, "other"):
            pool = [row.text for row in whole[language, kind]] + lines.get(f"kind-{kind}", [])
            if kind == "other":
                pool += lines.get("other", [])
            if kind in ("message", "letter") and lines.get(f"kind-{kind}"):
                for row in draw.sample(whole[language, "message"], min(_EACH, len(whole[language, "message"]))):
                    yield row._replace(text=_framed(row.text, lines.get(f"kind-{kind}", []), kind, draw), kind=kind)
            else:
                for _ in range(_EACH):
                    text = "\n".join(draw.sample(pool, min(len(pool), draw.randint(2, 7))))
                    yield Text(text, language, kind, None)
        for name, found in lines.items():
            if name != "other" and not name.startswith("kind-"):
                for _ in range(_EACH // 4):
                    body = " ".join(f"{line}." for line in draw.sample(found, 3))
                    kind = draw.choice(("message", "letter"))
                    yield Text(_framed(body, lines.get(f"kind-{kind}", []), kind, draw), language, kind, name)


def _framed(body: str, frame: Sequence[str], kind: str, draw: random.Random) -> str:
    """The text between lines that stand before and after such texts."""
    before, after = ((5, 8), (1, 3)) if kind == "letter" else ((0, 2), (0, 2))
    chosen = draw.sample(frame, min(len(frame), draw.randint(*before)))
    closing = draw.sample(frame, min(len(frame), draw.randint(*after)))
    return "\n".join([*chosen, body, *closing])


def _of_phrase(language: str, name: str, line: str) -> Text:
    if name == "other":
        return Text(line, language, "other", None)
    if name.startswith("kind-"):
        return Text(line, language, name.removeprefix("kind-"), None)
    return Text(line, language, "message", name)


def _measured(row: Text) -> bool:
    """Whether a generated paper is kept for measuring: by its layout, so that no layout is in both parts."""
    return random.Random(row.group or row.text).random() < 0.5
