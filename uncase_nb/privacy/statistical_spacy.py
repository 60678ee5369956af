"""A spaCy pipeline as a detector: long texts cut at white space, everything in batches, offsets in code points."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.statistical_labels import places
from uncase_nb.privacy.statistical_language import may_be

_PIECE = 20_000
"""Characters. spaCy refuses a million, and its memory grows with the longest text of a batch."""
_BATCH = 128
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half characters from broken exports; spaCy cannot encode them."""


@dataclass
class SpacyNames:
    """Finds what a spaCy model calls a name. The model loads on the first text."""

    name: str
    recognizer: str
    score: float
    """spaCy's parser gives no probability; this is how far we trust the model, the same for each find."""
    load: Callable[[], Any]
    language: str | None = None
    """The one language the model reads; texts plainly in another are left to other detectors. Null: any."""

    def find(self, texts: Sequence[str], *, language: str | None) -> Iterator[list[Found]]:
        """The places in each text, in the order of the texts.

        Raises:
            MissingExtraError: without the [privacy] extra.
            MissingModelError: when the model is not installed.
        """
        nlp = self.load()
        found: list[list[Found]] = [[] for _ in texts]
        work = (
            (piece, (at, offset))
            for at, text in enumerate(texts)
            if self._reads(text, language)
            for offset, piece in _pieces(text)
        )
        for doc, (at, offset) in nlp.pipe(work, as_tuples=True, batch_size=_BATCH):
            found[at] += self._found(texts[at], offset, doc.ents)
        yield from found

    def _reads(self, text: str, language: str | None) -> bool:
        if not text.strip():
            return False
        return self.language is None or (may_be(text, self.language) if language is None else language == self.language)

    def _found(self, text: str, offset: int, entities: Iterable[Any]) -> Iterator[Found]:
        for entity in entities:
            start, end = entity.start_char + offset, entity.end_char + offset
            for left, right, kind, trust in places(text, start, end, entity.label_):
                yield Found(left, right, kind, min(self.score, trust), self.recognizer)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces that spaCy takes, each with its offset."""
    if _LONE_SURROGATE.search(text):
        text = _LONE_SURROGATE.sub("\ufffd", text)
    start = 0
    while len(text) - start > _PIECE:
        cut = max(text.rfind(mark, start + _PIECE // 2, start + _PIECE) for mark in ("\n", " ")) + 1
        end = cut or start + _PIECE
        yield start, text[start:end]
        start = end
    yield start, text[start:]
