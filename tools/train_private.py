"""Train the tagger on the text that make_private.py wrote.

    python tools/train_private.py FOLDER     (with words.xz and samples.jsonl; writes tagger.crfsuite there)

While training, each word of a name list is hidden from the lists in three samples of ten, so that the
tagger learns to do without: real names are often in no list.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable
from pathlib import Path

import pycrfsuite

from suffice.specialists.private.clean import clean
from suffice.specialists.private.features import Features
from suffice.specialists.private.lexicon import read
from suffice.specialists.private.tokens import pieces, tokens

_HIDDEN = frozenset("fsgbkjd")


def labels(text: str, marks: list[list[object]]) -> list[str]:
    """The label of each token; a token that touches a mark has the mark's label."""
    found = []
    for token in tokens(text):
        end = token.start + len(token.text)
        found.append(next((str(m[2]) for m in marks if int(str(m[0])) < end and token.start < int(str(m[1]))), "O"))
    return found


def blind(features: Features, rng: random.Random, share: float) -> Callable[[str], frozenset[str]]:
    """A look-up that forgets the name lists for some words."""
    salt, limit = rng.random(), share

    def look(word: str) -> frozenset[str]:
        found = features.lists_of(word)
        if found & _HIDDEN and random.Random(f"{word}{salt}").random() < limit:
            return found - _HIDDEN
        return found

    return look


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--l1", type=float, default=0.3)
    parser.add_argument("--l2", type=float, default=0.01)
    parser.add_argument("--least", type=int, default=3)
    asked = parser.parse_args()
    rng = random.Random(11)
    features = Features(read(asked.folder / "words.xz"))
    trainer = pycrfsuite.Trainer(verbose=False)
    for line in (asked.folder / "samples.jsonl").open(encoding="utf-8"):
        sample = json.loads(line)
        text = sample["text"]
        if clean(text).text != text and clean(text).back is not None:
            continue
        found = tokens(text)
        wanted = labels(text, sample["marks"])
        share = rng.choice((0.0, 0.3, 0.3, 0.6))
        place = 0
        for piece in pieces(found):
            trainer.append(features.of(piece, blind(features, rng, share)), wanted[place : place + len(piece)])
            place += len(piece)
    trainer.set_params(
        {
            "c1": asked.l1,
            "c2": asked.l2,
            "max_iterations": asked.rounds,
            "feature.minfreq": asked.least,
            "feature.possible_transitions": True,
        }
    )
    trainer.train(str(asked.folder / "tagger.crfsuite"))


if __name__ == "__main__":
    main()
