"""Countries: language, money, dates, addresses, telephone numbers and tax ids of local shape."""

from __future__ import annotations

import string
from dataclasses import dataclass
from random import Random

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


_SLASH = ("%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d-%m-%y", "%d.%m.%Y", "%d %b %Y", "%d-%b-%Y", "%d-%b-%y", "%d/%b/%Y",
          "%Y-%m-%d", "%d %B %Y", "%-d/%-m/%Y", "%Y/%m/%d", "%d/%m/%Y", "%d/%m/%Y")  # fmt: skip
_US = ("%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%-m/%-d/%Y", "%d-%b-%Y")
_DOT = ("%d.%m.%Y", "%d.%m.%y", "%d.%m.%Y", "%d. %B %Y", "%-d.%-m.%Y", "%Y-%m-%d", "%d %B %Y")
_ROMAN = ("%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%-d %B %Y")

COUNTRIES = (
    Country("MY", "en", "MYR", ("RM", "RM ", "", "", ""), ",", ".", _SLASH,
            ("SDN BHD", "SDN. BHD.", "SDN BHD", "SDN.BHD.", "S/B", "BERHAD", "PLT", "ENTERPRISE", "TRADING", "", "", "CO."),
            ("GST", "SST", "GST"), (6, 6, 0, 10), ""),
    Country("SG", "en", "SGD", ("$", "S$", "SGD ", ""), ",", ".", _SLASH, ("PTE LTD", "PTE. LTD.", "LLP", "", ""),
            ("GST",), (7, 9), ""),
    Country("GB", "en", "GBP", ("£", "£", "GBP ", ""), ",", ".", _SLASH, ("Ltd", "Limited", "LLP", "PLC", "", "& Sons"),
            ("VAT",), (20, 5), "en_GB"),
    Country("IE", "en", "EUR", ("€", "EUR ", ""), ",", ".", _SLASH, ("Ltd", "Limited", "DAC", ""), ("VAT",), (23, 13.5), "en_IE"),
    Country("US", "en", "USD", ("$", "$", ""), ",", ".", _US, ("Inc.", "LLC", "Corp.", "", "", "Co."), ("TAX", "Sales Tax"),
            (8.25, 6, 7.5), "en_US"),
    Country("AU", "en", "AUD", ("$", "$", "A$", ""), ",", ".", _SLASH, ("PTY LTD", "Pty Ltd", "", ""), ("GST",), (10,), "en_AU"),
    Country("DE", "de", "EUR", ("€", " €", " EUR", "", ""), ".", ",", _DOT,
            ("GmbH", "GmbH & Co. KG", "AG", "e.K.", "KG", "UG (haftungsbeschränkt)", "OHG", "", "GbR"), ("MwSt", "USt", "MwSt."), (19, 7), "de_DE"),
    Country("AT", "de", "EUR", (" €", "€ ", " EUR", ""), ".", ",", _DOT, ("GmbH", "KG", "e.U.", "AG", "OG"), ("MwSt", "USt"), (20, 10), "de_AT"),
    Country("CH", "de", "CHF", ("CHF ", "CHF ", "Fr. ", ""), "'", ".", _DOT, ("AG", "GmbH", "", "Genossenschaft"), ("MWST",), (8.1, 2.6), "de_CH"),
    Country("FR", "fr", "EUR", (" €", "€", " EUR", ""), " ", ",", _ROMAN, ("SARL", "SAS", "SA", "EURL", "SASU", "", "& Fils"), ("TVA",), (20, 10, 5.5), "fr_FR"),
    Country("ES", "es", "EUR", (" €", "€", " EUR", ""), ".", ",", _ROMAN, ("S.L.", "S.A.", "S.L.U.", "SL", "SA", "", "C.B."), ("IVA",), (21, 10), "es_ES"),
    Country("IT", "it", "EUR", ("€ ", " €", "EUR ", ""), ".", ",", _ROMAN, ("S.r.l.", "S.p.A.", "SRL", "S.n.c.", "S.a.s.", ""), ("IVA",), (22, 10), "it_IT"),
    Country("NL", "nl", "EUR", ("€ ", "€", "EUR ", ""), ".", ",", ("%d-%m-%Y", "%d/%m/%Y", "%d-%m-%y", "%d %B %Y", "%d-%m-%Y"),
            ("B.V.", "BV", "V.O.F.", "", "N.V."), ("BTW",), (21, 9), "nl_NL"),
)  # fmt: skip
BY_CODE = {country.code: country for country in COUNTRIES}
_FAKERS: dict[str, Faker] = {}
_MY_TOWNS = (
    "81100 JOHOR BAHRU|JOHOR", "43300 SERI KEMBANGAN|SELANGOR", "50450 KUALA LUMPUR|", "10200 GEORGE TOWN|PULAU PINANG",
    "31400 IPOH|PERAK", "75000 MELAKA|MELAKA", "70300 SEREMBAN|NEGERI SEMBILAN", "25000 KUANTAN|PAHANG",
    "47301 PETALING JAYA|SELANGOR", "40150 SHAH ALAM|SELANGOR DARUL EHSAN", "41200 KLANG|SELANGOR D.E.",
    "68000 AMPANG|SELANGOR", "47100 PUCHONG|SELANGOR", "43000 KAJANG|SELANGOR", "81300 SKUDAI|JOHOR DARUL TAKZIM",
    "88000 KOTA KINABALU|SABAH", "93100 KUCHING|SARAWAK", "55100 KUALA LUMPUR|WILAYAH PERSEKUTUAN", "05000 ALOR SETAR|KEDAH",
    "47500 SUBANG JAYA|SELANGOR", "48000 RAWANG|SELANGOR", "34000 TAIPING|PERAK", "86000 KLUANG|JOHOR", "62050 PUTRAJAYA|",
)  # fmt: skip
MY_NAMES = (
    "MERANTI", "CEMPAKA", "KENANGA", "MAWAR", "SERI INDAH", "BUNGA RAYA", "PERDANA", "MELUR", "ANGGERIK", "BESAR",
    "DATO ONN", "TUN RAZAK", "HANG TUAH", "IMPIAN", "PUTRA", "BAHAGIA", "SENTOSA", "KASTURI", "SULTAN ISMAIL", "DELIMA",
    "TEBRAU", "RAJAWALI", "KUNING", "MUTIARA", "PAHLAWAN", "INDUSTRI", "UTAMA", "TEKNOLOGI", "GASING", "IPOH", "KLANG LAMA",
    "AMAN", "SETIA", "NILAM", "TEMENGGUNG", "KOTA", "WANGSA", "BUKIT RIMAU", "EQUINE", "HARTAMAS", "PINGGIRAN",
)  # fmt: skip
_MY_AREAS = ("TAMAN", "TMN", "BANDAR", "TAMAN", "KAWASAN PERINDUSTRIAN", "PUSAT BANDAR", "BANDAR BARU", "DESA", "KAMPUNG", "SEKSYEN 13")


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
    prefix = {"DE": "D-", "AT": "A-", "CH": "CH-", "FR": "F-"}.get(country.code, "") if rng.random() < 0.1 else ""
    region = [rng.choice(_LANDS[country.code])] if rng.random() < 0.2 else []
    return [street, *unit, f"{prefix}{postcode} {town}", *region]


_UNITS = {
    "en": ("Unit {}", "Suite {}", "Shop {}", "Level {}", "Flat {}"), "de": ("Etage {}", "Gebäude {}", "Halle {}"),
    "fr": ("Bâtiment {}", "ZA Lot {}"), "es": ("Local {}", "Bajo {}", "Nave {}"), "it": ("Int. {}", "Scala {}"),
    "nl": ("Unit {}", "Hal {}"),
}  # fmt: skip
_LANDS = {"DE": ("Deutschland", "Germany"), "AT": ("Österreich",), "CH": ("Schweiz",), "FR": ("France", "FRANCE"),
          "ES": ("España",), "IT": ("Italia",), "NL": ("Nederland",)}  # fmt: skip


def _street(country: Country, maker: Faker, rng: Random) -> str:
    if country.code == "US":
        return str(maker.street_address()).replace("\n", " ")
    return str(maker.street_address()).split("\n")[-1 if rng.random() < 0.5 else 0]


def _english_town(
    country: Country, street: str, town: str, postcode: str, maker: Faker, rng: Random
) -> list[str]:
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
    road = rng.choice(MY_NAMES) + rng.choice(("", "", f" {rng.randint(1, 30)}", f" {rng.randint(1, 12)}/{rng.randint(1, 40)}",
                                               f" {rng.randint(1, 9)}{rng.choice('ABC')}"))  # fmt: skip
    if rng.random() < 0.2:
        road = f"{rng.choice(('SS', 'PJU', 'USJ', 'U', 'PJS'))} {rng.randint(1, 25)}/{rng.randint(1, 30)}{rng.choice(('', '', 'A'))}"
    number = rng.choice(("NO. {}", "NO {}", "NO.{}", "{}", "{}", "LOT {}", "NO: {}", "UNIT {}")).format(_house(rng))
    street = f"{number}{rng.choice((', ', ' ', ', ', ','))}{rng.choice(('JALAN', 'JLN', 'JALAN', 'LORONG', 'PERSIARAN'))} {road}"
    parts = [street]
    if rng.random() < 0.35:
        parts.insert(0, rng.choice(("GROUND FLOOR", "LEVEL 2", "LOT G-{0}", "UNIT {0}", "WISMA {1}", "{1} MALL", "PLAZA {1}",
                                    "BANGUNAN {1}", "LOT F{0} & F{0}A", "1ST FLOOR", "BLOCK {0}")).format(rng.randint(1, 60), rng.choice(MY_NAMES)))  # fmt: skip
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
    return rng.choice((f"{number}", f"{number}", f"{number}{rng.choice('ABCG')}", f"{number} & {number + 2}", f"{number}-{rng.randint(1, 3)}",
                       f"{number},{number + 2}", f"{rng.randint(1000, 9999)}", f"{rng.choice('ABG')}-{number}", f"{number}G, {number + 1}G"))  # fmt: skip


def _singaporean(rng: Random) -> list[str]:
    road = rng.choice(("Orchard Road", "Bedok North Ave 3", "Jurong West St 52", "Serangoon Road", "Marina Boulevard", "Tampines Central 1",
                       "Ang Mo Kio Ave 6", "Upper Thomson Road", "Geylang Lorong 23", "Yishun Ring Road", "Changi Business Park"))  # fmt: skip
    unit = f"#{rng.randint(1, 12):02d}-{rng.randint(1, 250):02d}"
    block = rng.choice(("", "Blk ", "BLK ")) + str(rng.randint(1, 900))
    tail = f"{rng.choice(('Singapore', 'SINGAPORE', 'S', 'Singapore '))}{rng.choice((' ', '('))}{rng.randint(10000, 829999):06d}"
    return [f"{block} {road}", unit, tail + (")" if "(" in tail else "")]


def town_names(country: Country, rng: Random) -> tuple[str, ...]:
    """A few names of towns or districts."""
    if country.code == "MY":
        return tuple(rng.sample(MY_NAMES, 3))
    return (str(fake(country, rng).city()), str(fake(country, rng).city()))


def phone(country: Country, rng: Random) -> str:
    digits = lambda count: "".join(rng.choices(string.digits, k=count))  # noqa: E731 - a name for a one-line rule
    shape = {
        "MY": (f"0{rng.randint(3, 9)}-{digits(7)}", f"0{rng.randint(3, 9)}-{digits(4)} {digits(4)}", f"01{rng.randint(0, 9)}-{digits(3)} {digits(4)}", f"+603 {digits(8)}"),
        "SG": (f"6{digits(3)} {digits(4)}", f"+65 6{digits(7)}"),
        "GB": (f"020 {digits(4)} {digits(4)}", f"0{digits(4)} {digits(6)}", f"+44 {digits(4)} {digits(6)}"),
        "IE": (f"01 {digits(3)} {digits(4)}", f"+353 1 {digits(7)}"),
        "US": (f"({digits(3)}) {digits(3)}-{digits(4)}", f"{digits(3)}-{digits(3)}-{digits(4)}"),
        "AU": (f"(0{rng.randint(2, 8)}) {digits(4)} {digits(4)}", f"1300 {digits(3)} {digits(3)}"),
    }.get(country.code, (f"0{digits(2)} {digits(6)}", f"0{digits(3)}/{digits(5)}-{digits(2)}", f"0{digits(1)} {digits(2)} {digits(2)} {digits(2)} {digits(2)}", f"+{rng.randint(31, 49)} {digits(3)} {digits(6)}"))  # fmt: skip
    return rng.choice(shape)
