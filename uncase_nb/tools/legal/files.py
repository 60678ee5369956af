"""`consultar_expediente`: files by number, with a next deadline that the calendar agrees with."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.holidays import rest_day
from uncase_nb.tools.legal.deadlines import deadline
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World, not_found

_FILES = 5
_COURSE: dict[str, tuple[tuple[str, str], ...]] = {
    "laboral": (
        ("solicitud de conciliación", "request for conciliation"),
        ("audiencia de conciliación", "conciliation hearing"),
        ("presentación de la demanda", "claim filed"),
        ("contestación de la demanda", "answer filed"),
        ("audiencia preliminar", "preliminary hearing"),
    ),
    "civil": (
        ("presentación de la demanda", "claim filed"),
        ("admisión de la demanda", "claim admitted"),
        ("emplazamiento", "service of process"),
        ("contestación de la demanda", "answer filed"),
        ("ofrecimiento de pruebas", "evidence offered"),
    ),
    "mercantil": (
        ("presentación de la demanda", "claim filed"),
        ("auto de ejecución", "enforcement order"),
        ("requerimiento de pago", "demand for payment"),
        ("contestación de la demanda", "answer filed"),
        ("desahogo de pruebas", "evidence heard"),
    ),
}
_TERM = (3, 5, 9, 15)
"""Working days a next act may have."""


def consultar_expediente(
    world: World,
    *,
    asunto: Annotated[
        str | None,
        Field(
            min_length=3,
            max_length=40,
            description="Número de asunto o de expediente, por ejemplo asu-0042; sin él, el de quien conversa",
        ),
    ] = None,
) -> dict[str, Any]:
    """Consulta un expediente: materia, etapa, actuaciones en orden y el próximo término en días hábiles."""
    records = world.table("files", _files)
    asunto = asunto or next(iter(records))
    record = next((item for number, item in records.items() if plain(number) == plain(asunto)), None)
    if record is None:
        return not_found(world, asunto, "un expediente", "file")
    return {"estado": "ok"} | record


def file_example(world: World) -> dict[str, Any]:
    """The file of the conversation."""
    return {"asunto": next(iter(world.table("files", _files)))}


def _files(world: World) -> dict[str, dict[str, Any]]:
    rng = world.rng("files")
    numbers = [f"asu-{number:04}" for number in rng.sample(range(1, 10_000), _FILES)]
    named = world.facts.text("asunto", "expediente", "numero_de_expediente", "file_number", "case_number")
    if named and named not in numbers:
        numbers[0] = named
    return {number: _file(world, number) for number in numbers}


def _file(world: World, number: str) -> dict[str, Any]:
    rng = world.rng("file", number)
    subject = rng.choice(tuple(_COURSE))
    course = _COURSE[subject]
    reached = rng.randint(1, len(course) - 1)
    ago = sorted(rng.sample(range(2, 160), reached), reverse=True)
    acts = [
        {"fecha": _worked(world.today - timedelta(days=days)).isoformat(), "actuacion": world.text(*course[at])}
        for at, days in enumerate(ago)
    ]
    days = rng.choice(_TERM)
    notified = _worked(world.today - timedelta(days=1))
    return {
        "asunto": number,
        "materia": subject,
        "etapa": acts[-1]["actuacion"],
        "actuaciones": acts,
        "proximo_termino": {
            "actuacion": world.text(*course[reached]),
            "notificado": notified.isoformat(),
            "dias_habiles": days,
            "vencimiento": deadline(notified, days, working=True).end.isoformat(),
        },
    }


def _worked(day: date) -> date:
    """The day itself, or the last working day before it."""
    while rest_day(day):
        day -= timedelta(days=1)
    return day
