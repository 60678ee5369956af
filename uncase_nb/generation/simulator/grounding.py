"""Arguments somebody could know: from the seed, or from what an earlier call found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from uncase_nb.generation.simulator.words import plain

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = 12  # months
_SHARE = 100.0


class Known:
    """What has been said or found, to look arguments up in."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = "\n".join(plain(text) for text in texts)
        self._words = set(re.findall(r"\w+", self._text))
        said = {number for text in _NUMBER.findall(self._text) for number in _read(text)}
        self._numbers = {round(number, 2) for number in said | _derived(said)}

    def holds(self, value: Any, schema: Mapping[str, Any]) -> bool:
        """Whether an argument is known; a choice the schema names is a way of putting what was said."""
        if isinstance(value, list):
            items = schema.get("items")
            return all(self.holds(item, items if isinstance(items, Mapping) else {}) for item in value)
        if "enum" in schema or "anyOf" in schema or isinstance(value, bool):
            return True
        if isinstance(value, int | float):
            return round(float(value), 2) in self._numbers
        if not isinstance(value, str):
            return True
        text = plain(value)
        return text in self._text or _dated(text, self._words)


def grounded(parameters: Mapping[str, Any], given: Mapping[str, Any], known: Known) -> dict[str, Any] | None:
    """The arguments that are known; None where one is required and is not."""
    properties, required = parameters.get("properties") or {}, parameters.get("required") or []
    kept = {name: value for name, value in given.items() if known.holds(value, properties.get(name) or {})}
    return kept if all(name in kept for name in required) else None


def _dated(text: str, words: set[str]) -> bool:
    """`2025-02-25` of `25 de febrero`: its day is said."""
    match = re.fullmatch(r"\d{4}-\d\d-(\d\d)", text)
    return match is not None and (match[1] in words or str(int(match[1])) in words)


def _read(text: str) -> set[float]:
    """Both ways a number may be written: `1,500` and `1.500`."""
    found = set()
    for bare in (text.replace(",", ""), text.replace(".", "").replace(",", ".")):
        try:
            found.add(float(bare))
        except ValueError:
            continue
    return found


def _derived(said: set[float]) -> set[float]:
    """Years as months, the rest of a sum, a share of an amount."""
    months = {number * _YEAR for number in said} | {number / _YEAR for number in said}
    rests = {one - other for one in said for other in said if one > other}
    shares = {one * other / _SHARE for one in said for other in said if other < _SHARE}
    return months | rests | shares
