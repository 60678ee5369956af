"""Anonymize what does not fit in memory: a stream of conversations, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from uncase_nb.errors import ParameterError
from uncase_nb.privacy.anonymize import anonymizer
from uncase_nb.privacy.parallel import CHARACTERS
from uncase_nb.schemas.conversation import Conversation


def iter_anonymize(conversations: Iterable[Conversation], **options: Any) -> Iterator[Conversation]:
    """Anonymize conversations as they come, for example from `un.iter_read`; yield them in order.

    The same entity has the same pseudonym in the whole stream. What is kept in memory is one batch, of some hundred
    thousand characters, and the entities met so far. A surrogate never equals an original met so far, in the vault or
    in its own batch; to rule out those that come later too, anonymize a list.

    Args:
        conversations: any iterable of conversations; read only as far as results are taken.
        **options: as in `un.anonymize`, but for progress, which whoever takes the results can count.

    Raises:
        PrivacyError: where an identifier is still found in a batch; what was yielded before is whole.
        ParameterError: on an unknown option or something that is no conversation.
    """
    run = anonymizer(**options)
    for batch in _batches(conversations):
        yield from run.run(batch).result


def _batches(conversations: Iterable[Conversation]) -> Iterator[list[Conversation]]:
    batch: list[Conversation] = []
    size = 0
    for item in conversations:
        if not isinstance(item, Conversation):
            raise ParameterError("Only conversations can be streamed.", "pass un.iter_read(…), or use un.anonymize.")
        batch.append(item)
        size += sum(len(message.content or "") for message in item.messages)
        if size >= CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
