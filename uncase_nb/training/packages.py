"""The packages of the [train] extra, imported when they are used."""

from __future__ import annotations

from typing import Any

from uncase_nb.errors import MissingExtraError
from uncase_nb.extras import installed, require

PACKAGES = ("torch", "transformers", "tokenizers", "datasets", "trl", "peft", "mlflow")


def package(name: str) -> Any:
    """The module `name`. Untyped, since checks must not depend on what is installed.

    Raises:
        MissingExtraError: without the [train] extra.
    """
    return require(name, extra="train", what="Training")


def check() -> None:
    """Ask for all of them at once, before anything is done.

    Raises:
        MissingExtraError: where one is missing.
    """
    if not all(map(installed, PACKAGES)):
        raise MissingExtraError("Training", "train")
