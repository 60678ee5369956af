"""Read the JSON a model meant: prose around it, trailing commas, line breaks in strings, a truncated tail.

What was cut off is dropped, never completed: the last element of a list that does not end is left out.
"""

from __future__ import annotations

import json
import re
from typing import Any

_SPACE = re.compile(r"\s*")
_SCALAR = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|None|True|False")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_NAMES = {"true": True, "True": True, "false": False, "False": False, "null": None, "None": None}


class NotJsonError(ValueError):
    """No JSON value can be read here."""


class _CutError(Exception):
    """The text ended inside a value."""


def read_json(text: str, start: int = 0) -> tuple[Any, int]:
    """The first value at `start`, and where it ends.

    Raises:
        NotJsonError: where no value can be read.
    """
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, start)
    except (json.JSONDecodeError, RecursionError):
        pass
    reader = _Reader(text, start)
    try:
        return reader.value(), reader.at
    except (_CutError, RecursionError):
        raise NotJsonError from None


class _Reader:
    """A recursive reader that keeps what is whole."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self.at = at
        self._lists = 0

    def value(self) -> Any:
        match self._peek():
            case "{":
                return self._object()
            case "[":
                return self._array()
            case '"':
                return self._string()
        return self._scalar()

    def _object(self) -> dict[str, Any]:
        result: dict[str, Any] = {}
        self.at += 1
        try:
            while self._peek() != "}":
                self._pair(result)
        except _CutError:
            if self._lists or not any(isinstance(item, list) for item in result.values()):
                raise
            return result  # nothing is missing but what follows a list
        self.at += 1
        return result

    def _pair(self, result: dict[str, Any]) -> None:
        if self._peek() == ",":
            self.at += 1
            return
        key = self._string()
        if self._peek() != ":":
            raise NotJsonError
        self.at += 1
        result[key] = self.value()

    def _array(self) -> list[Any]:
        result: list[Any] = []
        self.at += 1
        self._lists += 1
        try:
            while (mark := self._peek()) != "]":
                if mark == ",":
                    self.at += 1
                else:
                    result.append(self.value())
        except _CutError:
            if self._lists > 1:
                raise  # an element of the outermost list is dropped whole
            self.at = len(self._text) - 1
        finally:
            self._lists -= 1
        self.at += 1
        return result

    def _string(self) -> str:
        if self._peek() != '"':
            raise NotJsonError
        if (found := _STRING.match(self._text, self.at)) is None:
            raise _CutError
        self.at = found.end()
        try:
            return str(json.loads(found.group(), strict=False))
        except json.JSONDecodeError:
            return found.group(1)  # a stray backslash: as it stands

    def _scalar(self) -> Any:
        if (found := _SCALAR.match(self._text, self.at)) is None:
            raise NotJsonError
        self.at = found.end()
        word = found.group()
        return _NAMES[word] if word in _NAMES else json.loads(word)

    def _peek(self) -> str:
        space = _SPACE.match(self._text, self.at)
        assert space is not None
        self.at = space.end()
        if self.at >= len(self._text):
            raise _CutError
        return self._text[self.at]
