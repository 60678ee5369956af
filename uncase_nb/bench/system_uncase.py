"""This package, through its public `scan`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from uncase_nb.bench.coverage import Range
from uncase_nb.bench.labelled import Labelled
from uncase_nb.bench.systems import Run, timed
from uncase_nb.privacy.scan import scan
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.scan import ScanReport

_WARM_UP = "Soy Ana López, tel. 55 5555 0123, tarjeta 4111 1111 1111 1111, ana@example.org, 12345678Z"
"""Makes every detector load what it needs."""


@dataclass
class Uncase:
    """`un.scan` with one choice of `ner`."""

    ner: str
    """As in `un.scan`."""
    together: bool = False
    """Whether the texts of one conversation are scanned as one; else each stands alone."""

    def __call__(self, rows: Sequence[Labelled], language: str) -> Run:
        """What is masked by default.

        Raises:
            MissingExtraError, MissingModelError: where the detectors of `ner` are not there.
        """
        scan([_WARM_UP], language=language, ner=self.ner)
        if self.together:
            return self._conversations(rows, language)
        texts = [row.text for row in rows]
        report, seconds = timed(lambda: scan(texts, language=language, ner=self.ner))
        ranges: list[list[Range]] = [[] for _ in rows]
        for span in report.spans:
            ranges[span.message].append((span.start, span.end))
        return Run(ranges, seconds, report.detectors)

    def _conversations(self, rows: Sequence[Labelled], language: str) -> Run:
        groups = _groups(rows)
        conversations = [_conversation(rows, group, number) for number, group in enumerate(groups)]
        report, seconds = timed(lambda: scan(conversations, language=language, ner=self.ner))
        ranges: list[list[Range]] = [[] for _ in rows]
        for number, message, place in _places(report):
            ranges[groups[number][message]].append(place)
        return Run(ranges, seconds, report.detectors)


def _groups(rows: Sequence[Labelled]) -> list[list[int]]:
    """Numbers of the rows that belong together, in order."""
    groups: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        groups.setdefault(row.conversation or f"\0{number}", []).append(number)
    return list(groups.values())


def _conversation(rows: Sequence[Labelled], group: Sequence[int], number: int) -> Conversation:
    messages = [Message(role=rows[at].role, content=rows[at].text) for at in group]
    return Conversation(id=str(number), messages=messages)


def _places(report: ScanReport) -> Iterator[tuple[int, int, Range]]:
    """Conversation, message and place of what was found in the texts."""
    for span in report.spans:
        if span.field == "content":
            yield int(span.conversation.removeprefix("#")), span.message, (span.start, span.end)
