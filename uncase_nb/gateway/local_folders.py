"""Which folders `local:<folder>?adapter=<folder>` names, and the hash of what is in them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Self

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.workspace.database import Base, session
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.hashing import sha256_file, sha256_of

ADAPTER = "?adapter="
"""Between the model's folder and its adapter's."""

_NOT_THE_MODEL = frozenset({".md", ".lock", ".log"})
_FIX = "local:<folder> of a downloaded Hugging Face model, or local:<folder>?adapter=<folder>."


class FileHash(Base):
    """The hash of a large file, until it changes."""

    __tablename__ = "file_hash"

    path: Mapped[str] = mapped_column(String(64), primary_key=True)
    """Hash of its path, which may name a person."""
    stamp: Mapped[str] = mapped_column(String(128))
    """Size, time of change and inode."""
    sha256: Mapped[str] = mapped_column(String(64))


class Folders(NamedTuple):
    """A model's folder, and that of an adapter for it."""

    base: Path
    adapter: Path | None

    @classmethod
    def of(cls, text: str) -> Self:
        """The folders written behind `local:`.

        Raises:
            FatalProviderError: where one is not what it should be.
        """
        base, _, adapter = text.partition(ADAPTER)
        found = cls(_folder(base), _folder(adapter) if adapter else None)
        if not (found.base / "config.json").is_file():
            if (found.base / "adapter_config.json").is_file():
                raise FatalProviderError(
                    f"{found.base.name!r} is an adapter, not a model.",
                    "give the model it was trained on first: local:<folder>?adapter=<folder>.",
                )
            raise FatalProviderError(f"There is no model folder {found.base.name!r} with a config.json.", _FIX)
        if found.adapter is not None and not (found.adapter / "adapter_config.json").is_file():
            raise FatalProviderError(
                f"There is no adapter folder {found.adapter.name!r} with an adapter_config.json.",
                "un.train(…).adapter is one.",
            )
        return found

    @property
    def name(self) -> str:
        """What is shown: names of folders, never their paths, which may name a person."""
        return f"local:{self.base.name}" + (f"{ADAPTER}{self.adapter.name}" if self.adapter else "")

    def content_hash(self, workspace: Workspace) -> str:
        """Hex SHA-256 of the files of model and adapter, wherever they lie. A file is read again only if it changed."""
        return sha256_of([_contents(folder, workspace) for folder in self if folder is not None])


def _folder(text: str) -> Path:
    if not text.strip():
        raise FatalProviderError("local: names no folder.", _FIX)
    return Path(text).expanduser().resolve()


def _contents(folder: Path, workspace: Workspace) -> list[tuple[str, str]]:
    files = sorted(
        path
        for path in folder.iterdir()
        if path.is_file() and path.name[:1] != "." and path.suffix not in _NOT_THE_MODEL
    )
    return [(path.name, _hash(path, workspace)) for path in files]


def _hash(path: Path, workspace: Workspace) -> str:
    facts = path.stat()
    stamp = f"{facts.st_size} {facts.st_mtime_ns} {facts.st_ctime_ns} {facts.st_ino}"
    key = sha256_of(str(path))
    with session(workspace) as database:
        known = database.get(FileHash, key)
        if known is not None and known.stamp == stamp:
            return known.sha256
        found = sha256_file(path)
        database.merge(FileHash(path=key, stamp=stamp, sha256=found))
        database.commit()
    return found
