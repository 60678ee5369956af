"""The formats this version writes, by name."""

from __future__ import annotations

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.export.profiles import chatml, harmony, llama, minimax, mistral, moonshot, nemotron, others, plain, qwen
from uncase_nb.export.profiles.profile import Profile as Profile

_FAMILIES = (chatml, llama, qwen, harmony, mistral, nemotron, moonshot, minimax, others, plain)

PROFILES: dict[str, Profile] = {form.name: form for family in _FAMILIES for form in family.PROFILES}
"""Every format, by its full name; within a family from the oldest to the newest."""

ALSO: dict[str, str] = {name: full for family in _FAMILIES for name, full in family.ALSO.items()}
"""Other names: a bare family name is its newest here."""


def profile(name: str) -> Profile:
    """The format called `name`; a bare family name is its newest revision here.

    Raises:
        ParameterError: for an unknown name, with the nearest one and all there are.
    """
    known = PROFILES.get(ALSO.get(name, name))
    if known is None:
        near = did_you_mean(name, [*PROFILES, *ALSO])
        have = "" if near.startswith("Known") else f" Known: {', '.join(sorted([*PROFILES, *ALSO]))}."
        raise ParameterError(f"There is no template {name!r}.", f"{near}{have}")
    return known
