"""Postal addresses of many countries."""

from __future__ import annotations

import random
from typing import Protocol

from private_text import lists


class Draw(Protocol):
    """What an address is made from: values by slot, and common words."""

    def value(self, slot: str) -> str: ...
    def common(self) -> str: ...


def address(draw: Draw, language: str, rng: random.Random) -> str:
    """A street with a number, mostly with a town."""
    last, town = draw.value("l"), draw.value("c")
    number = rng.choice((rng.randint(1, 99), rng.randint(1, 9999)))
    code = _code(rng)
    if language == "en":
        name = rng.choice((last, draw.common().capitalize(), draw.value("f"), town))
        street = f"{number} {name} {rng.choice(lists.STREETS)}"
        extra = rng.choice(
            (
                "",
                "",
                "",
                f" Apt. {rng.randint(1, 999)}",
                f", Suite {rng.randint(1, 999)}",
                f" Flat {rng.randint(1, 20)}",
                f", Unit {rng.randint(1, 99)}",
                f"\nSuite {rng.randint(1, 999)}",
            )
        )
        tail = rng.choice(
            (
                "",
                "",
                f", {town}",
                f", {town}, {rng.choice(lists.US_STATES[50:])} {code}",
                f"\n{town}\n{draw.value('k')} {code}",
                f", {code} {town}",
                f"\n{town}, {rng.choice(lists.US_STATES[50:])} {code}",
            )
        )
        return (
            rng.choice((street + extra + tail,) * 9 + (f"PO Box {rng.randint(1, 99999)}{tail}",))
            if rng.random() < 0.8
            else _foreign(draw, (last, town, number, code), rng)
        )
    return _foreign(draw, (last, town, number, code), rng)


def _foreign(draw: Draw, parts: tuple[str, str, int, str], rng: random.Random) -> str:
    last, town, number, code = parts
    number = number % 200 + 1
    street = rng.choice(
        (
            f"{last}straße {number}",
            f"{last}str. {number}a",
            f"{last}weg {number}",
            f"Am {last}platz {number}",
            f"{number} rue {last}",
            f"{number}, avenue de {town}",
            f"{number} bis, rue de la {last}",
            f"Calle {last} {number}",
            f"Calle de {last}, {number}, {number % 9 + 1}º B",
            f"Avenida {last} {number}",
            f"Via {last} {number}",
            f"Viale {last}, {number}",
            f"Piazza {last} {number}",
            f"Rua {last}, {number}",
            f"Rua do {last} {number}",
            f"Travessa {last} {number}",
            f"{last}straat {number}",
            f"{last}laan {number}-{number % 7}",
            f"ul. {last} {number}",
            f"{last}gatan {number}",
            f"{last}vej {number}",
            f"{last}katu {number}",
            f"{last} utca {number}.",
            f"{last}tie {number}",
            f"{last} {number}",
            f"Rynek {number}",
            f"Brgy. {last} {number}",
            f"{number} {last} Marg",
            f"Jalan {last} No. {number}",
            f"No. {number}, {last} Road",
            f"{last} u. {number}.",
            f"{last} {number}/{number % 30}",
        )
    )
    return street + rng.choice(
        (
            "",
            "",
            f", {code} {town}",
            f"\n{code} {town}",
            f", {town}",
            f"\n{town}\n{draw.value('k')} {code}",
            f"\n{town}",
        )
    )


def _code(rng: random.Random) -> str:
    return rng.choice(
        (
            f"{rng.randint(10000, 99999)}",
            f"{rng.randint(10000, 99999)}",
            f"{rng.randint(1000, 9999)}",
            f"{rng.randint(100, 999)} {rng.randint(10, 99)}",
            f"{rng.randint(1000, 9999)} {rng.choice('ABCDE')}{rng.choice('ABXZ')}",
            f"{rng.choice('BELMNSW')}{rng.randint(1, 20)} {rng.choice('123456789')}{rng.choice(('AG', 'BH'))}",
            f"{rng.randint(1000, 9999)}-{rng.randint(100, 999)}",
            f"{rng.randint(10, 99)}-{rng.randint(100, 999)}",
        )
    )
