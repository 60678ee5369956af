"""What a privacy magic works on: a variable, a file, or the words typed."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import Any

import uncase_nb as un
from uncase_nb.errors import ReadError
from uncase_nb.magics.options import Option

MATERIAL = Option(
    "what", "{{name}} of conversations or of a text; a file, folder or glob; or the text itself", many=True
)
_EXPORTS = {".txt", ".csv", ".tsv", ".json", ".jsonl", ".zip"}
_LONGEST_PATH = 1000


def material(what: Any) -> Any:
    """Conversations read from what names a file; anything else as it is.

    Raises:
        ReadError: a single word that looks like a file, where there is none: scanning its letters helps nobody.
    """
    if isinstance(what, Path):
        return un.read(str(what))
    if not isinstance(what, str) or not what.strip() or len(what) > _LONGEST_PATH or "\n" in what:
        return what
    if _names_files(what):
        return un.read(what)
    if Path(what).suffix.lower() in _EXPORTS and not any(char.isspace() for char in what):
        raise ReadError("There is no file of that name.", "check the spelling and the folder, or pass {{a_variable}}.")
    return what


def _names_files(text: str) -> bool:
    try:
        return Path(text).exists() or (glob.has_magic(text) and any(glob.iglob(text, recursive=True)))  # noqa: PTH207 - it may be absolute
    except (OSError, ValueError):  # no name a file system takes
        return False
