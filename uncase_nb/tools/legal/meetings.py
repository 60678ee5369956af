"""`agendar_asesoria`: a meeting in a free hour."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from uncase_nb.tools.legal.statutes import Subject
from uncase_nb.tools.slots import Agenda, Hours, agenda
from uncase_nb.tools.world import World

_HOURS = Hours(("09:00", "10:00", "11:00", "12:00", "16:00", "17:00", "18:00"))
_MINUTES = 45


def agendar_asesoria(
    world: World,
    *,
    horario: Annotated[
        str | None,
        Field(
            min_length=4,
            max_length=80,
            description="id_horario, o fecha y hora: «2026-03-20 10:00»; sin él se listan los horarios libres",
        ),
    ] = None,
    materia: Annotated[Subject | None, Field(description="Rama del derecho")] = None,
    modalidad: Annotated[
        Literal["presencial", "videollamada", "teléfono"], Field(description="Cómo será")
    ] = "presencial",
) -> dict[str, Any]:
    """Agenda una asesoría en un horario libre, o lista los que hay. Un horario ocupado no se agenda dos veces."""
    desk = _desk(world)
    if horario is None:
        return {"estado": "horarios", "horarios": [slot.row() for slot in desk.free(limit=4)]}
    slot, answer = desk.book(horario, "ase")
    if slot is None:
        return answer
    fee = world.facts.text("honorarios", "costo_de_la_asesoria", "fee")
    return answer | {
        "id_asesoria": slot.taken,
        "cita": slot.text,
        "fecha": slot.when.date().isoformat(),
        "hora": f"{slot.when:%H:%M}",
        "duracion_minutos": _MINUTES,
        "materia": materia,
        "modalidad": modalidad,
        "con": world.text("asesor de guardia", "adviser on duty"),
        **({"honorarios": fee} if fee else {}),
    }


def meeting_example(world: World) -> dict[str, Any]:
    """The first free hour, which is the agreed one where the facts name one."""
    return {"horario": next((slot.handle for slot in _desk(world).free(limit=1)), "hor-00")}


def _desk(world: World) -> Agenda:
    return agenda(world, "asesoría", _HOURS)
