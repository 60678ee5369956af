"""What each word of a name is, and words that may stand in for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from uncase_nb.privacy.diminutives import formal_names, is_short_name, short_names
from uncase_nb.privacy.fold import bare, fold
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.lists import Language, gender_of, is_first, is_last, names
from uncase_nb.privacy.vocabulary import PARTICLES, TITLES

_LISTED_TRIES = 60  # names of the lists are tried first, then blends of two
_PET_ENDINGS = ("ita", "ito")  # such a name has no short form of its own
_WIDOWS = frozenset(["vda", "viuda"])  # "Hortensia Villa vda. de Lomelí"
_VOWEL = re.compile("[aeiouáéíóú]")


@lru_cache(maxsize=4)
def formal_first_names(language: Language, gender: str) -> tuple[str, ...]:
    """First names of one gender alone that have, or can be given, a short form."""
    listed = names(language, gender)
    return tuple(name for name in listed if gender_of(fold(name)) == gender and not name.endswith(_PET_ENDINGS))


def telling_words(listed: Sequence[str]) -> list[str]:
    """The words that are replaced: titles and particles stay, where there is anything else."""
    telling = [word for word in listed if word not in TITLES and word not in PARTICLES and word not in _WIDOWS]
    return telling or list(listed)


def roles_of(text: str, telling: Sequence[str]) -> dict[str, bool]:
    """Whether each word is a first name: the ones before the surnames, or after the comma of `López, María`."""
    comma = bare(text)[0].find(",")
    if comma > 0 and len(telling) > 1:
        after = set(bare(text[comma:])[0].replace(".", " ").replace(",", " ").split())
        if after & set(telling):
            return {word: word in after for word in telling}
    roles: dict[str, bool] = {}
    surnames = False
    for place, word in enumerate(telling):
        rest = len(telling) - place - 1
        given = is_first(word) or bool(formal_names(word))
        if place == 0:
            surnames = (is_last(word) or _after_title(text)) and not given if not rest else False
        else:
            surnames = surnames or not (given and rest >= 1 and (rest > 1 or not is_last(word)))
        roles[word] = not surnames
    return roles


def _after_title(text: str) -> bool:
    return bare(text)[0].strip().split(" ")[0].strip(".") in TITLES


def is_pet_form(word: str) -> bool:
    """`Lupita` is one; `José`, short for Josefa too, has short forms of its own and is none."""
    return bool(formal_names(word)) and not short_names(word) and (is_short_name(word) or not is_first(word))


def candidates(listed: Sequence[str], draw: Draw) -> Iterator[str]:
    """Names of the list in keyed order, then blends of two of them without end."""
    for _ in range(_LISTED_TRIES):
        yield draw.pick(listed)
    while True:
        front, back = draw.pick(listed), draw.pick(listed).lower()
        start = [match.start() for match in _VOWEL.finditer(front.lower())]
        end = [match.start() for match in _VOWEL.finditer(back)]
        if len(start) > 1 and len(end) > 1:
            yield front[: draw.pick(start[1:])] + back[draw.pick(end[:-1]) :]
