"""What an anonymization did, for whoever asked for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from uncase_nb.privacy.compare import originals
from uncase_nb.privacy.fields import TextField
from uncase_nb.privacy.json_text import readable
from uncase_nb.privacy.replacing import Batch, Options, Source
from uncase_nb.privacy.rewriting import Placed, Rewriting
from uncase_nb.schemas.anonymized import AnonymizeResult, Replacement
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.scan import MarkedText, Span


def reported(  # noqa: PLR0913 - everything there is to tell
    result: Any,
    batch: Batch,
    sources: Sequence[Source],
    done: Collection[int],
    options: Options,
    *,
    read: Sequence[Sequence[Rewriting]],
) -> AnonymizeResult:
    """The result with counts and places.

    Args:
        result: what is returned.
        batch: what became of the texts.
        sources: what they were.
        done: places of those that were returned as they came.
        options: how.
        read: the new texts as they were read, JSON without its escapes.
    """
    report = AnonymizeResult(
        result=result, style=options.style, detectors=batch.detectors, entities=len(batch.entities),
        texts=sum(len(row) for row in batch.texts), reversible=options.vault is not None,
    )  # fmt: skip
    labels = _labels(result, done)
    for source, row, plain in zip(sources, batch.texts, read, strict=True):
        label = labels[source.group] if source.scope else ""
        for field, text, as_read in zip(source.document.fields, row, plain, strict=True):
            new = [_replacement(mark, field, label) for mark in text.placed if mark.new]
            report.replacements.extend(new)
            if new:
                report.marked().append(_marked(field._replace(text=readable(field.text)), as_read, label))
    return report


def _labels(result: Any, done: Collection[int]) -> list[str]:
    """Ids as they are in the result: those of the input may be personal data, and places are shown."""
    items = [result] if isinstance(result, str | Conversation) else result
    rewritten = [item for place, item in enumerate(items) if place not in done]
    return [item.id if isinstance(item, Conversation) else "" for item in rewritten]


def _replacement(mark: Placed, field: TextField, label: str) -> Replacement:
    return Replacement.model_construct(
        start=mark.start, end=mark.end, type=mark.type, pseudonym=mark.text,
        conversation=label, message=field.message, field=field.path,
    )  # fmt: skip


def _marked(field: TextField, text: Rewriting, label: str) -> MarkedText:
    """The text as it was, with the place and the pseudonym of each original."""
    places = originals(field.text, text.text, [mark[:2] for mark in text.placed])
    spans = [
        Span.model_construct(
            start=start, end=end, type=mark.type, score=1.0, text=field.text[start:end],
            conversation=label, message=field.message, field=field.path,
        )
        for mark, (start, end) in zip(text.placed, places, strict=True)
    ]  # fmt: skip
    return MarkedText(label, field.message, field.path, field.text, spans, [mark.text for mark in text.placed])
