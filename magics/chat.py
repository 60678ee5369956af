"""`%%uncase_chat`: the cell is what you say to a model, the output what it answers.

What is displayed is saved with the notebook. So with `--anonymize` the output speaks of pseudonyms; the answer with
the originals is shown beside it by a widget whose texts are never saved, and is in `.content` of the variable `--out`
names. The cell itself is saved as it is typed: bring in what is personal by `{{name}}`.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Callable, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any

from IPython.core.magic import needs_local_scope, no_var_expand

from uncase_nb.errors import ParameterError
from uncase_nb.magics.chat_live import cleared, live, show_restored
from uncase_nb.magics.generation import FRESH, PARAMETERS
from uncase_nb.magics.interpolate import resolve, tighten
from uncase_nb.magics.magic import Magic
from uncase_nb.magics.options import LANGUAGE, NER, PRIVACY, PROVIDER, STYLE, Option
from uncase_nb.magics.parser import Parser

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from uncase_nb.gateway.chat_reply import ChatReply

SYSTEM = Option("--system", "what the model is told before the conversation")
ANONYMIZE = Option("--anonymize", "ask about pseudonyms; the answer's originals are shown, and never saved", bool)
STREAM = Option("--stream", "show the answer while it arrives, sentence by sentence", bool)
AFTER = Option("--continue", "{{name}} of an earlier answer, to go on from there", to="after", variable=True)
_ROLE = re.compile(r"(system|user|assistant)[ \t]*:[ \t]*(.*)", re.DOTALL)


class _Chat(Magic):
    """Its cell is a text, not JSON: what a variable brings in stays as it is, and cannot change who speaks."""

    def bound(self, shell: InteractiveShell) -> Callable[..., Any]:
        """The function IPython calls, in one shell."""

        def call(line: str, text: str = "", *, local_ns: MutableMapping[str, Any] | None = None) -> Any:
            namespace = ChainMap(local_ns or {}, shell.user_ns)

            def told(*, cell: str, **options: Any) -> Any:  # noqa: ARG001 - read as JSON, which it is not
                return self.function(said_in(text, namespace), **options)

            result = Magic.bound(self._replace(function=told), shell)(line, "", local_ns=local_ns)
            if line.rstrip().endswith(";"):
                cleared()
            return result

        call.__name__ = self.name
        call.__doc__ = self.parser.help()
        bound: Callable[..., Any] = no_var_expand(needs_local_scope(call))
        return bound


def said_in(cell: str, namespace: Mapping[str, Any]) -> list[dict[str, str]]:
    """The messages of a cell: all of it is the user's, unless its first line begins with `system:`, `user:` or so.

    Who speaks is decided before variables come in.

    Raises:
        ParameterError: where a `{{name}}` is undefined.
    """
    messages: list[dict[str, str]] = []
    lines = cell.strip().split("\n")
    spoken = _ROLE.fullmatch(lines[0]) is not None
    for line in lines:
        speaker = _ROLE.fullmatch(line) if spoken else None
        if speaker or not messages:
            messages.append({"role": speaker[1] if speaker else "user", "content": speaker[2] if speaker else line})
        else:
            messages[-1]["content"] += f"\n{line}"
    for message in messages:
        message["content"] = str(resolve(tighten(message["content"].strip()), namespace))
    return messages


def _chat(  # noqa: PLR0913 - the options of the magic
    said: list[dict[str, str]],
    *,
    system: str | None = None,
    after: Any = None,
    stream: bool = False,
    anonymize: bool = False,
    style: str = "token",
    parameters: Mapping[str, Any] | None = None,
    **options: Any,
) -> ChatReply:
    """Ask a model what the cell says; personal data is neither sent nor saved with the notebook."""
    from uncase_nb.gateway.chat import chat
    from uncase_nb.gateway.streaming import stream as streamed

    messages = [*([{"role": "system", "content": system}] if system else []), *_before(after), *said]
    options |= {"anonymize": style if anonymize else False, **(parameters or {})}
    reply = live(streamed(messages, **options)) if stream else chat(messages, **options)
    show_restored(reply)
    return reply


def _before(after: Any) -> list[Any]:
    if after is None:
        return []
    conversation = getattr(after, "conversation", None)
    if not isinstance(conversation, list):
        raise ParameterError(
            f"--continue got a {type(after).__name__}, and needs an answer.",
            "keep one with --out NAME, then: %%uncase_chat --continue {{NAME}} --out NAME",
        )
    return conversation


OPTIONS = (
    PROVIDER, PRIVACY, ANONYMIZE, STYLE, SYSTEM, STREAM, AFTER, PARAMETERS, LANGUAGE, NER, FRESH,
)  # fmt: skip
ABOUT = (_chat.__doc__ or "").strip()

chat = _Chat("uncase_chat", "cell", Parser("%%uncase_chat", ABOUT, OPTIONS), _chat)
