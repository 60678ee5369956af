"""The tutor: the answer kept is the answer checked, and progress counts it."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.tools.education.answers import right, solved
from uncase_nb.tools.education.makers import MAKERS
from uncase_nb.tools.education.subjects import TOPICS
from uncase_nb.tools.session import ToolSession

DOMAIN = "education.tutoring"
FEW = settings(max_examples=60, deadline=None)


@FEW
@given(st.integers(0, 999), st.sampled_from(sorted(TOPICS)), st.integers(1, 5), st.sampled_from(["es", "en"]))
def test_the_solution_shown_is_right_and_another_is_wrong(seed, subject, level, language) -> None:
    session = ToolSession(seed, domain=DOMAIN, language=language)
    item = session.call("generar_ejercicio", {"materia": subject, "dificultad": level, "con_solucion": True})
    good = session.call("evaluar_respuesta", {"ejercicio": item["id_ejercicio"], "respuesta": item["respuesta"]})
    bad = session.call("evaluar_respuesta", {"ejercicio": item["id_ejercicio"], "respuesta": "mil millones 99999"})
    assert (good["correcta"], bad["correcta"]) == (True, False)
    assert "respuesta_correcta" not in bad  # a tutor lets them try again


@FEW
@given(st.integers(2, 99), st.integers(-50, 50), st.integers(-999, 999))
def test_an_equation_solves_itself(factor, shift, total) -> None:
    answer = solved(f"{factor}x {'+' if shift >= 0 else '-'} {abs(shift)} = {total}")
    root = Fraction(answer.removeprefix("x = "))
    assert factor * root + shift == total


@FEW
@given(st.fractions(Fraction(1, 9), 9, max_denominator=9), st.fractions(Fraction(1, 9), 9, max_denominator=9))
def test_a_sum_of_fractions_solves_itself(first, second) -> None:
    assert Fraction(solved(f"{first} + {second}")) == first + second


@FEW
@given(st.integers(0, 9999), st.sampled_from(["ecuaciones lineales", "fracciones"]), st.integers(1, 5))
def test_what_is_made_is_what_is_solved(seed, topic, level) -> None:
    from random import Random

    from uncase_nb.tools.world import World

    made = MAKERS[topic](World(1), Random(seed), level)
    assert right(solved(made.text), made.answer)


@pytest.mark.parametrize(
    ("said", "wanted", "same"),
    [
        ("5", "x = 5", True), ("x=5", "5", True), ("10/2", "5", True), ("5.0", "5", True), ("x = 6", "5", False),
        ("11/12", "11/12", True), ("0.917", "11/12", True), ("0.9", "11/12", False), ("1 1/2", "3/2", True),
        ("22/24", "11/12", True), ("60 km/h", "60", True), ("Went", "went", True), ("goed", "went", False),
        ("Esdrújula.", "esdrújula", True), ("3/0", "3", False), ("-4", "4", False), ("5 o 6", "5", False),
    ],
)  # fmt: skip
def test_answers_are_the_same_by_value(said, wanted, same) -> None:
    assert right(said, wanted) is same


@FEW
@given(st.integers(0, 999), st.lists(st.booleans(), min_size=1, max_size=6))
def test_progress_grows_with_every_answer(seed, answers) -> None:
    session = ToolSession(seed, domain=DOMAIN)
    before = session.call("consultar_progreso", {})
    item = session.call("generar_ejercicio", {"materia": "física", "con_solucion": True})
    for good in answers:
        said = item["respuesta"] if good else "no sé"
        session.call("evaluar_respuesta", {"ejercicio": item["id_ejercicio"], "respuesta": said})
    after = session.call("consultar_progreso", {"folio": before["folio"]})
    assert after["respuestas_evaluadas"] == before["respuestas_evaluadas"] + len(answers)
    assert after["aciertos"] == before["aciertos"] + sum(answers)
    assert sum(topic["aciertos"] for topic in after["temas"]) == after["aciertos"]
    assert after["porcentaje_de_aciertos"] == round(100 * after["aciertos"] / after["respuestas_evaluadas"], 1)
    assert item["tema"] in [topic["tema"] for topic in after["temas"]]


def test_the_facts_exercises_come_first_with_their_answers() -> None:
    facts = {"ejercicio": "3x + 5 = 20", "resultado": "x = 5", "ejercicio_extra": "4x - 7 = 21"}
    session = ToolSession(1, domain=DOMAIN, facts=facts)
    texts = [session.call("generar_ejercicio", {"materia": "matemáticas"})["enunciado"] for _ in range(3)]
    assert texts[:2] == ["3x + 5 = 20", "4x - 7 = 21"]
    assert texts[2] not in texts[:2]
    assert session.call("evaluar_respuesta", {"ejercicio": "ej-0001", "respuesta": "5"})["correcta"] is True
    assert session.call("evaluar_respuesta", {"ejercicio": "ej-0002", "respuesta": "7"})["correcta"] is True


def test_what_nobody_can_check_goes_to_a_person() -> None:
    session = ToolSession(1, domain=DOMAIN, facts={"ejercicio": "explica el ciclo del agua"})
    item = session.call("generar_ejercicio", {"materia": "historia"})
    before = session.call("consultar_progreso", {})
    result = session.call("evaluar_respuesta", {"ejercicio": item["id_ejercicio"], "respuesta": "llueve"})
    assert (result["estado"], result["correcta"]) == ("revision_de_tutor", None)
    assert session.call("consultar_progreso", {}) == before


def test_an_unknown_exercise_student_or_topic_is_not_invented() -> None:
    session = ToolSession(1, domain=DOMAIN)
    assert session.call("evaluar_respuesta", {"ejercicio": "ej-0404", "respuesta": "5"})["estado"] == "no_encontrado"
    assert session.call("consultar_progreso", {"folio": "est-0000"})["estado"] == "no_encontrado"
    result = session.call("generar_ejercicio", {"materia": "historia", "tema": "ecuaciones"})
    assert (result["estado"], result["temas"]) == ("no_encontrado", ["siglos", "cronología"])


@FEW
@given(st.integers(0, 999), st.sampled_from(sorted(TOPICS)), st.integers(5, 60), st.sampled_from(["video", "lectura"]))
def test_resources_keep_to_the_filters(seed, subject, minutes, form) -> None:
    asked = {"materia": subject, "minutos_max": minutes, "tipo": form, "limite": 20}
    for item in ToolSession(seed, domain=DOMAIN).call("buscar_recurso", asked)["recursos"]:
        assert (item["materia"], item["tipo"]) == (subject, form)
        assert item["minutos"] <= minutes
