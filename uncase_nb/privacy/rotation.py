"""A new key for the vault, or its end.

A rotation writes every file anew into a folder beside the old ones and then renames that folder: before the rename
the old key and files count, after it the new ones, whenever the process is killed.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from uncase_nb.errors import WorkspaceError
from uncase_nb.workspace.files import atomic
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import (
    DATA_FILE,
    ROOT_FILE,
    ROTATED,
    SECRET_FILE,
    VARIABLE,
    checked,
    cipher,
    derived,
    fernet,
    secret,
    settle,
    wrapped,
)
from uncase_nb.workspace.lock import locked

PSEUDONYMS = "pseudonyms.fernet"
LOCK = "pseudonyms.lock"
DESTROYED = "destroyed"
_SEALED = ".sealed"
_STAGING = ".rotating"
_KEY_BYTES = 32


def rotate(workspace: Workspace, new_key: str | None = None) -> None:
    """Encrypt everything in the vault with a new key. The old one no longer opens it; pseudonyms stay the same.

    Args:
        workspace: whose vault.
        new_key: the new secret, of 16 characters or more; by default a random one in the vault's key file. Where
            `UNCASE_SECRET_KEY` gives the secret it is needed, and set for this process: set it for others too.

    Raises:
        WorkspaceError: where the new key is missing or short, or a file cannot be opened with the present one. Then
            nothing has changed.
    """
    in_environment = bool(os.environ.get(VARIABLE))
    if in_environment and new_key is None:
        raise WorkspaceError(
            f"The secret comes from {VARIABLE}, so the new one must be given.",
            'call rotate(new_key=...), and set the variable to it: python -c "import secrets; print(secrets.token_urlsafe(32))"',
        )
    new = checked(new_key) if new_key is not None else secrets.token_urlsafe(_KEY_BYTES).encode()
    folder = workspace.vault
    with locked(folder / LOCK):
        present = secret(workspace)
        staging = folder / _STAGING
        shutil.rmtree(staging, ignore_errors=True)
        data = secrets.token_bytes(_KEY_BYTES)
        for path in _files(folder):
            purpose = "vault" if path.name == PSEUDONYMS else "sealed"
            _encrypted_anew(path, staging / path.name, fernet(workspace, purpose), cipher(derived(data, purpose)))
        _write(staging / DATA_FILE, wrapped(data, new, "data"))
        _write(staging / ROOT_FILE, wrapped(_root(folder, present), new, "root"))
        if not in_environment:
            _write(staging / SECRET_FILE, new)
        _sync(staging)
        staging.rename(folder / ROTATED)  # from here on the new key counts
        _sync(folder)
        if in_environment:
            os.environ[VARIABLE] = new.decode()
        settle(workspace)


def destroy(workspace: Workspace) -> None:
    """Delete the key of the vault, then its files: nobody can put the originals back.

    The key is overwritten before it is deleted. A solid-state disk, a snapshot or a backup may still hold an earlier
    copy of it, and whoever has such a copy and the secret can read an equally old copy of the files.
    """
    folder = workspace.vault
    with locked(folder / LOCK):
        settle(workspace)
        shutil.rmtree(folder / _STAGING, ignore_errors=True)
        for path in (folder / DATA_FILE, *_files(folder), *folder.glob(".*.tmp")):
            with suppress(FileNotFoundError):
                _overwritten(path)
                path.unlink()
        _write(folder / DESTROYED, datetime.now(UTC).isoformat(timespec="seconds").encode())
        _sync(folder)


def _files(folder: Path) -> list[Path]:
    """The encrypted files of a vault."""
    return sorted(path for path in folder.iterdir() if path.name == PSEUDONYMS or path.suffix == _SEALED)


def _encrypted_anew(path: Path, target: Path, old: Fernet | MultiFernet, new: Fernet) -> None:
    with atomic(target, mode=0o600) as file:
        for line in _lines(path):
            try:
                file.write(new.encrypt(old.decrypt(line.strip())) + b"\n")
            except InvalidToken:
                raise WorkspaceError(
                    f"{path.name} in the vault cannot be opened with the present key, so nothing was changed.",
                    "restore the key it was written with, or delete that file, and rotate again.",
                ) from None


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file


def _root(folder: Path, present: bytes) -> bytes:
    """The first secret of the project."""
    path = folder / ROOT_FILE
    return cipher(derived(present, "root")).decrypt(path.read_bytes()) if path.exists() else present


def _write(path: Path, data: bytes) -> None:
    with atomic(path, mode=0o600) as file:
        file.write(data)


def _overwritten(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(min(size, 1 << 20)))
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Make renames in a folder last; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
