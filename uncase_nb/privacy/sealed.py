"""Encrypted files in the vault: raw imports, and whatever else must not lie about in clear."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

from cryptography.fernet import InvalidToken

from uncase_nb.errors import ParameterError, WorkspaceError
from uncase_nb.privacy.rotation import LOCK
from uncase_nb.workspace.files import atomic
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import fernet, generation
from uncase_nb.workspace.lock import locked

_BATCH = 1 << 20  # bytes of JSON encrypted at once: bounded memory, few tokens
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def seal(workspace: Workspace, name: str, data: bytes) -> Path:
    """Encrypt bytes into `vault/<name>.sealed`, atomically; return the path.

    Raises:
        ParameterError: where the name could leave the vault.
    """
    path = _path(workspace, name)
    with _sealing(workspace, path) as file:
        file.write(fernet(workspace, "sealed").encrypt(data) + b"\n")
    return path


def unseal(workspace: Workspace, name: str) -> bytes:
    """What `seal` stored.

    Raises:
        WorkspaceError: where there is no such file, or it was written with another key.
    """
    return b"".join(_pieces(workspace, name))


def seal_jsonl(workspace: Workspace, name: str, rows: Iterable[Any]) -> Path:
    """Encrypt JSON values a batch a line, atomically and in bounded memory; return the path."""
    path = _path(workspace, name)
    cipher = fernet(workspace, "sealed")
    with _sealing(workspace, path) as file:
        batch = bytearray()
        for row in rows:
            batch += json.dumps(row).encode() + b"\n"
            if len(batch) >= _BATCH:
                file.write(cipher.encrypt(bytes(batch)) + b"\n")
                batch.clear()
        file.write(cipher.encrypt(bytes(batch)) + b"\n")
    return path


def unseal_jsonl(workspace: Workspace, name: str) -> Iterator[Any]:
    """The JSON values `seal_jsonl` stored, one after the other.

    Raises:
        WorkspaceError: where there is no such file, or it was written with another key.
    """
    for piece in _pieces(workspace, name):
        for line in piece.splitlines():
            yield json.loads(line)


@contextmanager
def _sealing(workspace: Workspace, path: Path) -> Iterator[IO[bytes]]:
    """An atomic write that takes its place under the vault's lock, and not where the key was changed meanwhile."""
    before = generation(workspace)
    with ExitStack() as until_it_has_its_name, atomic(path, mode=0o600) as file:
        yield file
        until_it_has_its_name.enter_context(locked(workspace.vault / LOCK))
        if before not in (b"", generation(workspace)):
            raise WorkspaceError("The vault's key was changed while a file was being sealed.", "seal it again.")


def _pieces(workspace: Workspace, name: str) -> Iterator[bytes]:
    path = _path(workspace, name)
    if not path.exists():
        raise WorkspaceError(f"Nothing is sealed under {name!r}.", "run the stage that stores it again.")
    cipher = fernet(workspace, "sealed")
    with path.open("rb") as file:
        for line in file:
            try:
                yield cipher.decrypt(line.strip())
            except InvalidToken:
                raise WorkspaceError(
                    f"{path.name} was sealed with another key, or is damaged.",
                    "restore UNCASE_SECRET_KEY or the vault's key file, or import the source again.",
                ) from None


def _path(workspace: Workspace, name: str) -> Path:
    if not _NAME.fullmatch(name):
        raise ParameterError(
            "A sealed file's name may hold letters, digits, dots, dashes and underscores.", "rename it."
        )
    return workspace.vault / f"{name}.sealed"
