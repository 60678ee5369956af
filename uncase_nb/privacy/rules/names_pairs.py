"""A first name that is an ordinary word and a surname, with nothing else in the clause: `bill tran.`, `faith adeleke, i signed`."""

from __future__ import annotations

import re

from uncase_nb.privacy.gazetteer import gazetteer
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import is_brand, is_term
from uncase_nb.privacy.vocabulary import listed

_WORD_BEFORE = 20
"""Characters in which what the clause begins after stands."""
_SURNAME = re.compile(r"[^\S\n]([a-z]{2,})(?=[,.;!?\n]|$)(?!\.\w)")
_CLAUSE_START = re.compile(r"(?:^|[\n\x00.,;:!?(]|\b(?:is|its|it's|to|name|soy|es|con|for|para))[^\S\n]*\Z")
_SHORTEST_SURNAME = 4
_NO_FORENAME = listed(
    "dale don lady che guy junior said ale amor darling salud guido alta gala concha campo corona cristal ever custodia transito said mar sol pastor reina"
)
"""Names too, but in lower case mostly something else, or a title."""


def pair_end(folded: str, place: int, end: int) -> int:
    """Where a clause ends that is nothing but a first name and a surname: `bill tran.`, `faith adeleke, i signed`."""
    surname = _SURNAME.match(folded, end)
    first = folded[place:end]
    if (
        not surname
        or first in _NO_FORENAME
        or first not in gazetteer().first_names
        or not _CLAUSE_START.search(folded, max(0, place - _WORD_BEFORE), place)
    ):
        return 0
    word = surname[1]
    known = word in gazetteer().last or (len(word) >= _SHORTEST_SURNAME and not is_ordinary(word) and not is_term(word))
    return surname.end() if known and not is_brand(word) else 0
