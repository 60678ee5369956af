"""ChatML and what was built on it."""

from uncase_nb.export.profiles.profile import Profile

TOKENS = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
"""ChatML's own."""
TOOL_TOKENS = ("<tools>", "</tools>", "<tool_call>", "</tool_call>", "<tool_response>", "</tool_response>")
"""Of the tool form that Hermes brought in and Qwen took over."""

PROFILES = (
    Profile(
        "chatml:hermes",
        "chatml_hermes.jinja",
        tokens=(*TOKENS, *TOOL_TOKENS, "<|begin_of_text|>", "<|end_of_text|>", "<|finetune_right_pad_id|>"),
        reserved=r"<\|reserved_special_token_\d+\|>",
        begin="<|begin_of_text|>",
        end_of_turn="<|im_end|>",
        padding="<|finetune_right_pad_id|>",
        about="ChatML with Hermes' tools, told as Python signatures",
        models="Hermes 2 Pro, Hermes 3",
        tools="in parallel",
        losses="text beside a call; calls where no tool is defined; reasoning",
    ),
    Profile(
        "chatml",
        "chatml.jinja",
        tokens=(*TOKENS, *TOOL_TOKENS),
        end_of_turn="<|im_end|>",
        padding="<|endoftext|>",
        about="ChatML; tools as the Qwen 2.5 family writes them",
        models="any trained on ChatML; Qwen3 Instruct 2507",
        tools="in parallel, text beside them",
        losses="reasoning",
    ),
)
ALSO: dict[str, str] = {}
