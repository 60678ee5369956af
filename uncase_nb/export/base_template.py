"""The base model's own chat template, where its tokenizer is at hand: rendered with, and compared with ours."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any, NamedTuple

from jinja2 import TemplateError

from uncase_nb.errors import ParameterError
from uncase_nb.export.render import RefusedError, day
from uncase_nb.export.sandbox import Rendered, TemplateRaisedError, run

Messages = list[dict[str, Any]]
Tools = list[dict[str, Any]] | None


class BaseTemplate(NamedTuple):
    """A tokenizer's chat template with what it reads beside messages and tools."""

    source: str
    variables: dict[str, Any]
    end_of_turn: str

    @classmethod
    def of(cls, tokenizer: Any, *, today: date | None = None) -> BaseTemplate | None:
        """The tokenizer's own; null where it has none."""
        own = getattr(tokenizer, "chat_template", None)
        if isinstance(own, dict):
            own = own.get("default")
        if not isinstance(own, str):
            return None
        stated = {"date_string": day(today)} if today else {}
        special = {name: str(token) for name, token in tokenizer.special_tokens_map.items() if isinstance(token, str)}
        return cls(own, special | stated, str(tokenizer.eos_token or ""))

    @property
    def sha256(self) -> str:
        """Of its Jinja text."""
        return hashlib.sha256(self.source.encode()).hexdigest()

    def render(self, messages: Messages, tools: Tools) -> Rendered:
        """The text with assistant spans: by the template's own marks, else by what each turn adds.

        Raises:
            RefusedError: where the template refuses the conversation.
            ParameterError: where nothing tells what the assistant says.
        """
        written = self._run(messages, tools)
        if "generation %}" in self.source or "generation -%}" in self.source:
            return written
        return Rendered(written.text, [self._span(messages, tools, turn, written.text) for turn in _turns(messages)])

    def plain(self, messages: Messages, tools: Tools) -> Rendered:
        """The text alone; spans only where the template marks them.

        Raises:
            RefusedError: where the template refuses the conversation.
        """
        return self._run(messages, tools)

    def _run(self, messages: Messages, tools: Tools, *, prompt: bool = False) -> Rendered:
        lines = {"messages": messages, "tools": tools, "add_generation_prompt": prompt}
        try:
            return run(self.source, self.variables | lines)
        except TemplateRaisedError as refusal:
            raise _refused(refusal.message or "without a reason") from None
        except (TemplateError, TypeError) as error:
            raise _refused(type(error).__name__) from None

    def _span(self, messages: Messages, tools: Tools, turn: int, text: str) -> tuple[int, int]:
        """From the head of the turn to the token that ends it."""
        head = self._run(messages[:turn], tools, prompt=True).text
        spoken = self._run(messages[: turn + 1], tools).text
        if not (text.startswith(spoken) and spoken.startswith(head)):
            raise ParameterError(
                "The tokenizer's own chat template does not mark what the assistant says, and writes past turns anew.",
                "leave tokenizer out, or give it a template with {% generation %}.",
            )
        stop = spoken.rfind(self.end_of_turn, len(head)) if self.end_of_turn else -1
        return len(head), stop + len(self.end_of_turn) if stop >= 0 else len(spoken)


def _turns(messages: Messages) -> list[int]:
    return [index for index, message in enumerate(messages) if message["role"] == "assistant"]


def _refused(reason: str) -> RefusedError:
    error = RefusedError(f"The base's own chat template refuses this conversation: {reason}", "leave it out.")
    error.reason = reason
    return error
