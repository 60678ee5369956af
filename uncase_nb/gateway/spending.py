"""Counting what the finished calls of a ledger cost."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import func, select

from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.ledger_table import LedgerCall


class Spent(NamedTuple):
    """What the paid calls of a run cost so far."""

    calls: int = 0
    """Finished calls."""
    usd: float = 0.0
    """Price of those whose price is known."""
    unpriced: int = 0
    """Calls among them whose price is not known."""
    longest: int = 0
    """Tokens of the longest answer."""


def spent(ledger: Ledger, run_id: str | None) -> Spent:
    """What a run's calls have cost, in every session; nothing for no run. Calls on this machine do not count."""
    if run_id is None:
        return Spent()
    sums = select(
        func.count(),
        func.coalesce(func.sum(LedgerCall.cost_usd), 0.0),
        func.count() - func.count(LedgerCall.cost_usd),
        func.coalesce(func.max(LedgerCall.completion_tokens), 0),
    ).where(LedgerCall.run_id == run_id, LedgerCall.local.is_not(True))
    with ledger.engine.connect() as connection:
        calls, usd, unpriced, longest = connection.execute(sums).one()
    return Spent(calls, float(usd or 0.0), unpriced, longest or 0)


def usual_completion(ledger: Ledger, provider: str, model: str) -> int | None:
    """Mean tokens of an answer of a model, over all it was asked; null where it was not."""
    mean = select(func.avg(LedgerCall.completion_tokens)).filter_by(provider=provider, model=model)
    with ledger.engine.connect() as connection:
        found = connection.scalar(mean)
    return None if found is None else round(float(found))
