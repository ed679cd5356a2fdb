"""Write the table from the tagger's probability to the share that is right.

    python tools/calibrate_private.py FOLDER WHEELS     (with words.xz and tagger.crfsuite)

Measured on spans in generated texts of another seed than the training's and in the letters of
tests/specialists/private/letters.txt, both halves weighing the same. A span is right if at least half of its
letters and digits are private; the type is not asked for.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from make_private import samples
from private import letters
from suffice.specialists.private.tagger import Tagger
from suffice.specialists.private.tokens import tokens

Marks = list[tuple[int, int]]
Block = tuple[float, float, float]
_LEAST, _MOST = 0.2, 0.99


def judged(tagger: Tagger, texts: list[str], gold: list[Marks]) -> list[tuple[float, bool]]:
    """(probability, right) of every span."""
    found: list[tuple[float, bool]] = []
    for text, marks in zip(texts, gold, strict=True):
        for span in tagger.tag(text, tokens(text)).spans:
            places = [place for place in range(span.start, span.end) if text[place].isalnum()]
            inside = sum(any(a <= place < b for a, b in marks) for place in places)
            found.append((span.confidence, 2 * inside >= len(places)))
    return found


def isotonic(points: list[tuple[float, float, float]]) -> list[Block]:
    """(mean raw, mean right, weight) of pooled neighbours, rising: pool adjacent violators, at least 1 % in each."""
    least = sum(weight for _, _, weight in points) / 100
    blocks: list[Block] = []
    for raw, right, weight in sorted(points):
        blocks.append((raw, right, weight))
        while len(blocks) > 1 and (blocks[-2][1] >= blocks[-1][1] or blocks[-2][2] < least):
            (raw1, right1, weight1), (raw2, right2, weight2) = blocks.pop(), blocks.pop()
            both = weight1 + weight2
            blocks.append(
                ((raw1 * weight1 + raw2 * weight2) / both, (right1 * weight1 + right2 * weight2) / both, both)
            )
    return blocks


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("wheels", type=Path)
    asked = parser.parse_args()
    target = asked.folder / "sure.json"
    target.write_text('{"raw": [0, 1], "right": [0, 1]}', "utf-8")
    tagger = Tagger(asked.folder)
    made = samples(asked.wheels, 1500, 99)
    halves = (
        judged(tagger, [one.text for one in made], [[(a, b) for a, b, _ in one.marks] for one in made]),
        judged(tagger, *letters()),
    )
    points = [(raw, float(right), 0.5 / len(half)) for half in halves for raw, right in half]
    blocks = isotonic(points)
    table = {
        "raw": [round(raw, 4) for raw, _, _ in blocks],
        "right": [round(min(_MOST, max(_LEAST, right)), 3) for _, right, _ in blocks],
    }
    target.write_text(json.dumps(table) + "\n", "utf-8")
    print([len(half) for half in halves], table)


if __name__ == "__main__":
    main()
