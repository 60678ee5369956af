"""What a person should look at: places on which the detectors disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from uncase_nb.privacy.acceptance import acceptance
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.examine import decide
from uncase_nb.privacy.invisible import as_written, visible
from uncase_nb.privacy.propose import Document, Opinion, propose
from uncase_nb.privacy.risk.decisions import Decisions
from uncase_nb.privacy.risk.doubt import Doubt, Votes
from uncase_nb.privacy.risk.queue import ReviewQueue, around
from uncase_nb.privacy.scan import Scannable, documents_of
from uncase_nb.privacy.types import TYPES
from uncase_nb.schemas.review import ReviewItem
from uncase_nb.workspace.folder import Workspace

_PROPAGATED = "participant"
"""The recognizer of names that are known from elsewhere in a conversation; no detector reads for them."""
_KNOWN_NAMES = "known names"


def review(
    x: Scannable,
    *,
    language: str | None = None,
    ner: str = "auto",
    confidence: float | Mapping[str, float] | None = None,
    workspace: Workspace | None = None,
) -> ReviewQueue:
    """Every place that any detector proposed, replaced or not, the most doubtful first.

    Doubt is the entropy of the pooled vote of the detectors that could have proposed the place; between
    equals the longer place comes first, because a decision on it settles more characters. Texts and contexts are
    in memory alone: `.items[0].text`, `.items[0].context`.

    Args:
        x: what to review.
        language: ISO 639-1; by default each conversation's own.
        ner: as in `un.scan`. With `off` there is one detector, and doubt is its own confidence alone.
        confidence: as in `un.scan`: what counts as replaced.
        workspace: where decisions are kept; by default that of the current folder.

    Raises:
        MissingExtraError, MissingModelError, ParameterError: as `un.scan`.
        WorkspaceError: where earlier decisions were sealed with another key.
    """
    decisions = Decisions(workspace)
    documents = documents_of(x, language)
    seen = [visible(item) for item in documents]
    opinions = [_on_written(documents, seen, opinion) for opinion in propose(seen, ner=ner)]
    accept = acceptance(confidence)
    decided = decide(documents, opinions, types=TYPES.keys(), accept=accept)
    votes = Votes(opinions, accept)
    labels = [_label(number, item, rows) for number, (item, rows) in enumerate(zip(documents, decided, strict=True))]
    items: list[ReviewItem] = []
    for number, (item, rows) in enumerate(zip(documents, decided, strict=True)):
        for place, (text, masked) in enumerate(zip(item.fields, rows, strict=True)):
            known = [(_KNOWN_NAMES, found) for found in masked if found.recognizer == _PROPAGATED]
            for doubt in votes.doubts((number, place), known):
                new = _item(doubt, text.text, masked, decisions)
                new.conversation, new.message, new.field = labels[number], text.message, text.path
                items.append(new)
    items.sort(key=lambda item: (item.decision is not None, -item.disagreement, item.start - item.end))
    queue = ReviewQueue.model_construct(items=items, detectors=[opinion.detector for opinion in opinions])
    queue.attach(documents, labels, decisions)
    return queue


def _on_written(documents: Sequence[Document], seen: Sequence[Document], opinion: Opinion) -> Opinion:
    """What a detector found in the visible texts, as places of the texts as written."""
    finds = dict(opinion.finds)
    for number, (item, shown) in enumerate(zip(documents, seen, strict=True)):
        if item is not shown:
            rows = [finds.get((number, place), []) for place in range(len(item.fields))]
            for place, row in enumerate(as_written(item, rows)):
                if (number, place) in finds:
                    finds[number, place] = row
    return Opinion(opinion.detector, finds)


def _item(doubt: Doubt, text: str, masked: Sequence[Found], decisions: Decisions) -> ReviewItem:
    covered = text[doubt.start : doubt.end]
    return ReviewItem(
        start=doubt.start,
        end=doubt.end,
        type=doubt.type,
        detectors=list(doubt.detectors),
        readers=doubt.readers,
        score=doubt.score,
        masked=any(found.start < doubt.end and doubt.start < found.end for found in masked),
        disagreement=doubt.disagreement,
        decision=decisions.of(doubt.type, covered),
        text=covered,
        context=around(text, doubt.start, doubt.end),
    )


def _label(number: int, item: Document, rows: Sequence[Sequence[Found]]) -> str:
    """The id, or the number where there is none or it is itself personal data: items are shown."""
    personal = any(row for text, row in zip(item.fields, rows, strict=True) if text.path == "id")
    return f"#{number}" if personal or not item.id else item.id
