"""What a run has spent and what its calls in flight may still cost, held against its budget.

A call that does not fit waits while others are in flight: they may fail, or cost less than was set aside for them.
Only when nothing is in flight and it still does not fit, the run is at its cap. So nobody who stops at the cap
loses an answer that is on its way, and a cap of so many calls lets exactly so many through.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from uncase_nb.gateway.budget import Budget, UnknownPriceError, reached
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.pricing import ASSUMED_COMPLETION, completion_cap, price_of, prompt_tokens
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.gateway.spending import Spent, spent

Paid = Callable[[Reply], None]


class Account:
    """Lets paid calls of one run through while they fit its budget."""

    def __init__(self, budget: Budget, ledger: Ledger, provider: ChatProvider, run_id: str | None) -> None:
        """Count what the run has spent in every session before; without a run, only what is spent from now on.

        Another kernel at the same run at the same time counts for itself: each sees what was finished when it opened.
        """
        self._budget = budget
        self._provider = provider
        self._spent = spent(ledger, run_id)
        self._in_flight = 0
        self._set_aside_calls = 0
        self._set_aside_usd = 0.0
        self._changed = asyncio.Event()

    @asynccontextmanager
    async def call(self, request: ChatRequest) -> AsyncIterator[Paid]:
        """Make room for one call; tell `paid` its reply as soon as it is there.

        Raises:
            BudgetReachedError: where it does not fit and nothing in flight could make room.
            UnknownPriceError: where US dollars are capped and a price is unknown.
        """
        expected = self._expected(request)
        await self._enter(expected)
        open_calls = [expected]

        def paid(reply: Reply) -> None:
            self._release(open_calls.pop())
            self._count(reply)

        try:
            yield paid
        finally:
            for unpaid in open_calls:
                self._release(unpaid)
            self._leave()

    async def _enter(self, expected: float) -> None:
        while not self._fits(expected):
            if not self._in_flight:
                raise reached(self._budget, self._spent, expected)
            await self._changed.wait()
        self._in_flight += 1
        self._set_aside_calls += 1
        self._set_aside_usd += expected

    def _release(self, expected: float) -> None:
        self._set_aside_calls -= 1
        self._set_aside_usd = self._set_aside_usd - expected if self._set_aside_calls else 0.0  # no rounding is kept

    def _leave(self) -> None:
        self._in_flight -= 1
        self._changed.set()
        self._changed = asyncio.Event()

    def _fits(self, expected: float) -> bool:
        """Whether one more call keeps to the caps."""
        calls, usd = self._budget.max_calls, self._budget.max_usd
        if calls is not None and self._spent.calls + self._set_aside_calls >= calls:
            return False
        return usd is None or self._spent.usd + self._set_aside_usd + expected <= usd

    def _count(self, reply: Reply) -> None:
        done = self._spent
        self._spent = Spent(
            done.calls + 1,
            done.usd + (reply.cost_usd or 0.0),
            done.unpriced + (reply.cost_usd is None),
            max(done.longest, reply.completion_tokens or 0),
        )

    def _expected(self, request: ChatRequest) -> float:
        """US dollars to set aside for a call: its prompt counted, its answer as long as allowed or as the longest."""
        if self._budget.max_usd is None:
            return 0.0
        price = price_of(self._provider)
        read = prompt_tokens(self._provider, request)
        if price is None or read is None:
            raise _unknown(f"The price of {self._provider.name} is not known")
        if self._spent.unpriced:
            raise _unknown(f"{self._provider.name} did not say what {self._spent.unpriced} calls of this run cost")
        return price.of(read, completion_cap(request) or max(ASSUMED_COMPLETION, self._spent.longest))


def _unknown(what: str) -> UnknownPriceError:
    return UnknownPriceError(f"{what}, so max_usd cannot hold.", "cap the calls instead: max_calls.")
