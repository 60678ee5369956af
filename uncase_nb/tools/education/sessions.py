"""`programar_sesion`: a lesson in a free hour."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from uncase_nb.tools.education.progress import StudentId, student
from uncase_nb.tools.education.resources import subject_of
from uncase_nb.tools.education.subjects import Subject
from uncase_nb.tools.slots import Agenda, Hours, agenda
from uncase_nb.tools.world import World, not_found

_HOURS = Hours(("09:00", "10:00", "11:30", "15:00", "16:00", "17:30", "19:00"))
_DURATION = ("duracion", "duration")


def programar_sesion(  # noqa: PLR0913 - one parameter an argument of the tool
    world: World,
    *,
    materia: Annotated[Subject, Field(description="Materia")],
    horario: Annotated[
        str | None,
        Field(
            min_length=4,
            max_length=80,
            description="id_horario, o fecha y hora: «2026-03-20 16:00»; sin él se listan los horarios libres",
        ),
    ] = None,
    modalidad: Annotated[Literal["en línea", "presencial"], Field(description="Cómo será la sesión")] = "en línea",
    duracion_minutos: Annotated[int, Field(ge=20, le=180, description="Duración en minutos")] = 60,
    folio: StudentId = None,
) -> dict[str, Any]:
    """Programa una sesión de tutoría en un horario libre, o lista los que hay. No duplica horarios."""
    who = student(world, folio)
    if who is None:
        return not_found(world, str(folio), "un estudiante", "student")
    if horario is None:
        return {"estado": "horarios", "horarios": [slot.row() for slot in _desk(world).free(limit=4)]}
    slot, answer = _desk(world).book(horario, "ses")
    if slot is None:
        return answer
    lesson = {"id_sesion": slot.taken, "fecha": slot.when.date().isoformat(), "materia": materia}
    who.sessions.append(lesson)
    return (
        answer
        | lesson
        | {
            "folio": who.id,
            "cita": slot.text,
            "hora": f"{slot.when:%H:%M}",
            "modalidad": modalidad,
            "duracion_minutos": duracion_minutos,
            "con": world.text("tutor de guardia", "tutor on duty"),
        }
    )


def session_example(world: World) -> dict[str, Any]:
    """The first free hour, which is the agreed one where the facts name one."""
    free = _desk(world).free(limit=1)
    given = {"materia": subject_of(world), "horario": free[0].handle if free else "hor-00"}
    text, minutes = world.facts.text(*_DURATION) or "", world.facts.number(*_DURATION)
    fits = minutes is not None and "min" in text and 20 <= minutes <= 180
    return given | ({"duracion_minutos": int(minutes)} if fits and minutes else {})


def _desk(world: World) -> Agenda:
    return agenda(world, "tutoría", _HOURS)
