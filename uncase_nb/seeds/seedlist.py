"""A list of seeds that shows itself as a gallery."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from uncase_nb.schemas.result import Row, Table
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.gallery import gallery


class SeedList(Table, list[Seed]):
    """What `un.seeds` and `un.extract_seeds` return."""

    def __init__(self, seeds: Iterable[Seed] = (), *, notes: Iterable[str] = ()) -> None:
        super().__init__(seeds)
        self.notes: list[str] = list(notes)
        """What extraction left out, and why."""

    def headline(self) -> str:
        domains = ", ".join(sorted({seed.dominio for seed in self}))
        return f"{len(self)} seeds" + (f" ({domains})" if domains else "") + "".join(f"; {note}" for note in self.notes)

    def table(self) -> Sequence[Row]:
        """One row a seed."""
        return [
            {
                "seed_id": seed.seed_id,
                "domain": seed.dominio,
                "language": seed.idioma,
                "objective": seed.objetivo,
                "tone": seed.tono,
                "roles": " / ".join(seed.roles),
                "steps": len(seed.steps()),
                "facts": len(seed.facts()),
                "tools": len(seed.tools()),
            }
            for seed in self
        ]

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": self.headline(), "text/html": gallery(self.headline(), self)}

    __repr__ = Table.__repr__
    __str__ = Table.__str__
