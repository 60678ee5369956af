"""Nemotron Nano 2 and Nemotron 3."""

from uncase_nb.export.profiles.chatml import TOKENS, TOOL_TOKENS
from uncase_nb.export.profiles.profile import Profile

PROFILES = (
    Profile(
        "nemotron:nano-v2",
        "nemotron_nano_v2.jinja",
        tokens=(
            "<s>",
            "</s>",
            "<unk>",
            "<TOOLCALL>",
            "</TOOLCALL>",
            "<TOOL_RESPONSE>",
            "</TOOL_RESPONSE>",
            "<AVAILABLE_TOOLS>",
            "</AVAILABLE_TOOLS>",
            "<SPECIAL_10>",
            "<SPECIAL_11>",
            "<SPECIAL_12>",
            "<think>",
            "</think>",
        ),
        reserved=r"<SPECIAL_\d+>",
        end_of_turn="<SPECIAL_12>",
        padding="<unk>",
        about="Nemotron Nano 2; /think and /no_think in what is asked switch reasoning",
        models="Nemotron Nano 9B v2, Nemotron Nano 12B v2",
        tools="in parallel; text beside them but in a last turn",
        reasoning="in the text of the last turn",
        losses="reasoning apart from the text; /think and /no_think; a system turn in the middle; outer white space",
    ),
    Profile(
        "nemotron:3",
        "nemotron_3.jinja",
        tokens=(*TOKENS, *TOOL_TOKENS, "<think>", "</think>"),
        reserved=r"<SPECIAL_\d+>",
        end_of_turn="<|im_end|>",
        padding="<|endoftext|>",
        about="Nemotron 3 Nano; calls as XML, every answer opens with <think>",
        models="Nemotron 3 Nano",
        tools="in parallel, text beside them",
        reasoning="since the user's last turn",
        losses="past reasoning; outer white space of answers",
    ),
)
ALSO = {"nemotron": "nemotron:3"}
