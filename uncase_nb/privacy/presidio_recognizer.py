"""One detector of this package in the form that Presidio runs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from uncase_nb.extras import require
from uncase_nb.privacy.detector import Found

if TYPE_CHECKING:
    from presidio_analyzer import EntityRecognizer, RecognizerResult

Find = Callable[[str, Collection[str]], Sequence[Found]]
"""The places of some published types in a text."""


def make_recognizer(find: Find, *, detector: str, language: str, entities: Mapping[str, str]) -> EntityRecognizer:
    """A recognizer of one language.

    Args:
        find: finds the places.
        detector: name and version, for example `rules 1`.
        language: the one language it is registered for.
        entities: published types it may find, each with the entity name its results carry.

    Raises:
        MissingExtraError: without Presidio.
    """
    name, _, version = detector.rpartition(" ")
    made: EntityRecognizer = _recognizer_class()(
        find,
        entities,
        name=f"uncase:{name or detector}",
        version=version,
        supported_language=language,
        supported_entities=sorted(set(entities.values())),
    )
    return made


@lru_cache(maxsize=1)
def _recognizer_class() -> Any:
    """Defined on demand: importing Presidio takes seconds."""
    require("presidio_analyzer", extra="privacy", what="A recognizer of Presidio")
    from presidio_analyzer import AnalysisExplanation, LocalRecognizer, RecognizerResult

    class UncaseRecognizer(LocalRecognizer):
        """Scores are passed through; offsets count code points, as Presidio's do."""

        name: str

        def __init__(self, find: Find, entities: Mapping[str, str], **about: Any) -> None:
            self._find, self._entities = find, entities
            super().__init__(**about)

        def load(self) -> None:
            """Nothing: a model loads with the first text."""

        def analyze(
            self, text: str, entities: Sequence[str] | None = None, nlp_artifacts: object = None
        ) -> list[RecognizerResult]:
            """What is found of the entities asked for; of all of them where none is named."""
            del nlp_artifacts  # the detectors tokenize for themselves
            wanted = {kind for kind, entity in self._entities.items() if not entities or entity in entities}
            return [self._result(found) for found in self._find(text, wanted)] if wanted else []

        def _result(self, found: Found) -> RecognizerResult:
            explanation = AnalysisExplanation(
                self.name,
                found.score,
                pattern_name=found.recognizer,
                textual_explanation=f"found by {found.recognizer}",
            )
            metadata = {
                RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
            }
            entity = self._entities[found.type]
            return RecognizerResult(entity, found.start, found.end, found.score, explanation, metadata)

    return UncaseRecognizer
