"""Mistral's formats, by the version of its tokenizer."""

from functools import partial

from uncase_nb.export.mistral import Rules, arranged
from uncase_nb.export.profiles.profile import Profile

_MARKS = (
    "<s>",
    "</s>",
    "<unk>",
    "<pad>",
    "[INST]",
    "[/INST]",
    "[AVAILABLE_TOOLS]",
    "[/AVAILABLE_TOOLS]",
    "[TOOL_RESULTS]",
    "[/TOOL_RESULTS]",
    "[TOOL_CALLS]",
    "[TOOL_CONTENT]",
    "[SYSTEM_PROMPT]",
    "[/SYSTEM_PROMPT]",
    "[IMG]",
    "[PREFIX]",
    "[MIDDLE]",
    "[SUFFIX]",
)
_LOSSES = "reasoning; blanks that end an answer; a line break for each neighbour of one role; the ids of calls"
_MISTRAL = Profile(
    "mistral",
    None,
    tokens=_MARKS,
    reserved=r"\[control_\d+\]|<SPECIAL_\d+>",
    begin="<s>",
    end_of_turn="</s>",
    padding="<unk>",
    tools="in parallel, no text beside them; told with the last question",
    losses=_LOSSES,
    ids="nine",
)

PROFILES = (
    _MISTRAL._replace(
        name="mistral:v1",
        file="mistral_v1.jinja",
        about="Mistral v1; no tools",
        models="Mistral 7B v0.1 and v0.2, Mixtral 8x7B",
        tools="no",
        losses=f"tool definitions; {_LOSSES}",
        arrange=partial(arranged, rules=Rules(calls=False)),
    ),
    _MISTRAL._replace(
        name="mistral:v3",
        file="mistral_v3.jinja",
        about="Mistral v3 on SentencePiece",
        models="Mistral 7B v0.3, Mixtral 8x22B, Mistral Large 2407",
        arrange=partial(arranged, rules=Rules()),
    ),
    _MISTRAL._replace(
        name="mistral:nemo",
        file="mistral_nemo.jinja",
        padding="<pad>",
        about="Mistral v3 on Tekken",
        models="Mistral Nemo 2407, Ministral 8B 2410",
        arrange=partial(arranged, rules=Rules()),
    ),
    _MISTRAL._replace(
        name="mistral:v7",
        file="mistral_v7.jinja",
        about="Mistral v7 on SentencePiece; system turns anywhere, text beside calls",
        models="Mistral Large 2411",
        tools="in parallel, text beside them; told with the last question",
        arrange=partial(arranged, rules=Rules(text_beside_calls=True, system_in_place=True)),
    ),
    _MISTRAL._replace(
        name="mistral:ministral3",
        file="mistral_ministral3.jinja",
        tokens=(*_MARKS, "[ARGS]", "[CALL_ID]", "[THINK]", "[/THINK]"),
        padding="<pad>",
        about="Ministral 3, reasoning; a system turn always stands",
        models="Ministral 3 3B, 8B and 14B Reasoning 2512",
        tools="in parallel, text beside them",
        reasoning="in the text, between [THINK] and [/THINK]",
        losses="reasoning apart from the text; the ids of calls",
    ),
)
ALSO = {"mistral": "mistral:ministral3"}
