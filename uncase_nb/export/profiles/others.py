"""Gemma, DeepSeek, Granite and Phi."""

from uncase_nb.export.profiles.chatml import TOOL_TOKENS
from uncase_nb.export.profiles.profile import Profile

_DEEPSEEK = Profile(
    "deepseek",
    None,
    tokens=(
        "<｜begin▁of▁sentence｜>",
        "<｜end▁of▁sentence｜>",
        "<｜▁pad▁｜>",
        "<｜User｜>",
        "<｜Assistant｜>",
        "<｜tool▁calls▁begin｜>",
        "<｜tool▁calls▁end｜>",
        "<｜tool▁call▁begin｜>",
        "<｜tool▁call▁end｜>",
        "<｜tool▁outputs▁begin｜>",
        "<｜tool▁outputs▁end｜>",
        "<｜tool▁output▁begin｜>",
        "<｜tool▁output▁end｜>",
        "<｜tool▁sep｜>",
        "<think>",
        "</think>",
    ),
    begin="<｜begin▁of▁sentence｜>",
    end_of_turn="<｜end▁of▁sentence｜>",
    padding="<｜▁pad▁｜>",
)

PROFILES = (
    Profile(
        "gemma:3",
        "gemma_3.jinja",
        tokens=("<bos>", "<eos>", "<pad>", "<unk>", "<start_of_turn>", "<end_of_turn>", "<start_of_image>"),
        reserved=r"<unused\d+>",
        begin="<bos>",
        end_of_turn="<end_of_turn>",
        padding="<pad>",
        about="Gemma 3; turns must alternate",
        models="Gemma 3",
        losses="tools and calls; reasoning; outer white space",
    ),
    _DEEPSEEK._replace(
        name="deepseek:v3",
        file="deepseek_v3.jinja",
        about="DeepSeek V3; refuses calls",
        models="DeepSeek V3",
        losses="tool definitions; reasoning; where the system's texts stood",
    ),
    _DEEPSEEK._replace(
        name="deepseek:v3.1",
        file="deepseek_v3_1.jinja",
        about="DeepSeek V3.1, without thinking",
        models="DeepSeek V3.1",
        tools="in parallel, text beside them; definitions are not stated",
        losses="tool definitions; reasoning; where the system's texts stood",
    ),
    Profile(
        "granite:4",
        "granite_4.jinja",
        tokens=("<|start_of_role|>", "<|end_of_role|>", "<|end_of_text|>", "<|pad|>", "<|unk|>", *TOOL_TOKENS),
        end_of_turn="<|end_of_text|>",
        padding="<|pad|>",
        about="Granite 4; a system turn always stands",
        models="Granite 4.0",
        tools="in parallel, text beside them",
        losses="reasoning",
    ),
    Profile(
        "phi:4",
        "phi_4.jinja",
        tokens=("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|im_sep|>", "<|dummy_87|>"),
        reserved=r"<\|dummy_\d+\|>",
        end_of_turn="<|im_end|>",
        padding="<|dummy_87|>",
        about="Phi-4; an answer's head stands with the question",
        models="Phi-4",
        losses="tools, calls and results; reasoning",
    ),
)
ALSO = {"gemma": "gemma:3", "deepseek": "deepseek:v3.1", "granite": "granite:4", "phi": "phi:4"}
