"""What a conversation may state: facts and prose of its seed, tool arguments and results, and what users say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from uncase_nb.evaluation.mentions import Mention, find_mentions
from uncase_nb.evaluation.seed_view import Fact, SeedView, facts_of
from uncase_nb.evaluation.support import same
from uncase_nb.evaluation.text import is_function_word, stem, words
from uncase_nb.schemas.conversation import Conversation


class Evidence:
    """Known facts, quick to ask. A tool's result counts wherever in the conversation it stands."""

    def __init__(self, conversation: Conversation, seed: SeedView) -> None:
        self.language = seed.language
        self.facts = [*seed.facts, *tool_facts(conversation, seed.language)]
        self._known: dict[object, list[Mention]] = {}
        self.vocabulary: set[str] = set()
        for fact in self.facts:
            self._learn(fact.mentions)
            self.vocabulary |= {*fact.stems, *fact.label}
        for text in seed.prose:
            self.learn_text(text)
        for tool in conversation.tools:
            self.vocabulary |= self._stems(f"{tool.name} {tool.description}")

    def learn_text(self, text: str) -> None:
        """Take everything a text says as known."""
        self._learn(find_mentions(text))
        self.vocabulary |= self._stems(text)

    def knows(self, word: str) -> bool:
        """Whether a word of a name occurs in anything known, or carries no topic."""
        return is_function_word(word, self.language) or stem(word, self.language) in self.vocabulary

    def supports(self, mention: Mention) -> bool:
        """Whether something known says the same."""
        return any(same(mention, known) for key in _keys(mention) for known in self._known.get(key, ())) or (
            mention.kind == "money" and self._is_share(mention)
        )

    def _is_share(self, mention: Mention) -> bool:
        """A known percentage of a known amount, or what is left of it: the one sum people state without a source."""
        amounts = [m.value for m in self._known.get("amount", ()) if isinstance(m.value, float)]
        shares = [m.value / 100 for m in self._known.get("percent", ()) if isinstance(m.value, float)]
        return any(
            abs(amount * part - mention.value) < 1  # type: ignore[operator]  # money is always a number
            for amount in amounts
            for share in shares
            for part in (share, 1 - share)
        )

    def _learn(self, mentions: tuple[Mention, ...]) -> None:
        for mention in mentions:
            for key in _keys(mention):
                self._known.setdefault(key, []).append(mention)
            if mention.kind == "money" or (mention.kind == "quantity" and mention.unit is None):
                self._known.setdefault("amount", []).append(mention)
            if mention.kind == "percent" or mention.unit == "percent":
                self._known.setdefault("percent", []).append(mention)

    def _stems(self, text: str) -> set[str]:
        return {stem(word, self.language) for word in words(text)}


def _keys(mention: Mention) -> Iterator[object]:
    """Where to look a mention up: equal facts share a key."""
    if isinstance(mention.value, tuple):
        yield "calendar" if mention.kind == "date" else "clock"
        return
    yield mention.value
    if mention.kind == "quantity":
        yield "calendar"
        yield "clock"


def tool_facts(conversation: Conversation, language: str) -> list[Fact]:
    """Every argument a call gave and every value a tool returned. A result that is no JSON is one text."""
    facts: list[Fact] = []
    for message in conversation.messages:
        for call in message.tool_calls:
            facts += facts_of(call.name, call.arguments, language)
        if message.role == "tool" and message.content:
            facts += facts_of(message.name or "result", _parsed(message.content), language)
    return facts


def _parsed(content: str) -> Any:
    try:
        return json.loads(content)
    except json.JSONDecodeError:
        return content
