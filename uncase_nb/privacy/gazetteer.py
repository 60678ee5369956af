"""First names and surnames of Spanish and English, from a data file that names its source and licence."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "data" / "gazetteer.txt"


class Gazetteer(NamedTuple):
    """Names as single words, folded."""

    first: frozenset[str]
    """First names that are not ordinary words."""
    last: frozenset[str]
    """Surnames that are not ordinary words."""
    ordinary: frozenset[str]
    """Names that are also ordinary words, towns or brands: they need a capital or an announcement."""
    first_names: frozenset[str]
    """Every first name, ordinary words included."""


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The names, read once a process."""
    words: dict[str, set[str]] = {"first": set(), "last": set(), "both": set(), "ordinary": set()}
    first: set[str] = set()
    section = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            for word in line.split():
                words["ordinary" if word.endswith("?") else section].add(word.rstrip("?"))
                if section != "last":
                    first.add(word.rstrip("?"))
    return Gazetteer(
        frozenset(words["first"] | words["both"]),
        frozenset(words["last"] | words["both"]),
        frozenset(words["ordinary"]),
        frozenset(first),
    )


@lru_cache(maxsize=20_000)
def is_name(word: str) -> bool:
    """Whether a folded word is a name and nothing else."""
    names = gazetteer()
    return word in names.first or word in names.last
