"""Ages and dates in words, as people say them."""

from __future__ import annotations

import random


def _words(text: str) -> list[str]:
    return text.split()


_UNITS_ES = _words(
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_TENS_ES = _words("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_UNITS_EN = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS_EN = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS_EN = _words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
_MONTHS_ES = _words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
_MONTHS_EN = _words("January February March April May June July August September October November December")


def in_words(number: int, *, spanish: bool) -> str:
    """A number from 1 to 99."""
    if spanish:
        if number < 30:
            return _UNITS_ES[number - 1]
        ten, unit = divmod(number, 10)
        return _TENS_ES[ten - 3] + (f" y {_UNITS_ES[unit - 1]}" if unit else "")
    if number < 20:
        return _UNITS_EN[number - 1]
    ten, unit = divmod(number, 10)
    return _TENS_EN[ten - 2] + (f"-{_UNITS_EN[unit - 1]}" if unit else "")


def age_in_words(rng: random.Random, years: int, *, spanish: bool) -> str:
    """`seis años`, `forty-two`, `6 meses`."""
    words = in_words(years, spanish=spanish)
    if spanish:
        words = "un" if words == "uno" else words
        months = rng.randint(2, 11)
        return rng.choice(
            (
                f"{words} años",
                f"{words} años",
                f"{words} añitos",
                f"{months} meses",
                f"{years} añitos",
                f"{years} años y medio",
            )
        )
    return rng.choice(
        (
            words,
            f"{words} years old",
            f"{rng.randint(2, 11)} months",
            f"{years} years and a half",
            f"{years}-year-old",
            f"{years}yo",
            f"{words} years",
        )
    )


def date_in_words(rng: random.Random, *, spanish: bool) -> str:
    """`tres de mayo de mil novecientos ochenta`, `May third, 1980`."""
    day, month, year = rng.randint(1, 28), rng.randint(0, 11), rng.randint(1935, 2025)
    forms: tuple[str, ...]
    if spanish:
        words = in_words(day, spanish=True)
        late = f"mil novecientos {in_words(rng.randint(30, 99), spanish=True)}"
        forms = (
            f"{words} de {_MONTHS_ES[month]}",
            f"{words} de {_MONTHS_ES[month]} de {year}",
            f"{words} de {_MONTHS_ES[month]} de {late}",
            f"{day} de {_MONTHS_ES[month]} del {year % 100:02}",
        )
    else:
        name, ordinal = _MONTHS_EN[month], rng.choice(_ORDINALS_EN)
        forms = (
            f"{name} {ordinal}",
            f"{name} {ordinal}, {year}",
            f"the {ordinal} of {name}",
            f"{name} {day}, {year}",
            f"{day}th of {name} {year}",
        )
    return rng.choice(forms)
