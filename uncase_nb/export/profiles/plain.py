"""Formats that are JSON, and are rendered by whoever reads them."""

from uncase_nb.export.profiles.profile import Profile

PROFILES = (
    Profile(
        "openai_api",
        None,
        about="the JSON Lines that OpenAI's fine-tuning reads",
        models="OpenAI's fine-tuning",
        tools="in parallel, text beside them",
        losses="reasoning",
    ),
    Profile(
        "sharegpt",
        None,
        about="`conversations` of `from` and `value`, which most trainers read",
        models="Axolotl, LLaMA-Factory, FastChat and others",
        tools="in parallel; text beside them as a turn of its own",
        losses="reasoning; the ids of calls",
    ),
    Profile(
        "alpaca",
        None,
        about="instruction, input and output, earlier pairs as history",
        models="Alpaca, LLaMA-Factory and others",
        losses="reasoning; it refuses tools, and turns that do not alternate",
    ),
)
ALSO: dict[str, str] = {}
