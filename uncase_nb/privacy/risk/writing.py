"""How people type: the same sentence in several registers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from uncase_nb.privacy.risk.carriers import HOLE

_PUNCTUATION = re.compile(r"[¿¡.,;:!?]")


def without_accents(text: str) -> str:
    """`Núñez` becomes `Nunez`."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _same(text: str) -> str:
    return text


def _hurried(text: str) -> str:
    return without_accents(text).lower()


REGISTERS: dict[str, Callable[[str], str]] = {
    "as written": _same,
    "lower case": str.lower,
    "capitals": str.upper,
    "no accents": without_accents,
    "hurried": _hurried,
}
"""`hurried` is lower case without accents, and without punctuation around the value."""


def written(sentence: str, value: str, register: str) -> tuple[str, str]:
    """Sentence (its hole kept) and value in a register. The punctuation inside a value always stays."""
    change = REGISTERS[register]
    if register == "hurried":
        sentence = _PUNCTUATION.sub("", sentence)
    return change(sentence).replace(change(HOLE), HOLE), change(value)
