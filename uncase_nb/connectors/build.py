"""Messages to a raw conversation: its stable id, its language, who takes part."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from uncase_nb.connectors.labels import role_of
from uncase_nb.connectors.language import guess_language
from uncase_nb.connectors.options import Options
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.workspace.hashing import canonical_json

_ID_DIGITS = 16
_REMEMBERED = 1 << 16  # bounds memory: repeats further apart than this many conversations share an id


class Builder:
    """Makes the conversations of one source."""

    def __init__(self, source: str, options: Options) -> None:
        self.source = source
        self._options = options
        self._seen: dict[bytes, int] = {}
        self.guessed_roles = False
        """Some speakers were given by a word that is no known role."""

    def conversation(self, messages: Sequence[Message], *, key: str = "", **fields: Any) -> Conversation:
        """A raw conversation.

        Args:
            messages: in order.
            key: what the source calls it. It goes into the id only as a hash, for it may be a name or a number.
            fields: any field of `Conversation` the source gives; the caller's options win.
        """
        fields["language"] = self._options.language or fields.get("language") or guess_language(_said(messages))
        fields["domain"] = self._options.domain or fields.get("domain")
        return Conversation(
            messages=list(messages),
            participants=list(dict.fromkeys(_people(messages))),
            id=self._id(messages, key),
            source=self.source,
            privacy="raw",
            **fields,
        )

    def saw_labels(self, labels: Iterable[str]) -> None:
        """Remember whether a role had to be guessed."""
        self.guessed_roles |= any(role_of(label) is None for label in labels)

    def _id(self, messages: Sequence[Message], key: str) -> str:
        digest = hashlib.sha256(f"{self.source}\0{key}".encode("utf-8", "surrogatepass"))
        for message in messages:
            digest.update(_identity(message).encode("utf-8", "surrogatepass"))
        repeat = self._repeat(digest.digest()[:8])
        if repeat:
            digest.update(f"\0{repeat}".encode())
        return f"conv-{digest.hexdigest()[:_ID_DIGITS]}"

    def _repeat(self, content: bytes) -> int:
        """How often the same content came before, so that copies get ids of their own."""
        count = self._seen.pop(content, -1) + 1
        self._seen[content] = count
        if len(self._seen) > _REMEMBERED:
            del self._seen[next(iter(self._seen))]
        return count


def _identity(message: Message) -> str:
    moment = message.timestamp.isoformat() if message.timestamp else ""
    calls = canonical_json([call.model_dump() for call in message.tool_calls]) if message.tool_calls else ""
    return f"\0{message.name}\1{moment}\1{message.content}\1{calls}\1{message.tool_call_id}"


def _said(messages: Iterable[Message]) -> Iterable[str]:
    return (message.content for message in messages if message.content and message.role in ("user", "assistant"))


def _people(messages: Iterable[Message]) -> Iterable[str]:
    return (message.name for message in messages if message.name and message.role in ("user", "assistant"))
