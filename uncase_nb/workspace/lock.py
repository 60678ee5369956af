"""A lock between processes, for what must be written by one kernel at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from uncase_nb.errors import WorkspaceError


@contextmanager
def locked(path: str | Path, *, timeout: float = 600.0) -> Iterator[None]:
    """Hold the lock file `path`; a process that dies releases it.

    Args:
        path: the lock file; missing folders are made.
        timeout: seconds to wait for another holder.

    Raises:
        WorkspaceError: another process still held it after `timeout`.
    """
    from filelock import FileLock, Timeout

    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(target, timeout=timeout):
            yield
    except Timeout:
        raise WorkspaceError(
            f"Another process has held {target.name} for more than {timeout:.0f} s.",
            "wait for the other kernel to finish, or stop it.",
        ) from None
