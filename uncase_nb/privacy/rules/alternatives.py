"""Long lists of words in a pattern, ordered by letter: a word that begins with none of them costs a fraction."""

from __future__ import annotations

import re

_PIECE = r"(?:[a-z0-9'’]|\\[ .swbd]|\[[^\[\]^\\]*\])[?*+]?"
_WORD = rf"[a-z](?![?*+{{])(?:{_PIECE})*"
_GROUP = re.compile(rf"(?<![\\\[])\((?P<kind>\?:|\?P<\w+>|\?[=!])(?P<words>{_WORD}(?:\|{_WORD}){{4,}})\)")
_FEWEST = 2


def by_letter(pattern: str) -> str:
    """The same pattern; words with one first letter, which exclude all others, stand together in their order."""
    return _GROUP.sub(lambda group: f"({group['kind']}{_arranged(group['words'].split('|'))})", pattern)


def _arranged(words: list[str]) -> str:
    letters: dict[str, list[str]] = {}
    for word in words:
        letters.setdefault(word[0], []).append(word[1:])
    return "|".join(
        letter + (rests[0] if len(rests) < _FEWEST else f"(?:{_rest(rests)})") for letter, rests in letters.items()
    )


def _rest(words: list[str]) -> str:
    """What follows a letter; parted again where that can be done."""
    plain = all(re.fullmatch(_WORD, word) for word in words)
    return _arranged(words) if plain and len(words) > _FEWEST else "|".join(words)
