"""Countries: language, money, dates, addresses, telephone numbers and tax ids of local shape."""

from __future__ import annotations

import json
import string
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import msgspec
from faker import Faker


@dataclass(frozen=True, slots=True)
class Country:
    """`thousands` and `decimal` are the separators; `marks` how money is marked, "" for not at all."""

    code: str
    language: str
    currency: str
    marks: tuple[str, ...]
    thousands: str
    decimal: str
    dates: tuple[str, ...]
    legal: tuple[str, ...]
    tax: tuple[str, ...]
    rates: tuple[float, ...]
    faker: str


_DATA = Path(__file__).resolve().parent / "data"
_ROWS: dict[str, dict[str, Any]] = json.loads((_DATA / "countries.json").read_text(encoding="utf-8"))
COUNTRIES = tuple(msgspec.convert({"code": code, **row}, Country) for code, row in _ROWS.items())
BY_CODE = {country.code: country for country in COUNTRIES}
_FAKERS: dict[str, Faker] = {}
_NAMES: dict[str, list[str]] = json.loads((_DATA / "names.json").read_text(encoding="utf-8"))
_MY_TOWNS, MY_NAMES, _MY_AREAS = (_NAMES[f"malaysian_{kind}"] for kind in ("towns", "names", "areas"))


def fake(country: Country, rng: Random) -> Faker:
    """The name maker of the country, seeded from `rng`."""
    maker = _FAKERS.setdefault(country.code, Faker(country.faker or "en_GB"))
    maker.seed_instance(rng.getrandbits(32))
    return maker


def address(country: Country, rng: Random) -> list[str]:
    """The parts of an address in order, without separators."""
    if country.code == "MY":
        return _malaysian(rng)
    if country.code == "SG":
        return _singaporean(rng)
    maker = fake(country, rng)
    street, postcode, town = _street(country, maker, rng), maker.postcode(), maker.city()
    unit = [rng.choice(_UNITS[country.language]).format(rng.randint(1, 90))] if rng.random() < 0.2 else []
    if country.language == "en":
        return unit + _english_town(country, street, town, postcode, maker, rng)
    prefix = {"DE": "D-", "AT": "A-", "CH": "CH-", "FR": "F-"}.get(country.code[:2], "") if rng.random() < 0.1 else ""
    region = [rng.choice(_LANDS[country.code[:2]])] if rng.random() < 0.2 else []
    return [street, *unit, f"{prefix}{postcode} {town}", *region]


_UNITS = {
    "en": ("Unit {}", "Suite {}", "Shop {}", "Level {}", "Flat {}"),
    "de": ("Etage {}", "Gebäude {}", "Halle {}"),
    "fr": ("Bâtiment {}", "ZA Lot {}"),
    "es": ("Local {}", "Bajo {}", "Nave {}"),
    "it": ("Int. {}", "Scala {}"),
    "nl": ("Unit {}", "Hal {}"),
}
_LANDS = {
    "DE": ("Deutschland", "Germany"),
    "AT": ("Österreich",),
    "CH": ("Schweiz",),
    "FR": ("France", "FRANCE"),
    "ES": ("España",),
    "IT": ("Italia",),
    "BE": ("België", "Belgique"),
    "NL": ("Nederland",),
}


def _street(country: Country, maker: Faker, rng: Random) -> str:
    if country.code == "US":
        return str(maker.street_address()).replace("\n", " ")
    return str(maker.street_address()).split("\n")[-1 if rng.random() < 0.5 else 0]


def _english_town(country: Country, street: str, town: str, postcode: str, maker: Faker, rng: Random) -> list[str]:
    if country.code == "US":
        return [street, f"{town}, {maker.state_abbr()} {postcode}"]
    if country.code == "AU":
        return [street, f"{town} {maker.state_abbr()} {postcode}"]
    area = [maker.city()] if rng.random() < 0.3 else []
    tail = [f"{town} {postcode}"] if rng.random() < 0.5 else [town, postcode]
    if country.code == "IE" and rng.random() < 0.6:
        tail = [rng.choice(("Dublin 2", "Co. Cork", "Galway", "Co. Kildare", "Dublin 15", "Limerick"))]
    land = [rng.choice(("United Kingdom", "UK", "England"))] if country.code == "GB" and rng.random() < 0.15 else []
    return [street, *area, *tail, *land]


def _malaysian(rng: Random) -> list[str]:
    town, state = rng.choice(_MY_TOWNS).split("|")
    road = rng.choice(MY_NAMES) + rng.choice(
        (
            "",
            "",
            f" {rng.randint(1, 30)}",
            f" {rng.randint(1, 12)}/{rng.randint(1, 40)}",
            f" {rng.randint(1, 9)}{rng.choice('ABC')}",
        )
    )
    if rng.random() < 0.2:
        area, tail = rng.choice(("SS", "PJU", "USJ", "U", "PJS")), rng.choice(("", "", "A"))
        road = f"{area} {rng.randint(1, 25)}/{rng.randint(1, 30)}{tail}"
    number = rng.choice(("NO. {}", "NO {}", "NO.{}", "{}", "{}", "LOT {}", "NO: {}", "UNIT {}")).format(_house(rng))
    gap = rng.choice((", ", " ", ", ", ","))
    street = f"{number}{gap}{rng.choice(('JALAN', 'JLN', 'JALAN', 'LORONG', 'PERSIARAN'))} {road}"
    parts = [street]
    if rng.random() < 0.35:
        parts.insert(
            0,
            rng.choice(
                (
                    "GROUND FLOOR",
                    "LEVEL 2",
                    "LOT G-{0}",
                    "UNIT {0}",
                    "WISMA {1}",
                    "{1} MALL",
                    "PLAZA {1}",
                    "BANGUNAN {1}",
                    "LOT F{0} & F{0}A",
                    "1ST FLOOR",
                    "BLOCK {0}",
                )
            ).format(rng.randint(1, 60), rng.choice(MY_NAMES)),
        )
    if rng.random() < 0.75:
        parts.append(f"{rng.choice(_MY_AREAS)} {rng.choice(MY_NAMES)}")
    if rng.random() < 0.12:
        postcode, _, city = town.partition(" ")
        parts += [postcode, city]
    else:
        parts.append(town)
    if state and rng.random() < 0.75:
        parts.append(state)
    return parts + ([rng.choice(("MALAYSIA", "MALAYSIA."))] if rng.random() < 0.08 else [])


def _house(rng: Random) -> str:
    number = rng.randint(1, 199)
    return rng.choice(
        (
            f"{number}",
            f"{number}",
            f"{number}{rng.choice('ABCG')}",
            f"{number} & {number + 2}",
            f"{number}-{rng.randint(1, 3)}",
            f"{number},{number + 2}",
            f"{rng.randint(1000, 9999)}",
            f"{rng.choice('ABG')}-{number}",
            f"{number}G, {number + 1}G",
        )
    )


def _singaporean(rng: Random) -> list[str]:
    road = rng.choice(
        (
            "Orchard Road",
            "Bedok North Ave 3",
            "Jurong West St 52",
            "Serangoon Road",
            "Marina Boulevard",
            "Tampines Central 1",
            "Ang Mo Kio Ave 6",
            "Upper Thomson Road",
            "Geylang Lorong 23",
            "Yishun Ring Road",
            "Changi Business Park",
        )
    )
    unit = f"#{rng.randint(1, 12):02d}-{rng.randint(1, 250):02d}"
    block = rng.choice(("", "Blk ", "BLK ")) + str(rng.randint(1, 900))
    town = rng.choice(("Singapore", "SINGAPORE", "S", "Singapore "))
    tail = f"{town}{rng.choice((' ', '('))}{rng.randint(10000, 829999):06d}"
    return [f"{block} {road}", unit, tail + (")" if "(" in tail else "")]


def town_names(country: Country, rng: Random) -> tuple[str, ...]:
    """A few names of towns or districts."""
    if country.code == "MY":
        return tuple(rng.sample(MY_NAMES, 3))
    return (str(fake(country, rng).city()), str(fake(country, rng).city()))


def phone(country: Country, rng: Random) -> str:

    def digits(count: int) -> str:
        return "".join(rng.choices(string.digits, k=count))

    shape = {
        "MY": (
            f"0{rng.randint(3, 9)}-{digits(7)}",
            f"0{rng.randint(3, 9)}-{digits(4)} {digits(4)}",
            f"01{rng.randint(0, 9)}-{digits(3)} {digits(4)}",
            f"+603 {digits(8)}",
        ),
        "SG": (f"6{digits(3)} {digits(4)}", f"+65 6{digits(7)}"),
        "GB": (f"020 {digits(4)} {digits(4)}", f"0{digits(4)} {digits(6)}", f"+44 {digits(4)} {digits(6)}"),
        "IE": (f"01 {digits(3)} {digits(4)}", f"+353 1 {digits(7)}"),
        "US": (f"({digits(3)}) {digits(3)}-{digits(4)}", f"{digits(3)}-{digits(3)}-{digits(4)}"),
        "AU": (f"(0{rng.randint(2, 8)}) {digits(4)} {digits(4)}", f"1300 {digits(3)} {digits(3)}"),
    }.get(
        country.code,
        (
            f"0{digits(2)} {digits(6)}",
            f"0{digits(3)}/{digits(5)}-{digits(2)}",
            f"0{digits(1)} {digits(2)} {digits(2)} {digits(2)} {digits(2)}",
            f"+{rng.randint(31, 49)} {digits(3)} {digits(6)}",
        ),
    )
    return rng.choice(shape)
