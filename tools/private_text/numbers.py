"""Numbers of every sort: telephone, case and account numbers; and such as tell nothing of anybody."""

from __future__ import annotations

import random
import string

from private_text import lists


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice(string.digits) for _ in range(count))


def phone(rng: random.Random) -> str:
    """A telephone number in one of many national forms."""

    def d(count: int) -> str:
        return _digits(rng, count)

    return rng.choice(
        (
            f"{d(3)}-{d(3)}-{d(4)}",
            f"({d(3)}) {d(3)}-{d(4)}",
            f"+1 {d(3)} {d(3)} {d(4)}",
            f"+44 {d(4)} {d(6)}",
            f"0{d(4)} {d(6)}",
            f"+49 {d(3)} {d(7)}",
            f"0{d(3)}/{d(6)}",
            f"0{d(1)} {d(2)} {d(2)} {d(2)} {d(2)}",
            f"+33 {d(1)} {d(2)} {d(2)} {d(2)} {d(2)}",
            f"{d(3)} {d(3)} {d(3)}",
            f"{d(2)} {d(3)} {d(3)}",
            f"{d(10)}",
            f"+{d(11)}",
            f"06-{d(8)}",
            f"{d(2)}-{d(2)}-{d(2)}-{d(2)}",
            f"{d(3)} {d(4)}",
            f"({d(2)}) {d(3)}-{d(3)}",
            f"{d(4)} {d(2)} {d(2)} {d(2)}",
        )
    )


def identity(rng: random.Random) -> str:
    """A number of a customer, a case, an order."""

    def d(count: int) -> str:
        return _digits(rng, count)

    letters = "".join(rng.choice(string.ascii_uppercase) for _ in range(rng.randint(1, 3)))
    return rng.choice(
        (
            d(6),
            d(8),
            d(9),
            d(7),
            f"{letters}{d(6)}",
            f"{letters}-{d(5)}",
            f"#{d(5)}",
            f"{d(3)}-{d(2)}-{d(4)}",
            f"{d(4)}-{letters}",
            f"{letters}{d(13)}",
            f"{d(4)}-{d(2)}-{d(4)}",
            f"{letters}/{d(2)}/{d(4)}",
        )
    )


def account(rng: random.Random) -> str:
    """A number of a bank account or card."""

    def d(count: int) -> str:
        return _digits(rng, count)

    return rng.choice(
        (
            d(16),
            f"{d(4)} {d(4)} {d(4)} {d(4)}",
            f"DE{d(20)}",
            f"GB{d(2)}BARC{d(14)}",
            f"NL{d(2)} INGB {d(4)} {d(4)} {d(2)}",
            d(8),
            d(10),
            f"ending in {d(4)}",
            d(13),
            d(15),
        )
    )


def quantity(rng: random.Random) -> str:
    """A count, price or share."""
    number = rng.randint(1, 999)
    return rng.choice(
        (
            str(number),
            str(number % 12 + 1),
            f"${number}",
            f"{number} EUR",
            f"€{number}.50",
            f"{number}%",
            f"{number},{number % 90 + 10} €",
            f"{number * 1000:,}",
            "two",
            "three",
            "a few",
            "0.05",
            f"{number % 60}",
        )
    )


def version(rng: random.Random) -> str:
    """A version, a type, a size."""
    return rng.choice(
        (
            f"{rng.randint(0, 20)}.{rng.randint(0, 30)}",
            f"{rng.randint(1, 9)}.{rng.randint(0, 9)}.{rng.randint(0, 40)}",
            f"v{rng.randint(1, 9)}",
            f"{rng.choice('ABPTX')}-{rng.randint(10, 999)}",
            f"{rng.randint(1, 12)}/{rng.randint(24, 30)}",
        )
    )


def plain(rng: random.Random) -> str:
    """A bare number."""
    number = rng.choice((rng.randint(0, 20), rng.randint(0, 200), rng.randint(0, 9999)))
    part = rng.randint(0, 99)
    sign = rng.choice(("", "", "", "", "-", "+", "±", "~", "ca. ", "< ", "> "))
    return sign + rng.choice(
        (f"{number}", f"{number}", f"{number}", f"{number},{part}", f"{number}.{part}", f"{number},{part % 10}",
         f"{number % 40}.{part % 10}", f"{number % 9 + 1}/{part % 9 + 1}", f"{number % 40}-{part}", f"{number:,}",
         f"{number} 000", f"{number % 9 + 1}x{part}", f"{number % 9 + 1} x {part}", f"{part}:{number % 60:02d}"[:5])
    )  # fmt: skip


def measure(rng: random.Random) -> str:
    """A number with a unit."""
    glue = rng.choice((" ", " ", " ", ""))
    unit = rng.choice(lists.UNITS)
    return f"{plain(rng)}{glue}{unit}" if rng.random() < 0.93 else f"{rng.choice('€$£')}{plain(rng)}"


def part(rng: random.Random) -> str:
    """The mark of a machine, a part, a fault, a norm, a move of chess; short enough to name nobody."""
    letters = "".join(rng.choice(string.ascii_uppercase) for _ in range(rng.randint(1, 4)))
    number = rng.choice((rng.randint(1, 9), rng.randint(1, 99), rng.randint(1, 999)))
    return rng.choice(
        (f"{letters}{number}", f"{letters}-{number}", f"{letters} {number}", letters, f"{letters}{number}",
         f"{number}{letters[0]}", f"{number}-{rng.randint(0, 99):02d}-{rng.randint(0, 99):02d}", f"{letters}/{number}",
         f"{letters}-{rng.randint(1, 9999):04d}", f"{letters[0]}{rng.randint(0, 9999):04d}", f"#{number}",
         f"{letters}{number}.{rng.randint(1, 9)}", f"Nr. {number}", f"No. {number}", f"n° {number}",
         f"{letters}.{number}",
         f"{letters[0]}{rng.choice('abcdefgh')}{number % 8 + 1}", f"{number}/{rng.randint(1, 50)}",
         f"{rng.choice('abcdefgh')}{number % 8 + 1}", "O-O", f"{number}{rng.choice('abcdw')}")
    )  # fmt: skip
