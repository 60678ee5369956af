"""What a judge is shown of a conversation: who said what, what the seed states, what tools answered."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.seed import FactualParameters, Seed
from uncase_nb.schemas.verdict import JudgeMetric

_NOBODY = ("system", "developer", "tool", "function")


def material(metric: JudgeMetric, conversation: Conversation, seed: Seed) -> dict[str, Any]:
    """The arguments of Opik's metric."""
    if metric == "hallucination":
        return _faithfulness(conversation, seed)
    dialogue = "DIALOGUE\n" + "\n".join(_turns(conversation, seed))
    if metric == "coherence":
        return {"output": dialogue}
    results = list(_results(conversation))
    parts = ["TASK", f"Goal: {seed.objetivo}", *_facts(seed)]
    return {"output": "\n".join([*parts, *(["TOOL RESULTS", *results] if results else []), dialogue])}


def _faithfulness(conversation: Conversation, seed: Seed) -> dict[str, Any]:
    """What the assistant says, against the seed and the tools. What the other side asked for may be said back to it."""
    asked = [text for message, text in _said(conversation) if not _assists(message, seed)]
    answered = [text for message, text in _said(conversation) if _assists(message, seed)]
    context = [*_facts(seed), *_results(conversation)]
    if asked:
        context.append(
            "What the other side says of itself and asks for, no evidence of anything else: " + " ".join(asked)
        )
    return {"input": "\n".join(asked), "output": "\n".join(answered), "context": context}


def _said(conversation: Conversation) -> Iterator[tuple[Message, str]]:
    for message in conversation.messages:
        if message.role not in _NOBODY and message.content:
            yield message, message.content


def _assists(message: Message, seed: Seed) -> bool:
    """The first role of a seed asks, the others answer."""
    return message.role.casefold() not in ("user", seed.roles[0].casefold())


def _turns(conversation: Conversation, seed: Seed) -> Iterator[str]:
    for message in conversation.messages:
        if message.role in _NOBODY:
            continue
        side = "assistant" if _assists(message, seed) else "user"
        if message.content:
            yield f"{side}: {message.content}"
        for call in message.tool_calls:
            yield f"{side} calls the tool {call.name} with {_json(call.arguments)}"


def _results(conversation: Conversation) -> Iterator[str]:
    names = {call.id: call.name for message in conversation.messages for call in message.tool_calls}
    for message in conversation.messages:
        if message.role in ("tool", "function") and message.content:
            name = message.name or names.get(message.tool_call_id or "") or "a tool"
            yield f"{name} answered: {message.content}"


def _facts(seed: Seed) -> Iterator[str]:
    given = seed.parametros_factuales
    if isinstance(given, FactualParameters):
        yield f"Situation: {given.contexto}"
        yield from (f"Rule: {rule}" for rule in given.restricciones)
    yield from (f"{name}: {_json(value)}" for name, value in seed.facts().items())


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, Mapping | list | tuple | bool) else str(value)
