"""Finding private data beside Presidio's patterns, on the same documents in one run.

    python benchmarks/private.py FOLDER [--presidio PYTHON]

FOLDER holds presidio_research/synth_dataset_v2.json (github.com/microsoft/presidio-research, MIT). A token
is a word between blanks and marks with at least one letter or digit; it is positive if it touches a gold
span of any type. A span is missed if some of its tokens are not marked. PYTHON is an interpreter that has
presidio-analyzer (it needs no model: patterns only); without it Presidio is left out.

Also measured: the letters and prompts written by hand in tests/specialists/private/letters.txt, which are
nearer to what people write. They are a development set: figures on them flatter. And the share of characters
marked in the texts of examples/labelled, by kind: nobody marked what is private there, but notes of
technicians, recipes, poems and the like hold little of it.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from itertools import accumulate
from pathlib import Path

from _common import circumstances

Marks = list[tuple[int, int]]
_WORD = re.compile(r"\w+")
_ROOT = Path(__file__).resolve().parent.parent

_PRESIDIO = """
import json, sys, time
import tldextract
tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
tldextract.extract = tldextract.tldextract.TLD_EXTRACTOR
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
class Blank(NlpEngine):
    def load(self): pass
    def is_loaded(self): return True
    def process_text(self, text, language): return NlpArtifacts([], [], [], [], self, language)
    def process_batch(self, texts, language, **other): return ((t, self.process_text(t, language)) for t in texts)
    def is_stopword(self, word, language): return False
    def is_punct(self, word, language): return False
    def get_supported_entities(self): return []
    def get_supported_languages(self): return ["en"]
registry = RecognizerRegistry()
registry.load_predefined_recognizers(languages=["en"])
for one in list(registry.recognizers):
    if "Spacy" in type(one).__name__: registry.remove_recognizer(one.name)
engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])
texts = json.load(open(sys.argv[1]))
engine.analyze(texts[0], language="en")
start = time.perf_counter()
found = [[(r.start, r.end) for r in engine.analyze(t, language="en")] for t in texts]
json.dump({"seconds": time.perf_counter() - start, "found": found}, open(sys.argv[2], "w"))
"""


def figures(texts: list[str], gold: list[Marks], found: list[Marks]) -> dict[str, float]:
    """Precision, recall, F1, F2 over tokens, share of spans missed, share of characters marked; in per cent."""
    right = wrong = left = spans = missed = marked = 0
    for text, wanted, got in zip(texts, gold, found, strict=True):
        covered = [False] * len(text)
        for start, end in got:
            covered[start:end] = [True] * (end - start)
        marked += sum(covered)
        words = [match.span() for match in _WORD.finditer(text)]
        hit = [any(covered[start:end]) for start, end in words]
        is_gold = [any(a < end and start < b for a, b in wanted) for start, end in words]
        right += sum(h and g for h, g in zip(hit, is_gold, strict=True))
        wrong += sum(h and not g for h, g in zip(hit, is_gold, strict=True))
        left += sum(g and not h for h, g in zip(hit, is_gold, strict=True))
        for a, b in wanted:
            spans += 1
            missed += any(not h for h, (start, end) in zip(hit, words, strict=True) if a < end and start < b)
    precision, recall = right / max(1, right + wrong), right / max(1, right + left)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    f2 = 5 * precision * recall / max(1e-9, 4 * precision + recall)
    shares = {"precision": precision, "recall": recall, "f1": f1, "f2": f2, "spans missed": missed / max(1, spans)}
    shares["characters marked"] = marked / max(1, sum(map(len, texts)))
    return {name: round(100 * value, 2) for name, value in shares.items()}


def missed_by_type(texts: list[str], gold: list[list[tuple[int, int, str]]], found: list[Marks]) -> dict[str, str]:
    """For each gold type how many of its spans were missed in part or whole."""
    total: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for text, wanted, got in zip(texts, gold, found, strict=True):
        for a, b, kind in wanted:
            words = [match.span() for match in _WORD.finditer(text) if a < match.end() and match.start() < b]
            total[kind] += 1
            lost[kind] += any(not any(x < end and start < y for x, y in got) for start, end in words)
    return {kind: f"{lost[kind]}/{total[kind]}" for kind in sorted(total)}


def letters() -> tuple[list[str], list[Marks]]:
    """The hand-written letters and their private units."""
    blocks = (_ROOT / "tests/specialists/private/letters.txt").read_text("utf-8").split("\n%%\n")[1:]
    texts: list[str] = []
    gold: list[Marks] = []
    for block in blocks:
        parts = re.split(r"\[\[(.+?)\]\]", block.strip(), flags=re.DOTALL)
        ends = list(accumulate(map(len, parts)))
        texts.append("".join(parts))
        gold.append([(ends[place] - len(parts[place]), ends[place]) for place in range(1, len(parts), 2)])
    return texts, gold


def everyday(languages: tuple[str, ...] = ("en", "de", "fr", "es")) -> dict[str, list[str]]:
    """The texts of examples/labelled by kind."""
    found: dict[str, list[str]] = {}
    for language in languages:
        for line in (_ROOT / f"examples/labelled/{language}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            found.setdefault(row["kind"], []).append(row["text"])
    return found


def share_marked(texts: list[str]) -> float:
    """Per cent of the characters that are marked."""
    marked = sum(end - start for marks in ours(texts)[0] for start, end in marks)
    return round(100 * marked / max(1, sum(map(len, texts))), 2)


def seconds_for(characters: int, texts: list[str]) -> float:
    """Seconds for one text of so many characters, made of the texts."""
    joined = "\n".join(texts)
    whole = (joined * (characters // len(joined) + 1))[:characters]
    return round(ours([whole])[1] / 1000, 2)


def ours(texts: list[str]) -> tuple[list[Marks], float]:
    """Marks and milliseconds a document, load not counted."""
    from suffice.core.types import Card, Grant
    from suffice.specialists.private import load

    folder = _ROOT / "src/suffice/models/private-tagger"
    raw = tomllib.loads((folder / "card.toml").read_text("utf-8"))
    card = Card(
        name=raw["name"],
        task=raw["task"],
        runtime=raw["runtime"],
        about=raw["about"],
        licence=raw["licence"],
        folder=str(folder),
    )
    detector = load(card, Grant(threads=1, bytes=0))
    for text in texts[:50]:
        detector(text[:2000])
    start = time.perf_counter()
    found = [detector(text).output for text in texts]
    seconds = time.perf_counter() - start
    return [[(span.start, span.end) for span in spans] for spans in found], 1000 * seconds / len(texts)


def presidio(python: str, texts: list[str]) -> tuple[list[Marks], float] | None:
    """The same of Presidio's patterns, or None where it can't run."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.json"), Path(folder, "out.json")
        source.write_text(json.dumps(texts), "utf-8")
        done = subprocess.run(
            [python, "-c", _PRESIDIO, str(source), str(target)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            print("Presidio is left out:", (done.stderr.strip().splitlines() or ["it did not run"])[-1])
            return None
        result = json.loads(target.read_text("utf-8"))
    found = [[(start, end) for start, end in marks] for marks in result["found"]]
    return found, 1000 * result["seconds"] / len(texts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--presidio", default=sys.executable, help="an interpreter that has presidio-analyzer")
    asked = parser.parse_args()
    rows = json.loads((asked.folder / "presidio_research/synth_dataset_v2.json").read_text("utf-8"))
    texts = [row["full_text"] for row in rows]
    gold = [[(s["start_position"], s["end_position"], s["entity_type"]) for s in row["spans"]] for row in rows]
    plain = [[(a, b) for a, b, _ in spans] for spans in gold]
    found, ms = ours(texts)
    table: dict[str, dict[str, float]] = {"suffice": figures(texts, plain, found) | {"ms a document": round(ms, 3)}}
    other = presidio(asked.presidio, texts)
    if other:
        table["presidio, patterns"] = figures(texts, plain, other[0]) | {"ms a document": round(other[1], 3)}
    written, units = letters()
    by_hand, ms = ours(written)
    table["suffice, letters"] = figures(written, units, by_hand) | {"ms a document": round(ms, 3)}
    kinds = everyday()
    shares = {kind: share_marked(group) for kind, group in sorted(kinds.items())}
    shares["maintenance and other"] = share_marked(kinds["maintenance"] + kinds["other"])
    seconds = {
        "1 MB of the documents": seconds_for(1_000_000, texts),
        "1 MB of messages": seconds_for(1_000_000, kinds["message"]),
    }
    by_type = missed_by_type(texts, gold, found)
    for name, row in table.items():
        print(name, row)
    print("per cent of characters marked, by kind:", shares)
    print("seconds:", seconds)
    print("spans missed in part or whole:", by_type)
    result = {
        **circumstances(),
        "documents": len(texts),
        "data": "presidio-research synth_dataset_v2",
        "figures": table,
        "missed by type": by_type,
        "per cent of characters marked in examples/labelled": shares,
        "seconds": seconds,
    }
    target = _ROOT / "benchmarks/results/private.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
