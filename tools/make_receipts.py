"""Make receipts and invoices of many countries and layouts: to train the fields model on, or as labelled texts.

python tools/make_receipts.py --labelled examples/labelled/receipts.jsonl --per-language 60
python tools/make_receipts.py --show 3
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from receipts.gold import Paper
from receipts.invoice import invoice
from receipts.layout import lay_out
from receipts.receipt import receipt

_COUNTRIES = {"en": ("MY", "SG", "GB", "IE", "US", "AU"), "de": ("DE", "AT", "CH"), "fr": ("FR",), "es": ("ES",)}


def papers(seed: int, count: int, invoices: float = 0.3) -> Iterator[tuple[Paper, random.Random]]:
    """`count` documents with the random numbers to lay them out by; the same for the same seed."""
    for place in range(count):
        rng = random.Random(seed * 1_000_003 + place)
        yield (invoice(rng) if rng.random() < invoices else receipt(rng)), rng


def labelled(per_language: int, seed: int) -> Iterator[dict[str, object]]:
    """Rows for a classifier of kinds: half receipts, half invoices, some as a scanner would read them."""
    for language, countries in _COUNTRIES.items():
        for place in range(per_language):
            rng = random.Random(f"{seed}-{language}-{place}")
            make = receipt if place % 2 else invoice
            paper = make(rng, rng.choice(countries))
            document, _ = lay_out(paper, rng, noise=rng.choice((0.0, 0.0, 0.4)))
            text = _text(document.pages[0].lines)
            yield {"text": text, "language": language, "kind": paper.kind, "category": None, "group": paper.template}


def _text(lines: tuple[object, ...]) -> str:
    return "\n".join(str(line.text) for line in lines)  # type: ignore[attr-defined]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labelled", type=Path, help="write labelled texts to this file")
    parser.add_argument("--per-language", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print this many documents")
    options = parser.parse_args()
    if options.labelled:
        options.labelled.parent.mkdir(parents=True, exist_ok=True)
        rows = labelled(options.per_language, options.seed)
        options.labelled.write_text(
            "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
        )
    for paper, rng in papers(options.seed, options.show):
        document, labels = lay_out(paper, rng)
        print(f"\n== {paper.template} {paper.fields}")
        for line, label in zip(document.pages[0].lines, labels, strict=False):
            print(f"{label:9} {line.text}")


if __name__ == "__main__":
    main()
