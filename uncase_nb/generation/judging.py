"""Rounds of a run: generate, judge, and generate again what was rejected."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from uncase_nb.generation.feedback import Judge, Verdict, better, verdict
from uncase_nb.generation.jobs import Job
from uncase_nb.generation.runner import Runner
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.quality import QualityReport
from uncase_nb.schemas.run import RejectedAttempt


class Rounds:
    """Makes every job up to `attempts` times, until the judge lets it pass. The best attempt is kept."""

    def __init__(self, runner: Runner, judge: Judge, *, attempts: int, concurrency: int) -> None:
        self._runner = runner
        self._judge = judge
        self._attempts = attempts
        self._concurrency = concurrency
        self._best: dict[str, tuple[Conversation, QualityReport]] = {}
        self.rejected: list[RejectedAttempt] = []

    async def run(self, jobs: Sequence[Job]) -> None:
        """Work off the jobs; results are in the runner's tally.

        Raises:
            FatalProviderError: see `Runner.run`.
        """
        await self._runner.run(iter(jobs), concurrency=self._concurrency)
        for _ in range(self._attempts):
            again = await self._rejected(jobs)
            if not again or again[0].attempt >= self._attempts or self._runner.paused:
                break
            jobs = again
            self._runner.tally.retry(len(jobs))
            await self._runner.run(iter(jobs), concurrency=min(self._concurrency, len(jobs)))
        self._runner.tally.results.update({name: kept for name, (kept, _) in self._best.items()})

    async def _rejected(self, jobs: Sequence[Job]) -> list[Job]:
        """The jobs to be tried again. The judge works in a thread: it may take longer than a call."""
        made = [
            (job, result)
            for job in jobs
            if isinstance(result := self._runner.tally.results.get(job.conversation_id), Conversation)
            and result.metadata.get("attempts", 1) == job.attempt + 1
        ]
        if not made:
            return []
        reports = await asyncio.to_thread(self._judge, [conversation for _, conversation in made])
        verdicts = [verdict(report, job.language) for (job, _), report in zip(made, reports, strict=True)]
        return [
            job.again(said.advice)
            for (job, conversation), said in zip(made, verdicts, strict=True)
            if self._wants(job, conversation, said)
        ]

    def _wants(self, job: Job, conversation: Conversation, said: Verdict) -> bool:
        """Keep the better attempt, write down a rejection; whether another attempt may mend it."""
        best = self._best.get(job.conversation_id)
        if best is None or better(best[1], said.report):
            self._best[job.conversation_id] = (conversation, said.report)
        if not said.advice:
            return False
        self.rejected.append(
            RejectedAttempt(
                seed_id=job.seed.seed_id,
                index=job.index,
                attempt=job.attempt + 1,
                reasons=said.report.reasons,
                failed=said.report.failed,
            )
        )
        return True
