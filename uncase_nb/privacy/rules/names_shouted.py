"""Names in lines of capitals, where a capital tells nothing, and names spelled out letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import eponym, is_brand, is_form_word
from uncase_nb.privacy.places import place_with
from uncase_nb.privacy.vocabulary import BUSINESSES, ROLES, STOP, TITLES

_CAPITALS = re.compile(
    r"[A-ZÀ-ÖØ-Þ](?<![\w@#/.&-].)[A-ZÀ-ÖØ-Þ]{2,}(?:-[A-ZÀ-ÖØ-Þ]{2,})?(?:[^\S\n][A-ZÀ-ÖØ-Þ]{3,}){0,3}(?![\w@/]|[-.]\w)"
)
_LETTERS = re.compile(
    r"[ .,-](?<=[a-zA-ZñÑ].)(?<![\w.-]..)(?:(?<=[a-zñ] )[a-zñ](?: [a-zñ]){2,}"
    r"|(?<=[A-ZÑ].)(?:(?<=\.) ?|(?<=,) |(?<=[ -]))[A-ZÑ](?:(?:-|\. ?| |, )[A-ZÑ]){2,}\.?)(?![\w-])"
)
"""From what stands between the first letter and the second: letters themselves are everywhere."""
_AROUND = 30
_SHOUTED, _SHORTEST = 4, 4
"""Capitals to one small letter in a line that shouts; letters of a name without a list to vouch for it."""
_ONE, _SEVERAL, _SPELLED = 0.45, 0.55, 0.5


class ShoutedRule:
    """Words in capitals that no dictionary has: `ESPINOZA SPOTTING, VERN ON THE PRESS`."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Names anywhere in a text."""
        for match in _CAPITALS.finditer(text):
            yield from _names(text, folded, match.start(), match.end())


class SpelledRule:
    """`t j a d e n`, `W-O-J-C-I-E-C-H`: what somebody spells is mostly a name."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Spelled names anywhere in a text."""
        del folded
        for match in _LETTERS.finditer(text):
            start, end = match.start() - 1, match.end()
            letters = [char for char in fold(text[start:end]) if char.isalpha()]
            if any(ord(after) - ord(before) != 1 for before, after in pairwise(letters)):
                yield Found(start, end, "PERSON", _SPELLED, "spelled")


def _names(text: str, folded: str, start: int, end: int) -> Iterator[Found]:
    """Runs of words that can be names; each run needs one that is a name or in no dictionary."""
    run: list[tuple[int, int, bool]] = []
    for match in re.finditer(r"[a-z]+(?:-[a-z]+)*", folded[start:end]):
        word, left, right = match[0], match.start() + start, match.end() + start
        if _nameable(word):
            run.append((left, right, _telling(word)))
        else:
            yield from _found(text, folded, run)
            run = []
    yield from _found(text, folded, run)


def _found(text: str, folded: str, run: list[tuple[int, int, bool]]) -> Iterator[Found]:
    if not any(telling for *_, telling in run):
        return
    start, end = run[0][0], run[-1][1]
    place = place_with(folded, start)
    known = (place and place.end >= end) or is_brand(folded[start:end]) or eponym(folded, start, end)
    if not known and _shouts(text, start, end):
        yield Found(start, end, "PERSON", _SEVERAL if len(run) > 1 else _ONE, "shouted")


def _nameable(word: str) -> bool:
    if word in STOP or word in ROLES or word in TITLES or word in BUSINESSES or is_form_word(word):
        return False
    return _telling(word) or word in gazetteer().ordinary


def _telling(word: str) -> bool:
    return is_name(word) or (len(word) >= _SHORTEST and not is_ordinary(word))


def _shouts(text: str, start: int, end: int) -> bool:
    """Whether the words around, on the same line, are in capitals too."""
    left = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    stop = text.find("\n", end)
    around = text[left:start] + text[end : min(stop if stop >= 0 else len(text), end + _AROUND)]
    return sum(map(str.isupper, around)) > max(_SHOUTED, _SHOUTED * sum(map(str.islower, around)))


RULES: tuple[ShoutedRule | SpelledRule, ...] = (ShoutedRule(), SpelledRule())
