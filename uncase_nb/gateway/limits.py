"""What a provider can take: calls at once, requests and tokens a minute, seconds a call."""

from __future__ import annotations

from dataclasses import dataclass

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.providers import ChatProvider

TIMEOUT_S = 120.0
"""A call that takes longer is tried again."""


@dataclass(frozen=True)
class Limits:
    """Limits of one provider. A provider may carry them as `.limits`."""

    concurrency: int = 8
    """Most calls at once. Fewer are made while the provider turns calls away."""
    requests_per_minute: int | None = None
    """Most calls started in any minute; null for no limit."""
    tokens_per_minute: int | None = None
    """Most tokens, read and written, in any minute; null for no limit."""
    timeout_s: float = TIMEOUT_S
    """Seconds after which a call is given up and tried again."""

    def __post_init__(self) -> None:
        """Refuse limits under which nothing could be called.

        Raises:
            ParameterError: where one is not above zero.
        """
        for name, limit in vars(self).items():
            if limit is not None and not limit > 0:
                raise ParameterError(f"{name} is {limit}.", f"{name} is above 0; leave it out for the default.")


def limits_of(provider: ChatProvider) -> Limits | None:
    """The limits a provider carries; null where it has none of its own."""
    carried = getattr(provider, "limits", None)
    return carried if isinstance(carried, Limits) else None
