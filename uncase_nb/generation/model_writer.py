"""Conversations by a language model: one prompt, one answer, one repair where it cannot be read."""

from __future__ import annotations

from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.generation.jobs import Job
from uncase_nb.generation.parsing import parse
from uncase_nb.generation.prompts import ChatMessage, prompt, repair
from uncase_nb.schemas.conversation import Conversation


class ModelWriter:
    """Asks one model; see `Writer`."""

    def __init__(self, provider: ChatProvider) -> None:
        self._provider = provider

    def request(self, job: Job) -> ChatRequest:
        """The prompt of a job."""
        return self._request(job, prompt(job.seed, random_seed=job.random_seed, index=job.index))

    def repair(self, job: Job, reply: Reply, reason: str) -> ChatRequest | None:
        """The prompt again, with the unreadable answer and the reason."""
        asked = self.request(job).messages
        return self._request(job, repair(asked, reply.text, reason, job.seed))

    def read(self, job: Job, reply: Reply) -> Conversation:
        """The conversation in an answer; see `parse`."""
        return Conversation(messages=parse(reply.text, job.seed))

    def _request(self, job: Job, messages: list[ChatMessage]) -> ChatRequest:
        return ChatRequest(
            provider=self._provider.kind,
            model=self._provider.model,
            messages=messages,
            random_seed=job.random_seed,
            sample_index=job.index,
            language=job.seed.idioma.partition("-")[0].lower(),
            run_id=job.run_id,
            seed_id=job.seed.seed_id,
        )
