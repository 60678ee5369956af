"""The phrase banks: files of phrases by key, and the variants of a key a region and a tone have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from uncase_nb.generation.simulator.grammar import Phrase
from uncase_nb.generation.simulator.manner import Manner
from uncase_nb.generation.simulator.notation import compile_phrase


@cache
def bank(language: str) -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases of a language by key. A bank file has a `# key` line, then one phrase a line."""
    lines: dict[str, list[str]] = {}
    folder = files("uncase_nb.generation.simulator").joinpath("phrases")
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        if file.name.startswith(f"{language}_") and file.name.endswith(".txt"):
            _read(file.read_text("utf-8"), lines)
    return {key: tuple(compile_phrase(line) for line in phrases) for key, phrases in lines.items()}


@cache
def fitting(key: str, language: str, manner: Manner, slots: frozenset[str]) -> tuple[Phrase, ...]:
    """The phrases of a key that these slots are enough for."""
    return tuple(phrase for phrase in phrases(key, language, manner) if phrase.slots <= slots)


def _read(text: str, lines: dict[str, list[str]]) -> None:
    current: list[str] = []
    for line in text.splitlines():
        if line.startswith("# "):
            current = lines.setdefault(line[2:].strip(), [])
        elif line.strip():
            current.append(line.strip())


@cache
def phrases(key: str, language: str, manner: Manner) -> tuple[Phrase, ...]:
    """The phrases of a key as a region and a tone say it: `ok.mx.casual`, `ok.mx`, `ok.casual`, then `ok`."""
    known = bank(language)
    for name in (f"{key}.{manner.region}.{manner.tone}", f"{key}.{manner.region}", f"{key}.{manner.tone}", key):
        if name in known:
            return known[name]
    return ()
