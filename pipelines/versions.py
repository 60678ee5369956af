"""What a stage's result depends on beside its inputs: this package's code, and the packages that do its work."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

import uncase_nb

_CODE = {".py", ".jinja", ".json", ".ipynb"}
_DETECTORS = "privacy"
"""In this room every file counts: lists of names and the weights of a network decide what is found."""


@cache
def code_hash() -> str:
    """SHA-256 over this package's sources and detectors, so that a changed definition runs again what it defines."""
    digest = hashlib.sha256()
    for room in ("", "magics", "widgets", "pipelines"):
        # rglob does not follow the links of a checkout, and in a wheel there are none: each is walked once
        root = (Path(uncase_nb.__file__).parent / room).resolve()
        for path in sorted(path for path in root.rglob("*") if _decides(path, root)):
            digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _decides(path: Path, root: Path) -> bool:
    inside = path.relative_to(root).parts
    return path.suffix in _CODE or (inside[0] == _DETECTORS and "__pycache__" not in inside and path.is_file())


@cache
def _installed() -> dict[str, str]:
    return {item.metadata["Name"].lower(): item.version for item in distributions() if item.metadata["Name"]}


def versions(packages: Iterable[str] = ()) -> dict[str, str]:
    """Versions of Python, this package and the named packages that are installed.

    A name that ends in `*` stands for every package that begins so, such as `es-core-*`.
    """
    found = {"python": platform.python_version(), "uncase_nb": uncase_nb.__version__}
    for wanted in packages:
        prefix = wanted.rstrip("*")
        found |= {
            name: version
            for name, version in _installed().items()
            if name == wanted or (wanted != prefix and name.startswith(prefix))
        }
    return dict(sorted(found.items()))
