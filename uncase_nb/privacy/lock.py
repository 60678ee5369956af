"""One kernel at a time: an exclusive lock on a file, released also when the process is killed."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from uncase_nb.errors import WorkspaceError

_WAIT_SECONDS = 60.0
_PAUSE = 0.02


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock `path` while the block runs.

    Raises:
        WorkspaceError: where another kernel holds it for more than a minute.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _acquire(handle, path)
        yield
    finally:
        os.close(handle)


def _acquire(handle: int, path: Path) -> None:
    end = time.monotonic() + _WAIT_SECONDS
    while not _try(handle):
        if time.monotonic() > end:
            raise WorkspaceError(
                f"Another kernel has held {path.name} for a minute.", "wait for its cell to end, or restart it."
            )
        time.sleep(_PAUSE)


def _try(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
