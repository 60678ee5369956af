"""The chat messages that train the compact NER: fillable, all different, and not only about people."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

import pytest

from uncase_nb.privacy.ner import training
from uncase_nb.privacy.ner.training.chat_lines import chat_lines, files
from uncase_nb.privacy.ner.training.slots import LABEL_OF_SLOT
from uncase_nb.privacy.ner.training.values import Values

FOLDER = Path(training.__file__).parent
LANGUAGES = sorted({path.stem.split("_")[2] for path in FOLDER.glob("chat_lines_*.txt")})
FEWEST = 2_200
"""Messages a language; fewer and the network learns the sentences by heart."""
PERSONAL = (0.45, 0.75)
"""Share of messages that hold a labelled slot: the rest teach what is nobody."""
SLOT = re.compile(r"\{(\w+)\}")


@cache
def values(language: str) -> Values:
    return Values(language, random.Random(7))


def frame(line: str) -> str:
    """The words of a message: without values, case, marks and spaces."""
    return " ".join(re.findall(r"\w+", SLOT.sub(" ", line).casefold()))


def test_spanish_is_there() -> None:
    assert "es" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_is_one_that_the_trainer_fills(language: str) -> None:
    slots = {slot for line in chat_lines(language) for slot in SLOT.findall(line)}
    assert all(values(language).fill(slot).strip() for slot in slots)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_brace_is_left_over(language: str) -> None:
    assert [line for line in chat_lines(language) if set("{}") & set(SLOT.sub("", line))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_messages(language: str) -> None:
    assert len(chat_lines(language)) >= FEWEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_comes_twice(language: str) -> None:
    seen: dict[str, str] = {}
    for line in chat_lines(language):
        key = frame(line) or line
        assert key not in seen, (line, seen[key])
        seen[key] = line


@pytest.mark.parametrize("language", LANGUAGES)
def test_some_messages_are_about_nobody(language: str) -> None:
    lines = chat_lines(language)
    personal = sum(any(slot in LABEL_OF_SLOT for slot in SLOT.findall(line)) for line in lines)
    low, high = PERSONAL
    assert low <= personal / len(lines) <= high


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_are_clean_text(language: str) -> None:
    for path in files(language):
        text = path.read_text(encoding="utf-8")
        assert text.endswith("\n")
        assert [line for line in text.splitlines() if line != line.strip() or "\t" in line] == []
