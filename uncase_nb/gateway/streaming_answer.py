"""An answer while it arrives: iterate over it for the text, then look at `.reply`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from types import TracebackType
from typing import Self

from uncase_nb.errors import ParameterError, PrivacyError, ProviderError
from uncase_nb.gateway.chat_call import ChatCall
from uncase_nb.gateway.chat_reply import ChatReply
from uncase_nb.gateway.streaming_pieces import Pieces
from uncase_nb.gateway.streaming_provider import StreamingProvider

Prepare = Callable[[], Awaitable[ChatCall]]


class AsyncChatStream(AsyncIterator[str]):
    """What `un.astream` gives: pieces of text, each scanned before it comes."""

    def __init__(self, prepare: Prepare) -> None:
        """Begin when the first piece is asked for."""
        self._prepare = prepare
        self._call: ChatCall | None = None
        self._pieces = Pieces(None)
        self._ready: asyncio.Queue[str | None] = asyncio.Queue()
        self._work: asyncio.Task[None] | None = None
        self._reply: ChatReply | None = None
        self._given: list[str] = []

    def __repr__(self) -> str:
        """Counts alone: a repr ends up in saved notebooks."""
        return f"{type(self).__name__}({len(self.shown)} characters{', whole' if self._reply else ''})"

    @property
    def shown(self) -> str:
        """The text that came so far, with pseudonyms where there are any: this may be displayed and saved."""
        return "".join(self._given)

    @property
    def warnings(self) -> list[str]:
        """What was found in the answer so far, in the mode `warn`; of the whole call once it is there."""
        if self._reply:
            return self._reply.warnings
        if self._call is None or self._call.rules.privacy_mode != "warn":
            return []
        return [f"{count} {kind} in incoming reply.content" for kind, count in self._pieces.found.items()]

    @property
    def reply(self) -> ChatReply:
        """The whole answer, as `un.chat` gives it.

        Raises:
            ParameterError: before the last piece came.
        """
        if self._reply is None:
            raise ParameterError("The answer has not arrived.", "iterate over the stream to its end first.")
        return self._reply

    async def __anext__(self) -> str:
        if self._work is None:
            self._work = asyncio.create_task(self._answer())
        if (piece := await self._ready.get()) is None:
            self._ready.put_nowait(None)  # whoever asks again hears the same
            await self._work
            raise StopAsyncIteration
        self._given.append(piece)
        assert self._call is not None
        return self._call.restored(piece)

    async def aclose(self) -> None:
        """Stop asking. Nothing of a half answer is kept."""
        if self._work is not None:
            self._work.cancel()
            await asyncio.gather(self._work, return_exceptions=True)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def _answer(self) -> None:
        try:
            self._call = call = await self._prepare()
            self._pieces = Pieces(None if call.provider.simulated else call.guard())
            provider = StreamingProvider(call.provider, self._arrive, self._restart)
            async with call.gateway(provider) as gateway:
                outcome = await gateway.call(call.request)
            if not outcome.reply.text.startswith(self._pieces.shown):
                raise _overtaken(call.provider.name)
            self._reply = call.reply(outcome)
            for piece in self._pieces.rest(outcome.reply.text):
                self._ready.put_nowait(piece)
        except PrivacyError as error:
            raise self._withheld(error) from None
        finally:
            self._ready.put_nowait(None)

    def _arrive(self, text: str) -> None:
        for piece in self._pieces.add(text):
            self._ready.put_nowait(piece)

    def _restart(self) -> bool:
        if self._pieces.shown:
            return False
        self._pieces.restart()
        return True

    def _withheld(self, error: PrivacyError) -> PrivacyError:
        if not self._pieces.shown:
            return error
        return PrivacyError(f"{error.problem} What comes after the part shown is withheld.", error.fix)


def _overtaken(name: str) -> ProviderError:
    return ProviderError(
        f"Another kernel got another answer from {name} to the same question first, and that one counts.",
        "ask again: it is shown from the ledger.",
    )
