"""Each thing a conversation states is supported, contradicted, unsupported or given, with its place in the text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.evaluation.fidelity import fidelity
from uncase_nb.evaluation.seed_view import view
from uncase_nb.evaluation.turns import spoken_turns
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed

FACTS = {
    "modelo": "Nébula X5", "precio": "$385,000 MXN", "plazo": "48 meses", "tasa": "12.9%", "mensualidad": "$8,250", "garantia": "5 años",
    "entrega": "de 2 a 4 semanas", "prueba": "sábado a las 11:00", "puertas": "5", "incluye_seguro": False,
}  # fmt: skip
PLAN = ["cliente: pide una cotización", "asesor: da los datos", "cliente: agradece"]
TOLD = "El precio del Nébula X5 es de $385,000 MXN, con plazo de 48 meses y tasa del 12.9%."
ROWS = [
    {"hotel_name": "Casa Azul", "price": 150, "address": "12 Pine Street"},
    {"hotel_name": "Gran Faro", "price": 210, "address": "98 Lake Avenue"},
]


def judge(*said, facts=FACTS, language="es", results=()):
    """Turns alternate, the user first; results stand after the first turn."""
    seed = Seed.model_validate({
        "seed_id": "s", "dominio": "automotive.sales", "idioma": language, "objetivo": "Cotizar", "tono": "formal",
        "roles": ["cliente", "asesor"], "pasos_turnos": PLAN, "parametros_factuales": facts,
    })  # fmt: skip
    messages = [{"role": ("user", "assistant")[n % 2], "content": text} for n, text in enumerate(said)]
    if results:
        call = {"role": "assistant", "content": "", "tool_calls": [{"id": "c", "name": "find", "arguments": {}}]}
        messages[1:1] = [call, {"role": "tool", "tool_call_id": "c", "content": json.dumps(results)}]
    conversation = Conversation(messages=messages, id="c", seed_id="s", language=language, privacy="synthetic")
    seen = view(seed)
    return conversation, fidelity(conversation, spoken_turns(conversation, seen.speakers, seen.language), seen)


def verdicts(said, wanted, **more):
    conversation, result = judge("Buenas, ¿me cotiza el Nébula X5?", f"{TOLD} {said}", **more)
    return [
        fact.verdict
        for fact in result.stated
        if wanted in conversation.messages[fact.message].content[fact.mention.start : fact.mention.end]
    ]


def score(*said, **more):
    return judge("Buenas, ¿me cotiza el Nébula X5?", *said, **more)[1].score


def test_what_the_seed_says_is_supported_whatever_its_wording():
    said = (
        "Se lo dejo en 385 mil pesos, a cuatro años con 12,9 por ciento; son $8,250.00 cada mes. La entrega tarda 3 semanas y "
        "la garantía es de cinco años. Lo espero el sábado a las 11 de la mañana."
    )
    assert score(said) == 1.0


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("La mensualidad queda en $8,520.", "$8,520"),
        ("La garantía es de 3 años.", "3 años"),
        ("El plazo sería de 36 meses.", "36 meses"),
        ("La tasa anual es del 15.9%.", "15.9%"),
        ("Lo espero el domingo a las 11:00.", "domingo"),
        ("La entrega tarda de 2 a 9 semanas.", "9 semanas"),
        ("Tiene 3 puertas.", "3"),
        ("El precio incluye seguro.", "incluye seguro"),
    ],
)
def test_another_value_of_the_same_subject_is_a_contradiction(said, wrong):
    assert "contradicted" in verdicts(said, wrong)
    assert score(f"{TOLD} {said}") <= 0.2
    assert score(TOLD) == 1.0


@pytest.mark.parametrize(
    "said", ["Hay un cargo de $1,377.", "El folio es KX-8841.", "Le damos 30% de descuento en Autos Perijá."]
)
def test_what_nobody_gave_is_unsupported_and_costs_half(said):
    assert score(f"{TOLD} {said}") <= 0.5
    assert score(f"{TOLD} {said} {said.replace('Hay', 'Insisto, hay')}") < score(f"{TOLD} {said}")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("En total pagaría $396,000.", "$396,000"),
        ("Más o menos 8 mil pesos cada mes.", "8 mil pesos"),
        ("La diferencia con el precio es de $376,750.", "$376,750"),
        ("Son 4 años de plazo.", "4 años"),
    ],
)
def test_sums_conversions_and_rounded_figures_are_supported(said, wanted):
    assert verdicts(said, wanted) == ["supported"]


def test_a_scale_an_alternative_and_what_the_user_wants_state_nothing():
    said = (
        "Del 1 al 10, ¿qué tanto le urge?",
        "Como un 9, y traigo $50,000 de enganche.",
        "Con sus $50,000 le alcanza. ¿Lo quiere en 7 o 9 días?",
    )
    result = judge("Hola, ¿me cotiza el Nébula X5?", TOLD, "Gracias.", *said)[1]
    assert result.score == 1.0
    assert result.count("given") >= 3


def test_a_value_of_another_row_is_a_misquoted_result():
    right = judge(
        "Hi, a hotel?", "Casa Azul at 12 Pine Street costs $150.", facts={"price": "$150"}, language="en", results=ROWS
    )[1]
    both = judge(
        "Hi?", "Casa Azul costs $150, Gran Faro costs $210.", facts={"price": "$150"}, language="en", results=ROWS
    )[1]
    wrong = judge(
        "Hi, a hotel?", "Casa Azul at 12 Pine Street costs $210.", facts={"city": "Lima"}, language="en", results=ROWS
    )
    assert right.score == both.score == 1.0
    assert "$210" in [
        wrong[0].messages[f.message].content[f.mention.start : f.mention.end]
        for f in wrong[1].stated
        if f.verdict == "contradicted"
    ]


def test_yes_and_no_are_held_against_what_was_asked():
    asked = "¿El precio incluye seguro?"
    yes = judge("Hola.", TOLD, asked, "Sí, con gusto.")[1]
    no = judge("Hola.", TOLD, asked, "No, se paga aparte.")[1]
    assert (yes.count("contradicted"), no.count("contradicted")) == (1, 0)


def test_where_too_little_is_told_nothing_was_measured():
    assert score("Claro, con mucho gusto.") is None


@given(
    st.permutations(
        ["La garantía es de 5 años.", "La mensualidad es de $8,520.", "¿Le parece?", "El folio es KX-8841.", TOLD]
    ),
    st.booleans(),
)
def test_every_place_lies_in_its_message_and_marks_what_it_says(parts, shout):
    text = "  ¡Ándele! ".join(parts)
    conversation, result = judge("Hola.", text.replace("¿", "¿¿") if shout else text)
    for fact in result.stated:
        content = conversation.messages[fact.message].content
        assert 0 <= fact.mention.start < fact.mention.end <= len(content)
        assert content[fact.mention.start : fact.mention.end].strip() == content[fact.mention.start : fact.mention.end]
    marked = {
        conversation.messages[f.message].content[f.mention.start : f.mention.end]: f.verdict for f in result.stated
    }
    assert marked["$8,520"] == "contradicted"
    assert marked["5 años"] == "supported"
    assert marked["KX-8841"] == "unsupported"


@given(st.integers(1_000, 99_999), st.integers(1_000, 99_999))
def test_another_amount_never_scores_as_the_known_one(known, stated):
    facts = {"precio": f"${known:,} MXN"}
    told, other = (
        judge("¿Cuánto cuesta?", f"El precio es de ${value:,}.", facts=facts)[1].score for value in (known, stated)
    )
    assert told == 1.0
    assert (other or 0.0) <= (1.0 if known == stated else 0.2)
