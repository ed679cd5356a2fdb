"""Values for the slots: names of many cultures, firms, addresses, dates, numbers."""

from __future__ import annotations

import random
import string

from private_text import lists, words

_COUNTRY = {
    "en": ("US", "GB", "IN", "AU", "CA", "NG", "IE"),
    "de": ("DE", "AT", "CH"),
    "fr": ("FR", "BE", "CH", "CA"),
    "es": ("ES", "MX", "AR", "CO"),
    "it": ("IT",),
    "pt": ("PT", "BR"),
    "nl": ("NL", "BE"),
}
_PARTICLES = ("van", "von", "de", "de la", "dos", "di", "al", "bin", "van der", "El", "Mc")
_MONTHS = {
    "en": "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}


class Words:
    """The raw lists, read once."""

    def __init__(self) -> None:
        self.names = dict(words.names().items())
        self.towns = words.towns(40000)
        self.jobs = words.jobs()
        self.countries = words.countries()
        self.common = {language: words.ranked(language)[:9000] for language in words.LANGUAGES}
        self.everyday = {language: frozenset(group[:6000]) for language, group in self.common.items()}
        self.latin = [
            key for key, (first, _) in self.names.items() if sum(name[:1].isascii() for name in first) > len(first) / 2
        ]
        self.all_towns = [town for group in self.towns.values() for town in group]


class Names:
    """Draws values in one language."""

    def __init__(self, lists_: Words, language: str, rng: random.Random) -> None:
        self._all = lists_
        self._language = language
        self._rng = rng
        self.everyday = lists_.everyday[language]
        self._home = [key for key in lists_.names if key.split("_")[0] == language]

    def value(self, slot: str) -> str:
        """A value for a slot's letter. Raises KeyError for an unknown slot."""
        return str(getattr(self, f"_{slot}_" if slot.islower() else f"_{slot.lower()}_upper")())

    def common(self) -> str:
        return self._rng.choice(self._all.common[self._language])

    def _locale(self) -> tuple[list[str], list[str]]:
        dice = self._rng.random()
        pool = self._home if dice < 0.45 else self._all.latin if dice < 0.97 else list(self._all.names)
        return self._all.names[self._rng.choice(pool)]

    def _invented(self, name: str) -> str:
        """A name in no list: the head of one and the tail of another."""
        other = self._rng.choice(self._locale()[1])
        head, tail = name[: max(2, len(name) // 2)], other[len(other) // 2 :]
        return (head + tail.lower()) if (head + tail).isalpha() else name

    def _f_(self) -> str:
        first = self._rng.choice(self._locale()[0])
        return self._invented(first) if self._rng.random() < 0.08 else first

    def _l_(self) -> str:
        last = self._rng.choice(self._locale()[1])
        return self._invented(last) if self._rng.random() < 0.12 else last

    def _p_(self) -> str:
        firsts, lasts = self._locale()
        first, last = self._rng.choice(firsts), self._rng.choice(lasts)
        if self._rng.random() < 0.12:
            last = self._invented(last)
        if self._rng.random() < 0.06:
            first = self._invented(first)
        dice = self._rng.random()
        if dice < 0.6:
            return f"{first} {last}"
        if dice < 0.68:
            return f"{first} {self._rng.choice(string.ascii_uppercase)}. {last}"
        if dice < 0.72:
            return f"{first} {self._rng.choice(string.ascii_uppercase)} {last}"
        if dice < 0.76:
            return f"{first[0]}. {last}"
        if dice < 0.80:
            return f"{last}, {first}"
        if dice < 0.84:
            return f"{first} {last}-{self._rng.choice(lasts)}"
        if dice < 0.88:
            return f"{first} {self._rng.choice(firsts)} {last}"
        if dice < 0.90:
            return f"{first} {self._rng.choice(_PARTICLES)} {last}"
        if dice < 0.92:
            return f"{last} {first}"
        if dice < 0.94:
            return f"{first.upper()} {last.upper()}"
        return first if dice < 0.97 else last

    def _c_(self) -> str:
        if self._rng.random() < 0.45:
            group = self._all.towns.get(self._rng.choice(_COUNTRY[self._language]), [])
        else:
            group = self._all.towns[self._rng.choice(list(self._all.towns))]
        town = self._rng.choice(group or self._all.all_towns)
        dice = self._rng.random()
        if dice < 0.08:
            return self._invented(town)
        if dice < 0.12:
            return town.upper()
        if dice < 0.16 and self._language == "en":
            return f"{town}, {self._rng.choice(lists.US_STATES)}"
        return town

    def _k_(self) -> str:
        dice = self._rng.random()
        if dice < 0.2 and self._language == "en":
            return self._rng.choice(lists.US_STATES[:50])
        if dice < 0.35:
            return self._rng.choice(lists.PLACES_MORE)
        return self._rng.choice(self._all.countries[self._language])

    def _s_(self) -> str:
        return self._inner(self._rng.choice(lists.SITES))

    def _inner(self, pattern: str) -> str:
        for slot, draw in (
            ("{c}", self._rng.choice(self._all.all_towns)),
            ("{l}", self._l_()),
            ("{f}", self._f_()),
            ("{k}", self._k_()),
            ("{F}", self._rng.choice(lists.FIELDS)),
        ):
            pattern = pattern.replace(slot, draw)
        return pattern

    def _o_(self) -> str:
        dice = self._rng.random()
        rng = self._rng
        if dice < 0.25:
            return rng.choice(lists.FIRMS)
        if dice < 0.42:
            return self._inner(rng.choice(lists.SITE_FIRMS))
        if dice < 0.5:
            return rng.choice(
                (
                    f"{self._l_()} & {self._l_()}",
                    f"{self._l_()}, {self._l_()} and {self._l_()}",
                    f"{self._l_()}-{self._l_()}",
                    f"{self._l_()} {rng.choice(('& Sons', 'Bros', '& Co'))}",
                    f"{self._l_()}'s",
                )
            )
        if dice < 0.6:
            return f"{self._l_()} {rng.choice(lists.FIRM_ENDINGS)}"
        if dice < 0.66:
            return "".join(rng.choice(string.ascii_uppercase) for _ in range(rng.randint(3, 5)))
        first = self.common().capitalize()
        if dice < 0.74:
            ending = rng.choice(("", "", f" {rng.choice(lists.FIRM_ENDINGS)}"))
            return f"{first} {rng.choice(lists.FIRM_KINDS)}{ending}"
        if dice < 0.82:
            return first + self.common()[:6].capitalize() if rng.random() < 0.5 else first + self.common()[:6]
        if dice < 0.88:
            return f"{first} {self.common().capitalize()}"
        if dice < 0.93:
            return f"{self._c_()} {rng.choice(lists.FIRM_KINDS)}"
        return self._invented(first) + rng.choice(("", f" {rng.choice(lists.FIRM_ENDINGS)}", "ly", "ify", " AI", ".io"))

    def _a_(self) -> str:
        rng, last, town = self._rng, self._l_(), self._c_()
        number = rng.choice((rng.randint(1, 99), rng.randint(1, 9999)))
        code = self._code()
        if self._language == "en":
            name = rng.choice((last, self.common().capitalize(), self._f_(), town))
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
                    f"\n{town}\n{self._k_()} {code}",
                    f", {code} {town}",
                    f"\n{town}, {rng.choice(lists.US_STATES[50:])} {code}",
                )
            )
            return (
                rng.choice((street + extra + tail,) * 9 + (f"PO Box {rng.randint(1, 99999)}{tail}",))
                if rng.random() < 0.8
                else self._foreign(last, town, number, code)
            )
        return self._foreign(last, town, number, code)

    def _foreign(self, last: str, town: str, number: int, code: str) -> str:
        rng = self._rng
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
            ("", "", f", {code} {town}", f"\n{code} {town}", f", {town}", f"\n{town}\n{self._k_()} {code}", f"\n{town}")
        )

    def _code(self) -> str:
        rng = self._rng
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

    def _d_(self) -> str:
        rng, year = self._rng, self._y_()
        day, number = rng.randint(1, 28), rng.randint(1, 12)
        month = rng.choice(_MONTHS[self._language].split())
        weekday = rng.choice(_DAYS[self._language].split())
        ordinal = rng.choice(("st", "nd", "rd", "th", ""))
        if self._language == "en":
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
                f"{day} de {month} de {year}" if self._language in ("es", "pt") else f"{day} {month}",
            )
        return rng.choice(forms)

    def _y_(self) -> str:
        return str(self._rng.randint(1940, 2027))

    def _g_(self) -> str:
        return str(self._rng.randint(2, 96))

    def _j_(self) -> str:
        language = self._language if self._rng.random() < 0.85 else "en"
        job = self._rng.choice((lists.JOBS if self._rng.random() < 0.4 else self._all.jobs)[language])
        dice = self._rng.random()
        return job.title() if dice < 0.2 else job.lower() if dice < 0.6 and not job.isupper() else job

    def _t_(self) -> str:
        return self._rng.choice(lists.TITLES[self._language])

    def _n_(self) -> str:
        return self._rng.choice(lists.NATIONS[self._language])

    def _m_(self) -> str:
        return self._rng.choice(lists.ILLS[self._language])

    def _digits(self, count: int) -> str:
        return "".join(self._rng.choice(string.digits) for _ in range(count))

    def _h_(self) -> str:
        rng, d = self._rng, self._digits
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

    def _i_(self) -> str:
        rng, d = self._rng, self._digits
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

    def _b_(self) -> str:
        rng, d = self._rng, self._digits
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

    def _e_(self) -> str:
        rng = self._rng
        first, last = self._f_().lower().replace(" ", ""), self._l_().lower().replace(" ", "")
        user = rng.choice((f"{first}.{last}", f"{first[0]}{last}", f"{first}{rng.randint(1, 99)}", last))
        return f"{user}@{rng.choice(('gmail.com', 'example.org', 'web.de', 'outlook.com', f'{last}.com', 'orange.fr'))}"

    def _u_(self) -> str:
        rng = self._rng
        return (
            rng.choice(("https://www.", "http://", "www."))
            + self.common()
            + rng.choice((".com", ".org", ".de", ".co.uk/about", ".io/x?id=3"))
        )

    def _r_(self) -> str:
        rng = self._rng
        return rng.choice(
            (
                f"{self._f_().lower()}{rng.randint(1, 999)}",
                f"{self.common()}_{self.common()}",
                f"{self._f_().lower()}.{self._l_().lower()}",
                f"x{self.common()}{rng.randint(1, 99)}",
            )
        )

    def _x_(self) -> str:
        return (
            self._rng.choice(lists.PRODUCTS)
            if self._rng.random() < 0.8
            else f"{self.common().capitalize()} {self._rng.randint(2, 900)}"
        )

    def _q_(self) -> str:
        rng, number = self._rng, self._rng.randint(1, 999)
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

    def _v_(self) -> str:
        rng = self._rng
        return rng.choice(
            (
                f"{rng.randint(0, 20)}.{rng.randint(0, 30)}",
                f"{rng.randint(1, 9)}.{rng.randint(0, 9)}.{rng.randint(0, 40)}",
                f"v{rng.randint(1, 9)}",
                f"{rng.choice('ABPTX')}-{rng.randint(10, 999)}",
                f"{rng.randint(1, 12)}/{rng.randint(24, 30)}",
            )
        )

    def _w_(self) -> str:
        return self.common()

    def _w_upper(self) -> str:
        return self.common().capitalize()
