"""Both published shapes of a seed validate, round-trip, and refuse what they do not know."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from uncase_nb.schemas.seed import Seed, Step

SHORT: dict[str, Any] = {
    "seed_id": "auto-001",
    "dominio": "automotive.sales",
    "idioma": "es",
    "objetivo": "Cotizar un sedán",
    "tono": "cordial",
    "roles": ["cliente", "asesor"],
    "pasos_turnos": ["cliente: pregunta el precio", "asesor responde con el precio", "cierre"],
    "parametros_factuales": {"precio": "$350,000 MXN", "meses": 48, "contexto": "agencia"},
}
LONG: dict[str, Any] = {
    "seed_id": "med-001",
    "version": "1.0",
    "dominio": "medical.consultation",
    "objetivo": "Agendar una consulta",
    "roles": ["paciente", "recepcionista"],
    "descripcion_roles": {"paciente": "llama por primera vez"},
    "pasos_turnos": {
        "turnos_min": 4,
        "turnos_max": 10,
        "flujo_esperado": ["pide cita", "ofrece horario"],
        "flujo_con_roles": ["paciente: pide cita", "recepcionista: ofrece horario"],
    },
    "parametros_factuales": {
        "contexto": "clínica",
        "restricciones": ["no dar diagnósticos"],
        "herramientas": ["buscar_horario", "sin_definir"],
        "herramientas_definidas": [{"name": "buscar_horario", "description": "", "input_schema": {"type": "object"}}],
        "metadata": {"costo": "$800"},
    },
    "etiquetas": ["cita"],
    "privacidad": {"pii_eliminado": True, "campos_sensibles_detectados": ["PERSON"]},
    "metricas_calidad": {"rouge_l_min": 0.5},
    "instrucciones_dominio": "hablar de usted",
    "restricciones_negativas": ["no recetar"],
    "created_at": "2026-01-01T00:00:00Z",
}
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
text = st.text(min_size=1)


@pytest.mark.parametrize("wire", [SHORT, LONG], ids=["short", "long"])
def test_a_seed_comes_back_as_it_was(wire: dict[str, Any]) -> None:
    assert Seed.model_validate(wire).to_wire() == wire
    assert Seed.model_validate_json(Seed.model_validate(wire).model_dump_json(exclude_unset=True)).to_wire() == wire


@given(facts=st.dictionaries(text, values, max_size=4), steps=st.lists(text.filter(str.strip), min_size=1, max_size=4))
def test_any_short_seed_round_trips(facts: dict[str, Any], steps: list[str]) -> None:
    wire = SHORT | {"parametros_factuales": facts, "pasos_turnos": steps}
    long_only = {"herramientas", "herramientas_definidas", "restricciones"} & set(facts)
    if not long_only:
        assert Seed.model_validate(wire).to_wire() == wire


@given(metadata=st.dictionaries(text, values, max_size=4), tags=st.lists(st.text(), max_size=3))
def test_any_long_seed_round_trips(metadata: dict[str, Any], tags: list[str]) -> None:
    facts = LONG["parametros_factuales"] | {"metadata": metadata}
    wire = LONG | {"parametros_factuales": facts, "etiquetas": tags}
    assert Seed.model_validate(wire).to_wire() == wire


def test_steps_facts_and_tools_read_the_same_from_both_shapes() -> None:
    short, long = Seed.model_validate(SHORT), Seed.model_validate(LONG)
    assert short.steps()[:2] == [Step("cliente", "pregunta el precio"), Step("asesor", "responde con el precio")]
    assert short.steps()[2] == Step(None, "cierre")
    assert long.steps()[1] == Step("recepcionista", "ofrece horario")
    assert short.facts()["meses"] == 48
    assert long.facts() == {"costo": "$800"}
    assert [tool.name for tool in long.tools()] == ["buscar_horario", "sin_definir"]


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        ({"objetvio": "x"}, "Did you mean 'objetivo'"),
        ({"pasos_turnos": LONG["pasos_turnos"] | {"turnos_mim": 1}}, "Did you mean 'turnos_min'"),
        ({"parametros_factuales": LONG["parametros_factuales"] | {"restriciones": []}}, "Did you mean 'restricciones'"),
        ({"metricas_calidad": {"rouge_min": 0.1}}, "Did you mean 'rouge_l_min'"),
        ({"pasos_turnos": LONG["pasos_turnos"] | {"turnos_min": 99}}, "above turnos_max"),
        ({"roles": ["solo"]}, "at least 2"),
    ],
)
def test_a_wrong_seed_is_refused_with_the_way_out(change: dict[str, Any], hint: str) -> None:
    with pytest.raises(ValidationError, match=hint):
        Seed.model_validate(LONG | change)
