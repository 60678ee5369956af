"""A detector that reads no text twice: for texts that come again, changed only in part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from uncase_nb.privacy.detector import Detector, Found

Read = dict[str, list[Found]]
"""What was found in a text, by the text."""


class Remembering:
    """Another detector, asked for texts that were not read before."""

    def __init__(self, detector: Detector, read: Read) -> None:
        """Remember in `read`, which outlives this object."""
        self.name = detector.name
        self._detector = detector
        self._read = read

    def find(self, texts: Sequence[str], *, language: str | None) -> Iterator[list[Found]]:
        """The places in each text, in the order of the texts."""
        new = [text for text in dict.fromkeys(texts) if text not in self._read]
        self._read.update(zip(new, self._detector.find(new, language=language), strict=True))
        return iter([self._read[text] for text in texts])
