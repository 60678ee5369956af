"""The messages of one conversation, as they come about."""

from __future__ import annotations

import json
from collections.abc import Sequence
from random import Random

from uncase_nb.generation.simulator.calls import Called, Tools
from uncase_nb.generation.simulator.filling import length
from uncase_nb.generation.simulator.plan import Plan
from uncase_nb.generation.simulator.polish import paragraph
from uncase_nb.generation.simulator.saying import Stage
from uncase_nb.generation.simulator.sides import side_exchange
from uncase_nb.generation.simulator.speaker import before_call, words_of
from uncase_nb.generation.simulator.turns import Turn
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.tool import ToolCall, ToolDefinition

_SPLIT = 0.2
"""Share of conversations in which somebody sends two messages in a row."""
_SILENT_CALL = 0.35
"""Share of calls made without a word."""
_LEAST = 5
"""Words of the first of two messages in a row."""
_EXTRA = 0.2
"""Share of conversations with one side exchange more than they need."""


class Scene:
    """One conversation on its way."""

    def __init__(self, plan: Plan, rng: Random, name: str, index: int = 0) -> None:
        self.messages: list[Message] = []
        self._plan = plan
        self._rng = rng
        self._stage = Stage(plan, rng, index)
        self._tools = Tools(plan, name) if plan.tools else None
        self._calls = 0
        self._split_at = rng.randrange(len(plan.turns)) if rng.random() < _SPLIT else -1

    @property
    def tools(self) -> list[ToolDefinition]:
        """The tools on offer, as calls are checked."""
        return [self._tools.definition(tool) for tool in self._plan.tools] if self._tools else []

    def act(self) -> None:
        """All turns, and the side exchanges between them."""
        turns = self._plan.turns
        asides = self._asides()
        for at, turn in enumerate(turns):
            for _ in range(asides.count(at)):
                self._aside()
            before = turns[at - 1] if at else None
            after = turns[at + 1] if at + 1 < len(turns) else None
            self._turn(turn, before, after, split=at == self._split_at, alone=at + 1 in asides)

    def _asides(self) -> list[int]:
        """Before which turns side exchanges stand: where the asking side speaks next and nothing is left open."""
        turns, (fewest, most) = self._plan.turns, self._plan.sides
        count = min(max(fewest, int(self._rng.random() < _EXTRA)), max(fewest, most))
        calls = {"ask", "request", "bye", "thank", "greet"}
        places = [
            at
            for at in range(2, len(turns))
            if turns[at].asks
            and not turns[at - 1].asks
            and not turns[at - 1].acts & calls
            and "object" not in turns[at].acts
        ]
        if not places:
            return [len(turns) - 1] * fewest if len(turns) > 1 else []
        self._rng.shuffle(places)
        return [places[number % len(places)] for number in range(count)]

    def _turn(self, turn: Turn, before: Turn | None, after: Turn | None, *, split: bool, alone: bool) -> None:
        called = self._call_all(turn, before)
        found = [fact for call in called for fact in call.found]
        after = None if alone else after
        words = words_of(turn, before, after, self._stage, started=bool(called), found=found)
        if split and len(words) > 2 and not called and length(words[:1]) >= _LEAST:
            at = 1 + self._rng.randrange(len(words) - 2)
            self._say(turn.role, words[:at], asks=turn.asks)
            words = words[at:]
        self._say(turn.role, words, asks=turn.asks)

    def _call_all(self, turn: Turn, before: Turn | None) -> list[Called]:
        if self._tools is None:
            return []
        called: list[Called] = []
        for tool in turn.tools:
            if (call := self._tools.call(tool, turn)) is not None:
                self._call(turn, before, call, first=not called)
                called.append(call)
        return called

    def _call(self, turn: Turn, before: Turn | None, called: Called, *, first: bool) -> None:
        self._calls += 1
        call = ToolCall(id=f"call{self._calls:05d}", name=called.name, arguments=called.arguments)
        quiet = not first or self._rng.random() < _SILENT_CALL
        words = None if quiet else before_call(turn, before, self._stage)
        self.messages.append(Message(role="assistant", content=words, name=turn.role, tool_calls=[call]))
        result = json.dumps(called.result, ensure_ascii=False, default=str)
        self.messages.append(Message(role="tool", content=result, name=called.name, tool_call_id=call.id))

    def _aside(self) -> None:
        asked, answered = side_exchange(self._stage)
        self._say(self._plan.seed.roles[0], asked, asks=True)
        self._say(self._plan.seed.roles[1], answered, asks=False)

    def _say(self, role: str, words: Sequence[str], *, asks: bool) -> None:
        text = paragraph(words, self._plan.language)
        self.messages.append(Message(role="user" if asks else "assistant", content=text, name=role))
