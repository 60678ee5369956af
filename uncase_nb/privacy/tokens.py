"""The tokens that stand for personal data: `[PERSON_1]`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from uncase_nb.privacy.types import RANK

TOKEN = re.compile(r"\[(" + "|".join(sorted(RANK, key=len, reverse=True)) + r")_([1-9][0-9]{0,8})\]")
"""A token, as written in text. Only published types count: `[OPTION_1]` is somebody's text."""


def token(kind: str, number: int) -> str:
    """The token of a type and number."""
    return f"[{kind}_{number}]"


def token_ranges(text: str) -> list[tuple[int, int]]:
    """Where tokens stand in a text."""
    return [match.span() for match in TOKEN.finditer(text)] if "[" in text else []


def highest(texts: Iterable[str]) -> dict[str, int]:
    """The highest number in use, by type."""
    found: dict[str, int] = {}
    for text in texts:
        if "[" in text:
            for match in TOKEN.finditer(text):
                found[match[1]] = max(found.get(match[1], 0), int(match[2]))
    return found
