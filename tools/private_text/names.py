"""Values for the slots: names of many cultures, firms, addresses, dates, numbers."""

from __future__ import annotations

import random
import string
from pathlib import Path

from private_text import addresses, dates, lists, notes, numbers, plain, words

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


class Words:
    """The raw lists, read once. `folder` holds the wheels that plain.py reads."""

    def __init__(self, folder: Path) -> None:
        self.names = dict(words.names().items())
        self.towns = words.towns(40000)
        self.jobs = words.jobs()
        self.countries = words.countries()
        self.common = {language: words.ranked(folder, language)[:9000] for language in words.LANGUAGES}
        self.everyday = {language: frozenset(group[:6000]) for language, group in self.common.items()}
        self.messages = {language: plain.nameless(folder, language) for language in words.LANGUAGES}
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
        self.capitals = language == "de"
        self._home = [key for key in lists_.names if key.split("_")[0] == language]

    def value(self, slot: str) -> str:
        """A value for a slot's letter. Raises KeyError for an unknown slot."""
        return str(getattr(self, f"_{slot}_" if slot.islower() else f"_{slot.lower()}_upper")())

    def common(self) -> str:
        return self._rng.choice(self._all.common[self._language])

    def noun(self) -> str:
        """A word as a thing; in German and Dutch often two words in one, that no list can hold."""
        if self._language not in ("de", "nl") or self._rng.random() < 0.55:
            return self.common()
        first, second = self.common(), self.common()
        return first + self._rng.choice(("", "", "s", "-")) + second if len(first) > 3 and len(second) > 3 else first

    def plain(self) -> str:
        """A message of a program, in which nothing is private."""
        return self._rng.choice(self._all.messages[self._language])

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

    def _w_(self) -> str:
        return self.common()

    def _w_upper(self) -> str:
        return self.noun().capitalize()

    def _s_upper(self) -> str:
        return self.plain()

    def _m_upper(self) -> str:
        return numbers.measure(self._rng)

    def _p_upper(self) -> str:
        return numbers.part(self._rng)

    def _c_upper(self) -> str:
        return dates.clock(self._language, self._rng)

    def _n_upper(self) -> str:
        return numbers.plain(self._rng)

    def _d_upper(self) -> str:
        return self._rng.choice(dates.DAYS[self._language].split())

    def _l_upper(self) -> str:
        return self._rng.choice(lists.TONGUES[self._language])

    def _z_upper(self) -> str:
        return notes.note(self, self._rng)

    def _a_(self) -> str:
        return addresses.address(self, self._language, self._rng)

    def _d_(self) -> str:
        return dates.date(self._language, self._rng)

    def _h_(self) -> str:
        return numbers.phone(self._rng)

    def _i_(self) -> str:
        return numbers.identity(self._rng)

    def _b_(self) -> str:
        return numbers.account(self._rng)

    def _q_(self) -> str:
        return numbers.quantity(self._rng)

    def _v_(self) -> str:
        return numbers.version(self._rng)
