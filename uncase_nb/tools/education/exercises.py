"""`generar_ejercicio` and `evaluar_respuesta`: the answer kept is the answer checked."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.education.answers import right
from uncase_nb.tools.education.book import agreed, exercises, find, made, of_seed
from uncase_nb.tools.education.made_sums import linear
from uncase_nb.tools.education.progress import StudentId, student
from uncase_nb.tools.education.resources import subject_of
from uncase_nb.tools.education.subjects import ENGLISH, TOPICS, Subject
from uncase_nb.tools.world import World, not_found


def generar_ejercicio(
    world: World,
    *,
    materia: Annotated[Subject, Field(description="Materia")],
    tema: Annotated[
        str | None, Field(min_length=2, max_length=80, description="Tema; sin él, uno de la materia")
    ] = None,
    dificultad: Annotated[int, Field(ge=1, le=5, description="De 1 (fácil) a 5 (difícil)")] = 2,
    con_solucion: Annotated[bool, Field(description="Si se incluyen respuesta y procedimiento")] = False,
) -> dict[str, Any]:
    """Genera un ejercicio con su id, que pide evaluar_respuesta. Incluye la solución sólo si se pide."""
    item = agreed(world) or made(world, materia, tema, dificultad)
    if item is None:
        known = [world.text(name, ENGLISH[name]) for name in TOPICS[materia]]
        return not_found(world, str(tema), "un tema", "topic", temas=known)
    exercises(world).append(item)
    shown = {"respuesta": item.answer, "procedimiento": item.way} if con_solucion else {}
    return {
        "estado": "ok",
        "id_ejercicio": item.id,
        "materia": materia,
        "tema": item.topic,
        "dificultad": dificultad,
        "enunciado": item.text,
        **shown,
    }


def evaluar_respuesta(
    world: World,
    *,
    ejercicio: Annotated[str, Field(min_length=2, max_length=80, description="id_ejercicio (ej-0001) o su enunciado")],
    respuesta: Annotated[str, Field(min_length=1, max_length=200, description="Respuesta del estudiante")],
    folio: StudentId = None,
) -> dict[str, Any]:
    """Evalúa la respuesta de un ejercicio y la suma al progreso. Acepta formas equivalentes: 5, x = 5, 10/2."""
    who = student(world, folio)
    if who is None:
        return not_found(world, str(folio), "un estudiante", "student")
    item = find(world, ejercicio)
    if item is None:
        return not_found(world, ejercicio, "un ejercicio", "exercise")
    if item.answer is None:
        note = world.text("La revisa una persona.", "A person reviews it.")
        return {"estado": "revision_de_tutor", "id_ejercicio": item.id, "correcta": None, "mensaje": note}
    correct = right(respuesta, item.answer)
    who.note(item.topic, correct=correct)
    said = ("Correcto.", "Correct.") if correct else ("Aún no; revisa el procedimiento.", "Not yet; go over the steps.")
    return {
        "estado": "ok",
        "id_ejercicio": item.id,
        "folio": who.id,
        "correcta": correct,
        "retroalimentacion": world.text(*said),
        "procedimiento": item.way,
        **({"respuesta_correcta": item.answer} if correct else {}),
    }


def exercise_example(world: World) -> dict[str, Any]:
    """The subject the facts are about."""
    return {"materia": subject_of(world)}


def answer_example(world: World) -> dict[str, Any]:
    """The last exercise, answered right; where none was set, one of the facts or an equation."""
    answered = [item for item in exercises(world) if item.answer is not None]
    if answered:
        return {"ejercicio": answered[-1].id, "respuesta": answered[-1].answer}
    if (known := of_seed(world)) is not None:
        return {"ejercicio": known[0], "respuesta": known[1]}
    equation = linear(world, world.rng("example"), 1)
    return {"ejercicio": equation.text, "respuesta": equation.answer}
