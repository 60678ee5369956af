"""Known names: whoever takes part or introduced themselves is found at every mention, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.diminutives import pet_names
from uncase_nb.privacy.fold import bare, words
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.privacy.vocabulary import BUSINESSES, FUNCTION_WORDS, PARTICLES, ROLES, STOP, TITLES

_FULL, _PART, _PET = 0.9, 0.75, 0.6
_SHORT = 3
"""Letters of the shortest beginning of a name that stands for it; so few need a capital."""
_LETTERS = re.compile(r"[^\W\d_]+")


class KnownNames:
    """Finds the full names given, their parts alone, and the pet forms of the first names."""

    def __init__(self, names: Iterable[str], texts: Iterable[str] | None = None) -> None:
        """Prepare the names.

        Args:
            names: of people and businesses, as written.
            texts: all that will be read, where known: what does not occur in them is not prepared.
        """
        read = None if texts is None else "\n".join(bare(text)[0] for text in texts)
        whole: set[str] = set()
        parts: set[str] = set()
        business: set[str] = set()
        for name in names:
            listed = [word for word in words(TOKEN.sub(" ", name)) if word not in TITLES]
            if not listed or all(word in ROLES or word in STOP or word in PARTICLES for word in listed):
                continue
            phrase = r"\W{1,3}".join(map(re.escape, listed))
            if any(word in BUSINESSES for word in listed):
                business.add(phrase)
                continue
            whole.add(phrase)
            parts |= {word for word in listed if _telling(word, alone=len(listed) == 1)}
        pets = frozenset(form for part in parts for form in pet_names(part)) - parts
        cut = _cut_short(parts - pets, read) - pets if read else frozenset()
        pets |= cut
        self._scores = dict.fromkeys(pets, _PET) | dict.fromkeys(parts, _PART)
        # A pet form such as `mari` is somebody's in a conversation with a María, whatever town has the same name.
        doubtful = {word for word in parts if _doubtful(word)} | {word for word in pets if is_ordinary(word)}
        self._capital = frozenset(word for word in doubtful if not is_name(word)) | {w for w in cut if len(w) == _SHORT}
        self._businesses = _alternatives(business)
        self._names = _alternatives(whole | {re.escape(part) for part in self._scores if read is None or part in read})

    def find(self, text: str) -> list[Found]:
        """Mentions in one text."""
        if not self._names and not self._businesses:
            return []
        folded, places = bare(text)
        found: list[Found] = []
        for pattern, kind in ((self._names, "PERSON"), (self._businesses, "ORGANIZATION")):
            for match in pattern.finditer(folded) if pattern else ():
                start, end = match.span()
                if places:
                    start, end = places[start], places[end - 1] + 1
                lower = text[start].islower()
                if not lower or (match[0] not in FUNCTION_WORDS and match[0] not in self._capital):
                    found.append(Found(start, end, kind, self._scores.get(match[0], _FULL), "participant"))
        return found


def _cut_short(parts: set[str] | frozenset[str], read: str) -> frozenset[str]:
    """The words of a text that are the beginning of a name and no word themselves: `Dec` for Declan, `Citla` for Citlali."""
    begun = {part[:size] for part in parts if part.isalpha() for size in range(_SHORT, len(part))} - parts
    if not begun:
        return frozenset()
    met = begun.intersection(_LETTERS.findall(read))
    return frozenset(word for word in met if word not in FUNCTION_WORDS and not is_ordinary(word))


def _doubtful(word: str) -> bool:
    """Whether a word is an ordinary one too, so that it needs a capital."""
    return is_ordinary(word) or word in gazetteer().ordinary


def _telling(word: str, *, alone: bool) -> bool:
    """Whether a part of a name alone is a mention of the person; an ordinary word of a longer name is none."""
    if len(word) < 3 or word in PARTICLES or word in ROLES or word in BUSINESSES:
        return alone and len(word) == 2  # `Bo`, `Jo`
    return alone or not is_ordinary(word) or is_name(word) or word in gazetteer().ordinary


def _alternatives(phrases: set[str]) -> re.Pattern[str] | None:
    if not phrases:
        return None
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<![^\W_])(?:" + "|".join(ordered) + r")(?![^\W_])")
