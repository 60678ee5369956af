"""What `un.chat` returns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Self

from pydantic import Field, PrivateAttr, ValidationError

from uncase_nb.errors import ProviderError
from uncase_nb.gateway.chat_html import answer_html
from uncase_nb.gateway.chat_marked import marked_text
from uncase_nb.gateway.gateway import Outcome
from uncase_nb.gateway.masking_restore import Restorer
from uncase_nb.privacy.interceptor import Interception
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.result import Row, Table
from uncase_nb.schemas.scan import MarkedText
from uncase_nb.schemas.tool import ToolCall


class ChatReply(Table, Schema):
    """A model's answer, what it cost, and what the interceptor found."""

    provider: str
    """Who answered."""
    call: str = Field(repr=False)
    """Address in the ledger: `un.reply(call)` shows the answer again, on this machine."""
    message: Message = Field(repr=False)
    """The answer, ready to be appended to the messages; with originals where `anonymize` replaced them."""
    pseudonymized: Message | None = Field(default=None, repr=False)
    """The answer as the model gave it, about pseudonyms; null where nothing was put back."""
    asked: list[Message] = Field(default_factory=list, repr=False)
    """What was asked, with originals."""
    reused: bool
    """Whether it came from the ledger, without a call."""
    tokens: int | None
    """Tokens read and written; null where the provider does not say."""
    cost_usd: float | None
    """Price of the call when it was made; null where unknown."""
    latency_s: float
    """Seconds of the call when it was made."""
    finish_reason: str | None
    """Why the model stopped."""
    interceptions: list[Interception] = Field(default_factory=list)
    """What was found on the way out and in; it holds no text."""

    _marked: list[MarkedText] = PrivateAttr(default_factory=list)

    @classmethod
    def of(
        cls,
        provider: str,
        outcome: Outcome,
        *,
        call: str,
        asked: Iterable[Message] = (),
        restorer: Restorer | None = None,
    ) -> Self:
        """The result of a gateway's outcome.

        Args:
            provider: who answered.
            outcome: what came of it.
            call: its address in the ledger.
            asked: the messages, with originals.
            restorer: puts originals back, where they were replaced.
        """
        reply = outcome.reply
        given = _message(reply.message, provider)
        restored = _message(restorer.message(reply.message), provider) if restorer else given
        made = cls(
            provider=provider,
            call=call,
            message=restored,
            pseudonymized=None if restored == given else given,
            asked=list(asked),
            reused=outcome.reused,
            tokens=reply.tokens,
            cost_usd=reply.cost_usd,
            latency_s=reply.latency_s,
            finish_reason=reply.finish_reason,
            interceptions=list(outcome.interceptions),
        )
        if restorer and made.pseudonymized:
            made._marked = [marked_text(restorer.marked(given.content or ""))]
        return made

    @property
    def content(self) -> str:
        """The text, empty where only tools are called."""
        return self.message.content or ""

    @property
    def tool_calls(self) -> list[ToolCall]:
        """The calls the model wants made."""
        return self.message.tool_calls

    @property
    def warnings(self) -> list[str]:
        """What the interceptor reports; only the mode `warn` has any."""
        return [warning for interception in self.interceptions for warning in interception.warnings]

    @property
    def conversation(self) -> list[Message]:
        """What was asked and answered, to go on with: `un.chat([*reply.conversation, {…}])`."""
        return [*self.asked, self.message]

    def marked(self) -> list[MarkedText]:
        """The answer with originals, each marked, for a widget that saves nothing; empty where none were put back."""
        return list(self._marked)

    @property
    def shown(self) -> Message:
        """What may be displayed: displays are saved with the notebook, so pseudonyms stay in them."""
        return self.pseudonymized or self.message

    def headline(self) -> str:
        tokens = "tokens unknown" if self.tokens is None else f"{self.tokens} tokens"
        cost = "cost unknown" if self.cost_usd is None else f"{self.cost_usd:.4f} USD"
        source = ", from the ledger" if self.reused else ""
        hidden = ", shown with pseudonyms: .content has the originals" if self.pseudonymized else ""
        length = len(self.shown.content or "")
        return f"ChatReply by {self.provider}: {length} characters, {tokens}, {cost}{source}{hidden}"

    def table(self) -> Sequence[Row]:
        return [call.model_dump() for call in self.shown.tool_calls]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def _repr_mimebundle_(self, **options: Any) -> dict[str, str]:
        """The answer itself, which the interceptor let pass, with what was found above it."""
        bundle = super()._repr_mimebundle_(**options)
        text = self.shown.content or ""
        plain = "\n".join([bundle["text/plain"], *self.warnings, text])
        return {"text/plain": plain, "text/html": answer_html(text, self.warnings) + bundle["text/html"]}


def _message(message: dict[str, Any], provider: str) -> Message:
    try:
        return Message.model_validate(message)
    except ValidationError:
        raise ProviderError(
            f"{provider} answered with a tool call that is not JSON.",
            "ask again with fresh=True, or another model.",
        ) from None
