"""`calcular_plazo`: days that count, in Mexico."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field

from uncase_nb.tools.facts import number_in
from uncase_nb.tools.holidays import rest_day
from uncase_nb.tools.moments import day_in
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World

_SHOWN = 10
_USUAL = 10


class Deadline(NamedTuple):
    """When a term ends, and what was skipped on the way."""

    end: date
    skipped: tuple[date, ...]


def deadline(start: date, days: int, *, working: bool) -> Deadline:
    """Count from the day after the start; only working days count where so asked."""
    day, counted, skipped = start, 0, []
    while counted < days:
        day += timedelta(days=1)
        if working and rest_day(day):
            skipped.append(day)
        else:
            counted += 1
    return Deadline(day, tuple(skipped))


def calcular_plazo(
    world: World,
    *,
    fecha_inicio: Annotated[
        str, Field(json_schema_extra={"format": "date"}, description="Día del acto o notificación, AAAA-MM-DD")
    ],
    dias: Annotated[int, Field(ge=1, le=365, description="Número de días del plazo")],
    tipo_de_dias: Annotated[
        Literal["hábiles", "naturales"],
        Field(description="Hábiles: sin sábados, domingos ni descansos obligatorios"),
    ] = "hábiles",
) -> dict[str, Any]:
    """Calcula cuándo vence un plazo contado desde el día siguiente, en días hábiles o naturales del calendario mexicano."""
    start = date.fromisoformat(fecha_inicio)
    found = deadline(start, dias, working=tipo_de_dias == "hábiles")
    holidays = [day for day in found.skipped if day.weekday() < 5]
    return {
        "estado": "ok",
        "fecha_inicio": fecha_inicio,
        "dias": dias,
        "tipo_de_dias": tipo_de_dias,
        "primer_dia": _first(start, working=tipo_de_dias == "hábiles").isoformat(),
        "vencimiento": found.end.isoformat(),
        "vence_en_dia_inhabil": rest_day(found.end, world.language) is not None,
        "dias_inhabiles_excluidos": len(found.skipped),
        "descansos_obligatorios": [
            {"fecha": day.isoformat(), "motivo": rest_day(day, world.language)} for day in holidays[:_SHOWN]
        ],
        "calendario": world.text(
            "Calendario mexicano: sábados, domingos y descansos del artículo 74 de la Ley Federal del Trabajo",
            "Mexican calendar: Saturdays, Sundays and rest days of article 74 of the Federal Labour Law",
        ),
    }


def deadline_example(world: World) -> dict[str, Any]:
    """The first term in days that the facts name, from the day they name for it or that of the session."""
    start = _notified(world) or world.today
    for value in world.facts.values.values():
        text = plain(str(value))
        number = number_in(text)
        if number and number == int(number) and 1 <= number <= 365 and text.split()[-1] in ("dias", "days", "habiles"):
            kind = "hábiles" if "habiles" in text or "working" in text or "business" in text else "naturales"
            return {"fecha_inicio": start.isoformat(), "dias": int(number), "tipo_de_dias": kind}
    return {"fecha_inicio": start.isoformat(), "dias": _USUAL, "tipo_de_dias": "hábiles"}


def _notified(world: World) -> date | None:
    """The day of the act, `5 de marzo`."""
    for name in world.facts.named("notificacion", "despido", "accidente", "dismissal", "notice"):
        if (found := day_in(world.facts.text(name) or "", world.today.year)) is not None:
            return found
    return None


def _first(start: date, *, working: bool) -> date:
    return deadline(start, 1, working=working).end
