"""The formats this version writes, by name."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from uncase_nb.errors import ParameterError, did_you_mean

_TEMPLATES = Path(__file__).parent / "templates"


class Profile(NamedTuple):
    """One format at one revision."""

    name: str
    """For example `llama:3.1`."""
    file: str | None
    """Our Jinja file; null where the format is the JSON itself."""
    tokens: tuple[str, ...] = ()
    """The control tokens it writes, and others of its family that steer a model."""
    reserved: str = r"(?!)"
    """Regular expression of numbered tokens of the family. The default matches nothing."""
    begin: str = ""
    """What every rendering begins with."""
    end_of_turn: str = ""
    """What ends an assistant's turn."""
    padding: str = ""
    """Fills up a batch; never the end-of-turn token, which would then not be learnt."""
    about: str = ""
    """One line for a list of formats."""

    @property
    def source(self) -> str:
        """The Jinja text.

        Raises:
            ParameterError: for a format that has none.
        """
        if self.file is None:
            raise ParameterError(
                f"{self.name} is JSON and has no chat template.",
                f"name one that has: {', '.join(name for name, known in PROFILES.items() if known.file)}.",
            )
        return _read(self.file)

    def control_tokens(self) -> re.Pattern[str]:
        """Finds text that a tokenizer would take for a control token."""
        return re.compile("|".join([*map(re.escape, self.tokens), self.reserved]))


PROFILES = {
    profile.name: profile
    for profile in (
        Profile(
            "chatml",
            "chatml.jinja",
            tokens=(
                "<|endoftext|>",
                "<|im_start|>",
                "<|im_end|>",
                "<tools>",
                "</tools>",
                "<tool_call>",
                "</tool_call>",
                "<tool_response>",
                "</tool_response>",
            ),
            end_of_turn="<|im_end|>",
            padding="<|endoftext|>",
            about="ChatML; tools as the Qwen 2.5 family writes them",
        ),
        Profile(
            "llama:3.1",
            "llama_3_1.jinja",
            tokens=(
                "<|begin_of_text|>",
                "<|end_of_text|>",
                "<|start_header_id|>",
                "<|end_header_id|>",
                "<|eot_id|>",
                "<|eom_id|>",
                "<|python_tag|>",
                "<|finetune_right_pad_id|>",
            ),
            reserved=r"<\|reserved_special_token_\d+\|>",
            begin="<|begin_of_text|>",
            end_of_turn="<|eot_id|>",
            padding="<|finetune_right_pad_id|>",
            about="Llama 3.1 and 3.3; one call a turn, no text beside it",
        ),
        Profile("openai_api", None, about="the JSON Lines that OpenAI's fine-tuning reads"),
    )
}
"""Every format, by its full name."""

_ALSO = {"llama": "llama:3.1", "llama:3.3": "llama:3.1"}  # a bare family name is its newest here; 3.3 kept 3.1's format


def profile(name: str) -> Profile:
    """The format called `name`; a bare family name is its newest revision here.

    Raises:
        ParameterError: for an unknown name, with the nearest one and all there are.
    """
    known = PROFILES.get(_ALSO.get(name, name))
    if known is None:
        near = did_you_mean(name, [*PROFILES, *_ALSO])
        have = "" if near.startswith("Known") else f" Known: {', '.join(sorted([*PROFILES, *_ALSO]))}."
        raise ParameterError(f"There is no template {name!r}.", f"{near}{have}")
    return known


@cache
def _read(file: str) -> str:
    return (_TEMPLATES / file).read_text("utf-8")
