"""`generar_ejercicio` and `evaluar_respuesta`: the answer kept is the answer checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.education.answers import right, solved
from uncase_nb.tools.education.makers import MAKERS, linear
from uncase_nb.tools.education.progress import StudentId, student
from uncase_nb.tools.education.resources import subject_of
from uncase_nb.tools.education.subjects import ENGLISH, TOPICS, Subject
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World, not_found

_FACTS = (
    (
        ("ejercicio", "exercise", "problema", "problem", "ecuacion", "equation", "question", "pregunta"),
        ("resultado", "answer", "respuesta", "solucion", "result", "roots", "raices", "coeficientes", "producto"),
    ),
    (
        ("ejercicio_extra", "extra_exercise", "ejercicio_nuevo", "new_exercise", "otro_ejercicio", "otra_ecuacion"),
        ("resultado_extra", "extra_answer", "respuesta_extra"),
    ),
)
"""Names of a seed's exercises and of their answers."""


@dataclass(slots=True)
class Exercise:
    """An exercise set in the session."""

    id: str
    text: str
    topic: str
    answer: str | None
    """None where nobody said it and it does not solve itself: a tutor decides."""
    way: str | None


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
    item = _agreed(world) or _made(world, materia, tema, dificultad)
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
    ejercicio: Annotated[str, Field(min_length=2, max_length=80, description="id_ejercicio (EJ-0001) o su enunciado")],
    respuesta: Annotated[str, Field(min_length=1, max_length=200, description="Respuesta del estudiante")],
    folio: StudentId = None,
) -> dict[str, Any]:
    """Evalúa la respuesta de un ejercicio y la suma al progreso. Acepta formas equivalentes: 5, x = 5, 10/2."""
    who = student(world, folio)
    if who is None:
        return not_found(world, str(folio), "un estudiante", "student")
    item = _find(world, ejercicio)
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


def exercises(world: World) -> list[Exercise]:
    """The exercises set so far."""
    return world.table("exercises", lambda _: [])


def exercise_example(world: World) -> dict[str, Any]:
    """The subject the facts are about."""
    return {"materia": subject_of(world)}


def answer_example(world: World) -> dict[str, Any]:
    """The last exercise, answered right; where none was set, one of the facts or an equation."""
    if exercises(world):
        last = exercises(world)[-1]
        return {"ejercicio": last.id, "respuesta": last.answer or "?"}
    text = world.facts.text(*_FACTS[0][0])
    answer = (_of_facts(world, text) or solved(text)) if text else None
    if text and answer:
        return {"ejercicio": text, "respuesta": answer}
    made = linear(world, world.rng("example"), 1)
    return {"ejercicio": made.text, "respuesta": made.answer}


def _find(world: World, text: str) -> Exercise | None:
    wanted = plain(text)
    found = next((item for item in exercises(world) if wanted in (plain(item.id), plain(item.text))), None)
    if found is None and (solution := _of_facts(world, text) or solved(text)) is not None:
        found = Exercise(world.number("EJ"), text, _topic_of(world, text), solution, None)
        exercises(world).append(found)
    return found


def _of_facts(world: World, text: str) -> str | None:
    """The answer the facts give to an exercise they name."""
    for names, answers in _FACTS:
        if plain(world.facts.text(*names) or "") == plain(text):
            return world.facts.text(*answers)
    return None


def _agreed(world: World) -> Exercise | None:
    """The next exercise that the facts name."""
    set_already = {plain(item.text) for item in exercises(world)}
    for names, answers in _FACTS:
        text = world.facts.text(*names)
        if text and plain(text) not in set_already:
            answer = world.facts.text(*answers) or solved(text)
            way = world.facts.text("procedimiento", "primer_paso", "regla", "rule", "steps")
            return Exercise(world.number("EJ"), text, _topic_of(world, text), answer, way)
    return None


def _made(world: World, subject: str, topic: str | None, level: int) -> Exercise | None:
    number = len(exercises(world)) + 1
    rng = world.rng("exercise", number)
    names = TOPICS[subject]
    name = rng.choice(names) if topic is None else next((known for known in names if _is(topic, known)), None)
    if name is None:
        return None
    made = MAKERS[name](world, rng, level)
    return Exercise(world.number("EJ"), made.text, world.text(name, ENGLISH[name]), made.answer, made.way)


def _topic_of(world: World, text: str) -> str:
    """The topic of an exercise nobody named one for."""
    solution = solved(text)
    name = None if solution is None else "ecuaciones lineales" if "x" in solution else "fracciones"
    return world.text("repaso", "review") if name is None else world.text(name, ENGLISH[name])


def _is(asked: str, topic: str) -> bool:
    return plain(asked) in plain(topic) or plain(asked) in plain(ENGLISH[topic]) or plain(topic) in plain(asked)
