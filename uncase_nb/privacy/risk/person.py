"""A fictitious person: who they are, before any number or address is made up."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from uncase_nb.privacy.risk.names import given, surname

LOCALES = {"es": ("es_MX", "es_MX", "es_MX", "es_ES", "es_AR", "es_CO"), "en": ("en_US", "en_US", "en_GB")}
"""Where people of a language live; Mexico and the United States weigh most."""
_TODAY = date(2025, 6, 1)  # fixed, so that a seed gives the same people in every year
_YOUNGEST, _OLDEST = 18, 92


@dataclass(frozen=True)
class Person:
    """Somebody who does not exist."""

    locale: str
    """For example `es_MX`."""
    given: str
    """First name or names."""
    nickname: str
    """What friends say."""
    surnames: tuple[str, ...]
    """Two in Spanish-speaking countries."""
    female: bool
    """Sex as registers have it; not tied to the name."""
    born: date
    """Date of birth."""

    @property
    def language(self) -> str:
        """`es` or `en`."""
        return self.locale[:2]

    @property
    def full_name(self) -> str:
        """First names and surnames."""
        return " ".join((self.given, *self.surnames))

    @property
    def age(self) -> int:
        """In years, on a fixed day."""
        birthday_passed = (_TODAY.month, _TODAY.day) >= (self.born.month, self.born.day)
        return _TODAY.year - self.born.year - (not birthday_passed)

    @property
    def account(self) -> str:
        """The stem of account names: ASCII, lower case."""
        return ascii_letters(self.given.split()[0]) + "." + ascii_letters(self.surnames[0])


def person(rng: Random, language: str) -> Person:
    """Make one up."""
    locale = rng.choice(LOCALES[language])
    name = given(rng, language)
    count = 2 if language == "es" and rng.random() < 0.8 else 1
    days = rng.randrange(_YOUNGEST * 366, _OLDEST * 365)
    return Person(
        locale,
        name.name,
        name.nickname,
        tuple(surname(rng, language) for _ in range(count)),
        rng.random() < 0.5,
        _TODAY - timedelta(days=days),
    )


def ascii_letters(text: str) -> str:
    """Only the letters, without accents, in lower case."""
    bare = unicodedata.normalize("NFD", text.lower())
    return "".join(char for char in bare if "a" <= char <= "z")
