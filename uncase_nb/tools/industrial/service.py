"""`consultar_historial_mantenimiento` and `programar_servicio`: a visit takes its hour and its parts."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any, Literal

from pydantic import Field

from uncase_nb.tools.industrial.parts import Part, part
from uncase_nb.tools.industrial.plant import MachineName, machine, machines, main_example, no_machine
from uncase_nb.tools.slots import Agenda, Hours, agenda
from uncase_nb.tools.world import World, not_found

_UPKEEP = {"mantenimiento", "preventivo", "preventiva", "maintenance", "preventive"}
_LOOK = {"revision", "inspeccion", "inspection"}
_BROKEN = {"falla", "fuga", "averia", "reparacion", "fault", "leak", "repair", "breakdown"}
_HOURS = Hours(("06:00", "07:30", "09:00", "11:00", "14:00", "16:00", "22:00"), always=True)


def consultar_historial_mantenimiento(world: World, *, equipo: MachineName) -> dict[str, Any]:
    """Consulta los servicios hechos y programados de un equipo, y sus horas de uso."""
    item = machine(world, equipo)
    if item is None:
        return no_machine(world, equipo)
    warranty = world.facts.text("garantia", "warranty") if item is machines(world)[0] else None
    return {
        "estado": "ok",
        "id_equipo": item.id,
        "equipo": item.name,
        "tipo": item.kind,
        "horas_de_uso": item.hours,
        "servicios": item.services,
        **({"garantia": warranty} if warranty else {}),
    }


def programar_servicio(
    world: World,
    *,
    equipo: MachineName,
    tipo: Annotated[Literal["preventivo", "correctivo", "inspección"], Field(description="Tipo de servicio")],
    horario: Annotated[
        str | None,
        Field(
            min_length=4,
            max_length=80,
            description="id_horario, o fecha y hora: «2026-03-20 07:30»; sin él se listan los horarios libres",
        ),
    ] = None,
    refacciones: Annotated[
        list[Annotated[str, Field(min_length=2, max_length=80)]] | None,
        Field(max_length=10, description="Claves de buscar_refaccion que se usarán, uno por pieza; salen del almacén"),
    ] = None,
) -> dict[str, Any]:
    """Programa una visita técnica en un horario libre y toma del almacén las refacciones. No duplica horarios."""
    item = machine(world, equipo)
    if item is None:
        return no_machine(world, equipo)
    if horario is None:
        return {"estado": "horarios", "horarios": [slot.row() for slot in _desk(world).free(limit=4)]}
    needed, problem = _needed(world, refacciones or [])
    if problem:
        return problem
    slot, answer = _desk(world).book(horario, "ser")
    if slot is None:
        return answer
    for spare, count in needed:
        _take(spare, count)
    visit = {
        "id_servicio": slot.taken,
        "fecha": slot.when.date().isoformat(),
        "tipo": tipo,
        "refacciones": [spare.id for spare, count in needed for _ in range(count)],
        "situacion": "programado",
    }
    item.services.append(visit)
    crew = world.text("técnico de guardia", "technician on duty")
    return answer | visit | {"id_equipo": item.id, "cita": slot.text, "hora": f"{slot.when:%H:%M}", "atiende": crew}


def history_example(world: World) -> dict[str, Any]:
    """The machine the conversation is about."""
    return {"equipo": main_example(world)}


def service_example(world: World) -> dict[str, Any]:
    """The first free hour, which is the agreed one where the facts name one."""
    free = _desk(world).free(limit=1)
    return {"equipo": main_example(world), "tipo": _kind(world), "horario": free[0].handle if free else "hor-00"}


def _kind(world: World) -> str:
    """Upkeep or a look where that is what is spoken of and nothing is broken."""
    if world.about & _BROKEN or not world.about & (_UPKEEP | _LOOK):
        return "correctivo"
    return "preventivo" if world.about & _UPKEEP else "inspección"


def _desk(world: World) -> Agenda:
    return agenda(world, "servicio", _HOURS)


def _needed(world: World, names: list[str]) -> tuple[list[tuple[Part, int]], dict[str, Any] | None]:
    """The parts asked for, or why they cannot be had."""
    found = {name: part(world, name) for name in names}
    for name, spare in found.items():
        if spare is None:
            return [], not_found(world, name, "una refacción", "spare part")
    counts = Counter(spare.id for name in names if (spare := found[name]))
    needed = [(spare, counts[spare.id]) for spare in {id(item): item for item in found.values() if item}.values()]
    for spare, count in needed:
        if spare.stock + spare.reserved < count:
            text = world.text("No hay existencia suficiente.", "There is not enough stock.")
            return [], {"estado": "existencia_insuficiente", "mensaje": text, "refacciones": [spare.row(world)]}
    return needed, None


def _take(spare: Part, count: int) -> None:
    """What was set aside goes first."""
    kept = min(spare.reserved, count)
    spare.reserved -= kept
    spare.stock -= count - kept
