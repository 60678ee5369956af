"""Which oracle tells the truth about which profile."""

from __future__ import annotations

from functools import cache

from uncase_nb.bench.templates_cases import cases
from uncase_nb.bench.templates_oracle import Messages, Oracle, Render, Tools, VendorRefusedError, outcome
from uncase_nb.bench.templates_oracle_jinja import by_tools, of_llama_cpp, of_llama_cpp_test, of_transformers, of_trl
from uncase_nb.export.profiles import profile
from uncase_nb.export.render import RefusedError, as_messages, as_tools, rendered

_LLAMA = {"bos_token": "<|begin_of_text|>"}

ORACLES: dict[str, Oracle] = {
    "chatml": of_trl("qwen3_instruct_2507.jinja"),
    "chatml:hermes": by_tools(
        # Hermes 3's plain template is OpenHermes' with the token that begins a Llama text.
        of_llama_cpp_test("teknium/OpenHermes-2.5-Mistral-7B", _LLAMA, before="{{ bos_token }}"),
        of_llama_cpp("NousResearch-Hermes-3-Llama-3.1-8B-tool_use.jinja", _LLAMA),
    ),
    "llama:3": of_trl("llama3.jinja", _LLAMA),
    "llama:3.1": of_trl("llama3_1.jinja", _LLAMA),
    "llama:3.2": of_trl("llama3_2.jinja", _LLAMA),
    "llama:4": of_transformers(_LLAMA),
    "qwen:2.5": of_trl("qwen2_5.jinja"),
    "qwen:3": of_trl("qwen3.jinja"),
}
"""By profile."""


@cache
def oracle(name: str) -> Render:
    """The oracle of a profile, ready to be asked."""
    return ORACLES[name].load()


def vendors(name: str, case: str, *, prompt: bool) -> str:
    """The outcome of a case in the vendor's own renderer."""
    conversation = cases()[case]
    messages, tools = as_messages(conversation), as_tools(conversation)
    return outcome(lambda: oracle(name)(messages, tools, prompt))


def ours(name: str, case: str, *, prompt: bool) -> str:
    """The outcome of a case in ours."""
    conversation = cases()[case]
    messages, tools = as_messages(conversation), as_tools(conversation)
    return outcome(lambda: our_text(name, messages, tools, prompt))


def our_text(name: str, messages: Messages, tools: Tools, prompt: bool) -> str:
    """Our bytes; a refusal is told as the vendors' are."""
    try:
        return rendered(profile(name), messages, tools, prompt=prompt).text
    except RefusedError as refusal:
        raise VendorRefusedError(refusal.reason) from None
