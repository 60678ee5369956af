"""LiteLLM's own cost map and token counters. Nothing is fetched for them."""

from __future__ import annotations

from typing import Any

from uncase_nb.gateway.pricing import Price
from uncase_nb.gateway.request import ChatRequest


def price(litellm: Any, model: str) -> Price | None:
    """US dollars a token; null where the map does not have the model."""
    try:
        info = litellm.get_model_info(model)
    except Exception:  # noqa: BLE001 - its class for an unknown model changes between versions
        return None
    read, written = info.get("input_cost_per_token"), info.get("output_cost_per_token")
    return None if read is None or written is None else Price(float(read), float(written))


def prompt_tokens(litellm: Any, model: str, request: ChatRequest) -> int | None:
    """Tokens of messages and tools, by the model's tokenizer where LiteLLM ships it; null where it cannot count."""
    litellm.disable_hf_tokenizer_download = True  # otherwise it asks the network for Llama's, five times
    try:
        return int(
            litellm.token_counter(model=_bare(litellm, model), messages=request.messages, tools=request.tools or None)
        )
    except Exception:  # noqa: BLE001 - content parts it does not know, and whatever else its counters raise
        return None


def _bare(litellm: Any, model: str) -> str:
    """Without the vendor in front, or the counter takes another tokenizer."""
    try:
        return str(litellm.get_llm_provider(model)[0])
    except Exception:  # noqa: BLE001 - likewise
        return model
