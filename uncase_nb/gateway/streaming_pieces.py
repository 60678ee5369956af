"""An answer that is still arriving, let through piece by piece after each was scanned in the context of what came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from uncase_nb.gateway.streaming_border import border
from uncase_nb.privacy.interceptor import Interceptor

_CONTEXT = 1_000
"""Characters before a piece that are read with it: what announces a number stands in the same paragraph."""


class Pieces:
    """Holds text back until it is known that it may be shown."""

    def __init__(self, guard: Interceptor | None) -> None:
        """Begin an answer.

        Args:
            guard: scans; none where the answer crosses no border.
        """
        self._guard = guard
        self._text = ""
        self._end = 0
        self._held = False
        self.found: Counter[str] = Counter()
        """What was found so far, by type; only in the modes that let it through."""

    @property
    def shown(self) -> str:
        """The text let through so far."""
        return self._text[: self._end]

    def restart(self) -> None:
        """Forget what arrived: it is asked anew. Only before anything was let through."""
        assert not self._end
        self._text, self._held = "", False

    def add(self, text: str) -> Iterator[str]:
        """Take what arrived; give the pieces that may be shown now."""
        self._text += text
        while not self._held and (end := border(self._text, self._end)) is not None:
            if self._personal(end):
                self._held = True  # until the whole answer is there, and the gateway decides
                return
            piece, self._end = self._text[self._end : end], end
            yield piece

    def rest(self, text: str) -> Iterator[str]:
        """The pieces not shown yet, once the gateway let the whole text pass."""
        self._text = text
        while (end := border(text, self._end)) is not None:
            piece, self._end = text[self._end : end], end
            yield piece
        if self._end < len(text):
            piece, self._end = text[self._end :], len(text)
            yield piece

    def _personal(self, end: int) -> bool:
        """Whether the text up to `end` has anything that must not be shown."""
        if self._guard is None:
            return False
        start = max(0, self._end - _CONTEXT)
        [places], _ = self._guard.scan([("reply.content", self._text[start:])])
        new = [place for place in places if place.end > self._end - start and place.start < end - start]
        if self._guard.mode != "block":
            self.found.update(place.type for place in new)
            return False
        return bool(new)
