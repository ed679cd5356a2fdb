"""European shops: names with brands and trades, streets and towns in local order, tax ids as people space them."""

from __future__ import annotations

import json
import re
import string
from pathlib import Path
from random import Random

from receipts import places
from receipts.places import Country
from receipts.shop import brand_name, trade_name

CODES = frozenset({"GB", "IE", "DE", "AT", "CH", "CH-fr", "FR", "BE-fr", "BE-nl", "ES", "IT", "NL"})
_DATA = Path(__file__).resolve().parent / "data/europe.json"
EUROPE: dict[str, dict[str, list[str]]] = json.loads(_DATA.read_text(encoding="utf-8"))


def shown_name(country: Country, rng: Random) -> str:
    """A name as it stands over a door, without a legal form; not always with its trade."""
    maker = places.fake(country, rng)
    person, other = str(maker.last_name()), str(maker.last_name())
    stem = rng.choice((brand_name(country, rng), person, f"{person} & {other}", str(maker.city())))
    trade = trade_name(country, rng)
    front = country.language in {"fr", "es", "it"} or rng.random() < 0.2
    return rng.choice((stem, stem, f"{trade} {stem}" if front else f"{stem} {trade}"))


def slogan(country: Country, rng: Random) -> str:
    """What stands above or below a name: the line of trade, the year of foundation, praise."""
    text = rng.choice(EUROPE[country.language]["slogan"])
    while "{trade}" in text:
        text = text.replace("{trade}", trade_name(country, rng), 1)
    place, *_ = places.town_names(country, rng)
    text = text.format(year=rng.randint(1850, 2015), place=place, other=brand_name(country, rng))
    return rng.choice((text, text, text.upper(), f"- {text} -", f"* {text} *", f"~ {text} ~", " ".join(text.upper())))


def address(country: Country, rng: Random) -> list[str]:
    """Street, then postcode and town as the country writes them, over one to four lines."""
    maker = places.fake(country, rng)
    name = rng.choice((str(maker.last_name()), str(maker.city()), str(maker.first_name())))
    street = _street(country.code[:2], country.language, name, rng)
    town = _town(country.code[:2], str(maker.city()), str(maker.postcode()), rng)
    unit = [rng.choice(("Unit {}", "Shop {}", "Unit {}A")).format(rng.randint(1, 40))] if rng.random() < 0.15 else []
    lines = [*(unit if country.language == "en" else []), street, *town]
    if len(lines) > 1 and rng.random() < 0.25:
        at = rng.randint(0, len(lines) - 2)
        lines[at : at + 2] = [rng.choice((", ", " - ", " ", " · ", ", ")).join(lines[at : at + 2])]
    elif rng.random() < 0.12:
        lines = [", ".join(lines)]
    end = rng.choice(("", "", "", ","))
    return [f"{line}{end}" for line in lines[:-1]] + lines[-1:]


def _street(code: str, language: str, name: str, rng: Random) -> str:
    kind = rng.choice(EUROPE[language]["streets"])
    number = rng.choice(
        (str(rng.randint(1, 199)), f"{rng.randint(1, 99)}{rng.choice('abAB')}", f"{rng.randint(1, 60)}")
    )
    if language == "en":
        owner = rng.choice(("", "", "'s"))
        return rng.choice((f"{number} {name}{owner} {kind}", f"{number}, {name} {kind}", f"{name} {kind}"))
    if language in {"de", "nl"}:
        road = f"{name}{kind}" if rng.random() < 0.7 else f"{name}-{kind.capitalize()}"
        road = rng.choice((road, road, f"Am {name}", f"Im {name}")) if language == "de" else road
        return f"{road} {number}"
    if language == "fr":
        of = rng.choice(("de", "du", "des", "")) + " "
        gap = rng.choice((", ", " ", " bis, "))
        road = f"{kind} {of if of.strip() else ''}{name}".replace("' ", "'")
        return f"{road.capitalize()} {number}" if code in {"BE", "CH"} else f"{number}{gap}{road}"
    tail = rng.choice((f", {number}", f" {number}", f", {number}", f", n.º {number}", f", km {number}"))
    return f"{kind} {name}{tail if language == 'es' else tail.replace(', n.º', ' n.')}"


def _town(code: str, town: str, postcode: str, rng: Random) -> list[str]:
    def letters(count: int) -> str:
        return "".join(rng.choices(string.ascii_uppercase, k=count))

    if code == "GB":
        made = f"{letters(rng.choice((1, 2, 2)))}{rng.randint(1, 99)} {rng.randint(1, 9)}{letters(2)}"
        code_shown = rng.choice((postcode, made))
        return rng.choice(([town, code_shown], [f"{town} {code_shown}"], [f"{town}, {code_shown}"], [town, code_shown]))
    if code == "IE":
        eircode = f"{letters(1)}{rng.randint(10, 99)} {letters(1)}{rng.randint(1, 9)}{letters(2)}"
        return rng.choice(
            ([town, f"Co. {town}"], [f"Dublin {rng.randint(1, 24)}"], [town, eircode], [f"{town} {eircode}"])
        )
    prefix = f"{code[:1] if code != 'CH' else 'CH'}-" if rng.random() < 0.08 else ""
    if code in {"ES", "IT"} and rng.random() < 0.35:
        region = rng.choice((f"({letters(2)})", f"({town})", letters(2) if code == "IT" else f"({town})"))
        return [f"{prefix}{postcode} {town} {region}"]
    return [f"{prefix}{postcode} {town}"]


def spaced(number: str, code: str, rng: Random) -> str:
    """A tax number with the blanks, dots and prefixes people give it."""
    if code[:2] == "CH":
        return number
    head, tail = re.match(r"([A-Z]*)(.*)", number).groups()  # type: ignore[union-attr]
    if code == "GB" and rng.random() < 0.25:
        head = ""
    if code[:2] in {"IT", "BE"} and rng.random() < 0.4:
        head = ""
    groups = {"GB": (3, 4, 2), "DE": (3, 3, 3), "FR": (2, 3, 3, 3), "BE": (4, 3, 3), "NL": (4, 2, 3, 3)}.get(code[:2])
    if groups is None or rng.random() < 0.4:
        return f"{head}{rng.choice(('', '', ' ', '-' if code == 'ES' else ' '))}{tail}".strip()
    gap = "." if code[:2] in {"BE", "NL"} and rng.random() < 0.7 else " "
    parts, start = [], 0
    for length in groups:
        parts.append(tail[start : start + length])
        start += length
    shown = gap.join(part for part in (*parts, tail[start:]) if part)
    return f"{head}{rng.choice(('', ' ', ' '))}{shown}".strip()
