"""Every tool of every pack: a sound schema, no valid call that fails, the same bytes for the same calls."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import uncase_nb as un
from uncase_nb.privacy.types import IDENTIFYING
from uncase_nb.schemas.seed import DOMAINS
from uncase_nb.tools.packs import by_name, definitions, pack
from uncase_nb.tools.session import ToolSession
from uncase_nb.tools.validate import check

NAMES = {
    "automotive.sales": [
        "buscar_inventario", "cotizar_vehiculo", "consultar_financiamiento", "comparar_modelos", "consultar_crm",
    ],
    "medical.consultation": [
        "consultar_agenda", "agendar_cita", "consultar_resultados", "verificar_interacciones",
        "consultar_historial_clinico",
    ],
    "legal.advisory": [
        "buscar_legislacion", "consultar_expediente", "calcular_plazo", "verificar_requisitos", "agendar_asesoria",
    ],
    "finance.advisory": [
        "simular_credito", "consultar_tasas", "evaluar_perfil_riesgo", "proyectar_inversion", "comparar_comisiones",
    ],
    "industrial.support": [
        "consultar_manual", "diagnosticar_falla", "buscar_refaccion", "consultar_historial_mantenimiento",
        "programar_servicio",
    ],
    "education.tutoring": [
        "buscar_recurso", "generar_ejercicio", "evaluar_respuesta", "consultar_progreso", "programar_sesion",
    ],
}  # fmt: skip
TOOLS = [(domain, name) for domain, names in NAMES.items() for name in names]
KNOWN = [
    "veh-0001", "veh-0002", "cot-0001", "hor-01", "hor-MED-02", "hor-ase-01", "hor-ser-02", "ref-0001", "ref-0004",
    "ej-0001", "compresor", "bomba", "filtro", "E-101", "jueves 20 de marzo a las 9:30", "Friday at 4:30 pm",
    "2026-03-20 09:30", "3x + 5 = 20", "1/4 + 2/3", "losartán de 50 mg", "ibuprofeno", "despido injustificado",
    "contrato", "5", "fracciones",
]  # fmt: skip
"""Texts that mean something to some tool."""
VALUES = st.one_of(
    st.sampled_from(
        [
            "$350,000.00 MXN", "48 meses", "0 meses", "4 años", "13.9 %", "0 %", "185.400 €", "$1 USD", "",
            "jueves 20 de marzo a las 9:30", "Friday at 4:30 pm", "29 de febrero a las 10:00", "de 2 a 4 meses", "20 %",
            "domingo a las 6:00", "x = 5", "3x + 5 = 20", "1e400", "ninguna", "cli-0042", "108 mg/dL", "30 minutos",
        ]
    ),
    st.integers(-5, 10**7), st.floats(-1, 1e7), st.text(max_size=12), st.booleans(), st.none(),
    st.lists(st.text(max_size=5), max_size=2),
)  # fmt: skip
KEYS = st.sampled_from(
    [
        "precio", "modelo", "modelo_b", "enganche", "plazo", "tasa", "mensualidad", "presupuesto", "cita", "visita",
        "kilometraje", "vigencia", "bono", "comision", "comision_por_apertura", "costo_anual_total", "monto", "edad",
        "alergias", "medicamentos", "glucosa", "ayuno", "refaccion", "codigo_de_alarma", "causa", "horas_de_uso",
        "ejercicio", "resultado", "duracion", "price", "camioneta", "rendimiento", "aportacion", "horizonte", "saldo",
        "valor_de_la_vivienda", "credito_de_consolidacion", "expediente", "documentos", "cliente", "trade_in_value",
    ]
)  # fmt: skip
FACTS = st.dictionaries(KEYS, VALUES, max_size=6)


def values(schema: dict) -> st.SearchStrategy:
    """Values a JSON Schema of the packs allows."""
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if schema["type"] == "array":
        unique = str if schema.get("uniqueItems") else None
        bounds = {"min_size": schema.get("minItems", 0), "max_size": min(schema.get("maxItems", 4), 4)}
        return st.lists(values(schema["items"]), unique_by=unique, **bounds)
    if schema["type"] == "boolean":
        return st.booleans()
    if schema["type"] == "integer":
        return st.integers(schema["minimum"], schema["maximum"])
    if schema["type"] == "number":
        low = schema.get("minimum", schema.get("exclusiveMinimum"))
        high = schema.get("maximum", schema.get("exclusiveMaximum", 1e7))
        open_ends = {"exclude_min": "exclusiveMinimum" in schema, "exclude_max": "exclusiveMaximum" in schema}
        return st.floats(low, high, **open_ends) | st.integers(int(low) + 1, int(min(high, 1e6)) - 1)
    return texts(schema)


def texts(schema: dict) -> st.SearchStrategy:
    if schema.get("format") == "date":
        return st.dates(date(2020, 1, 1), date(2031, 12, 31)).map(date.isoformat)
    if "pattern" in schema:
        return st.from_regex(schema["pattern"].replace("$", r"\Z"))
    low, high = schema.get("minLength", 0), schema["maxLength"]
    return st.sampled_from([text for text in KNOWN if low <= len(text) <= high]) | st.text(min_size=low, max_size=high)


@st.composite
def arguments(draw, name: str) -> dict:
    parameters = by_name()[name].definition.parameters
    given = {}
    for argument, schema in parameters["properties"].items():
        if argument in parameters.get("required", ()) or draw(st.booleans()):
            given[argument] = draw(values(schema))
    return given


def test_the_names_are_these() -> None:
    assert {domain: [item.name for item in definitions(domain)] for domain in DOMAINS} == NAMES


@pytest.mark.parametrize(("domain", "name"), TOOLS)
def test_a_definition_is_whole(domain, name) -> None:
    definition = pack(domain).tools[name].definition
    schema = definition.parameters
    check(name, schema, ToolSession(1, domain=domain).example(name))
    assert definition.description.endswith(".")
    assert schema["additionalProperties"] is False
    for argument, about in schema["properties"].items():
        assert about.get("description"), argument
        if about.get("type") in ("integer", "number"):
            assert {"minimum", "exclusiveMinimum"} & set(about), f"{argument} has no lower bound"
    assert set(schema.get("required", ())) <= set(schema["properties"])


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.integers(0, 99), FACTS, st.sampled_from(["es", "en", "es-AR"]), st.sampled_from(DOMAINS))
def test_no_valid_call_fails_and_the_same_calls_give_the_same_bytes(data, seed, facts, language, domain) -> None:
    calls = data.draw(
        st.lists(
            st.sampled_from(NAMES[domain]).flatmap(lambda name: st.tuples(st.just(name), arguments(name))), max_size=5
        )
    )

    def run() -> str:
        session = ToolSession(seed, domain=domain, facts=facts, language=language)
        results = [session.call(name, given) for name, given in calls]
        assert all(isinstance(result["estado"], str) for result in results)
        for name in NAMES[domain]:
            check(name, session.definition(name).parameters, session.example(name))
        return json.dumps(results, ensure_ascii=False, allow_nan=False)

    assert run() == run()


@pytest.mark.parametrize(("domain", "name"), TOOLS)
@pytest.mark.parametrize("language", ["es", "en"])
def test_the_example_is_answered(domain, name, language) -> None:
    for seed in range(5):
        session = ToolSession(seed, domain=domain, language=language)
        before = session.example(name)
        assert session.example(name) == before  # looking for an example changes nothing
        assert session.call(name, before)["estado"] == "ok"


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_library_seed_is_served(domain) -> None:
    for seed in un.seeds(domain):
        session = ToolSession(3, domain=domain, facts=seed.facts(), language=seed.idioma, context=seed.objetivo)
        for name in NAMES[domain]:
            state = session.call(name, session.example(name))["estado"]
            assert state == "ok" or (name, state) == ("evaluar_respuesta", "revision_de_tutor"), (seed.seed_id, name)


@pytest.mark.parametrize("language", ["es", "en"])
def test_definitions_calls_and_results_hold_nobodys_data(language) -> None:
    """What the privacy gate would count in a conversation."""
    conversations = []
    for domain in DOMAINS:
        session = ToolSession(11, domain=domain, language=language)
        messages: list[dict] = [{"role": "user", "content": "hola" if language == "es" else "hello"}]
        for at, name in enumerate(NAMES[domain]):
            given = session.example(name)
            call = {"id": f"c{at}", "function": {"name": name, "arguments": given}}
            answer = json.dumps(session.call(name, given), ensure_ascii=False)
            messages.append({"role": "assistant", "content": "", "tool_calls": [call]})
            messages.append({"role": "tool", "tool_call_id": f"c{at}", "name": name, "content": answer})
        offered = [item.to_openai() for item in session.definitions]
        conversations.append(un.Conversation(messages=messages, tools=offered, language=language, privacy="synthetic"))
    assert [span.text for span in un.scan(conversations, ner="off", types=IDENTIFYING).spans] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_texts_speak_the_language_of_the_session(domain) -> None:
    spanish, english = (ToolSession(4, domain=domain, language=language) for language in ("es", "en"))
    for name in NAMES[domain]:
        first, second = (session.call(name, session.example(name)) for session in (spanish, english))
        assert set(first) == set(second), name  # field names stay
    assert [called.result for called in spanish.calls] != [called.result for called in english.calls]
