"""From what the detectors say to what is personal data."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from uncase_nb.privacy.acceptance import Acceptance, acceptance
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.detectors import NER_OFF, OFF, rules
from uncase_nb.privacy.invisible import as_written, visible
from uncase_nb.privacy.known import KnownNames
from uncase_nb.privacy.parallel import OnProgress, mapped
from uncase_nb.privacy.propose import Document, Opinion, propose
from uncase_nb.privacy.remembering import Read
from uncase_nb.privacy.resolve import resolve
from uncase_nb.privacy.types import IDENTIFIERS

_INTRODUCED = 0.6  # a name this sure is looked for in the whole conversation

Rows = list[list[list[Found]]]
"""Places by document and field."""


def examine(  # noqa: PLR0913 - one place where everything a scan can be told meets
    documents: Sequence[Document],
    *,
    ner: str,
    types: Collection[str],
    accept: Acceptance | None = None,
    workers: int = 1,
    on_progress: OnProgress | None = None,
    read: Read | None = None,
) -> tuple[Rows, list[str]]:
    """Places without overlap, by document and field, and the names of the detectors that ran.

    Where texts come again, what the rules found is kept in `read` by whoever asks; processes do not share it.
    """
    work = partial(_examined, ner=ner, types=frozenset(types), accept=accept or acceptance(), read=read)
    rows: Rows = []
    names = dict.fromkeys([rules().name])
    for places, ran in mapped(work, documents, workers, on_progress):
        rows += places
        names |= dict.fromkeys(ran)
    return rows, [*names, *([NER_OFF] if ner == OFF else [])]


def _examined(
    documents: Sequence[Document], *, ner: str, types: Collection[str], accept: Acceptance, read: Read | None
) -> tuple[Rows, list[str]]:
    seen = [visible(item) for item in documents]
    opinions = propose(seen, ner=ner, read=read)
    decided = decide(seen, opinions, types=types, accept=accept)
    placed = [as_written(item, rows) for item, rows in zip(documents, decided, strict=True)]
    return placed, [opinion.detector for opinion in opinions]


def decide(
    documents: Sequence[Document], opinions: Sequence[Opinion], *, types: Collection[str], accept: Acceptance
) -> Rows:
    """Places without overlap: accepted by type, known names propagated, overlaps resolved once."""
    resolved = []
    for number, item in enumerate(documents):
        proposed = [
            [found for opinion in opinions for found in opinion.finds.get((number, place), ())]
            for place in range(len(item.fields))
        ]
        names = [*item.speakers, *_introduced(item, proposed)] if "PERSON" in types else ()
        known = KnownNames(names, [text.text for text in item.fields]) if names else None
        rows = []
        for text, places in zip(item.fields, proposed, strict=True):
            every = [*places, *known.find(text.text)] if known else places
            rows.append(resolve(text.text, accept.accepted(text.text, every), types))
        resolved.append(rows)
    return resolved


def _introduced(item: Document, found: Sequence[Sequence[Found]]) -> list[str]:
    """Names a detector is sure of. Those inside an identifier, such as an e-mail address, are left to it."""
    names = []
    for text, places in zip(item.fields, found, strict=True):
        blocked = [place for place in places if place.type in IDENTIFIERS]
        names += [
            text.text[place.start : place.end]
            for place in places
            if place.type == "PERSON"
            and place.score >= _INTRODUCED
            and not any(other.start < place.end and place.start < other.end for other in blocked)
        ]
    return list(dict.fromkeys(names))
