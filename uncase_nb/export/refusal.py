"""What a format says no to."""

from __future__ import annotations

from uncase_nb.errors import ParameterError
from uncase_nb.export.profiles import Profile


class RefusedError(ParameterError):
    """The format cannot write a conversation, and says so like its vendor's own renderer."""

    reason = ""
    """The vendor's own words; empty where its renderer only fails."""


def refused(form: Profile, reason: str) -> RefusedError:
    """The error that carries the vendor's reason."""
    error = RefusedError(f"{form.name} refuses this conversation: {reason}", "leave it out, or use another template.")
    error.reason = reason
    return error
