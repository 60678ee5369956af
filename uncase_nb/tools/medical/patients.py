"""`consultar_historial_clinico`: records without names."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.identifiers import identifiers
from uncase_nb.tools.medical.notice import notice
from uncase_nb.tools.world import World, not_found

PatientId = Annotated[
    str | None,
    Field(
        pattern=r"^(?:pac|PAC)-\d{4}$", description="Folio del paciente, por ejemplo pac-0042; sin él, quien conversa"
    ),
]
MEDICINES = (
    "medicamento",
    "medicamentos",
    "tratamiento",
    "medicacion",
    "medicine",
    "medication",
    "medications",
    "treatment",
)
"""Words in the names of facts about what a patient takes."""
_CONDITIONS = (
    ("hipertensión en control", "controlled hypertension"),
    ("diabetes tipo 2 en control", "controlled type 2 diabetes"),
    ("asma leve", "mild asthma"),
    ("migraña", "migraine"),
    ("ninguno", "none"),
)
_ALLERGIES = (("ninguna conocida", "none known"), ("penicilina", "penicillin"), ("ácaros del polvo", "dust mites"))
_TREATMENTS = (
    ("losartán de 50 mg", "losartan 50 mg"),
    ("metformina de 850 mg", "metformin 850 mg"),
    ("salbutamol inhalado", "inhaled salbutamol"),
    ("paracetamol de 500 mg", "acetaminophen 500 mg"),
    ("ninguno", "none"),
)
_VISITS = (
    ("consulta general", "general check-up"),
    ("revisión anual", "yearly check-up"),
    ("vacunación", "vaccination"),
)


@dataclass(slots=True)
class Patient:
    """A record."""

    id: str
    age: str
    allergies: list[str]
    conditions: list[str]
    medicines: list[str]
    appointments: list[dict[str, Any]] = field(default_factory=list)
    """Past ones, and those booked in the session."""


def patient(world: World, number: str | None) -> Patient | None:
    """The patient of that id; whoever the conversation is with where none is given."""
    records = world.table("patients", _patients)
    return next(iter(records.values())) if number is None else records.get(number)


def consultar_historial_clinico(world: World, *, folio: PatientId = None) -> dict[str, Any]:
    """Consulta el historial de un paciente: alergias, antecedentes, medicamentos y citas. No diagnostica."""
    record = patient(world, folio)
    if record is None:
        return not_found(world, str(folio), "un paciente", "patient")
    return {
        "estado": "ok",
        "folio": record.id,
        "edad": record.age,
        "alergias": record.allergies,
        "antecedentes": record.conditions,
        "medicamentos": record.medicines,
        "citas": record.appointments,
        "nota": notice(world),
    }


def record_example(world: World) -> dict[str, Any]:
    """The patient of the conversation."""
    first = patient(world, None)
    return {"folio": first.id} if first else {}


def _patients(world: World) -> dict[str, Patient]:
    numbers = identifiers(world, "pac", "paciente", "id_paciente", "folio", "patient_id")
    return {number: _patient(world, number, main=at == 0) for at, number in enumerate(numbers)}


def _patient(world: World, number: str, *, main: bool) -> Patient:
    rng, facts = world.rng("patient", number), world.facts
    at = rng.randrange(len(_CONDITIONS))
    age = rng.randint(19, 78)
    record = Patient(
        number,
        world.text(f"{age} años", f"{age} years"),
        [world.text(*rng.choice(_ALLERGIES))],
        [world.text(*_CONDITIONS[at])],
        [world.text(*_TREATMENTS[at])],
        [_visit(world, rng)],
    )
    if main:
        if facts.text("edad", "age"):  # what was drawn may not suit that age
            record.conditions = record.medicines = [world.text("ninguno", "none")]
        record.age = facts.text("edad", "age") or record.age
        record.allergies = facts.items("alergias", "alergia", "allergies", "allergy") or record.allergies
        record.conditions = facts.items("antecedentes", "history", "padecimientos", "conditions") or record.conditions
        record.medicines = facts.items(*facts.named(*MEDICINES, without=("nuevo", "nueva", "new"))) or record.medicines
    return record


def _visit(world: World, rng: Random) -> dict[str, Any]:
    day = world.today - timedelta(days=rng.randint(30, 400))
    return {"fecha": day.isoformat(), "motivo": world.text(*rng.choice(_VISITS)), "situacion": "atendida"}
