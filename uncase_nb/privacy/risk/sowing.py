"""Plant the values of fictitious people into copies, and remember where each of them stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from random import Random
from typing import NamedTuple

from uncase_nb.privacy.risk.carriers import HOLE, carriers
from uncase_nb.privacy.risk.hosts import Host
from uncase_nb.privacy.risk.marks import marked
from uncase_nb.privacy.risk.person import Person, person
from uncase_nb.privacy.risk.values import MAKERS, keys_of
from uncase_nb.privacy.risk.writing import REGISTERS, written

_FIELD_REGISTERS = ("as written", "lower case", "capitals", "no accents")
_PARTICIPANT, _PARTICIPANT_KEY = "participant", "PERSON/full name"
_FIELD_CUE = "field"


class Seedling(NamedTuple):
    """What was planted, before it is known whether it came through."""

    key: str
    """`TYPE` or `TYPE/form`."""
    cue: str
    """`said`, `unsaid`, `asked`, or `field`."""
    register: str
    """How it is written."""
    place: str
    """`sentence`, `form line`, `tool argument`, `metadata` or `participant`."""
    sentence: str
    """The planted text, without what the host says around it."""


def sow(hosts: Sequence[Host], types: Collection[str], *, people: int, rng: Random) -> list[Seedling]:
    """Each person has a value of every key in a sentence; somebody else of their kind has one in a field."""
    seedlings: list[Seedling] = []
    keys = keys_of(types)
    for number in range(people):
        language = rng.choice(hosts).language
        around = [host for host in hosts if host.language == language]
        speaker, other = person(rng, language), person(rng, language)
        for turn, key in enumerate(keys):
            _say(seedlings, rng, rng.choice(around), speaker, key, turn + number)
            _store(seedlings, rng, rng.choice(around), other, key, turn + number)
    return seedlings


def _say(seedlings: list[Seedling], rng: Random, host: Host, who: Person, key: str, turn: int) -> None:  # noqa: PLR0913, PLR0917 - one plant
    carrier = carriers(host.language)[key].pick(rng, turn)
    register = rng.choice(list(REGISTERS))
    sentence, value = written(carrier.text, MAKERS[key](rng, who), register)
    question = REGISTERS[register](carrier.question) if carrier.question else ""
    host.say(rng, sentence.replace(HOLE, marked(len(seedlings), value)), question)
    seedlings.append(Seedling(key, carrier.cue, register, "sentence", sentence.replace(HOLE, value)))


def _store(seedlings: list[Seedling], rng: Random, host: Host, who: Person, key: str, turn: int) -> None:  # noqa: PLR0913, PLR0917 - one plant
    places = [place for place in host.places if place != _PARTICIPANT or key == _PARTICIPANT_KEY]
    place = places[turn % len(places)]
    register = rng.choice(_FIELD_REGISTERS)
    field = rng.choice(carriers(host.language)[key].fields)
    _, value = written(HOLE, MAKERS[key](rng, who), register)
    host.store(rng, place, field, marked(len(seedlings), value))
    label = value if place == _PARTICIPANT else f"{field}: {value}"
    seedlings.append(Seedling(key, _FIELD_CUE, register, place, label))
