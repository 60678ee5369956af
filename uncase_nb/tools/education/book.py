"""The exercises of a session: those the facts name, then made ones."""

from __future__ import annotations

from dataclasses import dataclass

from uncase_nb.tools.education.answers import solved
from uncase_nb.tools.education.makers import MAKERS
from uncase_nb.tools.education.subjects import ENGLISH, TOPICS
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World

_FACTS = (
    (
        ("ejercicio", "exercise", "problema", "problem", "ecuacion", "equation", "question", "pregunta"),
        (
            "resultado",
            "answer",
            "respuesta",
            "solucion",
            "result",
            "roots",
            "raices",
            "coeficientes",
            "producto",
            "factor",
        ),
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


def exercises(world: World) -> list[Exercise]:
    """The exercises set so far."""
    return world.table("exercises", lambda _: [])


def of_seed(world: World) -> tuple[str, str] | None:
    """The first exercise the facts name with its answer, where it has one."""
    text = world.facts.text(*_FACTS[0][0])
    answer = (_of_facts(world, text) or solved(text)) if text else None
    return (text, answer) if text and answer else None


def find(world: World, text: str) -> Exercise | None:
    """The exercise of that id or text; a text that solves itself becomes one."""
    wanted = plain(text)
    found = next((item for item in exercises(world) if wanted in (plain(item.id), plain(item.text))), None)
    if found is None and (solution := _of_facts(world, text) or solved(text)) is not None:
        found = Exercise(world.number("ej"), text, _topic_of(world, text), solution, None)
        exercises(world).append(found)
    return found


def _of_facts(world: World, text: str) -> str | None:
    """The answer the facts give to an exercise they name."""
    for names, answers in _FACTS:
        if plain(world.facts.text(*names) or "") == plain(text):
            return world.facts.text(*answers) or _asked_for(world, text)
    return None


def _asked_for(world: World, text: str) -> str | None:
    """The fact an exercise asks for by its name: `hallar la mediana` asks for the fact `mediana`."""
    words = f" {plain(text)} "
    places = {name: words.find(f" {name.replace('_', ' ')} ") for name in world.facts.values if len(name) > 2}
    asked = [name for name, at in places.items() if at >= 0]
    return world.facts.text(min(asked, key=places.__getitem__)) if asked else None


def agreed(world: World) -> Exercise | None:
    """The next exercise that the facts name."""
    set_already = {plain(item.text) for item in exercises(world)}
    for names, answers in _FACTS:
        text = world.facts.text(*names)
        if text and plain(text) not in set_already:
            answer = world.facts.text(*answers) or _asked_for(world, text) or solved(text)
            way = world.facts.text("procedimiento", "primer_paso", "regla", "rule", "steps")
            return Exercise(world.number("ej"), text, _topic_of(world, text), answer, way)
    return None


def made(world: World, subject: str, topic: str | None, level: int) -> Exercise | None:
    """A new exercise; None where the subject has no such topic."""
    number = len(exercises(world)) + 1
    rng = world.rng("exercise", number)
    names = TOPICS[subject]
    name = rng.choice(names) if topic is None else next((known for known in names if _is(topic, known)), None)
    if name is None:
        return None
    it = MAKERS[name](world, rng, level)
    return Exercise(world.number("ej"), it.text, world.text(name, ENGLISH[name]), it.answer, it.way)


def _topic_of(world: World, text: str) -> str:
    """The topic of an exercise nobody named one for."""
    solution = solved(text)
    name = None if solution is None else "ecuaciones lineales" if "x" in solution else "fracciones"
    return world.text("repaso", "review") if name is None else world.text(name, ENGLISH[name])


def _is(asked: str, topic: str) -> bool:
    return plain(asked) in plain(topic) or plain(asked) in plain(ENGLISH[topic]) or plain(topic) in plain(asked)
