"""What a run counts while it goes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from uncase_nb.gateway.gateway import Outcome
from uncase_nb.generation.jobs import Job
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.run import GenerationFailure


class Progress(NamedTuple):
    """How far a run is."""

    done: int
    """Conversations made or failed, in this attempt."""
    total: int
    """Conversations to be made in this attempt."""
    failed: int
    calls: int
    """Calls made now."""
    reused: int
    """Calls answered from the ledger."""
    tokens: int | None
    """Of all calls so far; null where one did not say."""
    cost_usd: float | None
    """Of all calls so far; null where one is unknown."""
    attempt: int
    """Which attempt at its conversations the run is at, from 1."""


@dataclass
class Tally:
    """Calls, tokens, cost and results so far."""

    total: int
    attempt: int = 1
    done: int = 0
    outcomes: int = 0
    reused: int = 0
    tokens: int | None = 0
    cost_usd: float | None = 0.0
    failed: int = 0
    results: dict[str, Conversation | GenerationFailure] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> None:
        """Add one call. A sum with an unknown part is unknown."""
        reply = outcome.reply
        self.outcomes += 1
        self.reused += outcome.reused
        self.tokens = None if self.tokens is None or reply.tokens is None else self.tokens + reply.tokens
        self.cost_usd = None if self.cost_usd is None or reply.cost_usd is None else self.cost_usd + reply.cost_usd

    def retry(self, jobs: int) -> None:
        """Begin the next attempt, at so many conversations."""
        self.attempt, self.total, self.done = self.attempt + 1, jobs, 0

    def finish(self, job: Job, result: Conversation | GenerationFailure) -> None:
        """Add one conversation, made or failed. A later attempt that failed leaves the earlier conversation."""
        self.done += 1
        earlier = self.results.get(job.conversation_id)
        if isinstance(result, GenerationFailure) and isinstance(earlier, Conversation):
            return
        self.failed += isinstance(result, GenerationFailure) - isinstance(earlier, GenerationFailure)
        self.results[job.conversation_id] = result

    def progress(self) -> Progress:
        """The counts now."""
        return Progress(
            done=self.done, total=self.total, failed=self.failed, calls=self.outcomes - self.reused,
            reused=self.reused, tokens=self.tokens, cost_usd=self.cost_usd, attempt=self.attempt,
        )  # fmt: skip
