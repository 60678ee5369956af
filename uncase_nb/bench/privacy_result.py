"""What `bench privacy` measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table


class PrivacyScore(Schema):
    """One system on one file's texts of one language. Shares are between 0 and 1, of characters but white space."""

    file: str
    """Name of the file."""
    language: str
    """ISO 639-1."""
    system: str
    """As asked for, for example `uncase:off` or `presidio:0.85`."""
    missing: str = ""
    """Why it could not run and what installs it; the figures are then null."""
    leak: float | None = None
    """Personal characters that nothing covers."""
    leak_low: float | None = None
    """Lower end of the leak's 95 % interval, bootstrapped over texts."""
    leak_high: float | None = None
    """Upper end of it."""
    leak_names: float | None = None
    """Letters and digits of people, addresses and places that nothing covers."""
    precision: float | None = None
    """Masked characters that are labelled."""
    over_redaction: float | None = None
    """Characters without a label that are masked."""
    texts_leaking: float | None = None
    """Texts with personal data of which at least one letter or digit is left."""
    characters_a_second: float | None = None
    """Speed, the models loaded before."""
    leak_by_type: dict[str, float] = Field(default_factory=dict)
    """Leak by the label's type, the most frequent first."""
    texts: int = 0
    """Texts measured."""
    characters: int = 0
    """Their length."""
    personal: int = 0
    """Labelled characters."""
    detectors: list[str] = Field(default_factory=list)
    """What ran, with versions."""


class PrivacyBench(Table, Schema):
    """Every system on every file, side by side."""

    scores: list[PrivacyScore] = Field(default_factory=list)
    """In order of file, language and system."""

    def headline(self) -> str:
        files = {score.file for score in self.scores}
        systems = {score.system for score in self.scores}
        return f"PrivacyBench: {len(systems)} systems on {len(files)} files"

    def table(self) -> Sequence[Row]:
        """One row a system, shares in per cent."""
        return [_shown(score) for score in self.scores]

    def by_type(self) -> Sequence[Row]:
        """Leak in per cent by type of label, one row a system."""
        return [
            {"file": score.file, "language": score.language, "system": score.system}
            | {kind: _percent(share) for kind, share in score.leak_by_type.items()}
            for score in self.scores
            if not score.missing
        ]

    __repr__ = Table.__repr__
    __str__ = Table.__str__


def _shown(score: PrivacyScore) -> dict[str, Any]:
    where = {"file": score.file, "language": score.language, "system": score.system}
    if score.missing:
        return where | {"note": score.missing}
    return where | {
        "leak %": _percent(score.leak),
        "from": _percent(score.leak_low),
        "to": _percent(score.leak_high),
        "names leak %": _percent(score.leak_names),
        "precision %": _percent(score.precision),
        "over-redaction %": _percent(score.over_redaction),
        "texts leaking %": _percent(score.texts_leaking),
        "characters/s": round(score.characters_a_second or 0),
    }


def _percent(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 2)
