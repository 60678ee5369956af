"""`buscar_recurso`: a shelf of invented materials."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from uncase_nb.tools.education.subjects import ENGLISH, SUBJECT_WORDS, TOPICS, Subject
from uncase_nb.tools.plain import plain, words_of
from uncase_nb.tools.world import World

Level = Literal["primaria", "secundaria", "preparatoria", "universidad"]
Form = Literal["video", "lectura", "guía de ejercicios", "simulación"]
_FORMS: tuple[tuple[Form, str], ...] = (
    ("video", "Video"), ("lectura", "Reading"), ("guía de ejercicios", "Exercise guide"), ("simulación", "Simulation"),
)  # fmt: skip
_LEVELS: tuple[Level, ...] = ("primaria", "secundaria", "preparatoria", "universidad")


@dataclass(frozen=True, slots=True)
class Resource:
    """One material."""

    id_recurso: str
    titulo: str
    materia: str
    tema: str
    nivel: str
    tipo: str
    minutos: int


def buscar_recurso(  # noqa: PLR0913 - one parameter an argument of the tool
    world: World,
    *,
    materia: Annotated[Subject, Field(description="Materia")],
    tema: Annotated[
        str | None, Field(min_length=2, max_length=80, description="Palabras del tema: «fracciones»")
    ] = None,
    nivel: Annotated[Level | None, Field(description="Nivel escolar")] = None,
    tipo: Annotated[Form | None, Field(description="Tipo de material")] = None,
    minutos_max: Annotated[int | None, Field(ge=5, le=240, description="Duración máxima en minutos")] = None,
    limite: Annotated[int, Field(ge=1, le=20, description="Máximo de recursos en la respuesta")] = 3,
) -> dict[str, Any]:
    """Busca materiales de estudio por materia, tema, nivel, tipo y duración."""
    wanted = words_of(tema or "")
    found = [
        item
        for item in world.table("resources", _resources)
        if item.materia == materia
        and (not wanted or wanted & words_of(item.titulo))
        and nivel in (None, item.nivel)
        and tipo in (None, item.tipo)
        and (minutos_max is None or item.minutos <= minutos_max)
    ]
    return {
        "estado": "ok" if found else "sin_resultados",
        "total": len(found),
        "recursos": [asdict(item) for item in found[:limite]],
    }


def resource_example(world: World) -> dict[str, Any]:
    """The subject the facts are about."""
    return {"materia": subject_of(world)}


def subject_of(world: World) -> str:
    """The subject the facts are most about; mathematics where they do not say."""
    scores = {
        subject: len(world.about & words) + 2 * (plain(subject) in world.about)
        for subject, words in SUBJECT_WORDS.items()
    }
    return max(scores, key=lambda subject: scores[subject])


def _resources(world: World) -> list[Resource]:
    rng = world.rng("resources")
    made: list[Resource] = []
    for subject, topics in TOPICS.items():
        for topic in topics:
            for form, english in rng.sample(_FORMS, 3):
                title = world.text(f"{form.capitalize()}: {topic}", f"{english}: {ENGLISH[topic]}")
                made.append(
                    Resource(
                        f"rec-{len(made) + 1:04}",
                        title,
                        subject,
                        topic,
                        rng.choice(_LEVELS),
                        form,
                        5 * rng.randint(1, 12),
                    )
                )
    return made
