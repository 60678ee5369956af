"""Where rows go: JSON Lines, Parquet, or a folder for Hugging Face `datasets`. Streaming, whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

from uncase_nb.errors import ParameterError
from uncase_nb.export.outputs_parquet import write_parquet
from uncase_nb.export.rows import Row
from uncase_nb.schemas.export import Container, Form
from uncase_nb.workspace.files import write_jsonl

DATA = Path("data") / "train.parquet"
"""Where `datasets.load_dataset(folder)` looks for the training split."""
CARD = "README.md"


def container_of(path: str | Path, asked: Container | None) -> Container:
    """What was asked for, else what the name says: Parquet for `.parquet`, else JSON Lines.

    Raises:
        ParameterError: for an unknown container.
    """
    if asked is None:
        return "parquet" if Path(path).suffix == ".parquet" else "jsonl"
    if asked not in get_args(Container):
        raise ParameterError(f"container={asked!r} is unknown.", f"use one of {', '.join(get_args(Container))}.")
    return asked


def write_rows(path: Path, rows: Iterable[Row], container: Container, form: Form) -> Path:
    """Write one file; return its path."""
    return write_jsonl(path, rows) if container == "jsonl" else write_parquet(path, rows, form)


@contextmanager
def folder_of_its_own(path: str | Path) -> Iterator[Path]:
    """A folder to fill, beside `path`, that takes its place on leaving without an error.

    Raises:
        ParameterError: where something else lies at `path`, which would be lost.
    """
    target = Path(path)
    if target.exists() and not (target.is_dir() and (not any(target.iterdir()) or (target / DATA).is_file())):
        raise ParameterError(f"{target.name} is there and is no exported dataset.", "give the name of a new folder.")
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp"))
    try:
        new, old = beside / "new", beside / "old"
        new.mkdir()
        yield new
        if target.exists():
            target.replace(old)
        new.replace(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
