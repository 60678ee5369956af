"""`consultar_progreso`: it grows with every answer evaluated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.education.subjects import ENGLISH, TOPICS
from uncase_nb.tools.identifiers import identifiers
from uncase_nb.tools.world import World, not_found

StudentId = Annotated[
    str | None,
    Field(
        pattern=r"^(?:est|EST)-\d{4}$", description="Folio del estudiante, por ejemplo est-0042; sin él, quien conversa"
    ),
]


@dataclass(slots=True)
class Score:
    """Answers to one topic."""

    evaluated: int = 0
    correct: int = 0


@dataclass(slots=True)
class Student:
    """A record without a name."""

    id: str
    topics: dict[str, Score] = field(default_factory=dict)
    sessions: list[dict[str, Any]] = field(default_factory=list)

    def note(self, topic: str, *, correct: bool) -> None:
        """Add an answer."""
        score = self.topics.setdefault(topic, Score())
        score.evaluated += 1
        score.correct += correct


def student(world: World, number: str | None) -> Student | None:
    """The student of that id; whoever the conversation is with where none is given."""
    records = world.table("students", _students)
    return next(iter(records.values())) if number is None else records.get(number)


def consultar_progreso(world: World, *, folio: StudentId = None) -> dict[str, Any]:
    """Consulta el progreso de un estudiante: respuestas evaluadas, aciertos y detalle por tema."""
    who = student(world, folio)
    if who is None:
        return not_found(world, str(folio), "un estudiante", "student")
    evaluated = sum(score.evaluated for score in who.topics.values())
    correct = sum(score.correct for score in who.topics.values())
    return {
        "estado": "ok",
        "folio": who.id,
        "respuestas_evaluadas": evaluated,
        "aciertos": correct,
        "porcentaje_de_aciertos": _share(correct, evaluated),
        "temas": [
            {
                "tema": name,
                "respuestas_evaluadas": score.evaluated,
                "aciertos": score.correct,
                "porcentaje_de_aciertos": _share(score.correct, score.evaluated),
            }
            for name, score in who.topics.items()
        ],
        "sesiones": who.sessions,
    }


def progress_example(world: World) -> dict[str, Any]:
    """The student of the conversation."""
    first = student(world, None)
    return {"folio": first.id} if first else {}


def _share(correct: int, evaluated: int) -> float:
    return round(100 * correct / evaluated, 1) if evaluated else 0.0


def _students(world: World) -> dict[str, Student]:
    numbers = identifiers(world, "est", "estudiante", "id_estudiante", "folio", "student_id")
    return {number: _student(world, number) for number in numbers}


def _student(world: World, number: str) -> Student:
    rng = world.rng("student", number)
    topics = rng.sample([topic for names in TOPICS.values() for topic in names], 2)
    made = {}
    for topic in topics:
        evaluated = rng.randint(3, 12)
        made[world.text(topic, ENGLISH[topic])] = Score(evaluated, rng.randint(1, evaluated))
    return Student(number, made)
