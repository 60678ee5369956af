"""Where a message states a value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.bench.damages.kinds import MONTHS, WEEKDAYS, Kind
from uncase_nb.bench.damages.leaves import Leaf

_SHORT = 2
"""Characters up to which the same figure elsewhere may well be another one."""
_NEAR = 30
"""Characters around a bare figure in which its key must be named."""
_CORE = re.compile(r"\d[\d.,]*\d|\d")
_PIECES = re.compile(
    rf"\b(?:{'|'.join(name for table in (WEEKDAYS, MONTHS) for names in table.values() for name in names)})\b"
    r"|\b\d{1,2}:\d{2}\b",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"[$€£]|pesos|mxn|usd|d[óo]lares|dollars", re.IGNORECASE)
_OPEN_QUESTION = re.compile(r"\s(?:or|o)\s")


def stated_at(leaf: Leaf, kind: Kind, text: str) -> Iterator[tuple[int, int]]:
    """Every place of the value in the text, unless it is one of the alternatives of a question."""
    for start, end in _found(leaf, kind, text):
        if not _asked(text, start, end):
            yield start, end


def replaced(text: str, start: int, end: int, other: str) -> str:
    """The text with another value at a place, and wherever else it says the same in so many letters."""
    found = text[start:end]
    if found[:1].isupper():
        other = other[:1].upper() + other[1:]
    places = _bounded(found, text) if len(found) > _SHORT else [(start, end)]
    for first, last in sorted({*places, (start, end)}, reverse=True):
        text = text[:first] + other + text[last:]
    return text


def _found(leaf: Leaf, kind: Kind, text: str) -> list[tuple[int, int]]:
    spelled = _bounded(leaf.text, text)
    if kind in ("money", "number"):
        return _figures(leaf, text, spelled)
    if spelled or kind == "choice":
        return spelled
    if kind == "date":
        return [place for piece in _PIECES.findall(leaf.text) for place in _bounded(piece, text)]
    head = leaf.text.split(",")[0]
    return _bounded(head, text) if len(head) > 3 else []


def _figures(leaf: Leaf, text: str, spelled: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A figure with its unit is found as it is spelled; without one it must stand beside money or its key."""
    if not leaf.text.isdigit() and spelled:
        return spelled
    core = _CORE.search(leaf.text)
    if core is None:
        return []
    long = sum(char.isdigit() for char in core[0]) > 2
    return [place for place in _bounded(core[0], text) if long or _belongs(leaf, text, place)]


def _belongs(leaf: Leaf, text: str, place: tuple[int, int]) -> bool:
    around = text[max(0, place[0] - _NEAR) : place[1] + _NEAR].casefold()
    words = re.findall(r"[^\W\d_]{4,}", leaf.key.replace("_", " ").casefold())
    if any(word[: max(4, len(word) - 2)] in around for word in words):
        return True
    beside = text[max(0, place[0] - 2) : place[0]] + text[place[1] : place[1] + 8]
    return _CURRENCY.search(beside) is not None


def _bounded(value: str, text: str) -> list[tuple[int, int]]:
    pattern = rf"(?<![\w])(?<!\d[.,:]){re.escape(value)}(?!\w)(?![.,:]\d)"
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


def _asked(text: str, start: int, end: int) -> bool:
    """Whether the place stands in a question that names alternatives."""
    head = max(text.rfind(mark, 0, start) for mark in ".!?¿") + 1
    tails = [at for mark in "?!" if (at := text.find(mark, end)) >= 0]
    sentence = text[head : min(tails) + 1] if tails else text[head:]
    return sentence.endswith("?") and _OPEN_QUESTION.search(sentence) is not None
