"""Made-up people and their data: numbers of the ranges kept for fiction, domains kept for examples."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from typing import NamedTuple


class Datum(NamedTuple):
    """One piece of personal data."""

    key: str
    """What a form would call it."""
    value: str
    sentence: str = ""
    """As somebody says it."""


_FIRST = {
    "es": ("Lucía", "Mariana", "Ricardo", "Ignacio", "Ximena", "Rodrigo", "Fernanda", "Óscar", "Verónica", "Julián"),
    "en": ("Emily", "Joshua", "Hannah", "Marcus", "Olivia", "Trevor", "Megan", "Derek", "Abigail", "Nathan"),
}
_LAST = {
    "es": ("Hernández", "Villaseñor", "Ocampo", "Zepeda", "Cárdenas", "Montes", "Arriaga", "Saldaña", "Quiroz", "Tapia"),
    "en": ("Whitfield", "Carmichael", "Donovan", "Pruitt", "Lindqvist", "Hargrove", "Okafor", "Bennett", "Sawyer", "Kowalski"),
}  # fmt: skip
_SAID = {
    "es": {
        "name": "Me llamo {}.", "email": "Mi correo es {}.", "phone": "Mi teléfono es {}.", "card": "Mi tarjeta es la {}.",
        "id": "Mi CURP es {}.", "address": "Vivo en {}.",
    },
    "en": {
        "name": "My name is {}.", "email": "My email is {}.", "phone": "My phone number is {}.", "card": "My card is {}.",
        "id": "My social security number is {}.", "address": "I live at {}.",
    },
}  # fmt: skip
_KEYS = {
    "es": {"name": "nombre", "email": "correo", "phone": "telefono", "card": "tarjeta", "id": "curp", "address": "direccion"},
    "en": {"name": "name", "email": "email", "phone": "phone", "card": "card", "id": "ssn", "address": "address"},
}  # fmt: skip
_CURP_CHARS = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"


def draw_name(language: str, rng: random.Random) -> str:
    """A first name and a surname, in Spanish two."""
    surnames = rng.sample(_LAST[language], 2 if language == "es" else 1)
    return " ".join((rng.choice(_FIRST[language]), *surnames))


def draw_datum(language: str, rng: random.Random) -> Datum:
    """A name, address, e-mail, telephone, card or identity number."""
    kind = rng.choice(tuple(_MAKERS))
    value = _MAKERS[kind](language, rng)
    return Datum(_KEYS[language][kind], value, _SAID[language][kind].format(value))


def _email(language: str, rng: random.Random) -> str:
    plain = unicodedata.normalize("NFKD", draw_name(language, rng)).encode("ascii", "ignore").decode()
    return ".".join(plain.lower().split()[:2]) + rng.choice(("@example.com", "@example.org", "@example.net"))


def _phone(language: str, rng: random.Random) -> str:
    if language == "es":
        return f"55 {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
    return f"({rng.choice((212, 305, 415, 617, 713))}) 555-01{rng.randint(0, 99):02}"


def _card(_language: str, rng: random.Random) -> str:
    digits = [4, *(rng.randrange(10) for _ in range(14))]
    doubled = [sum(divmod(2 * digit, 10)) if at % 2 == 0 else digit for at, digit in enumerate(digits)]
    number = "".join(map(str, [*digits, -sum(doubled) % 10]))
    return " ".join(number[at : at + 4] for at in range(0, 16, 4))


def _identity(language: str, rng: random.Random) -> str:
    if language == "en":
        return f"{rng.randint(101, 665)}-{rng.randint(10, 99)}-{rng.randint(1000, 9999)}"
    consonants = "BCDFGHJKLMNPQRSTVWXYZ"
    head = "".join(rng.choice(consonants if at != 1 else "AEIOU") for at in range(4))
    born = f"{rng.randint(60, 99)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    body = head + born + rng.choice("HM") + rng.choice(("DF", "JC", "NL", "PL", "VZ"))
    body += "".join(rng.choice(consonants) for _ in range(3)) + "0"
    total = sum(_CURP_CHARS.index(char) * (18 - at) for at, char in enumerate(body))
    return body + str(-total % 10)


def _address(language: str, rng: random.Random) -> str:
    number = rng.randint(11, 989)
    if language == "es":
        return (
            f"Calle {rng.choice(('Jacarandas', 'Nogales', 'Hidalgo', 'Morelos'))} {number}, Col. Del Valle, C.P. 03100"
        )
    return f"{number} {rng.choice(('Maple', 'Cedar', 'Willow', 'Juniper'))} Street, Springfield, IL 62704"


_MAKERS: dict[str, Callable[[str, random.Random], str]] = {
    "name": draw_name, "email": _email, "phone": _phone, "card": _card, "id": _identity, "address": _address,
}  # fmt: skip
