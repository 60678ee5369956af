"""How much a run may spend: `max_usd`, `max_calls`. At the cap it pauses, with everything finished kept."""

from __future__ import annotations

from dataclasses import dataclass

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.spending import Spent


class BudgetReachedError(FatalProviderError):
    """The next call would pass the cap. What is finished is in the ledger; raise the cap and run it again."""


class UnknownPriceError(FatalProviderError):
    """`max_usd` was given, and what a call costs is not known: it cannot be counted."""


@dataclass(frozen=True)
class Budget:
    """Caps on what one run may spend on paid calls, earlier sessions of the same run included."""

    max_usd: float | None = None
    """US dollars; null for no cap."""
    max_calls: int | None = None
    """Calls; null for no cap."""

    def __post_init__(self) -> None:
        """Refuse caps that are no numbers above or at zero.

        Raises:
            ParameterError: where one is negative or not a number.
        """
        for name, cap in (("max_usd", self.max_usd), ("max_calls", self.max_calls)):
            if cap is not None and not cap >= 0:
                raise ParameterError(f"{name} is {cap}.", f"{name} is 0 or more; leave it out for no cap.")


def reached(budget: Budget, spent: Spent, expected_usd: float) -> BudgetReachedError:
    """The error at the cap, with what was spent and the way on."""
    if budget.max_calls is not None and spent.calls >= budget.max_calls:
        what, name = f"{spent.calls} of {budget.max_calls} calls are made", "max_calls"
    else:
        what, name = f"{spent.usd:.4f} of {budget.max_usd:.4f} USD are spent", "max_usd"
        what += f", and the next call may cost {expected_usd:.4f} USD"
    return BudgetReachedError(
        f"The budget of this run is reached: {what}.",
        f"everything finished is kept: raise {name} and run it again, and it goes on from there.",
    )
