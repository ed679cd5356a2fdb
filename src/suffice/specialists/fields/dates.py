"""Dates in text: where they stand and what day they mean."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    1: "jan january januar jänner jaenner janv janvier ene enero gen gennaio januari",
    2: "feb february februar fev fevr février fevrier febrero febbraio februari",
    3: "mar march mär maer mrz märz maerz mars marzo maart mrt",
    4: "apr april avr avril abr abril aprile",
    5: "may mai mayo mag maggio mei",
    6: "jun june juni juin junio giu giugno",
    7: "jul july juli juil juillet julio lug luglio",
    8: "aug august août aout ago agosto augustus",
    9: "sep sept september septembre septiembre set settembre",
    10: "oct october okt oktober octobre octubre ott ottobre",
    11: "nov november novembre noviembre",
    12: "dec december dez dezember déc décembre decembre dic diciembre dicembre",
}


def _fold(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)).lower()


MONTHS = {_fold(word): number for number, words in _MONTHS.items() for word in words.split()}
_NAME = "|".join(sorted({*MONTHS, *(word for words in _MONTHS.values() for word in words.split())}, key=len)[::-1])
_YEAR = r"(?P<y>(?:19|20)\d{2}(?=\D|$|\d{1,2}:)|'?\d{2}(?!\d|[.,]\d))"
_NUMERIC = re.compile(
    rf"(?<![\d.,/-])(?P<a>\d{{1,2}})(?P<s> ?[./-] ?)(?P<b>\d{{1,2}})(?P=s){_YEAR}"
    r"|(?<![\d.,/-])(?P<a2>\d{1,2}) ?[./-] ?(?P<b2>\d{1,2}) ?[./-] ?(?P<y2>(?:19|20)\d{2})(?=\D|$|\d{1,2}:)"
)
_ISO = re.compile(r"(?<![\d.,/-])(?P<y>(?:19|20)\d{2})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<a>\d{1,2})(?=\D|$|\d{1,2}:)")
_DAY_NAME = re.compile(
    rf"(?<![\d.,])(?P<a>\d{{1,2}})(?:st|nd|rd|th|er|º|°)?[\s./,-]*(?:de |of )?\s?(?P<m>{_NAME})"
    rf"(?![^\W\d_])[\s./,-]*(?:de |del )?\s?{_YEAR}",
    re.IGNORECASE,
)
_NAME_DAY = re.compile(
    rf"(?<![^\W\d_])(?P<m>{_NAME})[\s.-]*(?P<a>\d{{1,2}})(?:st|nd|rd|th)?[\s,-]+{_YEAR}", re.IGNORECASE
)
_COMPACT = re.compile(r"(?<!\d)(?P<y>20\d{2})(?P<b>0[1-9]|1[0-2])(?P<a>[0-3]\d)(?!\d)")
TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:.h][0-5]\d(?:[:.][0-5]\d)?(?!\d)(?:\s?[ap]\.?m)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as printed. `order` is "dmy", "mdy" or "ymd" where the text leaves no choice, else None."""

    start: int
    end: int
    text: str
    year: int
    first: int
    second: int
    order: str | None

    def day(self, month_first: bool) -> date | None:
        """The day meant, or None where the calendar has no such day."""
        swap = self.order == "mdy" or (self.order is None and month_first)
        day, month = (self.second, self.first) if swap else (self.first, self.second)
        try:
            return date(self.year, month, day)
        except ValueError:
            return None


def find_dates(text: str) -> list[Dated]:
    """Every date in the text, left to right: numeric, ISO, and with month names in six languages."""
    if not any(char.isdigit() for char in text):
        return []
    found: list[Dated] = []
    for pattern in (_ISO, _NUMERIC, _DAY_NAME, _NAME_DAY, _COMPACT):
        for match in pattern.finditer(text):
            dated = _dated(match, pattern is _NUMERIC)
            if dated and all(dated.end <= other.start or dated.start >= other.end for other in found):
                found.append(dated)
    return sorted(found, key=lambda dated: dated.start)


def _dated(match: re.Match[str], numeric: bool) -> Dated | None:
    parts = {name.rstrip("2"): value for name, value in match.groupdict().items() if value is not None}
    first = int(parts["a"])
    second = MONTHS[_fold(parts["m"])] if "m" in parts else int(parts["b"])
    order = _order(first, second) if numeric else "ymd"
    dated = Dated(match.start(), match.end(), match.group(), _year(parts["y"]), first, second, order)
    return dated if dated.day(month_first=False) or dated.day(month_first=True) else None


def _order(first: int, second: int) -> str | None:
    if second > 12 >= first:
        return "mdy"
    return "dmy" if first > 12 else None


def _year(text: str) -> int:
    year = int(text.lstrip("'"))
    if year > 99:
        return year
    return 2000 + year if year < 70 else 1900 + year
