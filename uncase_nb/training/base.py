"""The model to adapt."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Self

from uncase_nb.errors import ParameterError
from uncase_nb.workspace.hashing import sha256_file

TINY = "tiny"


class Base(NamedTuple):
    """A base model, by name."""

    name: str
    """`tiny`, or the name of its folder: never its path, which may name a person."""
    folder: Path | None
    """Where it lies; null for `tiny`, which is built."""

    @classmethod
    def of(cls, base: str | Path) -> Self:
        """`tiny`, or a Hugging Face model folder.

        Raises:
            ParameterError: where there is no such folder.
        """
        if base == TINY:
            return cls(TINY, None)
        folder = Path(base)
        if not (folder / "config.json").is_file():
            raise ParameterError(
                f"There is no model folder {folder.name!r} with a config.json.",
                f"give the path of a downloaded Hugging Face model, or base={TINY!r}. Nothing is downloaded here.",
            )
        return cls(folder.resolve().name, folder)

    def fingerprint(self) -> dict[str, str]:
        """What tells bases apart without reading gigabytes: the small files' hashes, the large ones' sizes."""
        files = sorted(path for path in self.folder.iterdir() if path.is_file()) if self.folder else []
        return {
            path.name: sha256_file(path) if path.suffix in (".json", ".jinja") else str(path.stat().st_size)
            for path in files
        }
