"""What lies within a text that everybody may read is nobody's data."""

from __future__ import annotations

from collections.abc import Sequence

from uncase_nb.privacy.detector import Found


def not_public(text: str, found: Sequence[Found], public: Sequence[str]) -> list[Found]:
    """The finds of a text, without those that lie wholly within an occurrence of a public text."""
    return [place for place in found if not _within(text, place, public)]


def _within(text: str, place: Found, public: Sequence[str]) -> bool:
    said = text[place.start : place.end]
    return any(_covers(text, place, known) for known in public if said in known)


def _covers(text: str, place: Found, known: str) -> bool:
    at = text.find(known, max(0, place.end - len(known)))
    return 0 <= at <= place.start
