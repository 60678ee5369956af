"""Ordinary words of Spanish and English: a capitalised word that is none of them is most likely a name."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from uncase_nb.privacy.gazetteer import is_name

FILE = Path(__file__).parent / "data" / "lexicon.txt"
_ENTRY = re.compile(r"([A-Z])([a-z]*)")
_REGULAR = re.compile(
    r"(?P<stem>[a-z]{3,}?)(?:e?s|mente|ly|ed|ing|[mst]e(?:l[aeo]s?)|nosl[aeo]s?)"
    r"|(?P<verb>[a-z]{2,}(?:[aeosr]|ndo)|ten|pon|ven|haz|sal|di|da|ve)(?:[mst]e|l[aeo]s?|nos)"
)
"""Words that are not listed themselves, by their listed stems: `urgentemente`, `mandaselo`, `revisandolo`."""
_JOINT = re.compile("['’´`-]")
_CONTRACTED = frozenset({"m", "ll", "re", "ve", "d", "t"})
"""What stands after the apostrophe of `I'm`, `don't`, `they'll`."""


@lru_cache(maxsize=20_000)
def is_ordinary(word: str) -> bool:
    """Whether a folded word is written in lower case as a rule, so that it names nobody by itself."""
    listed = lexicon()
    if word in listed:
        return True
    if is_name(word):
        return False
    if _JOINT.search(word):
        base, *rest = _JOINT.split(word)
        return rest[-1] in _CONTRACTED or all(is_ordinary(part) for part in (base, *rest) if part not in {"s", ""})
    regular = _REGULAR.fullmatch(word)
    return regular is not None and any(stem in listed for stem in regular.groups() if stem)


@lru_cache(maxsize=1)
def lexicon() -> frozenset[str]:
    """The listed words, folded; read once a process."""
    body = "".join(line for line in FILE.read_text(encoding="ascii").splitlines() if not line.startswith("#"))
    words: list[str] = []
    word = ""
    for shared, rest in _ENTRY.findall(body):
        word = word[: ord(shared) - ord("A")] + rest
        words.append(word)
    return frozenset(words)
