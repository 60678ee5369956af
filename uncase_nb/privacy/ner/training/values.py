"""Fill the slots of a chat line: names and places from Faker's locales, the rest from small grammars."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from faker import Faker

from uncase_nb.privacy.ner.training import phrases, places, slots, ties
from uncase_nb.privacy.ner.training.addresses import english_address, spanish_address, spoken_place
from uncase_nb.privacy.ner.training.names_lists import ordinary
from uncase_nb.privacy.ner.training.numerals import age_in_words, date_in_words
from uncase_nb.privacy.ner.training.people import People

LOCALES = {
    "es": ("es_MX", "es_MX", "es_ES", "es_AR", "es_CO", "es_CL"),
    "en": ("en_US", "en_US", "en_GB", "en_CA", "en_AU", "en_IN", "es_MX"),
}
_SYLLABLES = ("ba", "be", "cha", "da", "del", "fer", "ga", "gui", "ia", "jo", "ka", "lan", "li", "lo", "mar", "me", "mi", "na", "ne", "ni", "o", "or", "pa", "qui", "ra", "re", "ri", "ro", "sa", "ta", "te", "ti", "vi", "xo", "ya", "zu")  # fmt: skip
_NO_YEAR = 0.06
"""Share of dates such as `10/7`."""
_SLOT = re.compile(r"\{(\w+)\}")


class Values:
    """Seeded values of one language; the same seed gives the same sequence."""

    def __init__(self, language: str, rng: random.Random) -> None:
        self.rng = rng
        self.spanish = language == "es"
        self._fakers = [Faker(locale, use_weighting=False) for locale in LOCALES[language]]
        for index, faker in enumerate(self._fakers):
            faker.seed_instance(rng.randrange(1 << 30) + index)
        self._people = People(language, rng, self._fakers)
        self._phrases = phrases.SPANISH if self.spanish else phrases.ENGLISH
        self._makers: dict[str, Callable[[], str]] = {
            "per": self.person, "full": self.full, "first": self.first, "last": self.last, "nick": self.nick,
            "loc": self.place, "addr": self.address, "col": self.neighbourhood, "org": self.organization,
            "date": self.date, "age": self.age, "id": self.identifier, "car": self.car, "thing": self.thing,
            "price": self.price, "month": self.month, "day": self.day, "time": self.time, "order": self.order,
            "phone": self.phone, "mail": self.mail, "url": self.url, "handle": self.handle, "n": self.number,
            "year": self.year, "dim": self._people.pet, "caps": self.capitals, "inv": self.inverted, "quote": self.quoted, "brand": self.brand, "ini": self.initials,
            "spoken": self.spoken, "inst": self.institution, "spokendate": self.spoken_date, "nl": lambda: "\n",
            "city": self.city, "region": self._region, "wfirst": lambda: rng.choice(ordinary("given", language)), "wlast": lambda: rng.choice(ordinary("last", language)),
            "spelt": self.spelt, "yrs": lambda: str(rng.randint(1, 96)), **ties.makers(self),
        }  # fmt: skip

    def fill(self, slot: str) -> str:
        """A value; a phrase may hold slots of its own, none of them personal. `Act` is `act` with a capital."""
        if not slot.islower():
            phrase = self.fill(slot.lower())
            return phrase[:1].upper() + phrase[1:]
        if slot in self._makers:
            return self._makers[slot]()
        return _SLOT.sub(lambda match: self.fill(match[1]), self.rng.choice(self._phrases[slot]))

    def _pick(self, spanish: list[str], english: list[str]) -> str:
        return self.rng.choice(spanish if self.spanish else english)

    def first(self) -> str:
        roll = self.rng.random()
        if roll < 0.04:
            return self._coined()
        name = self._people.given()
        return f"{name} {self._people.given()}" if self.spanish and roll > 0.88 else name

    def last(self) -> str:
        one = self._coined() if self.rng.random() < 0.05 else self._people.surname()
        return f"{one}-{self._people.surname()}" if self.rng.random() > 0.97 else one

    def _coined(self) -> str:
        """A name that is in no list, so that the network learns to read the sentence round it."""
        return "".join(self.rng.choices(_SYLLABLES, k=self.rng.randint(2, 3))).capitalize()

    def full(self) -> str:
        if self.spanish:
            return f"{self.first()} {self.last()} {self.last()}"
        middle = f" {self.rng.choice('ABCDEFGHJKLMNPRST')}." if self.rng.random() < 0.15 else ""
        return f"{self.first()}{middle} {self.last()}"

    def person(self) -> str:
        makers = (self.first, self.nick, self._first_last, self.full, self.initials, self.capitals)
        return self.rng.choices(makers, (34, 12, 32, 16, 4, 2))[0]()

    def initials(self) -> str:
        return self._people.initials(self.last())

    def capitals(self) -> str:
        return self.rng.choice((self.full, self._first_last, self.inverted, self.first))().upper()

    def inverted(self) -> str:
        """Surname first, as forms and class lists have it."""
        surnames = f"{self.last()} {self.last()}" if self.spanish and self.rng.random() < 0.7 else self.last()
        return f"{surnames}{self.rng.choice((', ', ', ', ' '))}{self.first()}"

    def _first_last(self) -> str:
        return f"{self.first()} {self.last()}"

    def spelt(self) -> str:
        """`R-U-I-Z`, `r u i z`: a name letter by letter."""
        letters = self._people.surname().replace(" ", "")[:12]
        joined = self.rng.choice(("-", "-", " ", ", ", ".")).join(letters)
        return joined if self.rng.random() < 0.3 else joined.upper()

    def nick(self) -> str:
        return self._pick(places.NICKNAMES_ES, places.NICKNAMES_EN) if self.rng.random() < 0.4 else self._people.pet()

    def place(self) -> str:
        city = self.city()
        roll = self.rng.random()
        if roll < 0.2:
            return self._region()
        return f"{city}, {self._region()}" if roll < 0.35 else city

    def city(self) -> str:
        """A city, which names nobody by itself."""
        if self.rng.random() < 0.3:
            return str(self.rng.choice(self._fakers).city())
        return self._pick(places.CITIES_ES, places.CITIES_EN)

    def _region(self) -> str:
        return self._pick(places.REGIONS_ES, places.REGIONS_EN)

    def neighbourhood(self) -> str:
        return self.rng.choice(places.NEIGHBOURHOODS) if self.rng.random() < 0.7 else self.last()

    def address(self) -> str:
        if self.spanish:
            street = self.last() if self.rng.random() < 0.35 else self.rng.choice(places.STREETS_ES)
            return spanish_address(self.rng, street, self.neighbourhood(), self.city())
        return english_address(self.rng, self.last(), self.city())

    def quoted(self) -> str:
        """`Guadalupe "Lupe" Arredondo`."""
        before, after = self.rng.choice(('""', "“”", "()", "''"))
        return f"{self._people.given()} {before}{self._people.pet()}{after} {self.last()}"

    def brand(self) -> str:
        name = self.rng.choice(places.BRANDS)
        return name.upper() if len(name) < 4 else name.capitalize()

    def spoken(self) -> str:
        street = self.last() if self.rng.random() < 0.3 else self._pick(places.STREETS_ES, [self.last()])
        return spoken_place(self.rng, street, self.neighbourhood(), spanish=self.spanish)

    def institution(self) -> str:
        """Where somebody is treated, taught, tried or employed."""
        form = self._pick(slots.PLACES_ES, slots.PLACES_EN)
        return form.format(l=self.last(), f=self.first(), c=self.city(), n=self.rng.randint(1, 90))

    def spoken_date(self) -> str:
        return date_in_words(self.rng, spanish=self.spanish) if self.rng.random() < 0.5 else self.date()

    def organization(self) -> str:
        form = self._pick(list(slots.ORGS_ES), list(slots.ORGS_EN))
        return form.format(l=self.last(), f=self.first(), c=self.city())

    def date(self) -> str:
        rng, day, month, year = self.rng, self.rng.randint(1, 28), self.rng.randint(1, 12), self.rng.randint(1935, 2026)
        name = self._pick(places.MONTHS_ES, places.MONTHS_EN) if rng.random() < 0.1 else self._month(month)
        numeric = (f"{day:02}/{month:02}/{year}", f"{day}/{month}/{year % 100:02}", f"{year}-{month:02}-{day:02}")
        if self.spanish:
            words = (f"{day} de {name} de {year}", f"{day} de {name} del {year}", f"{day} de {name}")
        else:
            words = (f"{name} {day}, {year}", f"{day} {name} {year}", f"{name} {day}th")
        if rng.random() < _NO_YEAR:
            return f"{day}/{month:02}" if self.spanish else f"{month}/{day}"
        return rng.choice(words + numeric)

    def _month(self, number: int) -> str:
        return (places.MONTHS_ES if self.spanish else places.MONTHS_EN)[number - 1]

    def age(self) -> str:
        years = self.rng.randint(1, 95)
        if self.rng.random() < 0.25:
            return age_in_words(self.rng, years, spanish=self.spanish)
        spanish, english = (f"{years} años", f"{years} años"), (f"{years}", f"{years} years old", f"{years} yo")
        return self.rng.choice(spanish if self.spanish else english)

    def identifier(self) -> str:
        pattern = self.rng.choice(
            (
                "########",
                "AAAA######",
                "AAAA######HAAAAA##",
                "###-##-####",
                "A-#####",
                "## ## ######",
                "AAA##########",
                "#####",
                "AA######A",
                "####-##-####",
                "AA-####-##",
                "#######-#",
            )
        )
        return "".join(self._fill_mark(mark) for mark in pattern)

    def _fill_mark(self, mark: str) -> str:
        return {"#": self.rng.choice("0123456789"), "A": self.rng.choice("ABCDEFGHJKLMNPRSTVXZ")}.get(mark, mark)

    def order(self) -> str:
        pattern = self.rng.choice(("#####", "A###", "AA-####", "######", "AAA-##-###", "E##", "#.#.#", "X###"))
        return "".join(self._fill_mark(mark) for mark in pattern)

    def phone(self) -> str:
        spanish = (
            "55 #### ####",
            "## ## ## ## ##",
            "##########",
            "+52 55 #### ####",
            "+34 6## ### ###",
            "33-####-####",
        )
        english = ("(###) ###-####", "###-###-####", "+1 ### ### ####", "07### ######", "##########")
        return "".join(self._fill_mark(mark) for mark in self.rng.choice(spanish if self.spanish else english))

    def mail(self) -> str:
        host = self.rng.choice(("example.com", "gmail.com", "hotmail.com", "correo.mx"))
        return f"{self._ascii(self.first())}{self.rng.choice(('.', '_', ''))}{self._ascii(self.last())}@{host}"

    def _ascii(self, name: str) -> str:
        return "".join(char for char in name.lower() if char.isascii() and char.isalnum())

    def handle(self) -> str:
        return f"@{self._ascii(self.first())}{self.rng.choice(('', '_', '99', '.mx'))}"

    def url(self) -> str:
        return f"https://{self._ascii(self.last())}.example.com/{self.number()}"

    def car(self) -> str:
        return self.rng.choice(places.CARS)

    def thing(self) -> str:
        return self._pick(places.THINGS_ES, places.THINGS_EN)

    def price(self) -> str:
        amount = self.rng.randint(80, 900_000)
        return self.rng.choice(
            (
                f"${amount:,}",
                f"{amount:,} pesos" if self.spanish else f"${amount:,}",
                f"{amount // 1000} mil" if self.spanish else f"{amount // 1000}k",
            )
        )

    def month(self) -> str:
        return self._month(self.rng.randint(1, 12))

    def day(self) -> str:
        return self._pick(places.DAYS_ES, places.DAYS_EN)

    def time(self) -> str:
        hour = self.rng.randint(1, 12)
        return self.rng.choice((f"{hour}:30", f"{hour} am", f"{hour}pm", f"{hour}:00", f"{hour + 8}:15"))

    def number(self) -> str:
        return str(self.rng.choice((2, 3, 5, 6, 8, 10, 12, 15, 20, 24, 30, 36, 48, 60, 72, 120, 170)))

    def year(self) -> str:
        return str(self.rng.randint(2005, 2026))
