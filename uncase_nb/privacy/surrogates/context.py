"""What a surrogate may have to agree with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from uncase_nb.privacy.entity import Entity
from uncase_nb.privacy.surrogates.lists import Language


@dataclass(frozen=True)
class Context:
    """The conversation a surrogate is for."""

    key: bytes
    """What every choice is made by."""
    language: Language
    """Of the conversation; Spanish where it is unknown or another."""
    offset: int
    """Days by which its dates move."""
    people: Sequence[Entity] = ()
    """Who is named in it; their surrogates are known."""
    attempt: int = 0
    """How many surrogates were drawn and found taken."""
