"""One conversation to be made, and what makes it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.seed import Seed

Ask = Callable[[ChatRequest], Awaitable[Reply]]
"""One call through the gateway."""

_ATTEMPT_STRIDE = 1_000_000  # more than the samples anybody asks of one seed


@dataclass(frozen=True)
class Job:
    """Conversation number `index` of a seed."""

    seed: Seed
    index: int
    random_seed: int
    run_id: str
    attempt: int = 0
    """How often it was made and rejected before."""
    feedback: tuple[str, ...] = ()
    """What has to be better than in the attempt before, in the seed's language."""

    @property
    def conversation_id(self) -> str:
        """`<seed_id>-<index>`, four digits or more."""
        return f"{self.seed.seed_id}-{self.index:04d}"

    @property
    def sample_index(self) -> int:
        """Which sample of the seed this is: the index, and a far one for every later attempt."""
        return self.index + self.attempt * _ATTEMPT_STRIDE

    @property
    def language(self) -> str:
        """ISO 639-1 of the seed."""
        return self.seed.idioma.partition("-")[0].lower()

    def again(self, feedback: Sequence[str]) -> Job:
        """The next attempt at the same conversation."""
        return replace(self, attempt=self.attempt + 1, feedback=tuple(feedback))


class UnreadableError(ValueError):
    """A reply that holds no conversation. Its text says why, without the reply's."""


class Writer(Protocol):
    """Makes the conversation of a job by asking for what it needs."""

    async def write(self, job: Job, ask: Ask) -> Conversation:
        """The conversation, not yet with its identity.

        Raises:
            UnreadableError: where what came back cannot be read.
        """
        ...


class SingleShot:
    """A writer that gets the whole conversation in one reply, and asks once more where it cannot be read."""

    def request(self, job: Job) -> ChatRequest:
        """What to ask."""
        raise NotImplementedError

    def repair(self, job: Job, reply: Reply, reason: str) -> ChatRequest | None:
        """What to ask once more when the reply could not be read; None where asking again is pointless."""
        raise NotImplementedError

    def read(self, job: Job, reply: Reply) -> Conversation:
        """The conversation in a reply.

        Raises:
            UnreadableError: where there is none.
        """
        raise NotImplementedError

    async def write(self, job: Job, ask: Ask) -> Conversation:
        """Ask, read, and repair once; see `Writer`."""
        reply = await ask(self.request(job))
        try:
            return self.read(job, reply)
        except UnreadableError as error:
            again = self.repair(job, reply, str(error))
            if again is None:
                raise
        return self.read(job, await ask(again))


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
        language=job.language,
        domain=seed.dominio,
        seed_id=seed.seed_id,
        privacy="synthetic",
        metadata={"provider": provider} | ({"attempts": job.attempt + 1} if job.attempt else {}),
    )


def _speakers(messages: Sequence[Message]) -> list[str]:
    """Who speaks, by the seed's role names, in order of first appearance."""
    names = [message.name for message in messages if message.role in ("user", "assistant")]
    return list(dict.fromkeys(name for name in names if name))
