"""The proof that a seed holds none of its source's words in a row, and no personal data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from uncase_nb.errors import PrivacyError
from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.guarded import Guarded
from uncase_nb.seeds.plain import content_words

GRAM = 5
"""Content words in a row that count as the source's own wording."""
_NOT_SAID = {"privacy", "seed_id", "tools"}
"""`tools` are definitions somebody published; a seed gives them as they are, and they are held to the rest."""
Grams = frozenset[tuple[str, ...]]


def leaks(seed: Seed, source: Iterable[Conversation], guarded: Guarded | None = None) -> list[str]:
    """Places in the seed (paths, never texts) that repeat the source or hold personal data.

    A place leaks where `GRAM` content words of any field of the source stand in a row, whatever their accents, case,
    punctuation and endings; where a pseudonym stands; or where a value of the vault does.
    """
    return leaking(seed.to_wire(), grams_of(source), guarded or Guarded())


def refuse_leaks(seed: Seed, source: Iterable[Conversation], guarded: Guarded | None = None) -> None:
    """Let a seed pass, or refuse it.

    Raises:
        PrivacyError: it repeats its source or holds personal data; names the places, not the words.
    """
    if places := leaks(seed, source, guarded):
        raise PrivacyError(
            f"a seed repeats its source at {', '.join(places[:3])}.",
            "leave this conversation out, or write its seed by hand.",
        )


def leaking(value: Any, known: Grams, guarded: Guarded) -> list[str]:
    """Paths of the texts of a wire value that hold a known run of words, a pseudonym, or a guarded value.

    Lists are also read as one text: a sentence cut over several items is still a sentence.
    """
    found = [
        path
        for path, text in strings(value)
        if TOKEN.search(text) or guarded.holds(text) or any(gram in known for gram in _grams(text))
    ]
    found += [path for path, text in _joined(value) if any(gram in known for gram in _grams(text))]
    return list(dict.fromkeys(place for path in found if (place := _shown(path, guarded))))


def grams_of(source: Iterable[Conversation]) -> Grams:
    """Every run of `GRAM` content words in any field of the source."""
    fields = (item.model_dump(mode="json", exclude=_NOT_SAID) for item in source)
    return frozenset(gram for field in fields for text in _texts(field) for gram in _grams(text))


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
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield path, str(value)


def _texts(value: Any) -> Iterator[str]:
    """Texts of a source, those of JSON within them, and lists of texts as one: a list may be copied as a line."""
    for _, text in strings(value):
        yield text
        if text.lstrip().startswith(("{", "[")):
            with suppress(ValueError, RecursionError):  # no JSON after all: it was read as text
                yield from _texts(json.loads(text))
    yield from (text for _, text in _joined(value))


def _joined(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _joined(item, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list):
        if len(value) > 1 and all(isinstance(item, str) for item in value):
            yield path, " ".join(value)
        for number, item in enumerate(value):
            yield from _joined(item, f"{path}[{number}]")


def _shown(path: str, guarded: Guarded) -> str:
    """A path that may be shown: a key could itself hold a value."""
    if TOKEN.search(path) or guarded.holds(path):
        return path.split(".", maxsplit=1)[0]
    return path


def _grams(text: str) -> Iterator[tuple[str, ...]]:
    words: Sequence[str] = content_words(text)
    return (tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1))
