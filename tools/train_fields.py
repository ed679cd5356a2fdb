"""Train the fields model on made-up documents: line labels, then the weights of the rankers, then calibration.

    PYTHONHASHSEED=0 python tools/train_fields.py --out src/suffice/models/fields-crf [--documents 4000] [--seed 11]

Disjoint sets are made: the CRF learns from the first, the rankers see its beliefs on the second,
the calibration curves are fitted on the others, digital and photographed apart. The hash seed is fixed
because some of Faker's lists come out of sets.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from make_receipts import papers
from receipts.layout import lay_out
from suffice.core.document import Document
from suffice.specialists.fields.amounts import format_amount
from suffice.specialists.fields.days import day_candidates
from suffice.specialists.fields.features import features
from suffice.specialists.fields.finder import Finder
from suffice.specialists.fields.look import look
from suffice.specialists.fields.numbers import number_candidates
from suffice.specialists.fields.parties import seller_candidates, seller_text
from suffice.specialists.fields.rank import logit
from suffice.specialists.fields.segments import Segment, segments_of
from suffice.specialists.fields.settings import Settings
from suffice.specialists.fields.tagger import open_tagger
from suffice.specialists.fields.totals import total_candidates

Made = tuple[Document, list[str], dict[str, str]]
_HARSH = (1.2, 1.8, 2.6)
"""More mistakes than in the training data, for the confidence of text read from pictures: real photographs are worse
than made-up ones, and a confidence may rather be too low than too high."""
FIELDS = ("seller", "address", "date", "total", "currency", "tax_id", "iban", "number")


def made(seed: int, count: int, noises: tuple[float, ...] = (0.0, 0.4, 0.6, 0.8)) -> Iterator[Made]:
    """Documents as readers give them: most photographed, the rest digital, one in ten without places."""
    for paper, rng in papers(seed, count):
        noise = rng.choice(noises)
        document, labels = lay_out(paper, rng, noise=noise, boxes=rng.random() > 0.1 or noise > 1)
        yield document, labels, paper.fields


def segment_labels(document: Document, labels: list[str]) -> tuple[list[Segment], list[str]]:
    """Segments in the finder's order, each with the label of the line it came from."""
    segments = segments_of(document)
    lines = document.pages[0].lines
    if any(line.box is None for line in lines):
        return segments, labels[: len(segments)]
    by_place = {
        (tuple_of(line.box), " ".join(line.text.split())): label for line, label in zip(lines, labels, strict=True)
    }
    return segments, [by_place[(tuple_of(segment.box), segment.text)] for segment in segments]


def tuple_of(box: Any) -> tuple[float, float, float, float]:
    return (box.x0, box.y0, box.x1, box.y1)


def train_lines(seed: int, count: int, path: Path, c1: float, c2: float, iterations: int) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for document, labels, _ in made(seed, count):
        segments, truth = segment_labels(document, labels)
        if segments and len(truth) == len(segments):
            trainer.append(features([look(segment) for segment in segments]), truth)
    trainer.set_params(
        {"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": 3, "feature.possible_transitions": True}
    )
    trainer.train(str(path))


def right(name: str, value: str, text: str, truth: dict[str, str]) -> bool:
    """Whether a found field is right: ids and amounts by value, names and addresses by letters and digits."""
    wanted = truth.get(name, "")
    if name in {"seller", "address", "number", "tax_id"}:
        return plain(value) == plain(wanted) != ""
    return value == wanted


def plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower()


def train_rankers(finder: Finder, seed: int, count: int) -> dict[str, dict[str, float]]:
    rows: dict[str, list[tuple[dict[str, float], bool]]] = {"seller": [], "total": [], "date": [], "number": []}
    rng = random.Random(seed)
    for document, _, truth in made(seed, count, (0.0, 0.6, 1.2)):
        tagged = finder.tagged(document)
        doubt = rng.choice((1.0, 1.0, 0.3, 0.05))
        for run in seller_candidates(tagged):
            rows["seller"].append((run.evidence, plain(seller_text(run.item)) == plain(truth["seller"])))
        for one in total_candidates(tagged):
            same = format_amount(one.item.amount.value) == truth["total"]
            rows["total"].append(
                (_doubted(one.evidence, doubt), same and one.item.tagged.label in {"TOTAL", "TOTALKEY"})
            )
        for day in day_candidates(tagged, truth["currency"] == "USD"):
            rows["date"].append((day.evidence, day.item.day.isoformat() == truth.get("date")))
        for number in number_candidates(tagged):
            rows["number"].append((number.evidence, plain(number.item.text) == plain(truth.get("number", ""))))
    return {name: _logistic(values) for name, values in rows.items()}


def _doubted(evidence: dict[str, float], share: float) -> dict[str, float]:
    """The evidence as if the line model were less sure: on real papers words and arithmetic must count as well."""
    belief = evidence["model-p"] * share
    return {**evidence, "model-p": belief, "model": logit(belief)}


def _logistic(rows: list[tuple[dict[str, float], bool]]) -> dict[str, float]:
    names = sorted({name for evidence, _ in rows for name in evidence})
    table = np.array([[evidence.get(name, 0.0) for name in names] for evidence, _ in rows])
    model = LogisticRegression(C=0.3, max_iter=2000).fit(table, [truth for _, truth in rows])
    weights = {name: round(float(weight), 4) for name, weight in zip(names, model.coef_[0], strict=True)}
    return {"bias": round(float(model.intercept_[0]), 4), **weights}


def fit_curves(
    finder: Finder, seed: int, count: int, noises: tuple[float, ...]
) -> tuple[dict[str, Any], dict[str, float]]:
    """Curves and F1 on documents with these shares of a reader's mistakes."""
    scores: dict[str, list[tuple[float, bool]]] = {name: [] for name in FIELDS}
    missed = dict.fromkeys(FIELDS, 0)
    for document, _, truth in made(seed, count, noises):
        fields = {one.name: one for one in finder.found(finder.tagged(document))}
        for name in FIELDS:
            if name in fields:
                scores[name].append((fields[name].score, right(name, fields[name].value, fields[name].text, truth)))
            elif name in truth:
                missed[name] += 1
    curves = {name: _curve(values) for name, values in scores.items() if values}
    quality = {}
    for name, values in scores.items():
        hits = sum(truth for _, truth in values)
        wrong_or_missed = len(values) + missed[name] + sum(truth for _, truth in values)
        quality[name] = round(200 * hits / max(wrong_or_missed, 1), 1)
    return curves, quality


def _curve(values: list[tuple[float, bool]]) -> dict[str, list[float]]:
    """Isotonic regression on twenty bins of equal size, drawn a little to the middle."""
    ordered = sorted(values)
    bins = [
        part
        for part in np.array_split(np.array(ordered, dtype=float), min(20, max(1, len(ordered) // 25)))
        if len(part)
    ]
    merged: dict[float, list[float]] = {}
    for part in bins:
        merged.setdefault(round(float(part[:, 0].mean()), 5), []).extend(part[:, 1])
    x = list(merged)
    y = [(sum(truths) + 0.5) / (len(truths) + 1) for truths in merged.values()]
    sizes = [len(truths) for truths in merged.values()]
    fitted = IsotonicRegression(y_min=0.0, y_max=1.0).fit(range(len(x)), y, sample_weight=sizes).predict(range(len(x)))
    return {"scores": x, "chances": [round(float(share), 4) for share in fitted]}


def sign(folder: Path) -> None:
    """Put the digests of the weight files into the card."""
    card = folder / "card.toml"
    if not card.is_file():
        return
    text = card.read_text(encoding="utf-8")
    for name in ("lines.crfsuite", "settings.json"):
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        text = re.sub(rf'("{re.escape(name)}" = )"[0-9a-f]*"', rf'\1"{digest}"', text)
    card.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--iterations", type=int, default=150)
    parser.add_argument("--c1", type=float, default=1.0)
    parser.add_argument("--c2", type=float, default=0.3)
    parser.add_argument("--keep-lines", action="store_true", help="keep the line model, fit the rest anew")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    lines = options.out / "lines.crfsuite"
    if not options.keep_lines:
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / "lines.crfsuite"
            train_lines(options.seed, options.documents, fresh, options.c1, options.c2, options.iterations)
            lines.write_bytes(fresh.read_bytes())
    print(f"lines: {lines.stat().st_size / 1e6:.1f} MB, {time.monotonic() - started:.0f} s")
    finder = Finder(open_tagger(lines), Settings({}, {}))
    weights = train_rankers(finder, options.seed + 1, options.documents // 3)
    finder = Finder(open_tagger(lines), Settings(weights, {}))
    curves, digital = fit_curves(finder, options.seed + 2, options.documents // 6, (0.0,))
    read, photographed = fit_curves(finder, options.seed + 3, options.documents // 4, _HARSH)
    curves |= {f"{name}:ocr": curve for name, curve in read.items()}
    text = json.dumps({"weights": weights, "curves": curves}, indent=1, sort_keys=True, allow_nan=False)
    (options.out / "settings.json").write_text(text + "\n", encoding="utf-8")
    sign(options.out)
    seconds = round(time.monotonic() - started)
    print(f"F1 on made-up digital documents: {digital}, with many misreadings: {photographed}; {seconds} s")


if __name__ == "__main__":
    main()
