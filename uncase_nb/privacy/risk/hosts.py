"""Where planted values go: a copy of one text or one conversation that takes sentences and fields."""

from __future__ import annotations

from random import Random
from typing import Any, Protocol

from uncase_nb.schemas.conversation import Conversation

_APPENDED = 0.3  # the rest of the sentences are messages of their own
_TOOL = {"es": "guardar_datos", "en": "save_details"}
_PERSON = {"es": "cliente", "en": "customer"}
_RECORDS = {"es": "registros", "en": "records"}
_GREETING = {"es": "buenas, ahorita les leo", "en": "hi there, reading along"}


class Host(Protocol):
    """A copy that is being planted into."""

    language: str
    """`es` or `en`."""
    places: tuple[str, ...]
    """What fields it has, for values that stand in none of its sentences."""

    def say(self, rng: Random, sentence: str, question: str) -> None:
        """A sentence somewhere; its question before it, where there is one."""
        ...

    def store(self, rng: Random, place: str, field: str, value: str) -> None:
        """A value in a field, at one of `places`."""
        ...


class TextHost:
    """Lines of a text."""

    places: tuple[str, ...] = ("form line",)

    def __init__(self, text: str, language: str) -> None:
        self.language = language
        self._lines = text.split("\n")
        self._planted: dict[int, list[str]] = {}

    def say(self, rng: Random, sentence: str, question: str) -> None:
        """On lines of their own."""
        place = rng.randrange(len(self._lines) + 1)
        self._planted.setdefault(place, []).append(f"{question}\n{sentence}" if question else sentence)

    def store(self, rng: Random, place: str, field: str, value: str) -> None:
        """As a line of a form."""
        assert place in self.places
        self.say(rng, f"{field.replace('_', ' ').capitalize()}: {value}", "")

    def text(self) -> str:
        """The copy."""
        lines: list[str] = []
        for place in range(len(self._lines) + 1):
            lines += self._planted.get(place, [])
            lines += self._lines[place : place + 1]
        return "\n".join(lines)


class ConversationHost:
    """Messages, tool arguments, metadata and participants of a conversation."""

    places: tuple[str, ...] = ("tool argument", "metadata", "participant")

    def __init__(self, conversation: Conversation, language: str) -> None:
        self.language = language
        self._data = conversation.model_dump()
        self._speaking = [m for m in self._data["messages"] if m["role"] not in ("tool", "system")]
        self._calls = 0

    def say(self, rng: Random, sentence: str, question: str) -> None:
        """At the end of a message, or in one of its own, by somebody who speaks."""
        if not question and self._speaking and rng.random() < _APPENDED:
            message = rng.choice(self._speaking)
            message["content"] = f"{message['content']} {sentence}" if message["content"] else sentence
            return
        role, name = self._speaker(rng)
        answer = {"role": role, "name": name, "content": sentence}
        asking = [{"role": "assistant", "content": question}] if question else []
        self._insert(rng, [*asking, answer])

    def store(self, rng: Random, place: str, field: str, value: str) -> None:
        """In arguments, in metadata, or as the name of somebody who takes part."""
        if place == "tool argument":
            self._calls += 1
            arguments: dict[str, Any] = {field: value}
            if rng.random() < 0.5:
                arguments = {_PERSON[self.language]: arguments}
            call = {"id": f"planted-{self._calls}", "name": _TOOL[self.language], "arguments": arguments}
            self._insert(rng, [{"role": "assistant", "content": None, "tool_calls": [call]}])
        elif place == "metadata":
            self._records().append({field: value})
        else:
            self._data["participants"].append(value)
            self._insert(rng, [{"role": "user", "name": value, "content": _GREETING[self.language]}])

    def conversation(self) -> Conversation:
        """The copy."""
        return Conversation.model_validate(self._data)

    def _insert(self, rng: Random, messages: list[dict[str, Any]]) -> None:
        place = rng.randrange(len(self._data["messages"]) + 1)
        self._data["messages"][place:place] = messages

    def _speaker(self, rng: Random) -> tuple[str, str | None]:
        if not self._speaking:
            return "user", None
        message = rng.choice(self._speaking)
        return message["role"], message["name"]

    def _records(self) -> list[dict[str, str]]:
        key = _RECORDS[self.language]
        while not isinstance(self._data["metadata"].setdefault(key, []), list):
            key += "_"
        records: list[dict[str, str]] = self._data["metadata"][key]
        return records
