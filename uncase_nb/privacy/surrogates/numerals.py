"""Numbers up to 120 in words, in Spanish and English."""

from __future__ import annotations

from functools import lru_cache

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.surrogates.shape import word_list

_ES = word_list("""
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
    diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis
    veintisiete veintiocho veintinueve
    """)
_ES_TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_EN = word_list("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """)
_EN_TENS = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
_EN_ORDINALS = word_list("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third
    twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first
    """)
_MOST = 100


def value_of(written: str) -> int | None:
    """The number a word or digits stand for; null where they are none."""
    if written.isdecimal():
        return int(written)
    return _values().get(fold(written))


def is_spanish(written: str) -> bool:
    """Whether a number in words is Spanish."""
    return fold(written) not in _english_words()


def in_words(number: int, language: str) -> str:
    """A number below a hundred in words."""
    return _spanish(number) if language == "es" else _english(number)


def cardinal(number: int, *, like: str) -> str:
    """A day in words of the language and kind of another one."""
    folded = fold(like)
    if folded in _EN_ORDINALS:
        return _EN_ORDINALS[number - 1]
    return _english(number) if folded in _english_words() else "primero" if number == 1 else _spanish(number)


def _spanish(number: int) -> str:
    if number < len(_ES):
        return _ES[number]
    tens, ones = divmod(number, 10)
    return _ES_TENS[tens - 3] + (f" y {_ES[ones]}" if ones else "")


def _english(number: int) -> str:
    if number < len(_EN):
        return _EN[number]
    tens, ones = divmod(number, 10)
    return _EN_TENS[tens - 2] + (f"-{_EN[ones]}" if ones else "")


@lru_cache(maxsize=1)
def _english_words() -> frozenset[str]:
    every = [_english(number) for number in range(_MOST)]
    return frozenset([*every, *(word.replace("-", " ") for word in every)])


@lru_cache(maxsize=1)
def _values() -> dict[str, int]:
    values = {fold(write(number)): number for write in (_english, _spanish) for number in range(_MOST)}
    values |= {word.replace("-", " "): number for word, number in values.items() if "-" in word}
    # Before a noun: `veintiún años`.
    values |= {word[:-1]: number for word, number in values.items() if word.endswith("uno") and number > 1}
    values |= {"cien": _MOST} | {f"ciento {fold(_spanish(number))}": _MOST + number for number in range(1, 20)}
    return values | {"primero": 1} | {word: number for number, word in enumerate(_EN_ORDINALS, 1)}
