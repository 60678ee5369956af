"""A spaCy model alone, without anything of this package: every entity it names is masked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from uncase_nb.bench.labelled import Labelled
from uncase_nb.bench.systems import Run, timed
from uncase_nb.errors import ParameterError
from uncase_nb.privacy.ner import compact
from uncase_nb.privacy.statistical_models import language_of, load_model, model_version

_BATCH = 128


@dataclass
class BareSpacy:
    """`nlp.pipe` with nothing in the pipeline that finding names does not need."""

    model: str
    """Of an installed model, or `compact` for the network of this package."""

    def __call__(self, rows: Sequence[Labelled], language: str) -> Run:
        """Every entity, whatever its label.

        Raises:
            MissingExtraError, MissingModelError: without spaCy or the model.
            ParameterError: where the model reads another language.
        """
        version = compact.version() if self.model == "compact" else model_version(self.model)
        reads = language_of(self.model)
        if reads not in (None, language):
            raise ParameterError(f"{self.model} reads {reads}.", "name a model of this language")
        nlp = compact.load() if self.model == "compact" else load_model(self.model)
        nlp("Ana López")
        texts = [row.text for row in rows]
        docs, seconds = timed(lambda: [doc.ents for doc in nlp.pipe(texts, batch_size=_BATCH)])
        ranges = [[(entity.start_char, entity.end_char) for entity in entities] for entities in docs]
        return Run(ranges, seconds, [f"spacy:{self.model} {version}"])
