"""Import a package of an optional extra, or say how to install it."""

from __future__ import annotations

import importlib
import importlib.util
from types import ModuleType

from uncase_nb.errors import MissingExtraError


def require(module: str, *, extra: str, what: str) -> ModuleType:
    """Import `module`.

    Raises:
        MissingExtraError: with the exact pip command, when the package of `extra` is absent.
            An import error inside an installed package is not masked.
    """
    top = module.partition(".")[0]
    if importlib.util.find_spec(top) is None:
        raise MissingExtraError(what, extra)
    return importlib.import_module(module)


def installed(module: str) -> bool:
    """Whether the top-level package can be found, without importing it."""
    return importlib.util.find_spec(module.partition(".")[0]) is not None
