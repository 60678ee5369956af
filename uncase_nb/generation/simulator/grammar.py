"""The notation of the phrase banks, and its expansion.

`[a|b|]` is one of the alternatives (an empty one may be said by silence), `<usted~tú~vos>` is the polite, the
familiar and the `vos` form (`vos` speaks as `tú` where it has none of its own), `{slot}` is filled by the caller
and `{@key}` is a phrase of that key. A line, a half of one (` || `) or an alternative may also be whole forms: `Dígame~Dime~Decime`.
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple, Protocol

BETWEEN = " || "
"""Stands between a question and its answer."""


class Slot(NamedTuple):
    """A place the caller fills."""

    name: str


class Reference(NamedTuple):
    """A phrase of another key."""

    key: str


class Choice(NamedTuple):
    """One of several wordings."""

    options: tuple[Parts, ...]
    needs: tuple[frozenset[str], ...]
    """Slots each of them needs."""


class Register(NamedTuple):
    """The polite, the familiar and perhaps the `vos` wording."""

    forms: tuple[Parts, ...]


Parts = tuple["str | Slot | Reference | Choice | Register", ...]


class Saying(Protocol):
    """Who says a phrase: chance, register, slots, and phrases of other keys."""

    rng: Random
    register: int
    used: set[int]

    def refer(self, key: str) -> Phrase:
        """A phrase of a key."""


class Phrase(NamedTuple):
    """One line of a bank, compiled."""

    parts: Parts
    slots: frozenset[str]
    """Slots that are always said."""

    def say(self, by: Saying, slots: dict[str, str]) -> str:
        """One wording."""
        said: list[str] = []
        _expand(self.parts, by, slots, said)
        return "".join(said)


def _expand(parts: Parts, by: Saying, slots: dict[str, str], said: list[str]) -> None:
    for part in parts:
        if isinstance(part, str):
            said.append(part)
        elif isinstance(part, Slot):
            said.append(slots[part.name])
        elif isinstance(part, Reference):
            _expand(by.refer(part.key).parts, by, slots, said)
        elif isinstance(part, Register):
            _expand(part.forms[min(by.register, len(part.forms) - 1)], by, slots, said)
        else:
            _expand(_chosen(part, by, slots), by, slots, said)


def _chosen(choice: Choice, by: Saying, slots: dict[str, str]) -> Parts:
    """An alternative whose slots are there; one that was said before is drawn again once."""
    options = choice.options
    if any(choice.needs):
        options = tuple(option for option, needs in zip(options, choice.needs, strict=True) if needs <= slots.keys())
    option = options[int(by.rng.random() * len(options))]
    if id(option) in by.used:
        option = options[int(by.rng.random() * len(options))]
    if option:
        by.used.add(id(option))
    return option
