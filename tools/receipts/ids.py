"""Tax ids and IBANs with right check digits, made up."""

from __future__ import annotations

import string
from collections.abc import Callable
from random import Random

from stdnum import iban as iban_numbers
from stdnum.au import abn
from stdnum.de import vat as german
from stdnum.es import cif
from stdnum.fr import tva
from stdnum.gb import vat as british
from stdnum.it import iva
from stdnum.nl import btw


def digits(count: int, rng: Random) -> str:
    return "".join(rng.choices(string.digits, k=count))


def tax_id(country: str, rng: Random) -> str:
    """A number of the country's shape that passes the check digits where there are any."""
    shapes: dict[str, Callable[[], str]] = {
        "MY": lambda: "00" + digits(10, rng),
        "SG": lambda: rng.choice(
            (
                f"{rng.randint(1980, 2019)}{digits(5, rng)}{rng.choice('CDEGKMNRWZ')}",
                f"M{rng.randint(1, 9)}-{digits(7, rng)}-{rng.randint(0, 9)}",
            )
        ),
        "GB": lambda: "GB" + _until(british.is_valid, lambda: digits(9, rng)),
        "IE": lambda: f"IE{digits(7, rng)}{rng.choice('ABCDEFGHW')}",
        "US": lambda: f"{digits(2, rng)}-{digits(7, rng)}",
        "AU": lambda: _until(abn.is_valid, lambda: str(rng.randint(10, 99)) + digits(9, rng)),
        "DE": lambda: "DE" + _until(german.is_valid, lambda: str(rng.randint(1, 9)) + digits(8, rng)),
        "AT": lambda: f"ATU{digits(8, rng)}",
        "CH": lambda: f"CHE-{digits(3, rng)}.{digits(3, rng)}.{digits(3, rng)} MWST",
        "FR": lambda: _french(rng),
        "ES": lambda: _until(cif.is_valid, lambda: rng.choice("AB") + digits(8, rng)),
        "IT": lambda: "IT" + _until(iva.is_valid, lambda: "0" + digits(10, rng)),
        "BE": lambda: _belgian(rng),
        "NL": lambda: _until(btw.is_valid, lambda: f"NL{digits(9, rng)}B01"),
    }
    return shapes[country[:2]]()


def iban(country: str, rng: Random) -> str:
    """A valid IBAN, compact."""
    shapes: dict[str, Callable[[], str]] = {
        "DE": lambda: digits(18, rng),
        "AT": lambda: digits(16, rng),
        "CH": lambda: digits(17, rng),
        "NL": lambda: "INGB" + digits(10, rng),
        "GB": lambda: "BARC" + digits(14, rng),
        "IE": lambda: "AIBK" + digits(14, rng),
        "FR": lambda: digits(23, rng),
        "BE": lambda: digits(12, rng),
        "ES": lambda: digits(20, rng),
        "IT": lambda: "X" + digits(22, rng),
    }
    land = country[:2] if country[:2] in shapes else "GB"

    def one() -> str:
        body = shapes[land]()
        check = iban_numbers.calc_check_digits(f"{land}00{body}")
        return f"{land}{check}{body}"

    return _until(lambda number: bool(iban_numbers.is_valid(number, check_country=False)), one)


def _belgian(rng: Random) -> str:
    body = int("0" + digits(7, rng))
    return f"BE{body:08d}{97 - body % 97:02d}"


def _french(rng: Random) -> str:
    for _ in range(5000):
        siren = digits(9, rng)
        number = f"FR{(12 + 3 * (int(siren) % 97)) % 97:02d}{siren}"
        if tva.is_valid(number):
            return number
    return "FR40303265045"


def _until(valid: Callable[[str], bool], make: Callable[[], str]) -> str:
    for _ in range(20000):
        number = make()
        if valid(number):
            return number
    raise ValueError("No valid number was found.")
