"""Which names may mean the same person: parts, initials, short forms."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from uncase_nb.privacy.diminutives import formal_names
from uncase_nb.privacy.surrogates.lists import is_first, is_last
from uncase_nb.privacy.vocabulary import FIRST_NAMES


def is_full(words: Sequence[str]) -> bool:
    """Whether folded words name one person well enough to know them again elsewhere: a first name and a surname.

    `jose luis` are two first names, `maria l` a first name and an initial: both may be anybody.
    """
    whole = [word for word in words if len(word) > 1]
    return len(whole) > 1 and any(_is_surname(word) for word in whole[1:])


def _is_surname(word: str) -> bool:
    """`Carlos` and `Miguel` are surnames too, but in `Juan Carlos` nobody's."""
    return not is_first(word) or (is_last(word) and word not in FIRST_NAMES)


def is_part(words: Sequence[str], names: Collection[str]) -> bool:
    """Whether every folded word is one of a person's names, as it stands."""
    return all(word in names for word in words)


def is_alias(words: Sequence[str], names: Collection[str]) -> bool:
    """Whether every folded word is one of a person's names, its initial or a short form, and not only initials."""
    return any(len(word) > 1 for word in words) and all(_stands_for(word, names) for word in words)


def short_for(word: str) -> list[str]:
    """The formal names of one word that a folded word may be short for."""
    return [name[0] for name in _formal(word) if len(name) == 1]


def stands_in(word: str) -> list[str]:
    """The first words of the formal names that a folded word may be short for."""
    return [name[0] for name in _formal(word) if name]


def _stands_for(word: str, names: Collection[str]) -> bool:
    if word in names:
        return True
    if len(word) == 1:
        return any(name.startswith(word) for name in names)
    formal = _formal(word)
    return any(all(part in names for part in name) for name in formal) or any(
        (word,) in _formal(name) for name in names
    )


@lru_cache(maxsize=8192)
def _formal(word: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.split()) for name in formal_names(word))
