"""The moves of a plan: who does what, one at a time, in order."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PARTS = re.compile(r"\s*;\s*")


def moves(text: str, speaker: str | None, speakers: Mapping[str, str]) -> list[tuple[str | None, str]]:
    """The speaker and the text of each move a step holds.

    `salesperson asks for the budget and buyer gives it` holds two; `asks; gives` are both of the step's speaker.
    """
    found: list[tuple[str | None, str]] = []
    for part in _PARTS.split(text):
        for who, said in _by_role(part, speakers):
            speaker = who or speaker
            found.append((speaker, said))
    return [(who, said) for who, said in found if said]


def _by_role(part: str, speakers: Mapping[str, str]) -> list[tuple[str | None, str]]:
    """A role named at the beginning, or after `and` or a comma, takes the floor."""
    if not speakers:
        return [(None, part)]
    names = "|".join(re.escape(role) for role in sorted(speakers, key=len, reverse=True))
    pieces = re.split(
        rf"(?:^|,?\s+(?:y|e|and|pero|but|while|mientras)\s+|,\s+)(?:el |la |the )?({names})\b:?",
        part,
        flags=re.IGNORECASE,
    )
    found: list[tuple[str | None, str]] = [(None, pieces[0].strip())]
    for role, said in zip(pieces[1::2], pieces[2::2], strict=True):
        found.append((speakers[role.casefold()], said.strip(" ,:")))
    return found
