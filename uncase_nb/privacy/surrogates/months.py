"""Months by name, in Spanish and English."""

from __future__ import annotations

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.surrogates.shape import in_case, word_list

_MONTHS = {
    "es": word_list("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "en": word_list("january february march april may june july august september october november december"),
}
_ABBREVIATED = {
    "es": word_list("ene feb mar abr may jun jul ago sep oct nov dic"),
    "en": word_list("jan feb mar apr may jun jul aug sep oct nov dec"),
}
_VARIANTS = {"setiembre": ("es", 9), "sept": ("en", 9), "setbre": ("es", 9)}


def month_of(word: str, language: str = "es") -> tuple[str, int] | None:
    """Language and number of a month, written out or abbreviated; `Mar` is one in both languages."""
    folded = fold(word)
    for tried in ("en", "es") if language == "en" else ("es", "en"):
        for listed in (_MONTHS, _ABBREVIATED):
            if folded in listed[tried]:
                return tried, listed[tried].index(folded) + 1
    return _VARIANTS.get(folded)


def month_like(number: int, word: str, language: str) -> str:
    """The name of a month, as long and in the case of another."""
    short = len(word) <= 4 and fold(word) not in _MONTHS[language]
    return in_case((_ABBREVIATED if short else _MONTHS)[language][number - 1], word)
