"""Load the compact network that comes with the package."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from uncase_nb.errors import MissingModelError
from uncase_nb.privacy.statistical_models import quiet_spacy, without_plugins

FOLDER = Path(__file__).parent / "model"


def version() -> str:
    """The model's version, read without loading it.

    Raises:
        MissingModelError: when the installation lacks the model's files.
    """
    meta = FOLDER / "meta.json"
    if not meta.is_file():
        raise MissingModelError(
            "This installation of uncase_nb lacks the files of its compact NER.",
            'Reinstall it: pip install --force-reinstall "uncase_nb[privacy]".',
        )
    return str(json.loads(meta.read_text(encoding="utf-8"))["version"])


@lru_cache(maxsize=1)
def load() -> Any:
    """The pipeline, loaded once a process.

    Raises:
        MissingExtraError: without the [privacy] extra.
        MissingModelError: when the installation lacks the model's files.
    """
    version()
    with quiet_spacy("The compact NER") as spacy, without_plugins(spacy):
        return spacy.load(FOLDER)
