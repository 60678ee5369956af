"""Kimi K2 and K2 Thinking, of Moonshot AI."""

from uncase_nb.export.profiles.profile import Profile

_K2 = Profile(
    "moonshot",
    None,
    tokens=(
        "[BOS]",
        "[EOS]",
        "[PAD]",
        "<|im_end|>",
        "<|im_user|>",
        "<|im_assistant|>",
        "<|im_system|>",
        "<|im_middle|>",
        "<|start_header_id|>",
        "<|end_header_id|>",
        "[EOT]",
        "<|tool_calls_section_begin|>",
        "<|tool_calls_section_end|>",
        "<|tool_call_begin|>",
        "<|tool_call_argument_begin|>",
        "<|tool_call_end|>",
        "<|media_start|>",
        "<|media_content|>",
        "<|media_pad|>",
        "<|media_end|>",
    ),
    end_of_turn="<|im_end|>",
    padding="[PAD]",
    tools="in parallel, text beside them; ids functions.NAME:N",
    ids="kimi",
)

PROFILES = (
    _K2._replace(
        name="moonshot:k2",
        file="moonshot_k2.jinja",
        about="Kimi K2; tools as compact JSON with sorted keys",
        models="Kimi K2 Instruct",
        losses="reasoning; the ids of calls",
    ),
    _K2._replace(
        name="moonshot:k2-thinking",
        file="moonshot_k2_thinking.jinja",
        tokens=(*_K2.tokens, "<think>", "</think>"),
        about="Kimi K2 Thinking; answers open with <think>",
        models="Kimi K2 Thinking",
        reasoning="after the last answer without calls",
        losses="all reasoning where the conversation ends in an answer; the ids of calls",
    ),
)
ALSO = {"moonshot": "moonshot:k2-thinking"}
