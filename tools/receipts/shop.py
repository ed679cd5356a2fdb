"""Sellers: names with and without legal forms, branches, registration lines, addresses broken into lines."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from random import Random

from receipts import ids, places
from receipts.places import Country
from receipts.words import WORDS

_NAMES = json.loads((Path(__file__).resolve().parent / "data/names.json").read_text(encoding="utf-8"))
_STEMS: dict[str, list[str]] = _NAMES["stems"]
_MALAY_TRADES = ("RESTORAN", "KEDAI", "PERNIAGAAN", "PASARAYA", "FARMASI", "KLINIK", "SYARIKAT", "RESTAURANT")
_TRADES: dict[str, list[str]] = _NAMES["trades"]


@dataclass(frozen=True, slots=True)
class Shop:
    """A seller as printed: name lines, address lines (with their separators), ids and telephone."""

    country: Country
    name: tuple[str, ...]
    address: tuple[str, ...]
    tax_id: str
    register: str
    phone: str
    fax: str
    owner: str
    branch: str
    upper: bool


def shop(country: Country, rng: Random) -> Shop:
    upper = rng.random() < {"MY": 0.7, "SG": 0.5}.get(country.code, 0.35)
    maker = places.fake(country, rng)
    name = _name(country, rng)
    lines = _address_lines(places.address(country, rng), rng)
    if upper:
        name, lines = name.upper(), [line.upper() for line in lines]
    elif country.code == "MY":
        name, lines = _mixed(name), [_mixed(line) for line in lines]
    owner = (
        str(maker.name())
        if country.code not in {"MY", "SG"}
        else rng.choice(
            ("LEE WEI MING", "TAN AH KOW", "NUR AISYAH", "RAJESH A/L KUMAR", "Wong Mei Ling", "CHONG KAH YEE")
        )
    )
    return Shop(
        country,
        _split(name, rng),
        tuple(lines),
        ids.tax_id(country.code, rng),
        _register(country, rng),
        places.phone(country, rng),
        places.phone(country, rng),
        owner,
        _branch(country, rng),
        upper,
    )


def _name(country: Country, rng: Random) -> str:
    key = country.code if country.code in _STEMS else country.language
    key = "MY" if country.code == "SG" and rng.random() < 0.5 else key
    stem, trade, legal = rng.choice(_STEMS[key]), rng.choice(_TRADES[key]), rng.choice(country.legal)
    if rng.random() < 0.12:
        stem = (
            f"{rng.choice('ABCDEGHKLMST')}.{rng.choice('ABCFHKMRS')}. {stem}"
            if rng.random() < 0.5
            else f"{stem} {rng.randint(1, 999)}"
        )
    if rng.random() < 0.1:
        stem = f"{stem} {rng.choice(_STEMS[key])}"
    if (country.language in {"fr", "es", "it", "nl"} and rng.random() < 0.6) or (key == "de" and rng.random() < 0.3):
        body = f"{trade} {stem}"
    elif key == "MY" and rng.random() < 0.15:
        body = f"{rng.choice(_MALAY_TRADES)} {stem}"
    else:
        body = rng.choice((f"{stem} {trade}", f"{stem} {trade}", stem, f"{stem} {trade}"))
    if key == "MY" and legal and "(M)" not in body and rng.random() < 0.15:
        body += f" ({rng.choice(('M', 'MALAYSIA', 'KL', 'JOHOR', 'PJ', 'SELANGOR'))})"
    return f"{body} {legal}".strip()


def brand_name(country: Country, rng: Random) -> str:
    """A name without trade or legal form."""
    key = country.code if country.code in _STEMS else country.language
    return rng.choice(_STEMS[key])


def trade_name(country: Country, rng: Random) -> str:
    """A line of trade of the country's language."""
    return rng.choice(_TRADES[country.code if country.code in _TRADES else country.language])


def _mixed(text: str) -> str:
    """Malaysian words are listed in capitals; this is how they look in mixed case."""
    return re.sub(r"[A-Z]{3,}", lambda match: match.group().capitalize(), text)


def _split(name: str, rng: Random) -> tuple[str, ...]:
    words = name.split()
    if len(words) < 4 or rng.random() > 0.22:
        return (name,)
    if len(words) > 5 and rng.random() < 0.3:
        first, second = rng.randint(1, 2), rng.randint(3, len(words) - 2)
        return " ".join(words[:first]), " ".join(words[first:second]), " ".join(words[second:])
    cut = rng.randint(1, len(words) - 1)
    return " ".join(words[:cut]), " ".join(words[cut:])


def _address_lines(parts: list[str], rng: Random) -> list[str]:
    """One to five lines; a comma or nothing where two parts meet."""
    comma = rng.choice((", ", ", ", ",", " ", ", "))
    at_end = rng.choice((",", ",", "", "", "."))
    wanted = rng.choice((1, 2, 2, 3, 3, 4, 5))
    lines: list[list[str]] = [[parts[0]]]
    for part in parts[1:]:
        room = len(comma.join(lines[-1])) + len(part) < rng.randint(24, 46)
        if (len(lines) >= wanted and room) or (room and rng.random() < 0.35):
            lines[-1].append(part)
        else:
            lines.append([part])
    joined = [comma.join(line).rstrip(",") for line in lines]
    last = rng.choice(("", "", ".", ""))
    return [line + at_end for line in joined[:-1]] + [joined[-1].rstrip(".") + last]


def _register(country: Country, rng: Random) -> str:
    if country.code == "MY":
        number = f"{rng.randint(10000, 1300000)}-{rng.choice('ADHKMPTUVWX')}"
        return rng.choice(
            (
                number,
                number,
                f"JM{rng.randint(100000, 999999):07d}-{rng.choice('AKPVX')}",
                f"00{rng.randint(1000000, 3000000)}-{rng.choice('ADHKX')}",
            )
        )
    if country.code == "SG":
        return f"{rng.randint(1980, 2019)}{rng.randint(10000, 99999)}{rng.choice('CDEGKM')}"
    return f"{rng.choice(WORDS[country.language]['reg'])} {ids.digits(rng.choice((5, 8, 9)), rng)}"


def _branch(country: Country, rng: Random) -> str:
    place = rng.choice(places.MY_NAMES) if country.code == "MY" else str(places.fake(country, rng).city())
    return rng.choice(
        (
            f"({place})",
            f"{place} BRANCH",
            place,
            f"Outlet: {place}",
            f"STORE #{rng.randint(1, 999)}",
            f"{place} #{rng.randint(1, 99):03d}",
        )
    )
