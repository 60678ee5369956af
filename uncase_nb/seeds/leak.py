"""The proof that a seed holds none of its source's words in a row, and no personal data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from uncase_nb.errors import PrivacyError
from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.plain import content_words

GRAM = 5
"""Content words in a row that count as the source's own wording."""


def leaks(seed: Seed, source: Iterable[Conversation]) -> list[str]:
    """Places in the seed (paths, never texts) that repeat `GRAM` content words of the source, or hold a pseudonym."""
    known = {gram for conversation in source for text in _spoken(conversation) for gram in _grams(text)}
    return [
        path
        for path, text in strings(seed.to_wire())
        if TOKEN.search(text) or any(gram in known for gram in _grams(text))
    ]


def refuse_leaks(seed: Seed, source: Iterable[Conversation]) -> None:
    """Let a seed pass, or refuse it.

    Raises:
        PrivacyError: it repeats its source or holds a pseudonym; names the places, not the words.
    """
    if places := leaks(seed, source):
        raise PrivacyError(
            f"a seed repeats its source at {', '.join(places[:3])}.",
            "leave this conversation out, or write its seed by hand.",
        )


def strings(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a wire value with its path, keys of mappings included."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            inner = f"{path}.{key}" if path else str(key)
            yield inner, str(key)
            yield from strings(item, inner)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from strings(item, f"{path}[{number}]")


def _spoken(conversation: Conversation) -> Iterator[str]:
    for message in conversation.messages:
        for text in (message.content, message.reasoning_content):
            if text:
                yield text
        for call in message.tool_calls:
            yield from (text for _, text in strings(call.arguments))


def _grams(text: str) -> Iterator[tuple[str, ...]]:
    words = content_words(text)
    return (tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1))
