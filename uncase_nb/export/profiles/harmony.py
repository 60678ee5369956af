"""Harmony, the format of OpenAI's open-weight models."""

from datetime import date

from uncase_nb.export.profiles.profile import Profile

_TOKENS = (
    "<|startoftext|>",
    "<|endoftext|>",
    "<|start|>",
    "<|message|>",
    "<|end|>",
    "<|channel|>",
    "<|constrain|>",
    "<|call|>",
    "<|return|>",
    "<|refusal|>",
)
_GPT_OSS = Profile(
    "harmony",
    None,
    tokens=_TOKENS,
    reserved=r"<\|reserved_\d+\|>",
    end_of_turn="<|return|>",
    other_ends=("<|end|>", "<|call|>"),
    padding="<|endoftext|>",
    models="gpt-oss 20b, gpt-oss 120b",
)

PROFILES = (
    _GPT_OSS._replace(
        name="harmony:hf",
        file="harmony_hf.jinja",
        about="Harmony as the chat template of gpt-oss writes it",
        tools="one call a turn",
        reasoning="of the last turn, and before calls that no answer follows",
        losses="calls after the first; text or reasoning beside a call; past reasoning; a system turn in the middle",
        today=date(2025, 8, 5),  # the day gpt-oss was released
    ),
    _GPT_OSS._replace(
        name="harmony",
        file="harmony.jinja",
        about="Harmony as OpenAI's own renderer writes it",
        tools="in parallel, text beside them",
        reasoning="but before the first answer",
        losses="reasoning before the first answer; the ids of calls",
    ),
)
ALSO: dict[str, str] = {}
