"""What tells the types of providers apart: how LiteLLM names them, where their key usually lies, what they need."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from uncase_nb.errors import ParameterError, did_you_mean

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
"""Hosts that are this machine. Any other name may lead out of it."""
_HOSTED_BY_OLLAMA = ("-cloud", ":cloud")  # these tags run on Ollama's servers, behind the local address


class Service(NamedTuple):
    """One type of provider."""

    prefix: str
    """LiteLLM's name of the vendor, in front of the model's."""
    key_env: tuple[str, ...] = ()
    """Where the vendor's own tools look for a key."""
    needs_key: bool = True
    """Whether it never answers without one."""
    needs_base: bool = False
    """Whether somebody else than a vendor serves it, so that an address must be given."""
    api_base: str | None = None
    """Where it usually listens."""
    may_be_local: bool = False
    """Whether it computes where it listens. Other servers may hand requests on."""


SERVICES: dict[str, Service] = {
    "anthropic": Service("anthropic", ("ANTHROPIC_API_KEY",)),
    "openai": Service("openai", ("OPENAI_API_KEY",)),
    "google": Service("gemini", ("GEMINI_API_KEY", "GOOGLE_API_KEY")),
    "groq": Service("groq", ("GROQ_API_KEY",)),
    "ollama": Service("ollama_chat", needs_key=False, api_base="http://localhost:11434", may_be_local=True),
    "vllm": Service("hosted_vllm", needs_key=False, needs_base=True, may_be_local=True),
    "custom": Service("openai", needs_key=False, needs_base=True),
}
"""By the name given to `--type`."""


def service(kind: str) -> Service:
    """The service of a type.

    Raises:
        ParameterError: for an unknown one, with the nearest.
    """
    if kind not in SERVICES:
        raise ParameterError("There is no provider of that type.", did_you_mean(str(kind), SERVICES))
    return SERVICES[kind]


def litellm_model(kind: str, model: str) -> str:
    """LiteLLM's string for a model of a type, whether or not the user wrote the vendor in front."""
    prefix = f"{service(kind).prefix}/"
    return model if model.startswith(prefix) else prefix + model


def is_local(kind: str, model: str, api_base: str | None) -> bool:
    """Whether requests stay on this machine: a server that computes itself, at a loopback address."""
    if not SERVICES[kind].may_be_local or model.endswith(_HOSTED_BY_OLLAMA):
        return False
    return urlsplit(api_base or SERVICES[kind].api_base or "").hostname in LOOPBACK
