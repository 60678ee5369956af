"""Names by hand: of more origins than Faker's locales, and names that are ordinary words too."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=2)
def _sections(file: str) -> dict[str, tuple[str, ...]]:
    """The lists of a file, by heading; an underscore stands for a space."""
    found: dict[str, dict[str, None]] = {}
    heading = ""
    for line in (_FOLDER / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            found.setdefault(heading, {}).update(dict.fromkeys(name.replace("_", " ") for name in line.split()))
    return {title: tuple(names) for title, names in found.items()}


def world(kind: str) -> tuple[str, ...]:
    """First names (`given`) or surnames (`last`) from many countries."""
    return _sections("names_world.txt")[kind]


def ordinary(kind: str, language: str) -> tuple[str, ...]:
    """First names or surnames that are also words of the language: `Hope`, `Price`, `Luz`, `Cuesta`."""
    return _sections("names_words.txt")[f"{kind} {language}"]
