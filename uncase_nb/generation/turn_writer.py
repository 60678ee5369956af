"""Conversations by a language model, turn by turn: an agent for each role, and tools that are really run.

Every turn is one call, addressed by everything said before it, so an interrupted conversation goes on where it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import Reply
from uncase_nb.generation.answer import spoken
from uncase_nb.generation.beats import Beat, beats
from uncase_nb.generation.jobs import Ask, Job, UnreadableError
from uncase_nb.generation.model_writer import asking
from uncase_nb.generation.stage_tools import StageTools
from uncase_nb.generation.turn_prompts import character, cue, seen_by, unusable
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message

_CALL_ROUNDS = 3  # a model that calls tools for ever is asked to speak without them


class TurnWriter:
    """Lets a model play each role in turn; see `Writer`."""

    def __init__(self, provider: ChatProvider, parameters: Mapping[str, Any] | None = None) -> None:
        self._provider = provider
        self._parameters = dict(parameters or {})

    async def write(self, job: Job, ask: Ask) -> Conversation:
        """Play the seed's steps, one turn after the other.

        Raises:
            UnreadableError: where a turn comes back empty twice.
        """
        scene = _Scene(job, ask, self._provider, self._parameters)
        for beat in beats(job.seed):
            await scene.play(beat)
        return Conversation(messages=scene.messages, tools=job.seed.tools())


class _Scene:
    """One conversation as it comes about."""

    def __init__(self, job: Job, ask: Ask, provider: ChatProvider, parameters: dict[str, Any]) -> None:
        self.messages: list[Message] = []
        self._before = 0  # messages before the turn under way
        self._job = job
        self._ask = ask
        self._provider = provider
        self._parameters = parameters
        self._tools = StageTools(job)

    async def play(self, beat: Beat) -> None:
        """Add the turn of a beat, with the tool calls made in it."""
        self._before = len(self.messages)
        said = cue(self._job, beat.text, first=not self.messages)
        for _ in range(_CALL_ROUNDS if self._may_call(beat) else 0):
            reply = await self._reply(beat, said, tools=True)
            calls = self._tools.calls(reply)
            if not calls:
                return await self._say(beat, said, reply)
            self.messages += self._tools.run(calls, role=beat.role, words=_words(reply, beat.role))
        return await self._say(beat, said, await self._reply(beat, said, tools=False))

    def _may_call(self, beat: Beat) -> bool:
        return bool(self._tools.definitions) and beat.role != self._job.seed.roles[0]

    async def _say(self, beat: Beat, said: str, reply: Reply) -> None:
        words = _words(reply, beat.role)
        if not words:
            words = _words(await self._reply(beat, f"{said} {unusable(self._job)}", tools=False), beat.role)
        if not words:
            raise UnreadableError(f"turn {len(self.messages) + 1} came back empty twice")
        side = "user" if beat.role == self._job.seed.roles[0] else "assistant"
        self.messages.append(Message(role=side, content=words, name=beat.role))

    async def _reply(self, beat: Beat, said: str, *, tools: bool) -> Reply:
        before, now = self.messages[: self._before], self.messages[self._before :]
        messages = [character(self._job, beat.role), *seen_by(beat.role, before, said, now)]
        offered = {"tools": [tool.to_openai() for tool in self._tools.definitions]} if tools else {}
        return await self._ask(asking(self._provider, self._job, messages, self._parameters, **offered))


def _words(reply: Reply, role: str) -> str:
    """What is said in a reply: without reasoning, the speaker's name in front, a director's word, or quotes around."""
    try:
        text = spoken(reply.text).strip()
    except UnreadableError:
        return ""
    text = re.sub(rf"^[*_\s]*{re.escape(role)}[*_\s]*:[*_\s]*", "", text, flags=re.IGNORECASE)
    text = re.sub(r"\s*\[[^\[\]]*\]\s*$", "", text).strip()
    quoted = len(text) > 1 and (text[0], text[-1]) in (('"', '"'), ("“", "”"), ("«", "»"))
    return text[1:-1].strip() if quoted and text[0] not in text[1:-1] else text
