"""The name models of this package's union with their guards, without the rules: what a model alone is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from uncase_nb.bench.coverage import Range
from uncase_nb.bench.labelled import Labelled
from uncase_nb.bench.systems import Run, timed
from uncase_nb.privacy.acceptance import acceptance
from uncase_nb.privacy.statistical import statistical_detectors

_WARM_UP = "Soy Ana López, tarjeta 4111 1111 1111 1111"
"""Makes every detector load what it needs."""


@dataclass
class NameModels:
    """The statistical detectors of one choice of `ner`."""

    ner: str
    """As in `un.scan`."""

    def __call__(self, rows: Sequence[Labelled], language: str) -> Run:
        """What they find that is accepted by default.

        Raises:
            MissingExtraError, MissingModelError: where the detectors of `ner` are not there.
        """
        detectors = statistical_detectors(language, self.ner)
        texts = [row.text for row in rows]
        accept = acceptance()

        def find(texts: Sequence[str]) -> list[list[Range]]:
            ranges: list[list[Range]] = [[] for _ in texts]
            for detector in detectors:
                for row, places in zip(ranges, detector.find(texts, language=language), strict=True):
                    row += [(place.start, place.end) for place in places if accept.accepts(place.type, place.score)]
            return ranges

        find([_WARM_UP])
        ranges, seconds = timed(lambda: find(texts))
        return Run(ranges, seconds, [detector.name for detector in detectors])
