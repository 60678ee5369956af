"""The profiles by name."""

from __future__ import annotations

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.seeds.compliance import eu_ai_act, gdpr, hipaa, lfpdppp, sox
from uncase_nb.seeds.compliance.profile import Profile

PROFILES: dict[str, Profile] = {
    profile.name: profile for profile in (hipaa.PROFILE, gdpr.PROFILE, sox.PROFILE, lfpdppp.PROFILE, eu_ai_act.PROFILE)
}


def named(name: str) -> Profile:
    """The profile of that name.

    Raises:
        ParameterError: there is none, with the near-match.
    """
    wanted = str(name).strip().lower().replace("_", "-").replace(" ", "-")
    if wanted not in PROFILES:
        raise ParameterError(f"There is no compliance profile {name!r}.", did_you_mean(wanted, PROFILES))
    return PROFILES[wanted]
