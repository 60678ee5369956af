"""What `un.chat` returns."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any, Self

from pydantic import Field, ValidationError

from uncase_nb.errors import ProviderError
from uncase_nb.gateway.gateway import Outcome
from uncase_nb.privacy.interceptor import Interception
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.result import Row, Table
from uncase_nb.schemas.tool import ToolCall


class ChatReply(Table, Schema):
    """A model's answer, what it cost, and what the interceptor found."""

    provider: str
    """Who answered."""
    message: Message = Field(repr=False)
    """The answer, ready to be appended to the messages."""
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

    @classmethod
    def of(cls, provider: str, outcome: Outcome) -> Self:
        """The result of a gateway's outcome."""
        reply = outcome.reply
        try:
            message = Message.model_validate(reply.message)
        except ValidationError:
            raise ProviderError(
                f"{provider} answered with a tool call that is not JSON.",
                "ask again with fresh=True, or another model.",
            ) from None
        return cls(
            provider=provider,
            message=message,
            reused=outcome.reused,
            tokens=reply.tokens,
            cost_usd=reply.cost_usd,
            latency_s=reply.latency_s,
            finish_reason=reply.finish_reason,
            interceptions=list(outcome.interceptions),
        )

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

    def headline(self) -> str:
        tokens = "tokens unknown" if self.tokens is None else f"{self.tokens} tokens"
        cost = "cost unknown" if self.cost_usd is None else f"{self.cost_usd:.4f} USD"
        source = ", from the ledger" if self.reused else ""
        return f"ChatReply by {self.provider}: {len(self.content)} characters, {tokens}, {cost}{source}"

    def table(self) -> Sequence[Row]:
        return [call.model_dump() for call in self.tool_calls]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def _repr_mimebundle_(self, **options: Any) -> dict[str, str]:
        """The answer itself, which the interceptor let pass, with what was found above it."""
        bundle = super()._repr_mimebundle_(**options)
        notes = "".join(f"<p>⚠ {html.escape(warning)}</p>" for warning in self.warnings)
        text = f'<pre style="white-space: pre-wrap">{html.escape(self.content)}</pre>'
        plain = "\n".join([bundle["text/plain"], *self.warnings, self.content])
        return {"text/plain": plain, "text/html": notes + text + bundle["text/html"]}
