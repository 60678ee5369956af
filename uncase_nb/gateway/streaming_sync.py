"""The same for a plain `for`, also in a notebook, where a loop is already running."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from uncase_nb.gateway.chat_reply import ChatReply
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.streaming_answer import AsyncChatStream


class ChatStream(Iterator[str]):
    """What `un.stream` gives: pieces of text, each scanned before it comes."""

    def __init__(self, stream: AsyncChatStream) -> None:
        """Iterate over an asynchronous stream, in the gateway's own loop."""
        self._stream = stream

    def __repr__(self) -> str:
        """Counts alone."""
        return repr(self._stream).removeprefix("Async")

    @property
    def shown(self) -> str:
        """See `AsyncChatStream.shown`."""
        return self._stream.shown

    @property
    def warnings(self) -> list[str]:
        """See `AsyncChatStream.warnings`."""
        return self._stream.warnings

    @property
    def reply(self) -> ChatReply:
        """See `AsyncChatStream.reply`."""
        return self._stream.reply

    def __next__(self) -> str:
        try:
            piece = run(lambda _: self._piece())
        except BaseException:
            self.close()
            raise
        if piece is None:
            raise StopIteration
        return piece

    async def _piece(self) -> str | None:
        return await anext(self._stream, None)

    def close(self) -> None:
        """Stop asking."""
        run(lambda _: self._stream.aclose())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
