"""One conversation to be made, and how a kind of provider is asked for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.seed import Seed


@dataclass(frozen=True)
class Job:
    """Conversation number `index` of a seed."""

    seed: Seed
    index: int
    random_seed: int
    run_id: str

    @property
    def conversation_id(self) -> str:
        """`<seed_id>-<index>`, four digits or more."""
        return f"{self.seed.seed_id}-{self.index:04d}"


class UnreadableError(ValueError):
    """A reply that holds no conversation. Its text says why, without the reply's."""


class Writer(Protocol):
    """Turns a job into a request, and the reply into a conversation."""

    def request(self, job: Job) -> ChatRequest:
        """What to ask."""
        ...

    def repair(self, job: Job, reply: Reply, reason: str) -> ChatRequest | None:
        """What to ask once more when the reply could not be read; None where asking again is pointless."""
        ...

    def read(self, job: Job, reply: Reply) -> Conversation:
        """The conversation in a reply.

        Raises:
            UnreadableError: where there is none.
        """
        ...


def jobs(seeds: Sequence[Seed], *, count: int, random_seed: int, run_id: str) -> Iterator[Job]:
    """All conversations of a run, seed by seed."""
    return (Job(seed, index, random_seed, run_id) for seed in seeds for index in range(count))


def finished(job: Job, conversation: Conversation, provider: str) -> Conversation:
    """The conversation with its identity: who it comes from, and that it is synthetic."""
    seed = job.seed
    return Conversation(
        messages=conversation.messages,
        tools=conversation.tools or seed.tools(),
        participants=_speakers(conversation.messages),
        id=job.conversation_id,
        language=seed.idioma.partition("-")[0].lower(),
        domain=seed.dominio,
        seed_id=seed.seed_id,
        privacy="synthetic",
        metadata={"provider": provider},
    )


def _speakers(messages: Sequence[Message]) -> list[str]:
    """Who speaks, by the seed's role names, in order of first appearance."""
    names = [message.name for message in messages if message.role in ("user", "assistant")]
    return list(dict.fromkeys(name for name in names if name))
