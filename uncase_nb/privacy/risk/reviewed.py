"""The detector that knows what people said in review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import bare
from uncase_nb.privacy.risk.decisions import Decisions

_CERTAIN = 1.0


class Reviewed:
    """Finds every mention of a text that was accepted or missed, in any case and with or without accents."""

    name = "reviewed"

    def __init__(self, decisions: Decisions) -> None:
        self._decisions = decisions
        self._types: dict[str, str] = {}
        for kind, text in decisions.always():
            self._types.setdefault(_folded(text), kind)
        self._types.pop("", None)
        longest_first = sorted(self._types, key=lambda text: (-len(text), text))
        listed = "|".join(re.escape(text).replace(r"\ ", r"\s+") for text in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{listed})(?!\w)") if listed else None

    def __repr__(self) -> str:
        return f"Reviewed({len(self._types)})"

    def find(self, texts: Sequence[str], *, language: str | None = None) -> Iterator[list[Found]]:
        """The mentions in each text, in the order of the texts; the same in every language."""
        del language
        for text in texts:
            yield list(self._mentions(text))

    def kept(self, text: str, places: Sequence[Found]) -> list[Found]:
        """The places of a text that nobody rejected."""
        return [place for place in places if not self._decisions.rejects(place.type, text[place.start : place.end])]

    def _mentions(self, text: str) -> Iterator[Found]:
        if self._pattern is None:
            return
        folded, positions = bare(text)
        for match in self._pattern.finditer(folded):
            start, end = match.span()
            if positions:
                start, end = positions[start], positions[end - 1] + 1
            yield Found(start, end, self._types[_folded(match[0])], _CERTAIN, self.name)


def _folded(text: str) -> str:
    return " ".join(bare(text)[0].split())
