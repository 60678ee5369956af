"""Which oracle tells the truth about which profile."""

from __future__ import annotations

from datetime import date
from functools import cache

from uncase_nb.bench.templates_cases import cases
from uncase_nb.bench.templates_oracle import Messages, Oracle, Render, Tools, VendorRefusedError, outcome
from uncase_nb.bench.templates_oracle_harmony import official
from uncase_nb.bench.templates_oracle_jinja import by_tools, of_llama_cpp, of_llama_cpp_test, of_transformers, of_trl
from uncase_nb.bench.templates_oracle_mistral import of_mistral
from uncase_nb.export.ids import with_ids
from uncase_nb.export.profiles import profile
from uncase_nb.export.render import RefusedError, as_messages, as_tools, render
from uncase_nb.schemas.conversation import Conversation

_DEEPSEEK = {"bos_token": "<｜begin▁of▁sentence｜>"}
_LLAMA = {"bos_token": "<|begin_of_text|>"}
_KIMI = (  # llama.cpp counts the ids itself and leaves the tools' keys in order; Moonshot's tokenizer sorts them
    ("tools | tojson", "tools | tojson(separators=(',', ':'), sort_keys=true)"),
    (
        "'functions.' + tool_call['function']['name'] + ':' + (tool_call_counter.value | string)",
        "tool_call['id']",
    ),
    ("{%- set _ = tool_response_queue.ids.append(formatted_id) -%}", ""),
    ("{%- if tool_response_queue.ids -%}", "{%- if true -%}"),
    ("tool_response_queue.ids.pop(0)", "message.tool_call_id"),
)
_KIMI_STOPS = (  # Moonshot's stops at the last answer without calls
    "{%- set ns.last_non_tool_call_assistant_msg = idx -%}",
    "{%- set ns.last_non_tool_call_assistant_msg = idx -%}{%- break -%}",
)

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
    "harmony:hf": of_trl("gptoss.jinja", {"today": date(2025, 8, 5)}),
    "harmony": official(),
    "mistral:v1": of_mistral("v1"),
    "mistral:v3": of_mistral("v3"),
    "mistral:nemo": of_mistral("v3", tekken=True),
    "mistral:v7": of_mistral("v7"),
    "mistral:ministral3": of_llama_cpp(
        "mistralai-Ministral-3-14B-Reasoning-2512.jinja", {"bos_token": "<s>", "eos_token": "</s>"}
    ),
    "nemotron:nano-v2": of_llama_cpp("NVIDIA-Nemotron-Nano-v2.jinja"),
    "nemotron:3": of_trl("nemotron_3_nano.jinja"),
    "moonshot:k2": of_llama_cpp("Kimi-K2-Instruct.jinja", undo=_KIMI),
    "moonshot:k2-thinking": of_llama_cpp("Kimi-K2-Thinking.jinja", undo=(*_KIMI, _KIMI_STOPS)),
    "minimax:m1": of_llama_cpp("MiniMax-M1.jinja"),
    "minimax:m2": of_llama_cpp("MiniMax-M2.jinja"),
    "gemma:3": of_trl("gemma3.jinja", {"bos_token": "<bos>"}),
    "deepseek:v3": of_trl("deepseekv3.jinja", _DEEPSEEK),
    "deepseek:v3.1": of_llama_cpp("deepseek-ai-DeepSeek-V3.1.jinja", _DEEPSEEK),
    "granite:4": of_llama_cpp("ibm-granite-granite-4.0.jinja"),
    "phi:4": of_llama_cpp_test("phi-4"),
}
"""By profile."""


@cache
def oracle(name: str) -> Render:
    """The oracle of a profile, ready to be asked."""
    return ORACLES[name].load()


def posed(name: str, conversation: Conversation) -> tuple[Messages, Tools]:
    """A conversation as a profile's oracle is asked about it: the ids of calls are in the profile's form already."""
    return with_ids(as_messages(conversation), profile(name).ids), as_tools(conversation)


def vendors(name: str, case: str, *, prompt: bool) -> str:
    """The outcome of a case in the vendor's own renderer."""
    messages, tools = posed(name, cases()[case])
    return outcome(lambda: oracle(name)(messages, tools, prompt))


def ours(name: str, case: str, *, prompt: bool) -> str:
    """The outcome of a case in ours."""
    return outcome(lambda: our_text(name, cases()[case], prompt))


def our_text(name: str, conversation: Conversation, prompt: bool) -> str:
    """Our bytes; a refusal is told as the vendors' are."""
    try:
        return render(conversation, name, add_generation_prompt=prompt)
    except RefusedError as refusal:
        raise VendorRefusedError(refusal.reason) from None
