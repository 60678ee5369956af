"""All rules as one detector: a few passes over the text, however many rules there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules import dates, forms, identifiers, names, places
from uncase_nb.privacy.rules.dispatch import Dispatch
from uncase_nb.privacy.rules.kinds import AnyRule

_CHUNK = 1 << 16  # characters read at once: short messages share the cost of a pass
BORDER = "\n\x00\n"
"""Between the texts of a chunk; no pattern crosses it."""

RULES: tuple[AnyRule, ...] = (
    *identifiers.RULES, *places.RULES, *dates.RULES, *forms.RULES, *names.RULES,
)  # fmt: skip
"""Every rule there is."""


@lru_cache(maxsize=1)
def dispatch() -> Dispatch:
    """The index over all rules, built once a process."""
    return Dispatch(RULES)


class RulesDetector:
    """Patterns, check digits, numbering plans and cues, for Spanish and English at once."""

    name = "rules 1"

    def find(self, texts: Sequence[str], *, language: str | None = None) -> Iterator[list[Found]]:
        """The places in each text. The language is not asked for: chats mix them."""
        del language
        for chunk in chunks(texts):
            joined = BORDER.join(chunk)
            yield from _apart(chunk, sorted(set(dispatch().search(joined, fold(joined)))))


def chunks(texts: Sequence[str]) -> Iterator[list[str]]:
    """Texts read together, in order."""
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
    begin, number = 0, 0
    for text in chunk:
        size, row = len(text), []
        while number < len(found) and found[number].start < begin + size + len(BORDER):
            start, end, kind, score, recognizer = found[number]
            row.append(Found(start - begin, min(end - begin, size), kind, score, recognizer))
            number += 1
        yield row
        begin += size + len(BORDER)
