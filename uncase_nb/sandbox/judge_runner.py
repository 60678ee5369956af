"""Ask for many verdicts at once, counting calls once however many verdicts share them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from uncase_nb.gateway.budget import BudgetReachedError
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.sandbox.judge_order import Job, JudgeOrder
from uncase_nb.sandbox.judge_verdict import verdict
from uncase_nb.schemas.judge import JudgeReport
from uncase_nb.schemas.verdict import Verdict


class JudgeProgress(NamedTuple):
    """How far it is."""

    done: int
    """Verdicts so far, failed ones too."""
    total: int
    """Verdicts wanted."""
    failed: int
    calls: int
    """Calls made now."""
    cost_usd: float | None
    """Of all calls so far; null where one is unknown."""


OnProgress = Callable[[JudgeProgress], None]


@dataclass
class JudgeRunner:
    """Works off an order through one gateway."""

    order: JudgeOrder
    gateway: Gateway
    on_progress: OnProgress | None = None
    paused: str | None = None
    """Why it stopped before its end."""
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    """By the number of the job."""
    _replies: dict[str, Reply] = field(default_factory=dict)
    _made: set[str] = field(default_factory=set)

    async def run(self, *, concurrency: int) -> None:
        """Work off all jobs, or until the budget is used up.

        Raises:
            FatalProviderError: where every further call would fail too; what is finished is in the ledger.
        """
        jobs = iter(enumerate(self.order.jobs()))
        workers = [asyncio.create_task(self._work(jobs)) for _ in range(concurrency)]
        try:
            await asyncio.gather(*workers)
        finally:
            for worker in workers:
                worker.cancel()
            await asyncio.gather(*workers, return_exceptions=True)

    async def _work(self, jobs: Iterator[tuple[int, Job]]) -> None:
        for number, job in jobs:  # shared by all workers: each takes the next
            try:
                self.verdicts[number] = await verdict(self.order, job, self._ask)
            except BudgetReachedError as reached:
                self.paused = self.paused or reached.problem  # others go on: what the ledger knows costs nothing
                continue
            if self.on_progress is not None:
                self.on_progress(self._progress())

    async def _ask(self, request: ChatRequest) -> Reply:
        outcome = await self.gateway.call(request)
        self._replies[request.address] = outcome.reply
        if not outcome.reused:
            self._made.add(request.address)
        return outcome.reply

    def _progress(self) -> JudgeProgress:
        failed = sum(verdict.failure is not None for verdict in self.verdicts.values())
        return JudgeProgress(len(self.verdicts), self._wanted(), failed, len(self._made), self._cost())

    def _wanted(self) -> int:
        return len(self.order.conversations) * len(self.order.metrics) * self.order.runs

    def _cost(self) -> float | None:
        costs = [reply.cost_usd for reply in self._replies.values()]
        return None if None in costs else sum(cost or 0.0 for cost in costs)

    def _tokens(self) -> int | None:
        counts = [reply.tokens for reply in self._replies.values()]
        return None if None in counts else sum(count or 0 for count in counts)

    def report(self) -> JudgeReport:
        """What came of it."""
        order = self.order
        return JudgeReport(
            run_id=order.run_id,
            provider=order.provider.name,
            metrics=list(order.metrics),
            runs=order.runs,
            verdicts=[self.verdicts[number] for number in sorted(self.verdicts)],
            pending=self._wanted() - len(self.verdicts),
            paused=self.paused,
            calls=len(self._made),
            reused=len(self._replies.keys() - self._made),
            tokens=self._tokens(),
            cost_usd=self._cost(),
        )
