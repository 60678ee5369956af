"""A spaCy model alone, without anything of this package: every entity it names is masked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from uncase_nb.bench.labelled import Labelled
from uncase_nb.bench.systems import Run, timed
from uncase_nb.errors import ParameterError
from uncase_nb.privacy.ner import compact
from uncase_nb.privacy.statistical_models import language_of, load_model, model_version, models_for

_BATCH = 128


@dataclass
class BareSpacy:
    """`nlp.pipe` with nothing in the pipeline that finding names does not need."""

    model: str
    """Of an installed model; `compact` for the network of this package; `auto` for all that `ner="auto"` runs."""

    def __call__(self, rows: Sequence[Labelled], language: str) -> Run:
        """Every entity, whatever its label.

        Raises:
            MissingExtraError, MissingModelError: without spaCy or the model.
            ParameterError: where the model reads another language.
        """
        if language_of(self.model) not in (None, language):
            raise ParameterError(f"{self.model} reads {language_of(self.model)}.", "name a model of this language")
        names = ["compact", *models_for(language)] if self.model == "auto" else [self.model]
        versions = [f"spacy:{name} {_version(name)}" for name in names]
        models = [_warm(name) for name in names]
        texts = [row.text for row in rows]
        piped, seconds = timed(lambda: [[doc.ents for doc in nlp.pipe(texts, batch_size=_BATCH)] for nlp in models])
        ranges = [
            [(entity.start_char, entity.end_char) for entities in of_text for entity in entities]
            for of_text in zip(*piped, strict=True)
        ]
        return Run(ranges, seconds, versions)


def _version(name: str) -> str:
    return compact.version() if name == "compact" else model_version(name)


def _warm(name: str) -> Any:
    nlp = compact.load() if name == "compact" else load_model(name)
    nlp("Ana López")
    return nlp
