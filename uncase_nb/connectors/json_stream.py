"""A JSON document of any size, element by element: memory holds one conversation, not the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Protocol

from uncase_nb.connectors.keys import CONTAINERS
from uncase_nb.connectors.rows import turns_in

_CHUNK = 1 << 16
_OPEN_END = 16  # a value cut off by the end of the buffer fails within its longest token, `-Infinity`, or an escape
_NUMBER_TAIL = 3  # `1e+5` cut after `1e+` reads as 1: a number needs this much behind it to be whole
_SPACE = re.compile(r"[ \t\n\r\ufeff]*")


class Characters(Protocol):
    """Text that is read piece by piece."""

    def read(self, size: int, /) -> str:
        """At most `size` characters; empty at the end."""
        ...


class BrokenJsonError(ValueError):
    """The document is not JSON from here on."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def records_in(characters: Characters) -> Iterator[tuple[int, Any]]:
    """Line and value of each record: the elements of a top-level array, those of an object's array of conversations,
    or each top-level value.

    Raises:
        BrokenJsonError: at the first place that is not JSON.
    """
    cursor = _Cursor(characters)
    while cursor.peek():
        if cursor.peek() == "[":
            yield from cursor.elements()
        elif cursor.peek() == "{":
            yield from _object(cursor)
        else:
            yield cursor.line, cursor.value()


def _object(cursor: _Cursor) -> Iterator[tuple[int, Any]]:
    """An object's conversations one by one, or the object itself where it holds none."""
    line = cursor.line
    whole: dict[str, Any] = {}
    streamed = False
    for key in cursor.keys():  # noqa: SIM118 - a cursor, not a mapping
        if key not in CONTAINERS or cursor.peek() != "[":
            whole[key] = cursor.value()
            continue
        shared = {name: value for name, value in whole.items() if name in ("domain", "dominio", "language", "idioma")}
        turns: list[Any] = []
        for at, element in cursor.elements():
            if isinstance(element, dict) and turns_in(element) is not None and not turns:
                streamed = True
                yield at, {**shared, **element}
            elif streamed:
                yield at, element
            else:
                turns.append(element)
        if not streamed:
            whole[key] = turns
    if not streamed:
        yield line, whole


class _Cursor:
    """A place in the text, with as much of it in memory as the value there needs."""

    def __init__(self, characters: Characters) -> None:
        self._characters = characters
        self._decoder = json.JSONDecoder()
        self._buffer = ""
        self._at = 0
        self._ended = False
        self.line = 1

    def peek(self) -> str:
        """The next character that is no space; empty at the end."""
        while True:
            self._move(_SPACE.match(self._buffer, self._at).end())  # type: ignore[union-attr] # matches the empty text
            if self._at < len(self._buffer) or not self._more():
                return self._buffer[self._at : self._at + 1]

    def take(self, expected: str) -> bool:
        """Go past a character if it is the next one."""
        if self.peek() != expected:
            return False
        self._move(self._at + 1)
        return True

    def value(self) -> Any:
        """The value here."""
        self.peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._at)
            except json.JSONDecodeError as error:
                unfinished = error.msg.startswith("Unterminated") or error.pos >= len(self._buffer) - _OPEN_END
                if not (unfinished and self._more()):
                    raise self._broken() from None
            except RecursionError:
                raise self._broken() from None
            else:
                if end + _NUMBER_TAIL <= len(self._buffer) or not self._more():
                    self._move(end)
                    return value

    def elements(self) -> Iterator[tuple[int, Any]]:
        """Line and value of each element of the array here."""
        self._need("[")
        if self.take("]"):
            return
        while True:
            self.peek()
            line = self.line
            yield line, self.value()
            if not self.take(","):
                break
        self._need("]")

    def keys(self) -> Iterator[str]:
        """The keys of the object here; the value of each is read before the next is asked for."""
        self._need("{")
        if self.take("}"):
            return
        while True:
            key = self.value()
            if not isinstance(key, str):
                raise self._broken()
            self._need(":")
            yield key
            if not self.take(","):
                break
        self._need("}")

    def _need(self, character: str) -> None:
        if not self.take(character):
            raise self._broken()

    def _move(self, end: int) -> None:
        self.line += self._buffer.count("\n", self._at, end)
        self._at = end

    def _more(self) -> bool:
        """Read on, each time as much as is held already, so that a long value is not decoded anew too often."""
        held = len(self._buffer) - self._at
        piece = "" if self._ended else self._characters.read(max(_CHUNK, held))
        if not piece:
            self._ended = True
            return False
        self._buffer, self._at = self._buffer[self._at :] + piece, 0
        return True

    def _broken(self) -> BrokenJsonError:
        return BrokenJsonError(self.line)
