"""Words that need a second look while a name is read: shortened ones, particles, months that are first names."""

from __future__ import annotations

import re

from uncase_nb.privacy.vocabulary import TITLES, listed

SURNAMES = listed("bueno mayo abril casas nada")
"""Ordinary words that are surnames too: inside a name they do not end it."""
WIDOW = frozenset({"viuda", "vda"})
"""Between a name and that of the husband."""
_SHORTENED = frozenset({"ma", "gpe", "fco", "jr", "wm", "sta", "ste"})
"""`Ma. Refugio`: written short, with a stop."""
STOPPED = TITLES | WIDOW | _SHORTENED
"""After these a stop does not end the name."""
LINKS = frozenset("aeiouy")
"""Letters that are words too: in a line of capitals they are no initials."""
_SPOKEN_MONTHS = listed("julio abril april june")
"""Months that are first names: announced as a name, they are one (`mi hijo julio`)."""
_WRITTEN_WORDS = _SPOKEN_MONTHS | listed("will may august domingo")
"""The same with a capital only: `my son will come`."""
_GAELIC = frozenset({"Ó", "Ní", "Uí", "Nic", "Ua", "Mhic"})
"""Particles of Irish surnames, and `i` of Catalan ones below: words of every day without their capital or accent."""
LEADS = re.compile(r"(?:de la|de los|de las|del|de|van|von|van der) [A-ZÀ-Þ]")
"""What a surname filled into a form can begin with: `de la O`."""
_DAY_AFTER = re.compile(r"[^\S\n]?(?:de[^\S\n])?\d")


def joins(text: str, match: re.Match[str]) -> bool:
    """`Puigdevall i Serra`, `Tadhg Ó Muirí`: a particle before a capital."""
    return (match[0] == "i" or match[0] in _GAELIC) and text[match.end() + 1 : match.end() + 2].isupper()


def is_month_name(text: str, match: re.Match[str], word: str) -> bool:
    """Whether an announced word is a first name although it is a month or a verb too, and no day follows."""
    listed_words = _WRITTEN_WORDS if match[0].istitle() else _SPOKEN_MONTHS
    return word in listed_words and not _DAY_AFTER.match(text, match.end())
