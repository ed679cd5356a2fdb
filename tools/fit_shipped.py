"""Fit the classifiers that ship, with the proofs of their certificates.

    python tools/fit_shipped.py [--out src/suffice] [--task category|kind]

Two tasks are fitted on what `shipped_examples.learned()` gives, each with a ladder of two rungs: n-grams alone, and
n-grams with the static embedding. What `shipped_examples.measured()` gives is dealt to tune and calibrate. Whoever
changes anything to fit better must look at the labelled texts, never at the calibration texts: each look at those
makes the certificate worth less.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import numpy as np

from shipped_examples import KINDS, PAPERS, Text, learned, measured
from suffice.cascade import outcomes
from suffice.cascade._path import answers
from suffice.cascade.certify import Certificate, NoCertificate, Outcomes, certified_languages, certify
from suffice.core.types import Card, Grant
from suffice.learn.linear import fit_linear, save
from suffice.learn.split import Parts, normalised, split
from suffice.runtimes import linear
from suffice.runtimes._static import StaticEmbedder

REPOSITORY = Path(__file__).resolve().parent.parent
SHARES = (0.0, 0.33, 0.67)
SEED = 20
DENSE_WEIGHT = 1.0
"""The embedder knows English best, so it weighs less here than in English-only work."""
CODE = ["suffice.runtimes.linear", "suffice.runtimes._ngrams", "suffice.runtimes._confidence"]
DENSE_CODE = ["suffice.runtimes._static", "suffice.runtimes._wordpiece"]
EMBEDDER = "static-embedder"
MEASURED = (
    "Measured and certified on examples/calibration, by authors who had not seen the rest, and on generated receipts "
    "and invoices of other layouts."
)


class Example(NamedTuple):
    """A text with its label for one task; the label None is out of scope."""

    text: str
    language: str
    group: str | None
    label: str | None


def category(row: Text) -> tuple[bool, str | None]:
    """Is the row used for the task, and its label there. Messages and letters have a category, "other" has none."""
    return row.kind == "other" or row.category is not None, row.category


def kind(row: Text) -> tuple[bool, str | None]:
    """Every row is used; "other" is out of scope."""
    return True, row.kind if row.kind in KINDS else None


TASKS: dict[str, Callable[[Text], tuple[bool, str | None]]] = {"category": category, "kind": kind}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=Path, default=REPOSITORY / "src" / "suffice")
    arguments.add_argument("--task", choices=sorted(TASKS), action="append")
    chosen = arguments.parse_args()
    known, unseen = learned(), measured()
    for task in chosen.task or sorted(TASKS):
        fit_task(task, known, unseen, chosen.out)


def fit_task(task: str, known: Sequence[Text], unseen: Sequence[Text], out: Path) -> None:
    """Fit both rungs, save them with their cards, and write the proof."""
    examples = _examples(task, unseen)
    parts = split([e.text for e in examples], [e.group for e in examples], seed=SEED, shares=SHARES)
    # Generated papers are full of stock lines; their layouts are kept apart instead.
    taken = {run for row in unseen if row.kind not in PAPERS for run in _runs(row.text)}
    fitted_on = [e for e in _examples(task, known) if not taken.intersection(_runs(e.text))]
    embedder = StaticEmbedder.load(out / "models" / EMBEDDER)
    models = [
        _rung(f"{task}-ngrams", task, fitted_on, out, None),
        _rung(f"{task}-static", task, fitted_on, out, embedder),
    ]
    found = {part: _outcomes(models, [examples[i] for i in getattr(parts, part)]) for part in ("tune", "calibrate")}
    verdict = certify(found["tune"], found["calibrate"])
    for index, model in enumerate(models):
        _write_card(model.card, _quality(found["calibrate"], index, [examples[i] for i in parts.calibrate]))
    _write_proof(task, models, examples, parts, found, out / "certificates", len(fitted_on))
    _show(task, models, parts, found["calibrate"], verdict)


def _runs(text: str, words: int = 6) -> Iterator[str]:
    """Every six words in a row, or the whole text: nothing fitted on shares one with what is measured."""
    said = normalised(text).split()
    for start in range(max(1, len(said) - words + 1)):
        yield " ".join(said[start : start + words])


def _examples(task: str, rows: Sequence[Text]) -> list[Example]:
    used = [(row, *TASKS[task](row)) for row in rows]
    return [Example(row.text, row.language, row.group, label) for row, use, label in used if use]


def _rung(name: str, task: str, chosen: list[Example], out: Path, embedder: StaticEmbedder | None) -> linear.Linear:
    fitted = fit_linear(
        [e.text for e in chosen],
        [e.label for e in chosen],
        embedder=embedder,
        groups=[e.group for e in chosen],
        seed=SEED,
        dense_weight=DENSE_WEIGHT,
    )
    folder = out / "models" / name
    beside = out / "models" / EMBEDDER
    if embedder is None:
        save(folder, fitted)
    else:
        save(folder, fitted, embedder=EMBEDDER, embedder_digest=linear.embedder_digest(beside))
    files = ["model.json", "weights.npz"]
    files += [] if embedder is None else [f"../{EMBEDDER}/vectors.npz", f"../{EMBEDDER}/vocabulary.txt"]
    what = "n-grams" if embedder is None else "n-grams and a static embedding"
    card = Card(
        name=name,
        task=task,
        runtime="linear",
        about=f"A linear classifier of texts by {what}, fitted on {len(chosen)} texts and phrases.",
        licence="Apache-2.0",
        languages=tuple(sorted({e.language for e in chosen if e.label is not None})),
        inline=True,
        memory=6_000_000 if embedder is None else 36_000_000,
        files={file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in files},
        packages=(),
        code=tuple(CODE + ([] if embedder is None else DENSE_CODE)),
        folder=str(folder),
    )
    return linear.load(card, Grant(threads=1, bytes=0))


def _outcomes(models: Sequence[linear.Linear], examples: Sequence[Example]) -> Outcomes:
    confidence, right = [], []
    for model in models:
        labels, sure, _ = model.predict_many([e.text for e in examples])
        confidence.append(sure)
        right.append([label == e.label for label, e in zip(labels, examples, strict=True)])
    languages = tuple(e.language for e in examples)
    return Outcomes(np.stack(confidence, axis=1), np.array(right, dtype=np.bool_).T, languages)


def _quality(measured: Outcomes, rung: int, examples: Sequence[Example]) -> dict[str, float]:
    """Accuracy on in-scope calibrate examples, in all and per language, per cent."""
    inside = np.array([e.label is not None for e in examples])
    spoken = np.array([e.language for e in examples])
    quality = {"accuracy": float(measured.right[inside, rung].mean() * 100)}
    for language in sorted(set(spoken[inside].tolist())):
        chosen = inside & (spoken == language)
        quality[f"accuracy_{language}"] = float(measured.right[chosen, rung].mean() * 100)
        quality[f"examples_{language}"] = float(chosen.sum())
    return {name: round(value, 1) for name, value in quality.items()}


def _write_card(card: Card, quality: dict[str, float]) -> None:
    quoted = json.dumps
    lines = [
        *(f"{key} = {quoted(getattr(card, key))}" for key in ("name", "task", "runtime", "about", "licence")),
        f"languages = {quoted(list(card.languages))}",
        "inline = true",
        "threads = 1",
        f"memory = {card.memory}",
        f"code = {quoted(list(card.code))}",
        "weaknesses = [",
        '    "All texts it was fitted and measured on were made up for this project: real mail is longer, messier.",',
        '    "A bag of n-grams: irony, negation and who does what to whom hardly show.",',
        '    "A text about two things gets one answer; languages that are not listed come out unsure.",',
        "]",
        "biases = [",
        '    "The examples are in plain standard language: dialect, slang and learners\' errors are held more often.",',
        '    "Some topics come with typical trades and names of the examples; texts from other trades are less sure.",',
        "]",
        "",
        "[files]",
        *(f"{quoted(file)} = {quoted(digest)}" for file, digest in card.files.items()),
        "",
        "[made]",
        'from = "examples/labelled and examples/phrases, written for this project"',
        'script = "tools/fit_shipped.py"',
        f"date = {quoted(datetime.now(UTC).date().isoformat())}",
        f"data = {quoted(MEASURED)}",
        "",
        "[quality]",
        'on = "the calibrate part of examples/calibration, in-scope texts, per cent"',
        *(f"{name} = {value}" for name, value in quality.items()),
    ]
    (Path(card.folder) / "card.toml").write_text("\n".join(lines) + "\n", "utf-8")


def _write_proof(
    task: str,
    models: Sequence[linear.Linear],
    examples: Sequence[Example],
    parts: Parts,
    measured: dict[str, Outcomes],
    folder: Path,
    fitted_on: int,
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rungs = [model.card.name for model in models]
    rows = {part: (getattr(parts, part), measured[part]) for part in ("tune", "calibrate")}
    outcomes.write(folder / f"{task}.csv", rungs, rows)
    digest = hashlib.sha256(json.dumps([list(e) for e in examples], ensure_ascii=False).encode()).hexdigest()
    facts = {
        "task": task,
        "rungs": [{"model": model.card.name, "files": model.card.files} for model in models],
        "examples_digest": digest,
        "examples": len(examples),
        "out_of_scope": sum(e.label is None for e in examples),
        "fit": fitted_on,
        **{part: len(getattr(parts, part)) for part in ("tune", "calibrate")},
    }
    (folder / f"{task}.json").write_text(json.dumps(facts, indent=1) + "\n", "utf-8")


def _show(
    task: str,
    models: Sequence[linear.Linear],
    parts: Parts,
    measured: Outcomes,
    verdict: Certificate | NoCertificate,
) -> None:
    print(task, {part: len(getattr(parts, part)) for part in ("tune", "calibrate")})
    for index, model in enumerate(models):
        print(f"  {model.card.name}: right on {measured.right[:, index].mean():.1%} (out of scope is wrong)")
    if isinstance(verdict, NoCertificate):
        print(f"  no certificate: {verdict.reason} needs {verdict.needs_examples}")
        return
    rung = answers(np.array(verdict.thresholds), measured.confidence)
    print(f"  coverage {verdict.coverage:.1%}, risk {verdict.risk:.1%} (bound {verdict.risk_bound:.2%})", end=", ")
    print("accepted per rung", [int((rung == i).sum()) for i in range(len(models))])
    for name, row in verdict.languages.items():
        print(f"    {name}: {row.examples} examples, {row.accepted} accepted, {row.errors} wrong")
    print(f"  certified languages: {', '.join(certified_languages(verdict))}")


if __name__ == "__main__":
    main()
