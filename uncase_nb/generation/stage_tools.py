"""Tools within a turn-by-turn conversation: what the model calls is run by the simulators, and seen by the agents."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from uncase_nb.errors import UncaseError
from uncase_nb.gateway.request import Reply
from uncase_nb.generation.jobs import Job
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.tool import ToolCall
from uncase_nb.tools.session import ToolSession


class StageTools:
    """The tools of one conversation. Their state lives as long as it does."""

    def __init__(self, job: Job) -> None:
        seed = job.seed
        self.definitions = seed.tools()
        self._made = 0
        self._session = ToolSession(
            f"{job.random_seed}/{seed.seed_id}/{job.sample_index}",
            domain=seed.dominio,
            facts=seed.facts(),
            language=job.language,
            definitions=self.definitions,
        )

    def calls(self, reply: Reply) -> list[ToolCall]:
        """The calls a reply makes, numbered through the conversation. What is no call is left out."""
        made: list[ToolCall] = []
        for given in reply.message.get("tool_calls") or []:
            try:
                call = ToolCall.model_validate(given)
            except ValidationError:
                continue  # arguments that are no JSON: the model is asked to speak instead
            made.append(call.model_copy(update={"id": f"call_{self._made + len(made) + 1}"}))
        self._made += len(made)
        return made

    def run(self, calls: list[ToolCall], *, role: str, words: str) -> list[Message]:
        """The message that calls, and a result for each call. A wrong call gets the reason as its result."""
        asked = Message(role="assistant", content=words or None, tool_calls=calls, name=role)
        return [asked, *(self._result(call) for call in calls)]

    def _result(self, call: ToolCall) -> Message:
        content = json.dumps(self._answer(call), ensure_ascii=False)
        return Message(role="tool", content=content, name=call.name, tool_call_id=call.id)

    def _answer(self, call: ToolCall) -> dict[str, Any]:
        try:
            return self._session.call(call.name, call.arguments)
        except UncaseError as error:
            return {"error": f"{error.problem} {error.fix}"}
