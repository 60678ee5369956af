"""`verificar_interacciones`: published interactions and allergies, for the doctor to judge."""

from __future__ import annotations

from itertools import combinations
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.medical.medicines import ALLERGY_GROUPS, INTERACTIONS, medicine
from uncase_nb.tools.medical.notice import notice
from uncase_nb.tools.medical.patients import MEDICINES, PatientId, patient
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World, not_found

_LONGEST = 80
_Name = Annotated[str, Field(min_length=2, max_length=_LONGEST)]


def verificar_interacciones(
    world: World,
    *,
    medicamentos: Annotated[
        list[_Name],
        Field(
            min_length=1,
            max_length=10,
            json_schema_extra={"uniqueItems": True},
            description="Sustancias activas, con o sin dosis: «losartán de 50 mg»",
        ),
    ],
    alergias: Annotated[
        list[_Name] | None, Field(max_length=10, description="Alergias que refiere el paciente")
    ] = None,
    folio: PatientId = None,
) -> dict[str, Any]:
    """Revisa interacciones publicadas entre medicamentos, y alergias. Con un paciente, suma las de su historial."""
    record = patient(world, folio)
    if record is None:
        return not_found(world, str(folio), "un paciente", "patient")
    taken = [*medicamentos, *(record.medicines if folio else [])]
    allergic = [*(alergias or []), *(record.allergies if folio else [])]
    read = {text: medicine(text) for text in dict.fromkeys(taken)}
    known = sorted({name for name in read.values() if name})
    found = [item for item in INTERACTIONS if item.pair <= set(known)]
    found.sort(key=lambda item: (not item.grave, sorted(item.pair)))
    return {
        "estado": "ok",
        "revisados": known,
        "pares_revisados": len(list(combinations(known, 2))),
        "interacciones": [
            {
                "medicamentos": sorted(item.pair),
                "gravedad": "alta" if item.grave else "moderada",
                "efecto": world.text(item.effect, item.english),
            }
            for item in found
        ],
        "alertas_de_alergia": _allergies(known, allergic),
        "no_reconocidos": [text for text, name in read.items() if name is None and not _nothing(text)],
        "nota": notice(world),
    }


def interactions_example(world: World) -> dict[str, Any]:
    """What the patient of the conversation takes, and an ordinary painkiller."""
    record = patient(world, None)
    taken = [text for text in (record.medicines if record else []) if not _nothing(text) and len(text) <= _LONGEST]
    named = [text for name in world.facts.named(*MEDICINES) if (text := world.facts.text(name)) and medicine(text)]
    asked = named if len(named) > 1 else [*taken, world.text("ibuprofeno", "ibuprofen")]
    return {"medicamentos": [text for text in dict.fromkeys(asked) if 2 <= len(text) <= _LONGEST][:10]}


def _nothing(text: str) -> bool:
    return plain(text) in ("ninguno", "ninguna", "none")


def _allergies(known: list[str], allergic: list[str]) -> list[dict[str, Any]]:
    alerts = []
    for text in allergic:
        group = next((names for word, names in ALLERGY_GROUPS.items() if word in plain(text)), ())
        touched = sorted({*group, medicine(text)} & set(known), key=str)
        if touched:
            alerts.append({"alergia": text, "medicamentos": touched})
    return alerts
