"""One conversation of a seed, acted out by phrase banks. No model is behind it, and it says so."""

from __future__ import annotations

from random import Random

from uncase_nb.generation.simulator.calls import answer, arguments
from uncase_nb.generation.simulator.plan import Plan, Turn, plan_of
from uncase_nb.generation.simulator.saying import Speaker
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.seed import Seed
from uncase_nb.schemas.tool import ToolCall


def simulate(seed: Seed, *, random_seed: int, index: int) -> Conversation:
    """Act out a seed: its steps and roles in order, its facts said verbatim, its tools called.

    Args:
        seed: any valid seed in Spanish or English.
        random_seed: with the seed and the index it decides every word.
        index: which conversation of the seed, from 0.

    Returns:
        A synthetic conversation `<seed_id>-<index, four digits>`. `user` is the seed's first role, `assistant`
        any other; `name` carries the role.

    Raises:
        ParameterError: the seed is in another language.
    """
    plan = plan_of(seed)
    rng = Random(f"{random_seed}|{seed.seed_id}|{index}")  # noqa: S311 - wording, not secrets
    scene = _Scene(plan, rng)
    for turn, before in scene.order():
        scene.act(turn, before)
    return Conversation(
        messages=scene.messages,
        tools=plan.tools,
        participants=list(
            dict.fromkeys(message.name for message in scene.messages if message.role != "tool" and message.name)
        ),
        id=f"{seed.seed_id}-{index:04d}",
        language=plan.language,
        domain=seed.dominio,
        seed_id=seed.seed_id,
        privacy="synthetic",
        metadata={"generator": "simulator"},
    )


class _Scene:
    """The conversation as it comes about."""

    def __init__(self, plan: Plan, rng: Random) -> None:
        self.messages: list[Message] = []
        self._plan = plan
        self._rng = rng
        self._speaker = Speaker(plan, rng)
        self._calls = 0

    def order(self) -> list[tuple[Turn | None, Turn | None]]:
        """The turns with the one each answers; a None turn is a side exchange."""
        turns: list[Turn | None] = list(self._plan.turns)
        places = [at for at in range(1, len(turns)) if not self._plan.turns[at - 1].asks and self._plan.turns[at].asks]
        for _ in range(self._plan.sides):
            turns.insert(self._rng.choice(places) if places else len(turns), None)
        pairs = []
        before: Turn | None = None
        for turn in turns:
            pairs.append((turn, before))
            before = turn
        return pairs

    def act(self, turn: Turn | None, before: Turn | None) -> None:
        """Add the messages of one turn."""
        if turn is None:
            self._side()
            return
        opened = False
        for tool in turn.tools:
            opened = self._call(turn, before, tool.name) or opened
        words = self._speaker.turn(turn, before, opened=opened)
        if opened:
            words = f"{self._speaker.after_call(turn)} {words}"
        self._say(turn.role, words, asks=turn.asks)

    def _call(self, turn: Turn, before: Turn | None, name: str) -> bool:
        tool = next(tool for tool in turn.tools if tool.name == name)
        given = arguments(tool, self._plan.facts, turn.clauses[-1].topic or turn.text, self._plan.language)
        if given is None:
            return False
        self._calls += 1
        call = ToolCall(id=f"call{self._calls:05d}", name=name, arguments=given)
        words = self._speaker.before_call(turn, before)
        self.messages.append(Message(role="assistant", content=words, name=turn.role, tool_calls=[call]))
        result = answer(turn.facts, self._plan.language)
        self.messages.append(Message(role="tool", content=result, name=name, tool_call_id=call.id))
        return True

    def _side(self) -> None:
        roles = self._plan.seed.roles
        self._say(roles[0], self._speaker.phrase("side.ask.u"), asks=True)
        self._say(roles[1], self._speaker.phrase("side.give.a"), asks=False)

    def _say(self, role: str, words: str, *, asks: bool) -> None:
        self.messages.append(Message(role="user" if asks else "assistant", content=words, name=role))
