"""`%uncase_import`: read conversations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import uncase_nb as un
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import DOMAIN, FORMAT, LANGUAGE, Option

PATH = Option("path", "a file, folder or glob, or {{name}} of one or of a data frame")
STRICT = Option("--strict", "fail at the first row that cannot be read", bool)


@magic("uncase_import", PATH, FORMAT, DOMAIN, LANGUAGE, STRICT)
def read(path: Any, **options: Any) -> Any:
    """Read conversations from a file, folder or glob; shows counts, never content."""
    return un.read(str(path) if isinstance(path, Path) else path, **options)
