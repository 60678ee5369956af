"""The statistical detectors of layer 0, to run in a union with the rules."""

from __future__ import annotations

from functools import partial

from uncase_nb.errors import MissingExtraError, ParameterError, did_you_mean
from uncase_nb.extras import installed
from uncase_nb.privacy.detector import Detector
from uncase_nb.privacy.ner import compact
from uncase_nb.privacy.statistical_models import language_of, load_model, model_version, models_for
from uncase_nb.privacy.statistical_presidio import PresidioIdentifiers
from uncase_nb.privacy.statistical_spacy import SpacyNames

LANGUAGES = ("es", "en")
_COMPACT_SCORE, _SPACY_SCORE = 0.8, 0.7


def statistical_detectors(language: str | None, ner: str) -> list[Detector]:
    """The name models to run beside the rules. Nothing heavy is imported before the first `find`.

    Args:
        language: `es`, `en`, or null for both.
        ner: `auto` is the compact network of this package, every installed spaCy model of the language
            (`en_core_web_*`, `es_core_news_*`) on the texts of that language, and Presidio's structured recognizers
            when installed; `compact` is only ours; any other name is that one spaCy model, on every text.

    Raises:
        MissingExtraError: without the [privacy] extra; there is no silent downgrade to rules.
        MissingModelError: when the named model is not installed, with the command that installs it.
        ParameterError: on another language.
    """
    if language is not None and language not in LANGUAGES:
        raise ParameterError(f"No name model reads the language {language!r}.", did_you_mean(language, LANGUAGES))
    if not installed("spacy"):
        raise MissingExtraError(f'Finding names with ner="{ner}"', "privacy")
    if ner == "compact":
        return [_compact()]
    if ner == "auto":
        presidio = [PresidioIdentifiers()] if installed("presidio_analyzer") else []
        return [_compact(), *(_spacy(name, language_of(name)) for name in models_for(language)), *presidio]
    return [_spacy(ner, None)]


def _compact() -> Detector:
    return SpacyNames(f"compact-ner {compact.version()}", "compact-ner", _COMPACT_SCORE, compact.load)


def _spacy(name: str, language: str | None) -> Detector:
    title = f"spacy:{name} {model_version(name)}".strip()
    return SpacyNames(title, f"spacy:{name}", _SPACY_SCORE, partial(load_model, name), language)
