"""`%uncase_provider`: the models this project may ask, by name. Keys come from the environment or a hidden prompt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from uncase_nb.errors import ParameterError, ProviderError
from uncase_nb.magics.magic import Magic
from uncase_nb.magics.options import Option
from uncase_nb.magics.parser import Parser

if TYPE_CHECKING:
    from uncase_nb.gateway.registry.public import Providers

_KEY_OPTION = re.compile(r"(?<!\S)--?(?:api[-_]?|secret[-_]?)?(?:key|token)(?=[\s=]|$)")
_CHANGE_IT = (
    "the key is now in this notebook and its history: change it where it was made. Then add the provider without it: "
    "it is read from the environment (--key-env VARIABLE), or asked for."
)


def _registry() -> Providers:
    from uncase_nb.gateway.registry.public import providers

    return providers


def _types() -> Iterable[str]:
    from uncase_nb.gateway.registry.services import SERVICES

    return SERVICES


class _Names(list[str]):
    """Registered names, for Tab. Any word may be a new one, also where a variable is called the same."""

    def __contains__(self, _word: object) -> bool:
        return True


def _names() -> _Names:
    from uncase_nb.gateway.registry.names import registered_names

    return _Names(registered_names())


ACTION = Option(
    "action",
    "list (the default), add, test, remove or default",
    values=lambda: ("list", "add", "test", "remove", "default"),
    strict=True,
    needed=False,
)
NAME = Option("name", "what the provider is called", values=_names, needed=False)
TYPE = Option("--type", "anthropic, openai, google, groq, ollama, vllm or custom", values=_types)
MODEL = Option("--model", "the model's name at the service")
API_BASE = Option("--api-base", "address of the server, for vllm and custom")
KEY_ENV = Option("--key-env", "environment variable with the key; by default the vendor's usual one")
ASK = Option("--ask", "ask for the key, hidden, also where the environment has one", bool, to="ask")
DEFAULT = Option("--default", "make it the provider used where none is named", bool)
CONCURRENCY = Option("--concurrency", "calls at once", int)
REQUESTS = Option("--requests-per-minute", "most calls started in a minute", int)
TOKENS = Option("--tokens-per-minute", "most tokens in a minute", int)
TIMEOUT = Option("--timeout", "seconds a call may take", float, to="timeout_s")
INPUT_PRICE = Option("--input-usd-per-million", "price of a million tokens read, where LiteLLM knows none", float)
OUTPUT_PRICE = Option("--output-usd-per-million", "price of a million tokens written", float)


class _Wary(Parser):
    """Refuses a line with a key in it, before anything else can go wrong with it."""

    def parse(self, line: str, namespace: Mapping[str, Any]) -> dict[str, Any] | None:
        """As `Parser.parse`.

        Raises:
            ParameterError: also where the line holds a key. It is not repeated.
        """
        from uncase_nb.gateway.registry.checks import holds_key

        if _KEY_OPTION.search(line):
            raise ParameterError(f"{self.magic} takes no key.", f"if one was typed, {_CHANGE_IT}")
        if holds_key(line):
            raise ParameterError(f"The line of {self.magic} holds an API key, and was not used.", _CHANGE_IT)
        return super().parse(line, namespace)


def _provider(action: str = "list", name: str | None = None, **options: Any) -> Any:
    """List, add, test, remove or choose the models this project may ask; keys are encrypted and never shown."""
    if action == "list":
        return _registry()()
    if name is None:
        raise ParameterError(
            f"%uncase_provider {action} needs a name.", f"write it behind: %uncase_provider {action} NAME"
        )
    if action == "add":
        return _add(name, **options)
    act: Callable[[str], Any] = getattr(_registry(), {"default": "use"}.get(action, action))
    return act(name)


def _add(name: str, *, ask: bool = False, **options: Any) -> Any:
    for needed in ("type", "model"):
        if needed not in options:
            raise ParameterError(
                f"%uncase_provider add needs --{needed}.",
                "for example: %uncase_provider add claude --type anthropic --model claude-sonnet-4-5",
            )
    if ask:
        options["api_key"] = _typed(name) or _nobody(name)
    return _registry().add(name, **options, ask=lambda: _typed(name))


def _typed(name: str) -> str:
    """What is typed into a hidden prompt; empty where the notebook runs without anybody before it."""
    from getpass import getpass

    from IPython.core.error import StdinNotImplementedError

    try:
        return getpass(f"API key of {name}: ")
    except (StdinNotImplementedError, EOFError):
        return ""


def _nobody(name: str) -> str:
    raise ProviderError(
        f"Nobody could be asked for the key of {name}.",
        "set an environment variable before the kernel starts, and name it: --key-env VARIABLE.",
    )


OPTIONS = (
    ACTION, NAME, TYPE, MODEL, API_BASE, KEY_ENV, ASK, DEFAULT, CONCURRENCY, REQUESTS, TOKENS, TIMEOUT, INPUT_PRICE,
    OUTPUT_PRICE,
)  # fmt: skip
ABOUT = (_provider.__doc__ or "").strip()

provider = Magic("uncase_provider", "line", _Wary("%uncase_provider", ABOUT, OPTIONS), _provider)
