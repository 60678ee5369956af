"""Atomic writes: a reader sees the old file or the new one, never half of one, also after SIGKILL."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any


@contextmanager
def atomic(path: str | Path, *, mode: int | None = None) -> Iterator[IO[bytes]]:
    """Open a temporary file beside `path`; on leaving without an error it is synced and takes its place.

    Args:
        path: the file to write; missing folders are made.
        mode: permission bits, for example `0o600`; by default those of an ordinary new file.
    """
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_default_mode() if mode is None else mode)
        Path(temporary).replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(temporary).unlink()
        raise


def write_text(path: str | Path, text: str) -> Path:
    """Write UTF-8 text atomically; return the path."""
    with atomic(path) as file:
        file.write(text.encode())
    return Path(path)


def write_jsonl(path: str | Path, rows: Iterable[Any]) -> Path:
    """Write one JSON value a line, atomically and streaming; return the path."""
    with atomic(path) as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return Path(path)


def read_jsonl(path: str | Path) -> Iterator[Any]:
    """One JSON value a line. Lines end at `\\n` only: JSON strings may hold U+2028 and the like."""
    with Path(path).open("rb") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
