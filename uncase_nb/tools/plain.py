"""Text compared without case, accents and extra spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_KEY = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Lower case, without accents, single spaces."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _SPACES.sub(" ", bare).strip()


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """A fact's name as `tasa_anual`, however it is written."""
    return _NO_KEY.sub("_", plain(_CAMEL.sub("_", name))).strip("_")


def words_of(text: str) -> set[str]:
    """The words of three letters and more, and the numbers."""
    return {word for word in re.findall(r"[a-z0-9]+", plain(text)) if len(word) > 2 or word.isdigit()}
