"""`consultar_agenda` and `agendar_cita`: an hour booked is no longer free."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import Field

from uncase_nb.tools.medical.patients import PatientId, patient
from uncase_nb.tools.plain import plain
from uncase_nb.tools.slots import Agenda, Hours, agenda, rows
from uncase_nb.tools.world import World, not_found

Specialty = Literal[
    "medicina general", "pediatría", "cardiología", "ginecología", "dermatología", "traumatología", "nutrición",
    "odontología", "oftalmología", "psicología",
]  # fmt: skip
_GENERAL: Specialty = "medicina general"
_HOURS = Hours(("08:00", "08:40", "09:20", "10:00", "11:20", "12:00", "12:40", "16:00", "16:40", "17:20", "18:00"))
_ROOMS = 12
_LONGEST_REASON = 200
_STEM = 7
"""Letters by which `dermatólogo` is taken for `dermatología`."""


def consultar_agenda(
    world: World,
    *,
    especialidad: Annotated[
        Specialty, Field(description="Especialidad o servicio; sin ella, medicina general")
    ] = _GENERAL,
    desde: Annotated[
        str | None, Field(json_schema_extra={"format": "date"}, description="Primer día aceptado, AAAA-MM-DD")
    ] = None,
    turno: Annotated[Literal["mañana", "tarde"] | None, Field(description="Mañana: antes de las 13:00")] = None,
    limite: Annotated[int, Field(ge=1, le=20, description="Máximo de horarios en la respuesta")] = 4,
) -> dict[str, Any]:
    """Consulta los horarios libres de una especialidad, con el id que pide agendar_cita."""
    desk = _asked(world, especialidad)
    since = date.fromisoformat(desde) if desde else None
    free = desk.free(since=since, morning=None if turno is None else turno == "mañana")
    return {
        "estado": "ok" if free else "sin_resultados",
        "especialidad": especialidad,
        "total": len(free),
        "horarios": rows(free[:limite]),
    }


def agendar_cita(
    world: World,
    *,
    horario: Annotated[
        str,
        Field(
            min_length=4,
            max_length=80,
            description="id_horario de consultar_agenda, o fecha y hora: «2026-03-20 09:20», «viernes 20 de marzo a las 9:20»",
        ),
    ],
    motivo: Annotated[
        str, Field(min_length=1, max_length=_LONGEST_REASON, description="Motivo de la consulta, en pocas palabras")
    ],
    especialidad: Annotated[
        Specialty | None, Field(description="Especialidad; sin ella, la última consultada en la agenda")
    ] = None,
    folio: PatientId = None,
) -> dict[str, Any]:
    """Agenda una cita en un horario libre. Si está ocupado o no existe, ofrece otros y no agenda nada."""
    who = patient(world, folio)
    if who is None:
        return not_found(world, str(folio), "un paciente", "patient")
    name: str = especialidad or next(iter(_seen(world)), _GENERAL)
    slot, answer = _asked(world, name).book(horario, "cit")
    if slot is None:
        return answer
    who.appointments.append(
        {"id_cita": slot.taken, "fecha": slot.when.date().isoformat(), "motivo": motivo, "situacion": "programada"}
    )
    fasting = world.facts.text("ayuno", "fasting")
    return answer | {
        "id_cita": slot.taken,
        "folio": who.id,
        "cita": slot.text,
        "fecha": slot.when.date().isoformat(),
        "hora": f"{slot.when:%H:%M}",
        "especialidad": name,
        "profesional": world.text("médico de guardia", "doctor on duty"),
        "consultorio": world.rng("room", name).randint(1, _ROOMS),
        "motivo": motivo,
        **({"ayuno": fasting} if fasting else {}),
    }


def agenda_example(world: World) -> dict[str, Any]:
    """The specialty the facts name, or general medicine."""
    return {"especialidad": _specialty(world)}


def booking_example(world: World) -> dict[str, Any]:
    """The first free hour, which is the agreed one where the facts name one."""
    name = next(iter(_seen(world)), _specialty(world))
    free = _desk(world, name).free(limit=1)
    reason = world.facts.text(*world.facts.named("motivo", "reason"))
    return {
        "horario": free[0].handle if free else "hor-00",
        "motivo": (reason or world.text("valoración", "assessment"))[:_LONGEST_REASON],
        "especialidad": name,
    }


def _asked(world: World, name: str) -> Agenda:
    """The agenda of a specialty, which is now the last one asked about."""
    seen = _seen(world)
    seen[:] = [name, *(other for other in seen if other != name)]
    return _desk(world, name)


def _desk(world: World, name: str) -> Agenda:
    return agenda(world, name, _HOURS)


def _seen(world: World) -> list[str]:
    """Specialties asked about, the last one first."""
    return world.table("specialties", lambda _: [])


def _specialty(world: World) -> str:
    known: tuple[str, ...] = get_args(Specialty)
    return next((name for name in known if any(word[:_STEM] == plain(name)[:_STEM] for word in world.about)), _GENERAL)
