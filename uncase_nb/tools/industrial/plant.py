"""The session's plant: its machines, and the alarms each may show."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.identifiers import identifiers
from uncase_nb.tools.industrial.faults import ENGLISH, FAULTS, KIND_WORDS, Fault
from uncase_nb.tools.plain import plain, words_of
from uncase_nb.tools.world import World, not_found

MachineName = Annotated[
    str,
    Field(
        min_length=2, max_length=80, description="Id del equipo (EQ-0042), su nombre o su tipo: «bomba», «compresor»"
    ),
]
_NAME = ("equipo", "modelo", "maquina", "equipment", "machine", "model", "compresor", "bomba", "compressor", "pump")
_CODE = ("codigo_de_alarma", "codigo_de_falla", "codigo", "codigo_de_error", "fault_code", "alarm_code", "error_code")
_PART = (
    "refaccion",
    "pieza_de_recambio",
    "repuesto",
    "recambio",
    "spare_part",
    "spare_sensor",
    "part",
    "pieza",
    "rodamiento_de_reemplazo",
    "replacement_part",
)

_ANY_KIND, _SURE = "equipo", 3
"""A machine of no special kind, where fewer words of the facts than this tell which."""
_ALARM, _UNKNOWN = ("alarma activa", "active alarm"), ("por confirmar en sitio", "to be confirmed on site")
_LOOK = ("revisar el componente que señala la alarma", "inspect the component the alarm points at")


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
    """The machine the conversation is about."""
    return machines(world)[0].id


def _machines(world: World) -> list[Machine]:
    kinds = list(FAULTS)
    world.rng("plant").shuffle(kinds)
    named = _kind_of_facts(world)
    kinds.remove(_ANY_KIND)
    if named:
        kinds = [named, *(kind for kind in kinds if kind != named)]
    numbers = identifiers(world, "EQ", "id_equipo", "equipment_id", count=len(kinds))
    return [
        _machine(world, number, kind, main=at == 0)
        for at, (number, kind) in enumerate(zip(numbers, kinds, strict=True))
    ]


def _kind_of_facts(world: World) -> str | None:
    """The kind whose name or alarms share most words with the facts."""
    about = world.about
    if not about:
        return None
    scores = {kind: 3 * len(about & set(words)) + _near(about, FAULTS[kind])[0] for kind, words in KIND_WORDS.items()}
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] >= _SURE else _ANY_KIND


def _near(about: set[str], faults: tuple[Fault, ...]) -> tuple[int, int]:
    """How many words the nearest alarm shares, and which one it is."""
    texts = [words_of(" ".join((*fault.sign, *fault.cause, *fault.check, *fault.part))) for fault in faults]
    return max((len(about & words), -at) for at, words in enumerate(texts))


def _machine(world: World, number: str, kind: str, *, main: bool) -> Machine:
    rng = world.rng("machine", number)
    name = world.text(f"{kind} {rng.randint(1, 9)}", f"{ENGLISH[kind]} {rng.randint(1, 9)}")
    hours, faults = rng.randint(8, 90) * 100, FAULTS[kind]
    if main:
        name = world.facts.text(*_NAME) or name
        hours = int(world.facts.number("horas_de_uso", "operating_hours", "hours", "horometro") or hours)
        faults = _agreed(world, faults)
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


def _numbered(world: World, fault: Fault) -> str | None:
    """The usual part under the number the facts give it."""
    number = world.facts.text("referencia", "part_number", "numero_de_parte")
    return f"{world.text(*fault.part).rsplit(' ', 1)[0]} {number}" if number else None


def _agreed(world: World, faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """The alarms, first the one that the facts are about, as they tell it."""
    facts = world.facts
    shared, behind = _near(world.about, faults)
    first, others = faults[-behind], [fault for at, fault in enumerate(faults) if at != -behind]
    code, cause, part = facts.text(*_CODE), facts.text("causa", "cause"), facts.text(*_PART) or _numbered(world, first)
    if (code or cause or part) and not shared:
        first = first._replace(sign=_ALARM, cause=_UNKNOWN, check=_LOOK)
    told = first._replace(
        code=code or first.code,
        cause=(cause, cause) if cause else first.cause,
        part=(part, part) if part else first.part,
    )
    return (told, *others)
