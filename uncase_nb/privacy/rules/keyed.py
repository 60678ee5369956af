"""What a field of a structure is called is a label for what it holds: `{"numeroCuenta": 1234567890}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from uncase_nb.privacy.detector import Detector, Found

_KEY = re.compile(r"[\].]([A-Za-zÀ-ÿ_][\wÀ-ÿ-]{1,39})(?:\[\d+\])*\Z")
_HUMP = re.compile(r"(?<=[a-zà-ÿ0-9])(?=[A-ZÀ-Ý])")
_MARKS = re.compile(r"[_-]+")


def label(path: str) -> str:
    """The last key of a path as words and a colon; empty where the field has no key of its own."""
    match = _KEY.search(path)
    return f"{_MARKS.sub(' ', _HUMP.sub(' ', match[1])).strip()}: " if match else ""


def find_keyed(
    detector: Detector, fields: Sequence[tuple[str, str]], *, language: str | None = None
) -> Iterator[list[Found]]:
    """The places in the texts of fields, given as path and text; each is read with its key before it."""
    labels = [label(path) for path, _ in fields]
    texts = [before + text for before, (_, text) in zip(labels, fields, strict=True)]
    for before, places in zip(labels, detector.find(texts, language=language), strict=True):
        size = len(before)
        yield [
            place._replace(start=max(0, place.start - size), end=place.end - size)
            for place in places
            if place.end > size
        ]
