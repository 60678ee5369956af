"""What every detector of personal data is: texts in, places out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol


class Found(NamedTuple):
    """A place in a text that one detector calls personal data. Detectors may overlap; `resolve` decides."""

    start: int
    end: int
    type: str
    """A name of the published list, for example `PERSON`, `PHONE_NUMBER`, `EMAIL_ADDRESS`, `MX_CURP`."""
    score: float
    """Confidence between 0 and 1."""
    recognizer: str
    """Who found it, for example `curp` or `spacy:en_core_web_sm`."""


class Detector(Protocol):
    """Anything that finds personal data."""

    name: str
    """Name and version, for the report: `rules`, `presidio 2.2.366`, `compact-ner 1`."""

    def find(self, texts: Sequence[str], *, language: str | None) -> Iterator[list[Found]]:
        """The places in each text, in the order of the texts. Offsets count code points."""
        ...
