"""Presidio's structured recognizers, without its network look-ups, its thresholds and its resolving of overlaps.

Only recognizers that check a digit or a strict form, or that stand behind words which announce them, are used. Its
e-mail recognizer asks the network for domain lists, its URL one calls `ok.me` a page, its phone one knows neither
Mexico nor Spain, and its IP one versions
such as `1.2.3.4` and `127.0.0.1`, and weak patterns (a bare bank account, passport or licence) match any number; the
rules of this package cover those. It runs no name model here, so no list of labels is ignored or not; the models run beside it.
Importing Presidio takes seconds, so it waits for the first text that has anything of these forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import metadata
from typing import Any, NamedTuple

from uncase_nb.extras import require
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.statistical_language import may_be


class _Use(NamedTuple):
    """How one recognizer is used."""

    type: str
    """Published type of what it finds."""
    language: str | None = None
    """The language whose texts it reads; null for any."""
    announced: str = ""
    """Words one of which must stand before a find; none where the form speaks for itself."""


_USES = {
    "CreditCardRecognizer": _Use("CREDIT_CARD"),
    "CryptoRecognizer": _Use("OTHER"),
    "IbanRecognizer": _Use("IBAN_CODE"),
    "MacAddressRecognizer": _Use("MAC_ADDRESS"),
    "EsNifRecognizer": _Use("ES_DNI", "es"),
    "EsNieRecognizer": _Use("ES_NIE", "es"),
    "UsSsnRecognizer": _Use("US_SSN", "en"),
    "UsItinRecognizer": _Use("NATIONAL_ID", "en"),
    "UkNinoRecognizer": _Use("NATIONAL_ID", "en"),
    "UkDrivingLicenceRecognizer": _Use("DRIVER_LICENSE", "en"),
    "UsMbiRecognizer": _Use("MEDICAL_RECORD", "en", "medicare|mbi|beneficiary"),
    "NhsRecognizer": _Use("MEDICAL_RECORD", "en", "nhs"),
    "AuMedicareRecognizer": _Use("MEDICAL_RECORD", "en", "medicare"),
    "MedicalLicenseRecognizer": _Use("PROFESSIONAL_LICENSE", "en", "dea"),
    "UsNpiRecognizer": _Use("PROFESSIONAL_LICENSE", "en", "npi|provider id|provider identifier"),
    "CaSinRecognizer": _Use("NATIONAL_ID", "en", "sin|social insurance"),
    "AuTfnRecognizer": _Use("NATIONAL_ID", "en", "tfn|tax file"),
    "InAadhaarRecognizer": _Use("NATIONAL_ID", "en", "aadhaar|aadhar|uidai"),
    "InPanRecognizer": _Use("NATIONAL_ID", "en", "pan|permanent account"),
    "AbaRoutingRecognizer": _Use("BANK_ACCOUNT", "en", "routing|aba"),
}
"""By class. A single digit checked lets every eleventh number pass, so those need their words."""
_NEAR = r"(?<!\w)(?:{})(?!\w).{{0,40}}"
_FORM = re.compile(
    r"[13-6]\d{3}[- ]?\d{3,4}[- ]?\d{3,4}[- ]?\d{3}|\b[a-z]{2}\d\d ?[a-z0-9]{4}|"
    r"(?:[0-9a-f]{1,4}:){4}|(?:[0-9a-f]{2}-){5}|\b[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}\b|\d{7}-?[a-z]\b|"
    r"\d{3}[- .]\d{2}[- .]\d{4}|[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]\b|\b[13][1-9a-z]{25}|bc1|"
    r"\b[a-z9]{5}\d[01567]\d[0-3]\d\d[a-z9]{2}[a-z0-9]{3}\b",
    re.IGNORECASE,
)
"""Forms that could be taken without an announcement; a phone or an order number is none of them."""
_ANNOUNCED = re.compile(
    _NEAR.format("|".join(use.announced for use in _USES.values() if use.announced)) + r"\d", re.IGNORECASE
)
_STRONG = 0.5
"""Presidio's own mark between a form that speaks for itself and one that needs context words."""
_CONTEXT, _WITH_CONTEXT = 0.35, 0.4
"""What Presidio adds for context words, and the least it then gives (`LemmaContextAwareEnhancer`)."""


class PresidioIdentifiers:
    """Presidio's structured recognizers as one detector."""

    def __init__(self) -> None:
        self.name = f"presidio {metadata.version('presidio-analyzer')}"

    def find(self, texts: Sequence[str], *, language: str | None) -> Iterator[list[Found]]:
        """The identifiers in each text, in the order of the texts.

        Raises:
            MissingExtraError: without the [privacy] extra.
        """
        for text in texts:
            languages = [language] if language else [each for each in ("es", "en") if may_be(text, each)]
            promising = _FORM.search(text) or ("en" in languages and _ANNOUNCED.search(text))
            yield list(_finds(text, languages)) if promising else []


def _finds(text: str, languages: Sequence[str]) -> Iterator[Found]:
    """What the registries of the languages find; what reads any language runs once."""
    recognizers = {each.name: each for language in languages for each in _registry(language).recognizers}
    for name, recognizer in recognizers.items():
        use = _USES[name]
        for result in recognizer.analyze(text, recognizer.supported_entities):
            score = _announced(text, result, use.announced) if use.announced else result.score
            if score >= (_WITH_CONTEXT if use.announced else _STRONG):
                yield Found(result.start, result.end, use.type, score, f"presidio:{name}")


def _announced(text: str, result: Any, words: str) -> float:
    """The score with its context words, 0 without."""
    before = text[: result.start].rpartition("\n")[2][-60:]
    if not re.search(_NEAR.format(words) + r"\Z", before, re.IGNORECASE):
        return 0.0
    return max(_WITH_CONTEXT, min(1.0, float(result.score) + _CONTEXT))


@lru_cache(maxsize=2)
def _registry(language: str) -> Any:
    """Our own registry of a language, made once a process: a recognizer of Presidio serves one language."""
    presidio = require("presidio_analyzer", extra="privacy", what="Presidio")
    classes = require("presidio_analyzer.predefined_recognizers", extra="privacy", what="Presidio")
    made = [
        getattr(classes, name)(supported_language=language, name=name)
        for name, use in _USES.items()
        if use.language in (None, language)
    ]
    return presidio.RecognizerRegistry(recognizers=made, supported_languages=[language])
