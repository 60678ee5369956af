"""`consultar_resultados`: laboratory values with their reference ranges."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field

from uncase_nb.tools.medical.notice import notice
from uncase_nb.tools.medical.patients import PatientId, patient
from uncase_nb.tools.world import World, not_found

Study = Literal[
    "química sanguínea", "perfil de lípidos", "biometría hemática", "hemoglobina glucosilada", "perfil tiroideo",
    "examen general de orina",
]  # fmt: skip


class Analyte(NamedTuple):
    """What is measured, with a usual adult reference range."""

    name: str
    english: str
    unit: str
    low: float
    high: float
    digits: int
    facts: tuple[str, ...]
    """Names facts give it."""


STUDIES: dict[str, tuple[Analyte, ...]] = {
    "química sanguínea": (
        Analyte("glucosa", "glucose", "mg/dL", 70, 99, 0, ("glucosa", "glucosa_en_ayuno", "glucose")),
        Analyte("creatinina", "creatinine", "mg/dL", 0.6, 1.2, 2, ("creatinina", "creatinine")),
        Analyte("colesterol total", "total cholesterol", "mg/dL", 120, 200, 0, ("colesterol", "cholesterol")),
        Analyte("nitrógeno ureico", "urea nitrogen", "mg/dL", 7, 20, 0, ("nitrogeno_ureico", "urea_nitrogen", "bun")),
    ),
    "perfil de lípidos": (
        Analyte("colesterol total", "total cholesterol", "mg/dL", 120, 200, 0, ("colesterol", "cholesterol")),
        Analyte("triglicéridos", "triglycerides", "mg/dL", 50, 150, 0, ("trigliceridos", "triglycerides")),
        Analyte("HDL", "HDL", "mg/dL", 40, 80, 0, ("hdl", "colesterol_hdl")),
        Analyte("LDL", "LDL", "mg/dL", 50, 130, 0, ("ldl", "colesterol_ldl")),
    ),
    "biometría hemática": (
        Analyte("hemoglobina", "haemoglobin", "g/dL", 12.0, 16.0, 1, ("hemoglobina", "hemoglobin", "haemoglobin")),
        Analyte("leucocitos", "white cells", "10³/µL", 4.5, 11.0, 1, ("leucocitos", "white_cells")),
        Analyte("plaquetas", "platelets", "10³/µL", 150, 450, 0, ("plaquetas", "platelets")),
    ),
    "hemoglobina glucosilada": (
        Analyte("hemoglobina glucosilada", "HbA1c", "%", 4.0, 5.6, 1, ("hemoglobina_glucosilada", "hba1c", "a1c")),
    ),
    "perfil tiroideo": (
        Analyte("TSH", "TSH", "mUI/L", 0.4, 4.0, 2, ("tsh",)),
        Analyte("T4 libre", "free T4", "ng/dL", 0.8, 1.8, 2, ("t4_libre", "free_t4", "t4")),
    ),
    "examen general de orina": (
        Analyte("pH", "pH", "", 5.0, 8.0, 1, ("ph",)),
        Analyte("densidad", "specific gravity", "", 1.005, 1.030, 3, ("densidad", "specific_gravity")),
    ),
}
_OTHER_TESTS = {"glucosilada", "meta", "target", "objetivo", "limite", "rango", "range"}
_OUTSIDE = 0.2
"""How often a value lies a little outside its range."""


def consultar_resultados(
    world: World,
    *,
    estudio: Annotated[Study, Field(description="Estudio de laboratorio")],
    folio: PatientId = None,
) -> dict[str, Any]:
    """Consulta los resultados de un estudio de laboratorio con unidades e intervalos de referencia. No diagnostica."""
    who = patient(world, folio)
    if who is None:
        return not_found(world, str(folio), "un paciente", "patient")
    main = who is patient(world, None)
    rng = world.rng("study", estudio, who.id)
    day = world.today - timedelta(days=rng.randint(1, 6))
    return {
        "estado": "ok",
        "folio": who.id,
        "estudio": estudio,
        "fecha": day.isoformat(),
        "resultados": [_measured(world, item, who.id, main=main) for item in STUDIES[estudio]],
        "nota": notice(world),
    }


def results_example(world: World) -> dict[str, Any]:
    """The study that measures what the facts name."""
    for study, items in STUDIES.items():
        if any(world.facts.number(*_names(world, item)) is not None for item in items):
            return {"estudio": study}
    return {"estudio": "química sanguínea"}


def _names(world: World, item: Analyte) -> tuple[str, ...]:
    """The facts that may state it: `ldl_level` too, but not another test of a like name."""
    return (*item.facts, *world.facts.named(*item.facts, without=_OTHER_TESTS))


def _measured(world: World, item: Analyte, number: str, *, main: bool) -> dict[str, Any]:
    rng = world.rng("analyte", item.name, number)  # the same in every study that measures it
    width = item.high - item.low
    drawn = item.high + width * rng.uniform(0.03, 0.15) if rng.random() < _OUTSIDE else rng.uniform(item.low, item.high)
    known = world.facts.number(*_names(world, item)) if main else None
    value = round(drawn, item.digits) if known is None else known
    return {
        "analito": world.text(item.name, item.english),
        "valor": value,
        "unidad": item.unit,
        "referencia_min": item.low,
        "referencia_max": item.high,
        "fuera_de_referencia": not item.low <= value <= item.high,
    }
