"""One exchange with a model, through the gateway: `un.chat`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from uncase_nb.gateway.chat_call import chat_call
from uncase_nb.gateway.chat_messages import Messages, Tools
from uncase_nb.gateway.chat_reply import ChatReply
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.privacy.interceptor import Mode
from uncase_nb.workspace.folder import Workspace


def chat(  # noqa: PLR0913 - keyword-only options with defaults
    messages: Messages,
    *,
    provider: str | ChatProvider | None = None,
    privacy_mode: Mode = "block",
    anonymize: bool | str = False,
    tools: Tools | None = None,
    ner: str = "auto",
    types: Iterable[str] | None = None,
    language: str | None = None,
    workspace: Workspace | None = None,
    fresh: bool = False,
    **parameters: Any,
) -> ChatReply:
    """Ask a model, and wait for its answer. The same question is answered from the ledger, without a call.

    With `anonymize`, personal data is replaced by pseudonyms before anything is sent, in messages, tools, arguments and
    parameters alike, and put back into the answer for the caller. The model and the ledger see pseudonyms alone. Those
    of the project's vault are used, so a person is the same in the next call; the request is then pseudonymized, not
    anonymous, under GDPR. Displayed in a notebook, the reply shows pseudonyms, because outputs are saved: originals
    are in `reply.content`. What is still found in the request after that is treated as `privacy_mode` says.

    Args:
        messages: OpenAI chat messages, mappings or `Message`s; a text is one message of the user.
        provider: a registered provider's name, a LiteLLM model string, `replay:<cassette>`, `local:<folder>`, or a
            `ChatProvider`; by default the one registered as default.
        privacy_mode: `block` refuses to send or to show personal data, `warn` reports it in `.warnings`,
            `audit` only records it.
        anonymize: `True` or `"token"` for tokens such as `[PERSON_1]`, `"surrogate"` for invented data.
        tools: functions the model may call.
        ner: which statistical detector looks for names; see `un.scan`.
        types: which types of personal data count; all by default, dates and places included.
        language: ISO 639-1 of the text, for the scanner.
        workspace: whose ledger, vault and providers are used; by default that of the current folder.
        fresh: ask again what the ledger knows.
        parameters: sampling parameters for the provider, for example `temperature=0.2`.

    Raises:
        PrivacyError: in the mode `block`, where personal data was about to leave or to be shown.
        ProviderError: where the provider is unknown, refuses or keeps failing.
        ParameterError: where a message or a tool is not in OpenAI's form.
    """
    options: dict[str, Any] = {
        "provider": provider,
        "privacy_mode": privacy_mode,
        "anonymize": anonymize,
        "tools": tools,
        "ner": ner,
    }
    options |= {"types": types, "language": language, "workspace": workspace, "fresh": fresh}
    return run(lambda _: _answered(messages, options | parameters))


async def achat(messages: Messages, *, provider: str | ChatProvider | None = None, **options: Any) -> ChatReply:
    """`chat`, for a running event loop; the options are those of `chat`."""
    return await _answered(messages, {"provider": provider, **options})


async def _answered(messages: Messages, options: dict[str, Any]) -> ChatReply:
    call = await chat_call(messages, **options)
    async with call.gateway(call.provider) as gateway:
        outcome = await gateway.call(call.request)
    return call.reply(outcome)
