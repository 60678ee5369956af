"""Personal data planted in one field of a conversation. Everybody in it is made up."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from uncase_nb.bench.damages.pair import Case, Damage, said_by, text_at, with_messages, with_text
from uncase_nb.bench.damages.people import Datum, draw_datum, draw_name
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.tool import ToolCall, ToolDefinition

_Planter = Callable[[Conversation, Datum, random.Random], Conversation]


def planted(field: str) -> Damage:
    """A damage that plants one piece of personal data in a field."""

    def damage(case: Case) -> Conversation | None:
        language, rng = case.language, case.rng
        named = field in ("name", "participants")
        datum = Datum("name", draw_name(language, rng)) if named else draw_datum(language, rng)
        return _PLANTERS[field](case.conversation, datum, rng)

    return damage


def _content(conversation: Conversation, datum: Datum, rng: random.Random) -> Conversation:
    place = rng.choice(said_by(conversation, "user"))
    return with_text(conversation, place, f"{text_at(conversation, place).rstrip()} {datum.sentence}")


def _on_a_message(key: str) -> _Planter:
    def plant(conversation: Conversation, datum: Datum, rng: random.Random) -> Conversation:
        role = "user" if key == "name" else "assistant"
        place = rng.choice(said_by(conversation, role))
        messages = list(conversation.messages)
        text = datum.value if key == "name" else datum.sentence
        messages[place] = messages[place].model_copy(update={key: text})
        return with_messages(conversation, messages)

    return plant


def _with_call(arguments: dict[str, Any], result: str, conversation: Conversation) -> Conversation:
    """A call and its result before the first reply."""
    place = said_by(conversation, "assistant")[0]
    call = ToolCall(id="planted", name="lookup", arguments=arguments)
    added = [
        Message(role="assistant", content="", tool_calls=[call]),
        Message(role="tool", tool_call_id="planted", name="lookup", content=result),
    ]
    return with_messages(conversation, [*conversation.messages[:place], *added, *conversation.messages[place:]])


def _argument(conversation: Conversation, datum: Datum, _rng: random.Random) -> Conversation:
    return _with_call({datum.key: datum.value}, '{"status": "ok"}', conversation)


def _result(conversation: Conversation, datum: Datum, _rng: random.Random) -> Conversation:
    return _with_call({}, f'{{"status": "ok", "{datum.key}": "{datum.value}"}}', conversation)


def _tool(conversation: Conversation, datum: Datum, _rng: random.Random) -> Conversation:
    tool = ToolDefinition(name="lookup", description=datum.sentence)
    return conversation.model_copy(update={"tools": [*conversation.tools, tool]})


def _participants(conversation: Conversation, datum: Datum, _rng: random.Random) -> Conversation:
    return conversation.model_copy(update={"participants": [*conversation.participants, datum.value]})


def _metadata(conversation: Conversation, datum: Datum, _rng: random.Random) -> Conversation:
    return conversation.model_copy(update={"metadata": {**conversation.metadata, datum.key: datum.value}})


_PLANTERS: dict[str, _Planter] = {
    "content": _content,
    "name": _on_a_message("name"),
    "reasoning": _on_a_message("reasoning_content"),
    "arguments": _argument,
    "result": _result,
    "tool": _tool,
    "participants": _participants,
    "metadata": _metadata,
}
FIELDS = tuple(_PLANTERS)
"""Fields in which something can be planted."""
