"""Presidio's AnalyzerEngine as its documentation sets it up for a language, without the network."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from typing import Any

from uncase_nb.bench.labelled import Labelled
from uncase_nb.bench.systems import Run, no_model, timed
from uncase_nb.errors import MissingModelError
from uncase_nb.extras import require
from uncase_nb.privacy.statistical_models import language_of, models_for, quiet_spacy, without_plugins

_BATCH = 64
_SIZES = ("lg", "md", "sm")
"""Presidio's documentation takes the large model; the largest that is installed stands in for it."""
_RESERVED = ("example", "test", "invalid")
"""Endings that fictitious addresses have. It refuses an e-mail address without a known ending; these count as known,
so that it is measured as on real addresses."""


@dataclass
class Presidio:
    """All entities of all its recognizers for the language, from a score upwards."""

    threshold: float
    """`score_threshold` of `analyze`; 0 is Presidio's own default."""

    def __call__(self, rows: Sequence[Labelled], language: str) -> Run:
        """What it would mask.

        Raises:
            MissingExtraError: without Presidio.
            MissingModelError: without a spaCy model of the language.
        """
        model = _model(language)
        results, seconds = _analyzed(tuple(row.text for row in rows), language, model)
        ranges = [[(start, end) for start, end, score in found if score >= self.threshold] for found in results]
        return Run(ranges, seconds, [f"presidio {metadata.version('presidio-analyzer')}", f"spacy:{model}"])


@lru_cache(maxsize=1)
def _analyzed(texts: tuple[str, ...], language: str, model: str) -> tuple[list[list[tuple[int, int, float]]], float]:
    """Everything above 0, and the seconds. A threshold only filters, so thresholds share one run."""
    with _offline():
        batch = _engine(language, model)
        batch.analyze_iterator(["Ana, ana@example.org"], language)
        results, seconds = timed(
            lambda: batch.analyze_iterator(list(texts), language, batch_size=_BATCH, score_threshold=0)
        )
    return [[(found.start, found.end, found.score) for found in row] for row in results], seconds


@lru_cache(maxsize=2)
def _engine(language: str, model: str) -> Any:
    """Its documentation's engine with an installed model: it would download any other by itself."""
    with quiet_spacy("Measuring Presidio") as spacy, without_plugins(spacy):
        presidio = require("presidio_analyzer", extra="privacy", what="Measuring Presidio")
        engines = require("presidio_analyzer.nlp_engine", extra="privacy", what="Measuring Presidio")
        engine = engines.SpacyNlpEngine(models=[{"lang_code": language, "model_name": model}])
        engine.nlp = {language: spacy.load(model)}
        analyzer = presidio.AnalyzerEngine(nlp_engine=engine, supported_languages=[language])
    return presidio.BatchAnalyzerEngine(analyzer)


def _model(language: str) -> str:
    models = [name for name in models_for(language) if language_of(name) == language]
    for size in _SIZES:
        for name in models:
            if f"_{size}" in name:
                return name
    if models:
        return models[0]
    raise MissingModelError(f"Presidio needs a spaCy model of {language!r}.", no_model(language))


@contextmanager
def _offline() -> Iterator[None]:
    """Without tldextract's look-up of domain lists, and without a remark for each label that is not mapped."""
    require("presidio_analyzer", extra="privacy", what="Measuring Presidio")
    from tldextract import tldextract

    logger, before = logging.getLogger("presidio-analyzer"), tldextract.TLD_EXTRACTOR
    level = logger.level
    logger.setLevel(logging.ERROR)
    tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, extra_suffixes=_RESERVED)
    try:
        yield
    finally:
        tldextract.TLD_EXTRACTOR = before
        logger.setLevel(level)
