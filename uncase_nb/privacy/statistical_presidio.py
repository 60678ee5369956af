"""Presidio's recognizers of structured identifiers, without its engine: no model, no download, no network.

Only recognizers that check a digit or a strict form are used. Its e-mail recognizer asks the network for domain lists,
its URL one calls `ok.me` a page, its phone one knows neither Mexico nor Spain, its NHS one takes every eleventh Mexican
phone, and weak patterns (a bare bank account, passport or licence) match any number; the rules of this package cover
those. Importing Presidio takes seconds, so it waits for the first text that has anything of these forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import metadata
from typing import Any

from uncase_nb.extras import require
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.statistical_language import may_be

_RECOGNIZERS = {
    "CreditCardRecognizer": ("CREDIT_CARD", None),
    "CryptoRecognizer": ("OTHER", None),
    "IbanRecognizer": ("IBAN_CODE", None),
    "IpRecognizer": ("IP_ADDRESS", None),
    "MacAddressRecognizer": ("MAC_ADDRESS", None),
    "EsNifRecognizer": ("ES_DNI", "es"),
    "EsNieRecognizer": ("ES_NIE", "es"),
    "UsSsnRecognizer": ("US_SSN", "en"),
    "UsItinRecognizer": ("NATIONAL_ID", "en"),
    "UkNinoRecognizer": ("NATIONAL_ID", "en"),
}
"""Class, published type, and the language whose texts it reads; null for any."""
_CANDIDATE = re.compile(
    r"[13-6]\d{3}[- ]?\d{3,4}[- ]?\d{3,4}[- ]?\d{3}|\b[a-z]{2}\d\d ?[a-z0-9]{4}|\d\.\d{1,3}\.\d{1,3}\.\d|::|(?:[0-9a-f]{1,4}:){4}|(?:[0-9a-f]{2}-){5}|"
    r"\d{7}-?[a-z]\b|\d{3}[- .]\d{2}[- .]\d{4}|[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]\b|\b[13][1-9a-z]{25}|bc1",
    re.IGNORECASE,
)
"""Forms that the recognizers above could take; a phone or an order number is none of them."""
_STRONG = 0.5
"""Presidio's own mark between a form that speaks for itself and one that needs context words."""


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
            entries = _registry() if _CANDIDATE.search(text) else []
            yield [place for entry in entries if _reads(text, entry[2], language) for place in _analyze(text, entry)]


def _analyze(text: str, entry: tuple[Any, str, str | None]) -> Iterator[Found]:
    recognizer, kind, _ = entry
    for result in recognizer.analyze(text, recognizer.supported_entities):
        if result.score >= _STRONG:
            yield Found(result.start, result.end, kind, result.score, f"presidio:{recognizer.name}")


def _reads(text: str, of_recognizer: str | None, language: str | None) -> bool:
    return of_recognizer is None or (may_be(text, of_recognizer) if language is None else language == of_recognizer)


@lru_cache(maxsize=1)
def _registry() -> list[tuple[Any, str, str | None]]:
    """Our own registry, made once a process."""
    module = require("presidio_analyzer.predefined_recognizers", extra="privacy", what="Presidio")
    made = ((getattr(module, name), kind, language) for name, (kind, language) in _RECOGNIZERS.items())
    return [(recognizer(supported_language=language or "en"), kind, language) for recognizer, kind, language in made]
