"""Objects in memory: pandas frames, Hugging Face datasets, lists of dicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from uncase_nb.connectors.records import Numbered, Records
from uncase_nb.connectors.report import Report
from uncase_nb.errors import ReadError
from uncase_nb.extras import require

_SAVED = ("dataset_dict.json", "state.json")
_ROWS = 1_000  # of a frame turned into dicts at a time


def is_frame(value: Any) -> bool:
    """Whether it is a pandas DataFrame; pandas is not imported to find out."""
    return type(value).__name__ == "DataFrame" and type(value).__module__.startswith("pandas")


def is_dataset(value: Any) -> bool:
    """Whether it comes from Hugging Face `datasets`; the package is not imported to find out."""
    return type(value).__module__.partition(".")[0] == "datasets"


def is_saved_dataset(path: Path) -> bool:
    """Whether `save_to_disk` wrote this folder."""
    return path.is_dir() and any((path / name).is_file() for name in _SAVED)


def load_dataset(path: Path) -> Any:
    """A saved dataset, memory-mapped.

    Raises:
        MissingExtraError: where `datasets` is not installed.
        ReadError: where the folder is damaged.
    """
    datasets = require("datasets", extra="train", what="Reading a saved Hugging Face dataset")
    try:
        return datasets.load_from_disk(str(path))
    except (OSError, ValueError, KeyError):
        raise ReadError(
            f"{path.name} is not a whole dataset folder.", "write it again with dataset.save_to_disk(folder)."
        ) from None


def splits_of(dataset: Any) -> Iterator[tuple[str, Any]]:
    """Name and rows of each split; a dataset that is no dict of splits has one without a name."""
    if isinstance(dataset, Mapping):
        yield from dataset.items()
    else:
        yield "", dataset


def dataset_records(dataset: Any) -> Records:
    """The rows of a dataset. Arrow gives every row every key, so keys without a value are left out."""
    return lambda _: ((None, _filled(row)) for row in dataset)


def frame_records(frame: Any) -> Records:
    """The rows of a DataFrame; missing cells are null."""

    def records(_: Report) -> Iterator[Numbered]:
        for start in range(0, len(frame), _ROWS):
            for row in frame.iloc[start : start + _ROWS].to_dict("records"):
                yield None, {str(column): _plain(value) for column, value in row.items()}

    return records


def dict_records(items: Iterable[Any]) -> Records:
    """The items of an iterable."""
    return lambda _: ((None, item) for item in items)


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _filled(item) for key, item in value.items() if item is not None}
    return [_filled(item) for item in value] if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    """NumPy and pandas values as Python's own; NaN and NaT as null."""
    if hasattr(value, "tolist") and not isinstance(value, str):
        value = value.tolist()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return None if value is None or value != value else value  # noqa: PLR0124 - only a missing value differs from itself
