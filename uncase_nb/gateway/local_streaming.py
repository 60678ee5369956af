"""The text of a row of a batch while it is written, held back where its end may still change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

_UNFINISHED = "\ufffd"  # bytes of a character whose others are still to come
_CALL = "<"  # where a tool call may begin, which is no content


class Telling:
    """Tells what is certain of an answer: each text told continues those before, and all together begin the answer."""

    def __init__(self, arrive: Callable[[str], None], *, stops: Sequence[str], calls: bool) -> None:
        """Begin an answer.

        Args:
            arrive: called with each new bit of text.
            stops: texts that end the answer and are not part of it.
            calls: whether the answer may hold tool calls.
        """
        self._arrive = arrive
        self._held = max((len(stop) for stop in stops), default=0)
        self._calls = calls
        self._told = ""

    def text(self, written: str) -> None:
        """Take the whole text so far. Spaces at its end wait for what comes after them: an answer ends without."""
        certain = written.lstrip().rstrip(_UNFINISHED)
        if self._calls:
            certain = certain.partition(_CALL)[0]
        certain = certain[: len(certain) - self._held].rstrip() if self._held else certain.rstrip()
        if len(certain) > len(self._told) and certain.startswith(self._told):
            new, self._told = certain[len(self._told) :], certain
            self._arrive(new)
