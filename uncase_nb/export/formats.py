"""The table of formats, for people who choose one."""

from __future__ import annotations

from collections.abc import Sequence

from uncase_nb.export.profiles import ALSO, PROFILES
from uncase_nb.schemas.result import Row, Table


class Formats(Table):
    """Every format this version writes."""

    def headline(self) -> str:
        families = ", ".join(f"{name} = {full}" for name, full in ALSO.items())
        return f"{len(PROFILES)} templates; a family's name is its newest: {families}"

    def table(self) -> Sequence[Row]:
        """One row a format: what it is for, and what it is known to leave out."""
        return [
            {
                "profile": form.name,
                "models": form.models,
                "tools": form.tools,
                "reasoning": form.reasoning,
                "known losses": form.losses,
                "states the date": form.today.isoformat() if form.today else "no",
            }
            for form in PROFILES.values()
        ]
