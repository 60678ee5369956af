"""Make many conversations at once. One bad reply affects no other; what is finished is kept whatever happens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from uncase_nb.errors import PrivacyError, ProviderError
from uncase_nb.gateway.budget import BudgetReachedError
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.generation.jobs import Job, UnreadableError, Writer, finished
from uncase_nb.generation.tally import Progress, Tally
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.run import GenerationFailure


@dataclass
class Runner:
    """Makes conversations through one gateway, some at once."""

    gateway: Gateway
    writer: Writer
    tally: Tally
    on_progress: Callable[[Progress], None] | None = None
    paused: str | None = None
    """Why the run stopped before its end: its budget is used up."""

    async def run(self, jobs: Iterator[Job], *, concurrency: int) -> None:
        """Work off all jobs, or until the budget is used up; then what is under way is finished first.

        Raises:
            FatalProviderError: where every further call would fail too; what is finished is in the ledger.
        """
        workers = [asyncio.create_task(self._work(jobs)) for _ in range(concurrency)]
        try:
            await asyncio.gather(*workers)
        finally:
            for worker in workers:
                worker.cancel()
            await asyncio.gather(*workers, return_exceptions=True)

    async def _work(self, jobs: Iterator[Job]) -> None:
        for job in jobs:  # shared by all workers: each takes the next
            try:
                self.tally.finish(job, await self._result(job))
            except BudgetReachedError as reached:
                # Others go on: what the ledger knows costs nothing, and each of the rest stops here as well.
                self.paused = self.paused or reached.problem
                continue
            if self.on_progress is not None:
                self.on_progress(self.tally.progress())

    async def _result(self, job: Job) -> Conversation | GenerationFailure:
        last: list[str] = []

        async def ask(request: ChatRequest) -> Reply:
            last[:] = [request.address]
            return await self._call(request)

        try:
            return finished(job, await self.writer.write(job, ask), self.gateway.provider.name)
        except (FatalProviderError, BudgetReachedError):
            raise
        except (PrivacyError, ProviderError) as error:
            return _failure(job, error.problem)
        except UnreadableError as error:
            return _failure(job, f"The reply could not be read: {error}.", *last)

    async def _call(self, request: ChatRequest) -> Reply:
        outcome = await self.gateway.call(request)
        self.tally.count(outcome)
        return outcome.reply


def _failure(job: Job, reason: str, call: str | None = None) -> GenerationFailure:
    return GenerationFailure(seed_id=job.seed.seed_id, index=job.index, reason=reason, call=call)
