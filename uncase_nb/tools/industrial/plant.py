"""The session's plant: its machines, and the alarms each may show."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.identifiers import identifiers
from uncase_nb.tools.industrial.alarms import ANY_KIND, agreed, kind_of_facts
from uncase_nb.tools.industrial.faults import ENGLISH, FAULTS, KIND_WORDS, Fault
from uncase_nb.tools.plain import plain, words_of
from uncase_nb.tools.world import World, not_found

MachineName = Annotated[
    str,
    Field(
        min_length=2, max_length=80, description="Id del equipo (eq-0042), su nombre o su tipo: «bomba», «compresor»"
    ),
]
_NAME = ("equipo", "modelo", "maquina", "equipment", "machine", "model", "compresor", "bomba", "compressor", "pump")


@dataclass(slots=True)
class Machine:
    """A machine of the plant."""

    id: str
    name: str
    kind: str
    faults: tuple[Fault, ...]
    hours: int
    services: list[dict[str, Any]] = field(default_factory=list)
    """Past ones, and those booked in the session."""

    def fault(self, code: str) -> Fault | None:
        """The alarm of that code."""
        return next((item for item in self.faults if plain(item.code) == plain(code)), None)


def machines(world: World) -> list[Machine]:
    """The machines; the first is the one the conversation is about."""
    return world.table("machines", _machines)


def machine(world: World, text: str) -> Machine | None:
    """The machine an id, a name or a kind means."""
    wanted = plain(text)
    for item in machines(world):
        if wanted in (plain(item.id), plain(item.name)):
            return item
    return next(
        (item for item in machines(world) if any(word in words_of(wanted) for word in KIND_WORDS[item.kind])), None
    )


def no_machine(world: World, text: str) -> dict[str, Any]:
    """An honest answer for a machine the plant does not have."""
    known = [{"id_equipo": item.id, "nombre": item.name} for item in machines(world)]
    return not_found(world, text, "un equipo", "machine", equipos=known)


def main_example(world: World) -> str:
    """The machine the conversation is about, as people there call it; its id where nobody named it."""
    item = machines(world)[0]
    if item.name in map(str, world.facts.values.values()):
        return item.name
    return next((word for word in KIND_WORDS[item.kind] if word in world.about), item.id)


def _machines(world: World) -> list[Machine]:
    kinds = list(FAULTS)
    world.rng("plant").shuffle(kinds)
    named = kind_of_facts(world)
    kinds.remove(ANY_KIND)
    if named:
        kinds = [named, *(kind for kind in kinds if kind != named)]
    numbers = identifiers(world, "eq", "id_equipo", "equipment_id", count=len(kinds))
    return [
        _machine(world, number, kind, main=at == 0)
        for at, (number, kind) in enumerate(zip(numbers, kinds, strict=True))
    ]


def _machine(world: World, number: str, kind: str, *, main: bool) -> Machine:
    rng = world.rng("machine", number)
    name = world.text(f"{kind} {rng.randint(1, 9)}", f"{ENGLISH[kind]} {rng.randint(1, 9)}")
    hours, faults = rng.randint(8, 90) * 100, FAULTS[kind]
    if main:
        name = world.facts.text(*_NAME) or name
        hours = int(world.facts.number("horas_de_uso", "operating_hours", "hours", "horometro") or hours)
        faults = agreed(world, faults)
    done = [
        _done(world, rng, fault, ago)
        for fault, ago in zip(rng.sample(faults, 2), (rng.randint(210, 400), rng.randint(20, 200)), strict=True)
    ]
    return Machine(number, name, kind, faults, hours, done)


def _done(world: World, rng: Random, fault: Fault, ago: int) -> dict[str, Any]:
    return {
        "fecha": (world.today - timedelta(days=ago)).isoformat(),
        "tipo": rng.choice(("preventivo", "correctivo")),
        "trabajo": world.text(*fault.check),
        "situacion": "terminado",
    }
