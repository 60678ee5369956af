"""Every argument of a call comes from the facts, the plan's words or an earlier result; a tool the facts cover is called."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.generation.simulator.known import Known
from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.schemas.seed import Seed
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.seeds.library import seeds

EQUIPPED = [seed for seed in seeds() if seed.tools()]


def calls_of(conversation):
    """Every call with the results that were there before it."""
    results = []
    for message in conversation.messages:
        for call in message.tool_calls:
            yield call, list(results)
        if message.role == "tool":
            results.append(json.loads(message.content))


@pytest.mark.parametrize("seed", EQUIPPED, ids=lambda seed: seed.seed_id)
def test_every_library_seed_calls_every_tool_it_offers(seed, acted):
    for conversation in acted(seed, 3, random_seed=5):
        assert {call.name for call, _ in calls_of(conversation)} == {tool.name for tool in seed.tools()}


def test_every_argument_is_told_or_found(tool_seed, acted, tracing):
    texts = tracing.told_by(tool_seed)
    for conversation in acted(tool_seed, 3, random_seed=8):
        schemas = {tool.name: tool.parameters["properties"] for tool in conversation.tools}
        for call, results in calls_of(conversation):
            for name, value in call.arguments.items():
                assert tracing.traces(value, schemas[call.name][name], texts, results), (call.name, name, value)


COVERED = {
    "es": {
        "plazo": ({"type": "integer", "description": "Plazo en meses"}, st.integers(6, 72), "{} meses"),
        "monto": ({"type": "number"}, st.integers(1_001, 999_999), "${:,} MXN"),
        "prioridad": ({"type": "string", "enum": ["alta", "media", "baja"]}, st.sampled_from(["alta", "media", "baja"]), "{}"),
        "sucursal": ({"type": "string"}, st.sampled_from(["Zona Norte", "Plaza Sur", "Puerto Viejo"]), "{}"),
        "garantia": ({"type": "boolean"}, st.booleans(), None),
        "productos": ({"type": "array", "items": {"type": "string"}}, st.just(["filtro", "banda"]), None),
    },
    "en": {
        "term": ({"type": "integer", "description": "Term in months"}, st.integers(6, 72), "{} months"),
        "amount": ({"type": "number"}, st.integers(1_001, 999_999), "${:,}"),
        "color": ({"type": "string", "enum": ["red", "blue"]}, st.sampled_from(["red", "blue"]), "{}"),
        "branch": ({"type": "string"}, st.sampled_from(["North Plaza", "Old Harbour"]), "{}"),
        "insured": ({"type": "boolean"}, st.booleans(), None),
        "items": ({"type": "array", "items": {"type": "string"}}, st.just(["filter", "belt"]), None),
    },
}  # fmt: skip


@st.composite
def equipped(draw):
    """A seed of somebody's own, its tool, and the arguments its facts give."""
    language = draw(st.sampled_from(["es", "en"]))
    table = COVERED[language]
    names = draw(st.lists(st.sampled_from(sorted(table)), min_size=1, max_size=4, unique=True))
    values = {name: draw(table[name][1]) for name in names}
    facts = {name: table[name][2].format(value) if table[name][2] else value for name, value in values.items()}
    tool = {
        "name": "consultar_pedido" if language == "es" else "check_order",
        "description": "Consulta un pedido." if language == "es" else "Looks an order up.",
        "parameters": {"type": "object", "properties": {name: table[name][0] for name in names}, "required": names},
    }
    steps = {
        "es": ["cliente: saluda y pregunta por su pedido", "agente: consulta el pedido y explica el estado", "cliente: agradece"],
        "en": ["client: greets and asks about an order", "agent: checks the order and explains the status", "client: thanks"],
    }[language]  # fmt: skip
    roles = ["cliente", "agente"] if language == "es" else ["client", "agent"]
    wire = {
        "seed_id": "own", "dominio": draw(st.sampled_from(["tienda.pedidos", "automotive.sales", "legal.advisory"])),
        "idioma": language, "objetivo": "pedido", "roles": roles, "pasos_turnos": steps,
        "parametros_factuales": {"contexto": "", "herramientas": [tool["name"]], "herramientas_definidas": [tool], "metadata": facts},
    }  # fmt: skip
    return wire, values


@settings(max_examples=120, deadline=None)
@given(equipped(), st.integers(0, 50))
def test_a_tool_of_ones_own_is_called_with_what_the_facts_say(made, index):
    wire, values = made
    called = [call for call, _ in calls_of(simulate(Seed.model_validate(wire), random_seed=2, index=index))]
    assert [call.arguments for call in called] == [values]


@settings(max_examples=60, deadline=None)
@given(equipped(), st.data())
def test_a_tool_that_needs_what_nobody_said_is_not_called(made, data):
    wire, values = made
    del wire["parametros_factuales"]["metadata"][data.draw(st.sampled_from(sorted(values)))]
    conversation = simulate(Seed.model_validate(wire), random_seed=2, index=0)
    assert not list(calls_of(conversation))


STRING = {"type": "string", "format": "date"}


@pytest.mark.parametrize(
    ("text", "value", "held"),
    [
        ("la reunión es el martes 4 de marzo", "2026-03-04", True),
        ("la reunión es el martes 4 de marzo, vence el 25 de mayo", "2026-05-04", False),
        ("vence el 25", "2026-02-25", False),
        ("on February 25, 2026", "2026-02-25", True),
        ("on February 25, 2026", "2025-02-25", False),
    ],
)
def test_a_day_is_known_by_its_day_and_month_together(text, value, held):
    assert Known([text], {}).holds("fecha", value, STRING) is held


@pytest.mark.parametrize(
    ("texts", "facts", "name", "value", "held"),
    [
        (["plazo de 4 años"], {}, "plazo_meses", 48, True),
        (["una tasa del 10 %"], {}, "plazo_meses", 10, False),
        (["el 10 de marzo"], {}, "tolerancia_pct", 10.0, False),
        (["hay 12 cosas y 4 más"], {}, "monto", 8, False),
        ([], {"precio": "$400,000 MXN", "enganche": "20 %"}, "monto", 320_000, True),
        ([], {"precio": "$400,000 MXN", "enganche": "20 %"}, "enganche", 80_000, True),
        ([], {"precio": "$400,000 MXN", "comision": "20 %"}, "enganche", 80_000, False),
        (["60 meses"], {}, "horizonte_anios", 5, True),
    ],
)
def test_a_number_is_known_by_its_unit_or_from_two_facts_that_belong_together(texts, facts, name, value, held):
    assert Known(texts, facts).holds(name, value, {"type": "number"}) is held


@pytest.mark.parametrize(
    ("text", "choice", "held"),
    [
        ("una mancha en la piel", "dermatología", True),
        ("cita con el dermatólogo", "dermatología", True),
        ("una pregunta", "medicina general", False),
        ("credit for a home", "hipotecario", True),
        ("un asunto cualquiera", "civil", False),
    ],
)
def test_a_choice_is_known_by_words_for_it(text, choice, held):
    assert Known([text], {}).holds("x", choice, {"enum": [choice, "otra"]}) is held


def test_each_tool_is_called_at_the_step_that_wants_it(acted):
    """The plan's own words say which step; the calls come in the order of those steps."""
    wanted = {
        "auto-es-flotilla-reparto": ["buscar_inventario", "cotizar_vehiculo"],
        "med-es-cita-dermatologia": ["consultar_agenda", "agendar_cita"],
        "ind-es-montacargas-bateria": ["consultar_historial_mantenimiento", "buscar_refaccion"],
        "fin-es-perfil-inversionista": ["evaluar_perfil_riesgo", "proyectar_inversion"],
        "edu-es-fisica-fuerzas": ["evaluar_respuesta", "generar_ejercicio"],
        "ind-en-conveyor-jam": ["consultar_manual", "diagnosticar_falla"],
    }
    for seed in EQUIPPED:
        if seed.seed_id in wanted:
            for conversation in acted(seed, 4):
                assert [call.name for call, _ in calls_of(conversation)] == wanted[seed.seed_id]


@settings(max_examples=40, deadline=None)
@given(st.permutations(["revisar_saldo", "cotizar_envio", "agendar_entrega"]), st.integers(0, 20))
def test_calls_follow_the_steps_however_tools_are_listed(order, index):
    tools = [
        ToolDefinition(name=name, description="", parameters={"type": "object", "properties": {}}) for name in order
    ]
    steps = [
        "cliente: saluda y pregunta por un envío", "agente: revisa el saldo", "cliente: pide una cotización",
        "agente: cotiza el envío", "cliente: acepta", "agente: agenda la entrega", "cliente: agradece",
    ]  # fmt: skip
    seed = Seed.model_validate({
        "seed_id": "own", "dominio": "tienda.envios", "idioma": "es", "objetivo": "envío", "roles": ["cliente", "agente"],
        "pasos_turnos": steps,
        "parametros_factuales": {"contexto": "", "herramientas": order, "herramientas_definidas": [t.model_dump() for t in tools], "metadata": {}},
    })  # fmt: skip
    conversation = simulate(seed, random_seed=3, index=index)
    assert [call.name for call, _ in calls_of(conversation)] == ["revisar_saldo", "cotizar_envio", "agendar_entrega"]


def test_miles_stay_miles(acted):
    for seed in EQUIPPED:
        units = ["kilometraje_millas", "kilometraje_km"]
        unit, other = units if seed.idioma == "en" else reversed(units)
        if seed.dominio == "automotive.sales" and "buscar_inventario" in {tool.name for tool in seed.tools()}:
            for conversation in acted(seed, 2):
                rows = [
                    row
                    for m in conversation.messages
                    if m.role == "tool"
                    for row in json.loads(m.content).get("vehiculos", [])
                ]
                assert rows
                assert all(unit in row and other not in row for row in rows), seed.seed_id
                said = " ".join(m.content or "" for m in conversation.messages if m.role != "tool")
                assert seed.idioma != "en" or " km" not in said
