"""What `source` means: a path, a glob, a folder, a literal text, a frame, a dataset or an iterable."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from uncase_nb.connectors.documents import READABLE
from uncase_nb.connectors.objects import is_dataset, is_frame, is_saved_dataset
from uncase_nb.errors import ParameterError, ReadError

_OBJECTS = ("dataframe", "huggingface")


class Source(NamedTuple):
    """One of: files (and saved datasets), a text, or an object."""

    paths: list[Path]
    """In order of name."""
    text: str | None = None
    """A literal."""
    value: Any = None
    """A frame, a dataset, or an iterable of dicts."""
    several: bool = False
    """Found in a folder or by a glob: one that cannot be read is reported, and the others are read."""
    skipped: int = 0
    """Files of the folder with an ending no reader knows."""


def source_of(source: Any, format_name: str | None) -> Source:
    """Tell what was given.

    Raises:
        ReadError: where there is no such file, or nothing readable in the folder.
        ParameterError: where it is nothing that can be read, or does not go with the format.
    """
    if isinstance(source, str | os.PathLike):
        return _named(source, format_name)
    if format_name == "dataframe" and not is_frame(source):
        raise ParameterError('format="dataframe" needs a pandas DataFrame.', "pass the frame itself as the source.")
    if is_frame(source) or is_dataset(source):
        return Source([], value=source)
    if isinstance(source, Mapping):
        return Source([], value=[source])
    if isinstance(source, Iterable) and not isinstance(source, bytes | bytearray):
        return Source([], value=source)
    raise ParameterError(
        f"Cannot read a {type(source).__name__}.",
        "pass a path, a folder, a text, a DataFrame, a dataset or an iterable of dicts.",
    )


def _named(source: str | os.PathLike[str], format_name: str | None) -> Source:
    name = os.fspath(source)
    if "\n" in name:
        return Source([], text=name)
    path = Path(name).expanduser()
    if _exists(path):
        return _folder(path) if path.is_dir() and not is_saved_dataset(path) else Source([path])
    if glob.has_magic(name) and (paths := _globbed(name)):
        return Source(paths, several=True)
    if isinstance(source, str) and format_name and format_name not in _OBJECTS:
        return Source([], text=name)
    if glob.has_magic(name):
        raise ReadError("No file matches the pattern.", "check the folder it begins with, and the ending.")
    fix = (
        "load it with datasets.load_dataset(…) and pass the dataset: reading never goes to the network."
        if format_name == "huggingface"
        else "check the path; a text of one line needs format=…, for example format='jsonl'."
    )
    raise ReadError("There is no such file or folder.", fix)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a text too long for a name, or with a NUL
        return False


def _globbed(pattern: str) -> list[Path]:
    found = sorted(Path(name) for name in glob.glob(os.path.expanduser(pattern), recursive=True))  # noqa: PTH111, PTH207 - an absolute pattern is no Path.glob
    return [path for path in found if path.is_file() or is_saved_dataset(path)]


def _folder(folder: Path) -> Source:
    files = list(_walk(folder))
    paths = [path for path in files if path.is_dir() or path.suffix.lower() in READABLE]
    if not paths:
        raise ReadError(
            "The folder holds nothing to read.", f"it needs files that end in {', '.join(sorted(READABLE))}."
        )
    return Source(paths, several=True, skipped=len(files) - len(paths))


def _walk(folder: Path) -> Iterator[Path]:
    """Files below the folder in order of name, and saved datasets as one; nothing hidden."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_file() or is_saved_dataset(path):
            yield path
        elif path.is_dir() and not path.is_symlink():
            yield from _walk(path)
