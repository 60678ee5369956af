"""When two mentions are the same thing: a key for each, whatever way it is written."""

from __future__ import annotations

import re

from uncase_nb.privacy.fold import bare, words
from uncase_nb.privacy.rules.phones import digits_of, national
from uncase_nb.privacy.types import IDENTIFIERS
from uncase_nb.privacy.vocabulary import PARTICLES, TITLES

_SPELLED = (
    (re.compile(r"\s*[(\[{]\s?(?:at|arroba)\s?[)\]}]\s*|\s+arroba\s+|\s+at\s+|\s*@\s*"), "@"),
    (re.compile(r"\s*[(\[{]\s?(?:dot|punto|\.)\s?[)\]}]\s*|\s+dot\s+|\s+punto\s+"), "."),
)


def key_of(kind: str, text: str) -> str:
    """The same key for the same entity: case, accents, separators and country codes do not count."""
    if kind == "PERSON":
        return " ".join(name_words(text)) or bare(text)[0].strip()
    if kind == "PHONE_NUMBER":
        return national(digits_of(text), international="+" in text) or text
    folded = " ".join(bare(text)[0].split())
    if kind == "EMAIL_ADDRESS":
        for pattern, plain in _SPELLED:
            folded = pattern.sub(plain, folded)
        return folded
    if kind in IDENTIFIERS and kind not in ("URL", "HANDLE", "IP_ADDRESS"):
        return "".join(char for char in folded if char.isalnum()) or folded
    return folded.lstrip("@") if kind == "HANDLE" else folded


def name_words(text: str) -> list[str]:
    """The words that tell people apart: no titles, no particles, but never nothing."""
    listed = words(text)
    telling = [word for word in listed if word not in TITLES and word not in PARTICLES]
    return telling or listed
