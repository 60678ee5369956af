"""Digits that look made by an office: patterns filled at random, check digits computed."""

from __future__ import annotations

from random import Random

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_CONSONANTS = "BCDFGHJKLMNPRSTVWXYZ"


def filled(rng: Random, pattern: str) -> str:
    """`#` is a digit, `%` a digit from 1, `@` a letter, `&` a consonant; the rest stays."""
    kinds = {"#": "0123456789", "%": "123456789", "@": _LETTERS, "&": _CONSONANTS}
    return "".join(rng.choice(kinds[char]) if char in kinds else char for char in pattern)


def luhn(stem: str) -> str:
    """The stem with its Luhn digit."""
    from stdnum import luhn as check

    return stem + str(check.calc_check_digit(stem))


def mod97(country: str, account: str) -> str:
    """An IBAN of a country's account number (ISO 13616)."""
    spelled = "".join(str(int(char, 36)) for char in f"{account}{country}00")
    return f"{country}{98 - int(spelled) % 97:02d}{account}"


def weighted(stem: str, weights: tuple[int, ...], modulus: int) -> int:
    """Sum of digits times weights, repeated as needed, modulo."""
    return sum(int(digit) * weights[place % len(weights)] for place, digit in enumerate(stem)) % modulus


def grouped(text: str, size: int, separator: str = " ") -> str:
    """In groups from the left."""
    return separator.join(text[at : at + size] for at in range(0, len(text), size))
