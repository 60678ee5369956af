"""The notation of the phrase banks, and its expansion.

`[a|b|]` is one of the alternatives (an empty one may be said by silence), `<usted~tú>` is the polite
and the familiar form, `{slot}` is filled by the caller. Brackets nest.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from random import Random
from typing import NamedTuple


class Slot(NamedTuple):
    """A place the caller fills."""

    name: str


class Choice(NamedTuple):
    """One of several wordings."""

    options: tuple[Sequence_, ...]


class Register(NamedTuple):
    """The polite and the familiar wording."""

    polite: Sequence_
    familiar: Sequence_


Sequence_ = tuple["str | Slot | Choice | Register", ...]


class Phrase(NamedTuple):
    """One line of a bank, compiled."""

    parts: Sequence_
    slots: frozenset[str]

    def say(self, rng: Random, slots: Mapping[str, str], *, familiar: bool) -> str:
        """One wording."""
        said: list[str] = []
        _expand(self.parts, rng, slots, familiar, said)
        return "".join(said)


@cache
def bank(language: str) -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases of a language by key. A bank file has a `# key` line, then one phrase a line."""
    text = files(__package__).joinpath("phrases", f"{language}.txt").read_text("utf-8")
    lines: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        if line.startswith("# "):
            current = lines.setdefault(line[2:].strip(), [])
        elif line.strip():
            current.append(line.strip())
    return {key: tuple(compile_phrase(phrase) for phrase in phrases) for key, phrases in lines.items()}


def compile_phrase(text: str) -> Phrase:
    """Read one phrase of the notation."""
    parts, end = _read(text, 0, "")
    if end != len(text):
        raise ValueError(f"unbalanced bracket at {end} of phrase {text!r}")
    return Phrase(parts, frozenset(_slots(parts)))


def _read(text: str, at: int, stops: str) -> tuple[Sequence_, int]:
    parts: list[str | Slot | Choice | Register] = []
    plain = at
    while at < len(text) and text[at] not in stops and text[at] not in "]>":
        if text[at] not in "[<{":
            at += 1
            continue
        if plain < at:
            parts.append(text[plain:at])
        part, at = _part(text, at)
        parts.append(part)
        plain = at
    if plain < at:
        parts.append(text[plain:at])
    return tuple(parts), at


def _part(text: str, at: int) -> tuple[Slot | Choice | Register, int]:
    if text[at] == "{":
        end = text.index("}", at)
        return Slot(text[at + 1 : end]), end + 1
    close, bar = ("]", "|") if text[at] == "[" else (">", "~")
    options: list[Sequence_] = []
    at += 1
    while True:
        option, at = _read(text, at, bar)
        options.append(option)
        if at >= len(text):
            raise ValueError(f"no {close} in phrase {text!r}")
        at += 1
        if text[at - 1] == close:
            break
    return (Choice(tuple(options)) if close == "]" else Register(options[0], options[1])), at


def _slots(parts: Sequence_) -> list[str]:
    """Slots that are always said; those inside alternatives are the bank's own affair."""
    return [part.name for part in parts if isinstance(part, Slot)]


def _expand(parts: Sequence_, rng: Random, slots: Mapping[str, str], familiar: bool, said: list[str]) -> None:
    for part in parts:
        if isinstance(part, str):
            said.append(part)
        elif isinstance(part, Slot):
            said.append(slots[part.name])
        elif isinstance(part, Choice):
            _expand(part.options[int(rng.random() * len(part.options))], rng, slots, familiar, said)
        else:
            _expand(part.familiar if familiar else part.polite, rng, slots, familiar, said)
