"""An answer as it arrives: `un.stream`. A function of its own, because what it returns is not a reply but its pieces."""

from __future__ import annotations

from typing import Any

from uncase_nb.gateway.chat_call import chat_call
from uncase_nb.gateway.chat_messages import Messages
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.streaming_answer import AsyncChatStream
from uncase_nb.gateway.streaming_sync import ChatStream


def stream(messages: Messages, *, provider: str | ChatProvider | None = None, **options: Any) -> ChatStream:
    """Ask a model, and iterate over its answer while it arrives.

    ```python
    answer = un.stream("¿Qué horario tienen?", provider="ollama/llama3.2")
    for piece in answer:
        print(piece, end="")
    answer.reply.cost_usd
    ```

    The text comes by sentences: each is held back until its end is there, scanned in the context of what came before,
    and only then given. With `privacy_mode="block"` nothing is given from the first finding on, and the iteration ends
    with the error that `un.chat` would raise. The whole answer is in the ledger before its last piece comes; the same
    question is answered from there, at once. A stream that is cut is tried again while nothing of it was shown;
    afterwards it is an error, nothing of it is kept, and asking again is a new call. Leaving early is the same.

    Args:
        messages: as in `un.chat`.
        provider: as in `un.chat`. One that cannot stream gives its answer whole, in pieces.
        **options: those of `un.chat`.

    Raises:
        PrivacyError, ProviderError, ParameterError: as `un.chat`, while iterating.
    """
    return ChatStream(astream(messages, provider=provider, **options))


def astream(messages: Messages, *, provider: str | ChatProvider | None = None, **options: Any) -> AsyncChatStream:
    """`stream`, for `async for` in a running event loop."""
    return AsyncChatStream(lambda: chat_call(messages, provider=provider, **options))
