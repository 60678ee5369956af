"""Qwen 2.5 and 3."""

from uncase_nb.export.profiles.chatml import TOKENS, TOOL_TOKENS
from uncase_nb.export.profiles.profile import Profile

_QWEN = Profile(
    "qwen",
    None,
    tokens=(*TOKENS, *TOOL_TOKENS),
    end_of_turn="<|im_end|>",
    padding="<|endoftext|>",
    tools="in parallel, text beside them",
)

PROFILES = (
    _QWEN._replace(
        name="qwen:2.5",
        file="qwen_2_5.jinja",
        about="Qwen 2.5; a system turn always stands",
        models="Qwen 2.5, Qwen 2.5 Coder",
        losses="reasoning",
    ),
    _QWEN._replace(
        name="qwen:3",
        file="qwen_3.jinja",
        tokens=(*TOKENS, *TOOL_TOKENS, "<think>", "</think>"),
        about="Qwen 3; reasoning of the last turn in <think>",
        models="Qwen 3, QwQ",
        reasoning="since the last question",
        losses="past reasoning",
    ),
)
ALSO = {"qwen": "qwen:3"}
