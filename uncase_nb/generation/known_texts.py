"""The public texts a prompt is made of: our own instructions, tools of the packs, seeds of the library.

A detector that takes a word of theirs for a name would stop a prompt that holds nobody's data. What a user wrote is
never among them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from uncase_nb.generation.brief import prompt_language
from uncase_nb.generation.guidance import GUIDANCE, VARIATIONS
from uncase_nb.generation.prompt_words import WORDS
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.leak import strings
from uncase_nb.seeds.library import published
from uncase_nb.tools.packs import by_name

_SLOT = re.compile(r"\{\w+\}")


@lru_cache(maxsize=256)
def _of(wire: str, seed_language: str) -> tuple[str, ...]:
    seed = Seed.model_validate_json(wire)
    texts = {*_ours(seed_language), *_tools(seed)}
    if published(seed):
        texts.update(_strings(seed.to_wire()))
    return tuple(sorted(texts))


def known_texts(seed: Seed) -> tuple[str, ...]:
    """The texts in a prompt for this seed that everybody may read."""
    return _of(json.dumps(seed.to_wire(), ensure_ascii=False), prompt_language(seed))


def _ours(language: str) -> Iterator[str]:
    for text in WORDS[language].values():
        yield from _SLOT.split(text)  # what a slot holds is the user's
    yield from (texts[language] for texts in GUIDANCE.values())
    for subject, options in VARIATIONS[language].items():
        yield from (f"{subject} {option}" for option in options)


def _tools(seed: Seed) -> Iterator[str]:
    """Definitions that are those of a pack, whoever offers them, as a prompt writes them."""
    packed = by_name()
    for tool in seed.tools():
        if tool.name in packed and packed[tool.name].definition == tool:
            yield json.dumps(tool.model_dump(), ensure_ascii=False)
            yield from _strings(tool.model_dump())


def _strings(value: Any) -> Iterator[str]:
    return (text for _, text in strings(value))
