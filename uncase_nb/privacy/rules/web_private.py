"""Whether the words of a web address name somebody, or hold a code that only one person was given."""

from __future__ import annotations

import re

from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.vocabulary import listed

_PUBLIC = listed(
    "wiki docs doc documentation library blog blogs help ayuda support soporte article articles articulo articulos product products "
    "producto productos catalog catalogo shop tienda download downloads descargas release releases news noticias press watch video videos "
    "standard standards normas tag tags category categoria static assets cdn api spec specs manual manuals rfc questions question topic topics"
)
"""What follows one of these in a path is for everybody."""
_HOST_WORDS = listed(
    "www mail app portal shop tienda docs support blog api cdn static web sites example com org net mx es ar co cl pe uk us edu gob gov"
)
_TOKEN = re.compile(r"[a-z0-9]+")
_SHORTEST_PART = 3
_MIXED, _DIGITS = 4, 5
"""Characters from which letters with figures, and figures alone, are a code."""
_LONGEST_HOST = 30


def names_somebody(address: str) -> bool:
    """Whether an address, folded and without its scheme, names a person or carries a code.

    `harrietwashington.example.com`, `/album/boda-ana-y-luis`, `/citas/confirmar/8f3a-22`; not `/products/brake-pads-2021`.
    """
    host, _, rest = address.partition("/")
    if any(_is_name_of(word) for word in _TOKEN.findall(host.partition(":")[0]) if word not in _HOST_WORDS):
        return True
    for segment in re.split(r"[/?#&]", rest):
        tokens = _TOKEN.findall(segment)
        if any(token in _PUBLIC for token in tokens):
            return False
        if any(_is_name_of(token) or _is_code(token) for token in tokens):
            return True
    return False


def _is_name_of(word: str) -> bool:
    """Whether a word is a listed name, or a first name and another name written together."""
    if is_name(word):
        return True
    if not word.isalpha() or not 2 * _SHORTEST_PART <= len(word) <= _LONGEST_HOST:
        return False
    first = gazetteer().first
    return any(
        word[:cut] in first and is_name(word[cut:]) for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


def _is_code(token: str) -> bool:
    if token.isdigit():
        return len(token) >= _DIGITS
    return (
        len(token) >= _MIXED and any(char.isdigit() for char in token) and not re.fullmatch(r"v?\d+[a-z]{1,3}", token)
    )
