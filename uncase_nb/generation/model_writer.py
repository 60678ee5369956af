"""Conversations by a language model, whole: one prompt, one answer, one repair where it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.generation.answer_schema import answer_schema
from uncase_nb.generation.jobs import Job, SingleShot
from uncase_nb.generation.known_texts import known_texts
from uncase_nb.generation.parsing import parse
from uncase_nb.generation.prompts import ChatMessage, prompt, repair
from uncase_nb.schemas.conversation import Conversation


class ModelWriter(SingleShot):
    """Asks one model for whole conversations; see `Writer`."""

    def __init__(self, provider: ChatProvider, parameters: Mapping[str, Any] | None = None) -> None:
        self._provider = provider
        self._parameters = dict(parameters or {})

    def request(self, job: Job) -> ChatRequest:
        """The prompt of a job."""
        return self._request(job, prompt(job))

    def repair(self, job: Job, reply: Reply, reason: str) -> ChatRequest | None:
        """The prompt again, with the unreadable answer and the reason."""
        asked = self.request(job).messages
        return self._request(job, repair(asked, reply.text, reason, job.seed))

    def read(self, job: Job, reply: Reply) -> Conversation:
        """The conversation in an answer; see `parse`."""
        return Conversation(messages=parse(reply.text, job.seed))

    def _request(self, job: Job, messages: list[ChatMessage]) -> ChatRequest:
        asked = asking(self._provider, job, messages, self._parameters)
        return asked.model_copy(update={"answer_schema": answer_schema(job.seed)})


def asking(
    provider: ChatProvider, job: Job, messages: list[ChatMessage], parameters: Mapping[str, Any], **more: Any
) -> ChatRequest:
    """A request for a job, with what the ledger wants to know of it."""
    return ChatRequest(
        provider=provider.kind,
        model=provider.model,
        messages=messages,
        parameters=dict(parameters),
        random_seed=job.random_seed,
        sample_index=job.sample_index,
        language=job.language,
        known=known_texts(job.seed),
        run_id=job.run_id,
        seed_id=job.seed.seed_id,
        **more,
    )
