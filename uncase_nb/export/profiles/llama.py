"""Llama 3 to 4."""

from datetime import date

from uncase_nb.export.profiles.profile import Profile

_TOKENS = (
    "<|begin_of_text|>",
    "<|end_of_text|>",
    "<|start_header_id|>",
    "<|end_header_id|>",
    "<|eot_id|>",
    "<|eom_id|>",
    "<|python_tag|>",
    "<|finetune_right_pad_id|>",
)
_LLAMA_4 = (
    "<|begin_of_text|>",
    "<|end_of_text|>",
    "<|header_start|>",
    "<|header_end|>",
    "<|eom|>",
    "<|eot|>",
    "<|step|>",
    "<|python_start|>",
    "<|python_end|>",
    "<|finetune_right_pad|>",
    "<|image|>",
    "<|patch|>",
    "<|image_start|>",
    "<|image_end|>",
)
_STATED = date(2024, 7, 26)
_RESERVED = r"<\|reserved_special_token_\d+\|>"


def _llama_3(name: str, file: str, **facts: str) -> Profile:
    return Profile(
        name,
        file,
        tokens=_TOKENS,
        reserved=_RESERVED,
        begin="<|begin_of_text|>",
        end_of_turn="<|eot_id|>",
        padding="<|finetune_right_pad_id|>",
        **facts,  # type: ignore[arg-type]
    )


_ONE_CALL = {"tools": "one call a turn", "losses": "text beside a call; reasoning; outer white space"}

PROFILES = (
    _llama_3(
        "llama:3",
        "llama_3.jinja",
        about="Llama 3, text only",
        models="Llama 3",
        losses="tools and calls; reasoning; outer white space",
    ),
    _llama_3(
        "llama:3.1",
        "llama_3_1.jinja",
        about="Llama 3.1 and 3.3; one call a turn, no text beside it",
        models="Llama 3.1, Llama 3.3",
        **_ONE_CALL,
    )._replace(today=_STATED),
    _llama_3(
        "llama:3.2", "llama_3_1.jinja", about="Llama 3.2; as 3.1, dated by the caller", models="Llama 3.2", **_ONE_CALL
    )._replace(today=_STATED),
    Profile(
        "llama:4",
        "llama_4.jinja",
        tokens=_LLAMA_4,
        reserved=r"<\|(?:(?:text_post_train_|vision_)?reserved_(?:special_token|tensor)_\d+|tile_[xy]_separator)\|>",
        begin="<|begin_of_text|>",
        end_of_turn="<|eot|>",
        padding="<|finetune_right_pad|>",
        about="Llama 4; several calls a turn, text before them",
        models="Llama 4 Scout, Llama 4 Maverick",
        tools="in parallel, text before them",
        losses="reasoning; outer white space of the system's text",
    ),
)
ALSO = {"llama": "llama:4", "llama:3.3": "llama:3.1"}  # 3.3 kept 3.1's format
