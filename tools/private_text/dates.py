"""Dates as people write them, in seven languages."""

from __future__ import annotations

import random

MONTHS = {
    "en": "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}


def date(language: str, rng: random.Random) -> str:
    """A date with at least one digit, or a month or year alone."""
    year = str(rng.randint(1940, 2027))
    day, number = rng.randint(1, 28), rng.randint(1, 12)
    month = rng.choice(MONTHS[language].split())
    weekday = rng.choice(DAYS[language].split())
    ordinal = rng.choice(("st", "nd", "rd", "th", ""))
    forms: tuple[str, ...]
    if language == "en":
        forms = (
            f"{month} {day}, {year}",
            f"{day} {month} {year}",
            f"{month} {day}{ordinal}",
            f"{day}{ordinal} of {month}",
            f"{month} {year}",
            f"{weekday}, {month} {day}",
            weekday,
            weekday,
            f"{number}/{day}/{year}",
            f"{day:02d}/{number:02d}/{year}",
            f"{year}-{number:02d}-{day:02d}",
            f"{day}.{number}.{year}",
            f"{year}-{number:02d}-{day:02d} {day % 24:02d}:{number:02d}:{day:02d}",
            f"{number}/{day}/{year[2:]}",
            f"next {weekday}",
            f"last {month}",
            f"{month}",
            f"the {day}{ordinal or 'th'}",
            f"{weekday} morning",
            "yesterday",
            "tomorrow",
        )
    else:
        forms = (
            f"{day} {month} {year}",
            f"{day}. {month} {year}",
            f"{day:02d}.{number:02d}.{year}",
            f"{day:02d}/{number:02d}/{year}",
            f"{month} {year}",
            weekday,
            f"{day} {month}",
            f"{weekday} {day} {month}",
            f"{year}-{number:02d}-{day:02d}",
            f"{day} de {month} de {year}" if language in ("es", "pt") else f"{day} {month}",
        )
    return rng.choice(forms)


def clock(language: str, rng: random.Random) -> str:
    """A time of the day, which is private to nobody."""
    hour, minute = rng.randint(0, 23), rng.choice((0, 15, 20, 30, 45, rng.randint(0, 59)))
    forms = [f"{hour:02d}:{minute:02d}", f"{hour:02d}:{minute:02d}", f"{hour}:{minute:02d}", f"{hour}.{minute:02d}"]
    forms += {
        "en": [
            f"{hour % 12 + 1} pm",
            f"{hour % 12 + 1}:{minute:02d} am",
            f"{hour:02d}{minute:02d}",
            f"{hour % 12 + 1}pm",
        ],
        "de": [f"{hour}:{minute:02d} Uhr", f"{hour} Uhr", f"{hour} h"],
        "fr": [f"{hour} h {minute:02d}", f"{hour}h{minute:02d}", f"{hour} h"],
        "es": [f"{hour}:{minute:02d} h", f"{hour} h"],
    }.get(language, [f"{hour}h{minute:02d}"])
    return rng.choice(forms)
