"""Make many conversations at once. One bad reply affects no other; what is finished is kept whatever happens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from uncase_nb.errors import PrivacyError, ProviderError
from uncase_nb.gateway.gateway import Gateway, Outcome
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.request import ChatRequest
from uncase_nb.generation.jobs import Job, UnreadableError, Writer, finished
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.run import GenerationFailure


class Progress(NamedTuple):
    """How far a run is."""

    done: int
    """Conversations made or failed."""
    total: int
    """Conversations asked for."""
    failed: int
    calls: int
    """Calls made now."""
    reused: int
    """Calls answered from the ledger."""
    tokens: int | None
    """Of all calls so far; null where one did not say."""
    cost_usd: float | None
    """Of all calls so far; null where one is unknown."""


@dataclass
class Tally:
    """What a run counts while it goes on."""

    total: int
    done: int = 0
    failed: int = 0
    outcomes: int = 0
    reused: int = 0
    tokens: int | None = 0
    cost_usd: float | None = 0.0
    results: dict[str, Conversation | GenerationFailure] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> None:
        """Add one call. A sum with an unknown part is unknown."""
        reply = outcome.reply
        self.outcomes += 1
        self.reused += outcome.reused
        self.tokens = None if self.tokens is None or reply.tokens is None else self.tokens + reply.tokens
        self.cost_usd = None if self.cost_usd is None or reply.cost_usd is None else self.cost_usd + reply.cost_usd

    def finish(self, job: Job, result: Conversation | GenerationFailure) -> None:
        """Add one conversation, made or failed."""
        self.results[job.conversation_id] = result
        self.done += 1
        self.failed += isinstance(result, GenerationFailure)

    def progress(self) -> Progress:
        """The counts now."""
        return Progress(
            self.done, self.total, self.failed, self.outcomes - self.reused, self.reused, self.tokens, self.cost_usd
        )


@dataclass
class Runner:
    """Makes conversations through one gateway, some at once."""

    gateway: Gateway
    writer: Writer
    tally: Tally
    on_progress: Callable[[Progress], None] | None = None

    async def run(self, jobs: Iterator[Job], *, concurrency: int) -> None:
        """Work off all jobs.

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
            self.tally.finish(job, await self._result(job))
            if self.on_progress is not None:
                self.on_progress(self.tally.progress())

    async def _result(self, job: Job) -> Conversation | GenerationFailure:
        try:
            return finished(job, await self._conversation(job), self.gateway.provider.name)
        except FatalProviderError:
            raise
        except (PrivacyError, ProviderError) as error:
            return _failure(job, error.problem)
        except UnreadableError as error:
            return _failure(job, f"The reply could not be read: {error}.")

    async def _conversation(self, job: Job) -> Conversation:
        outcome = await self._call(self.writer.request(job))
        try:
            return self.writer.read(job, outcome.reply)
        except UnreadableError as error:
            again = self.writer.repair(job, outcome.reply, str(error))
            if again is None:
                raise
        return self.writer.read(job, (await self._call(again)).reply)

    async def _call(self, request: ChatRequest) -> Outcome:
        outcome = await self.gateway.call(request)
        self.tally.count(outcome)
        return outcome


def _failure(job: Job, reason: str) -> GenerationFailure:
    return GenerationFailure(seed_id=job.seed.seed_id, index=job.index, reason=reason)
