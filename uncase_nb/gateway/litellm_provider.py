"""Any hosted or served model, through LiteLLM. It is imported when the first call is made, not before."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import Any

from uncase_nb.errors import ProviderError
from uncase_nb.extras import require
from uncase_nb.gateway.limits import TIMEOUT_S, Limits
from uncase_nb.gateway.litellm_errors import translated
from uncase_nb.gateway.litellm_prices import price, prompt_tokens
from uncase_nb.gateway.pricing import Price
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.gateway.retry import TransientError
from uncase_nb.gateway.structured import structured


class LiteLLMProvider:
    """One model behind LiteLLM. Its requests leave this machine."""

    kind = "litellm"
    simulated = False

    def __init__(  # noqa: PLR0913 - keyword-only options with defaults
        self,
        model: str,
        *,
        name: str | None = None,
        api_base: str | None = None,
        api_key: str | None = None,
        limits: Limits | None = None,
        local: bool = False,
        registered: Sequence[str] = (),
    ) -> None:
        """Name a model; nothing is imported or asked yet.

        Args:
            model: a LiteLLM model string, for example `openai/gpt-4o-mini`.
            name: what the user calls it; the model string by default.
            api_base: address of the service, where it is not the vendor's own.
            api_key: the vendor's key; by default LiteLLM reads it from the environment.
            limits: what the service can take.
            local: whether the service is on this machine, so that a request crosses no border.
            registered: names a user may have meant, where LiteLLM knows no such model.
        """
        self.model = model
        self.name = name or model
        self.limits = limits
        self.local = local
        self.registered = registered
        self._where = {key: value for key, value in (("api_base", api_base), ("api_key", api_key)) if value}

    def __repr__(self) -> str:
        """Without the key."""
        return f"LiteLLMProvider({self.model!r})"

    def price(self) -> Price | None:
        """LiteLLM's price of the model; null where it knows none."""
        return price(_litellm(), self.model)

    def prompt_tokens(self, request: ChatRequest) -> int | None:
        """LiteLLM's count for the model."""
        return prompt_tokens(_litellm(), self.model, request)

    def prepare(self) -> None:
        """Import LiteLLM, which takes seconds, so that no call's time limit has to."""
        _litellm()

    async def complete(self, request: ChatRequest) -> Reply:
        """Answer one request; see `ChatProvider`."""
        litellm = _litellm()
        self._refuse_without_key(litellm)
        began = time.perf_counter()
        response = await self._once(litellm, request)
        return _reply(response, latency_s=time.perf_counter() - began)

    async def _once(self, litellm: Any, request: ChatRequest) -> Any:
        timeout = self.limits.timeout_s if self.limits else TIMEOUT_S
        options = {"timeout": timeout} | request.parameters | self._where
        if request.tools:
            options["tools"] = request.tools
        options |= structured(litellm, self.model, request.answer_schema, request.parameters)
        try:
            response = await litellm.acompletion(
                model=self.model, messages=request.messages, max_retries=0, num_retries=0, **options
            )
        except ProviderError:
            raise  # ours, of a stream
        except Exception as error:  # noqa: BLE001 - vendors raise anything; `_translated` keeps what is known
            raise translated(litellm, error, name=self.name, model=self.model, registered=self.registered) from None
        if not response.choices:
            raise TransientError("an answer without a choice")
        return response

    def _refuse_without_key(self, litellm: Any) -> None:
        if "api_key" in self._where:
            return
        missing = [key for key in litellm.validate_environment(self.model)["missing_keys"] if key.endswith("_API_KEY")]
        if missing:
            raise FatalProviderError(
                f"{self.name} needs an API key.",
                f"set the environment variable {' or '.join(missing)} before the kernel starts.",
            )


def _litellm() -> Any:
    os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")  # otherwise its import asks the network
    litellm: Any = require("litellm", extra="models", what="Calling a model")
    litellm.suppress_debug_info = True  # it prints advice to stdout on every error
    litellm.telemetry = False
    return litellm


def _reply(response: Any, *, latency_s: float) -> Reply:
    choice = response.choices[0]
    message = {key: value for key, value in choice.message.model_dump().items() if key in _KEPT and value is not None}
    usage = getattr(response, "usage", None)
    if usage is not None and not usage.total_tokens:
        usage = None  # LiteLLM gives zeros where the server said nothing
    return Reply(
        message={"role": "assistant", "content": None} | message,
        prompt_tokens=usage and usage.prompt_tokens,
        completion_tokens=usage and usage.completion_tokens,
        cost_usd=usage and response._hidden_params.get("response_cost"),  # noqa: SLF001 - where LiteLLM puts it
        latency_s=latency_s,
        finish_reason=choice.finish_reason,
    )


_KEPT = ("role", "content", "tool_calls", "reasoning_content")
