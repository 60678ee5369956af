"""Steps, tools, roles, tone, language and facts of extracted seeds say what happened."""

from __future__ import annotations

import pytest

from uncase_nb.connectors.read import read
from uncase_nb.connectors.samples import samples
from uncase_nb.errors import ParameterError
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.seeds.extract import extract_seeds
from uncase_nb.seeds.plan import STEPS_MAX
from uncase_nb.tools.packs import definitions


def seed_of(said, **more):
    """The seed of `[(role, text or message), …]`."""
    messages = [text if isinstance(text, dict) else {"role": role, "content": text} for role, text in said]
    options = {"privacy": "anonymized", "language": "es"} | more
    return extract_seeds(Conversation(messages=messages, **options), ner="off")[0]


def steps(seed):
    return [f"{step.role}: {step.text}" for step in seed.steps()]


def called(name, **arguments):
    return {"role": "assistant", "tool_calls": [{"id": "c1", "name": name, "arguments": arguments}]}


TOOL_TALK = [
    ("user", "Hola, busco una camioneta de hasta $450,000 MXN."),
    ("assistant", called("buscar_inventario", tipo="camioneta")),
    (
        "tool",
        {"role": "tool", "tool_call_id": "c1", "content": '{"precio": "$448,000 MXN", "kilometraje": "61,234 km"}'},
    ),
    ("assistant", "Tenemos una Mazda CX-5 2022 en $448,000 MXN."),
    ("user", "Perfecto, gracias."),
]


def test_a_tool_of_the_pack_comes_with_its_definition_and_its_step():
    seed = seed_of(TOOL_TALK, domain="automotive.sales")
    (pack,) = [tool for tool in definitions("automotive.sales") if tool.name == "buscar_inventario"]
    assert seed.tools() == [pack]
    assert any(line.startswith("asesor: consulta el inventario; ") for line in steps(seed))
    assert "$448,000 MXN" in seed.facts().values()
    assert "61,234 km" not in seed.facts().values()  # the tool said it, nobody else did


def test_a_tool_of_ones_own_keeps_its_definition_and_is_named_in_its_step():
    own = {
        "name": "ver_stock",
        "description": "Existencias por almacén",
        "parameters": {"type": "object", "properties": {}},
    }
    said = [
        (role, called("ver_stock") if isinstance(text, dict) and "tool_calls" in text else text)
        for role, text in TOOL_TALK
    ]
    seed = seed_of(said, domain="tienda.ropa", tools=[own])
    assert [tool.description for tool in seed.tools()] == ["Existencias por almacén"]
    assert any("(ver_stock)" in line for line in steps(seed))
    (bare,) = seed_of(said, domain="tienda.ropa").tools()
    assert bare.name == "ver_stock"


def test_every_sample_gives_a_plan_with_nothing_twice_and_sides_that_take_turns():
    for source, seed in zip(*_samples(), strict=True):
        lines = steps(seed)
        assert 5 <= len(lines) <= STEPS_MAX, lines
        assert len({line for line in lines if "saluda" not in line}) == len([x for x in lines if "saluda" not in x])
        assert all(one.role != other.role for one, other in zip(seed.steps(), seed.steps()[1:], strict=False))
        said = sum(bool(message.content) and message.role in ("user", "assistant") for message in source.messages)
        assert seed.pasos_turnos.turnos_min <= max(said, len(lines)) <= seed.pasos_turnos.turnos_max


def _samples():
    anonymous = anonymize(read(samples()), ner="off")
    return anonymous, extract_seeds(anonymous, ner="off")


def test_a_long_conversation_is_cut_to_the_steps_that_say_most():
    said = [("user", "Hola, busco un crédito."), ("assistant", "Buenas tardes, ¿qué monto?")]
    topics = [
        "tasa",
        "comisión",
        "plazo",
        "seguro",
        "ahorro",
        "fondo",
        "riesgo",
        "retiro",
        "deuda",
        "tarjeta",
        "liquidez",
    ]
    for topic in topics:
        said += [("user", f"¿Y cuál es la {topic}?"), ("assistant", f"Le explico: la {topic} depende de su caso.")]
    seed = seed_of([*said, ("user", "Gracias, adiós.")], domain="finance.advisory")
    assert 12 <= len(steps(seed)) <= STEPS_MAX
    assert seed.steps()[-1].text == "agradece; se despide"


def test_a_question_in_other_words_is_about_what_it_is_answered_with():
    seed = seed_of([("user", "Hola, ¿y en eso cómo andan?"), ("assistant", "La garantía es de 36 meses.")])
    assert steps(seed) == ["cliente: saluda; pregunta por la garantía", "agente: informa la garantía"]


@pytest.mark.parametrize(
    ("served", "serves", "roles"),
    [
        ("Paciente", "Dra. [PERSON_1]", ["paciente", "médico"]),
        ("[PERSON_2]", "Soporte técnico", ["cliente", "soporte"]),
        ("Alumna", "Profesor", ["alumno", "profesor"]),
        ("[PERSON_1]", "[PERSON_2]", ["cliente", "agente"]),
    ],
)
def test_roles_are_what_participants_are_called_whoever_writes_first(served, serves, roles):
    said = [
        (serves, "Buenas tardes, ¿en qué le ayudo?"),
        (served, "Quisiera saber el horario."),
        (serves, "De 9:00 a 18:00."),
    ]
    if served.startswith("[") and serves.startswith("["):
        said = said[1:]
    assert seed_of(said).roles == roles


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Son $350,000 MXN con un enganche del 20 %", "es-MX"),
        ("¿Me pasáis el precio en euros al móvil? Vale", "es-ES"),
        ("¿Vos tenés el precio en pesos argentinos? Dale", "es-AR"),
        ("Son 90 millones COP, con la cédula y el SOAT", "es-CO"),
        ("¿Qué precio tiene?", "es"),
    ],
)
def test_the_region_shows_in_the_words(text, code):
    assert seed_of([("user", text), ("assistant", "Claro que sí, le informo el precio.")]).idioma == code


def test_a_language_that_is_asked_for_keeps_its_region():
    talk = Conversation(
        messages=[{"role": r, "content": t} for r, t in TOOL_TALK if isinstance(t, str)], privacy="anonymized"
    )
    assert extract_seeds(talk, language="es-AR", ner="off")[0].idioma == "es-AR"
    with pytest.raises(ParameterError):
        extract_seeds(talk, language="pt-BR", ner="off")


@pytest.mark.parametrize(
    ("asks", "answers", "expected"),
    [
        ("Oye, ¿tienes el precio?", "Sale, te lo paso, va", "informal"),
        ("Me duele mucho la cabeza", "Lamento escuchar eso, entiendo su molestia, no se preocupe", "empático"),
        ("Marca 7 bar y el variador a 40 Hz", "Revise el sensor, la válvula y el parámetro", "técnico"),
        ("Estimada licenciada, disculpe usted", "Con gusto le informo, quedo a sus órdenes", "formal"),
    ],
)
def test_the_tone_is_heard(asks, answers, expected):
    assert seed_of([("user", asks), ("assistant", answers)]).tono == expected


@pytest.mark.parametrize(
    ("domain", "text", "name", "value"),
    [
        ("medical.consultation", "La dosis es de 500 mg cada 8 horas.", "dosis", "500 mg cada 8 horas"),
        ("medical.consultation", "Con fiebre de 38.5 °C acuda a urgencias.", "fiebre", "38.5 °C"),
        ("industrial.support", "La presión debe ser de 6 a 8 bar.", "presion", "6 a 8 bar"),
        ("industrial.support", "Es el código E12 del variador.", "codigo_de_alarma", "E12"),
        ("finance.advisory", "La tasa es del 13.9 % anual.", "tasa_de_interes", "13.9 % anual"),
        ("automotive.sales", "Se lo tomamos entre $190,000 y $205,000 MXN según el avalúo.", "auto_a_cuenta", "entre $190,000 y $205,000 MXN"),
        ("automotive.sales", "Rinde 20.1 km por litro.", "rendimiento", "20.1 km por litro"),
        ("legal.advisory", "El plazo vence en 15 días hábiles.", "plazo_legal", "15 días hábiles"),
        ("education.tutoring", "La clase es el martes a las 17:00.", "clase", "martes"),
        ("automotive.sales", "La mensualidad es de $7,850 MXN a 48 meses.", "mensualidad", "$7,850 MXN"),
    ],
)  # fmt: skip
def test_a_fact_is_named_by_what_it_is_about(domain, text, name, value):
    assert seed_of([("user", "Hola, tengo una duda."), ("assistant", text)], domain=domain).facts()[name] == value


def test_short_answers_and_choices_are_facts():
    said = [
        ("user", "¿Tienen disponible el Nissan Versa 2024?"),
        ("assistant", "Sí, claro. Es de transmisión automática."),
        ("user", "Lo pago por transferencia."),
        ("assistant", "De acuerdo."),
    ]
    facts = seed_of(said, domain="automotive.sales").facts()
    assert facts["disponibilidad"] == "sí"
    assert facts["transmision"] == "automática"
    assert facts["forma_de_pago"] == "transferencia"


@pytest.mark.parametrize(
    "text",
    [
        "Tengo 34 años y mi hijo 8 años", "Nací el 3 de mayo", "Mi saldo es de $12,345.67", "Gano $18,000 MXN al mes",
        "El número es 48213377", "Vivo a 12 km", "Tengo un Kia Rio 2021", "Mi Honda Fit 2015 tiene golpes", "Peso 82 kg",
    ],
)  # fmt: skip
def test_what_is_tied_to_one_person_is_no_fact(text):
    assert seed_of([("user", f"Hola. {text}."), ("assistant", "Con gusto le ayudo.")]).facts() == {}


def test_the_domain_shows_in_the_words():
    seed = seed_of(
        [(role, text) for role, text in TOOL_TALK if isinstance(text, str)]
        + [("user", "¿Y la prueba de manejo y el enganche?")]
    )
    assert seed.dominio == "automotive.sales"
    assert "camioneta" in seed.objetivo
