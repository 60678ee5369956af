"""All rules as one detector: a few passes over the text, however many rules there are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules import dates, forms, identity, money, names, online, phones, places, vehicles

_CHUNK = 1 << 16  # characters read at once: short messages share the cost of a pass
_BORDER = "\n\x00\n"  # no pattern crosses it
_WORD = re.compile(r"[a-z]+")
_DIGITS = re.compile(r"[0-9]+")


class _Rule(Protocol):
    @property
    def first(self) -> str: ...
    @property
    def back(self) -> tuple[int, ...]: ...
    @property
    def run(self) -> tuple[int, int]: ...
    def find(self, text: str, folded: str) -> Iterator[Found]: ...
    def at(self, text: str, folded: str, place: int) -> Iterable[Found]: ...


_ALL: tuple[_Rule, ...] = (
    *online.RULES, *identity.RULES, *money.RULES, *vehicles.RULES, *places.RULES, *dates.RULES, *forms.RULES,
    *names.RULES, *phones.RULES,
)  # fmt: skip
_ANYWHERE = tuple(rule for rule in _ALL if not rule.first and not rule.back)
_LONGEST = 20
_BY_DIGITS = [
    [(rule, back) for rule in _ALL for back in rule.back if rule.run[0] <= size <= rule.run[1]]
    for size in range(_LONGEST + 1)
]
"""By the length of a run of digits: the rules to try there, and how far before it."""
_BY_WORD: dict[str, list[_Rule]] = {}
for _rule in _ALL:
    for _word in _rule.first.split():
        _BY_WORD.setdefault(_word, []).append(_rule)


_NONE: tuple[_Rule, ...] = ()


class RulesDetector:
    """Patterns, check digits, numbering plans and cues, for Spanish and English at once."""

    name = "rules 1"

    def find(self, texts: Sequence[str], *, language: str | None = None) -> Iterator[list[Found]]:
        """The places in each text. The language is not asked for: chats mix them."""
        del language
        for chunk in _chunks(texts):
            yield from _apart(chunk, sorted(set(_search(_BORDER.join(chunk)))))


def _search(text: str) -> Iterator[Found]:
    folded = fold(text)
    for rule in _ANYWHERE:
        yield from rule.find(text, folded)
    for match in _WORD.finditer(folded):
        for rule in _BY_WORD.get(match[0], _NONE):
            yield from rule.at(text, folded, match.start())
    for match in _DIGITS.finditer(folded):
        start = match.start()
        for rule, back in _BY_DIGITS[min(match.end() - start, _LONGEST)]:
            if start >= back:
                yield from rule.at(text, folded, start - back)


def _chunks(texts: Sequence[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    size = 0
    for text in texts:
        if chunk and size + len(text) > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(text)
        size += len(text)
    if chunk:
        yield chunk


def _apart(chunk: Sequence[str], found: Sequence[Found]) -> Iterator[list[Found]]:
    """The findings of each text, with offsets of its own."""
    starts = [0]
    for text in chunk:
        starts.append(starts[-1] + len(text) + len(_BORDER))
    rows: list[list[Found]] = [[] for _ in chunk]
    for place in found:
        number = bisect_right(starts, place.start) - 1
        begin, size = starts[number], len(chunk[number])
        rows[number].append(place._replace(start=place.start - begin, end=min(place.end - begin, size)))
    return iter(rows)
