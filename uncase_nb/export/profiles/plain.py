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
)
ALSO: dict[str, str] = {}
