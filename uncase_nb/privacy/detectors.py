"""Which detectors run, and that none is left out in silence."""

from __future__ import annotations

from functools import lru_cache

from uncase_nb.privacy.detector import Detector
from uncase_nb.privacy.rules.detector import RulesDetector

OFF = "off"
NER_OFF = "ner off"
"""Stands in a report's detectors where the statistical ones were turned off."""


@lru_cache(maxsize=1)
def rules() -> RulesDetector:
    """The rules; they always run."""
    return RulesDetector()


def statistical(language: str | None, ner: str) -> list[Detector]:
    """The statistical detectors of a language; none where `ner` is `off`.

    Raises:
        MissingExtraError, MissingModelError: where none is available, naming what to install or to say.
    """
    if ner == OFF:
        return []
    from uncase_nb.privacy.statistical import statistical_detectors

    return list(statistical_detectors(language, ner))
