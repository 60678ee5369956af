"""Names, places and words that surrogates are made of, from data files that name their sources."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

from uncase_nb.privacy.fold import fold

Language = Literal["es", "en"]
Gender = Literal["female", "male"]

_DATA = Path(__file__).parents[1] / "data"
NAMES_FILE = _DATA / "surrogate_names.txt"
PLACES_FILE = _DATA / "surrogate_places.txt"


@lru_cache(maxsize=8)
def names(language: Language, kind: str) -> tuple[str, ...]:
    """First names (`female`, `male`) or surnames (`last`) that are no ordinary words."""
    return tuple(name for name in _sections(NAMES_FILE, " ")[f"{language} {kind}"] if not name.endswith("?"))


def places(section: str) -> tuple[str, ...]:
    """The entries of a section such as `city mx` or `street es`."""
    return _sections(PLACES_FILE, ",")[section]


@lru_cache(maxsize=1)
def sections_of_places() -> dict[str, str]:
    """The section of every place, by its folded name."""
    found: dict[str, str] = {}
    for section, entries in _sections(PLACES_FILE, ",").items():
        if section.split()[0] in ("city", "state", "code", "country"):
            for entry in entries:
                found.setdefault(fold(entry), section)  # Mexico stands first: Guadalajara is in Spain too
    return found


@lru_cache(maxsize=4096)
def gender_of(word: str) -> Gender | None:
    """The gender of a folded first name, by the lists; null where they do not tell."""
    female, male = (word in _folded(kind) for kind in ("female", "male"))
    if female != male:
        return "female" if female else "male"
    return None


@lru_cache(maxsize=4096)
def is_first(word: str) -> bool:
    """Whether a folded word is listed as a first name."""
    return word in _folded("female") or word in _folded("male")


def is_last(word: str) -> bool:
    """Whether a folded word is listed as a surname."""
    return word in _folded("last")


def language_of(words: list[str], default: Language) -> Language:
    """The language whose lists know more of the folded words of a name."""
    spanish, english = (sum(word in _listed(language) for word in words) for language in ("es", "en"))
    return default if spanish == english else "es" if spanish > english else "en"


@lru_cache(maxsize=4)
def _folded(kind: str) -> frozenset[str]:
    sections = _sections(NAMES_FILE, " ")
    return frozenset(fold(name.rstrip("?")) for language in ("es", "en") for name in sections[f"{language} {kind}"])


@lru_cache(maxsize=2)
def _listed(language: str) -> frozenset[str]:
    sections = _sections(NAMES_FILE, " ")
    return frozenset(
        fold(name.rstrip("?")) for kind in ("female", "male", "last") for name in sections[f"{language} {kind}"]
    )


@lru_cache(maxsize=2)
def _sections(file: Path, separator: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    section = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            entries = (entry.strip() for entry in line.split(separator))
            found.setdefault(section, []).extend(entry for entry in entries if entry)
    return {name: tuple(entries) for name, entries in found.items()}
