"""A session answers like the real thing: by the schema, remembering, and the same for the same seed."""

import json
from collections.abc import Iterator

import pytest

from uncase_nb.errors import UncaseError
from uncase_nb.schemas.seed import Seed
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.tools.errors import ToolArgumentError
from uncase_nb.tools.session import ToolSession

DOMAIN = "automotive.sales"


def walk(session: ToolSession) -> Iterator[dict]:
    for definition in session.definitions:
        yield session.call(definition.name, session.example(definition.name))


def test_same_seed_same_calls_same_bytes() -> None:
    def said(seed: int) -> str:
        session = ToolSession(seed, domain=DOMAIN)
        return json.dumps(list(walk(session)), ensure_ascii=False)

    assert said(7) == said(7)
    assert said(7) != said(8)


def test_every_call_is_on_record() -> None:
    session = ToolSession(1, domain=DOMAIN)
    results = list(walk(session))
    assert [called.result for called in session.calls] == results
    assert [called.name for called in session.calls] == [item.name for item in session.definitions]


@pytest.mark.parametrize(
    ("name", "arguments", "argument", "says"),
    [
        ("buscar_inventario", {"presupuesto": "mucho"}, "presupuesto", "Give number"),
        ("buscar_inventario", {"presupesto": 1}, "presupesto", "Did you mean 'presupuesto'"),
        ("buscar_inventario", {"tipo": "sedan"}, "tipo", "Did you mean 'sedán'.*Allowed: sedán, hatchback"),
        ("buscar_inventario", {"limite": 0}, "limite", "at least 1"),
        ("cotizar_vehiculo", {}, "vehiculo", "id de buscar_inventario"),
        ("cotizar_vehiculo", {"vehiculo": "veh-0001", "folio": "cli-1"}, "folio", "form"),
        ("comparar_modelos", {"vehiculos": ["veh-0001"]}, "vehiculos", "at least 2 items"),
        ("comparar_modelos", {"vehiculos": ["veh-0001", "veh-0001"]}, "vehiculos", "each item once"),
    ],
)
def test_a_wrong_argument_is_named_with_the_fix(name, arguments, argument, says) -> None:
    session = ToolSession(1, domain=DOMAIN)
    with pytest.raises(ToolArgumentError, match=argument) as caught:
        session.call(name, arguments)
    assert caught.value.argument == argument
    import re

    assert re.search(says, caught.value.fix)
    assert session.calls == []


def test_a_refused_value_is_never_quoted() -> None:
    session = ToolSession(1, domain=DOMAIN)
    with pytest.raises(UncaseError) as caught:
        session.call("consultar_crm", {"folio": "Zutana Ficticia 55 0000 0000"})
    assert "Zutana" not in str(caught.value)


def test_an_unknown_tool_gets_the_nearest_name() -> None:
    with pytest.raises(ToolArgumentError, match="Did you mean 'buscar_inventario'"):
        ToolSession(1, domain=DOMAIN).call("buscar_inventarios", {})


def test_a_seeds_own_schema_of_a_packs_tool_is_kept_and_answered_by_the_pack() -> None:
    asked = ToolDefinition(
        name="buscar_inventario",
        parameters={
            "type": "object",
            "properties": {"tipo": {"type": "string", "enum": ["sedán"]}, "budget": {"type": "number"}},
            "required": ["budget"],
        },
    )
    session = ToolSession(3, domain=DOMAIN, definitions=[asked])
    assert session.definitions == [asked]
    with pytest.raises(ToolArgumentError):
        session.call("buscar_inventario", {"presupuesto": 1.0})
    found = session.call("buscar_inventario", {"budget": 400_000, "tipo": "sedán"})
    assert found["vehiculos"]
    assert all(car["precio"] <= 400_000 and car["tipo"] == "sedán" for car in found["vehiculos"])


def test_a_name_without_a_definition_is_the_packs() -> None:
    seed = Seed.model_validate(
        {
            "seed_id": "s", "dominio": DOMAIN, "objetivo": "o", "roles": ["cliente", "asesor"],
            "pasos_turnos": ["cliente: saluda"],
            "parametros_factuales": {"contexto": "c", "herramientas": ["cotizar_vehiculo"]},
        }
    )  # fmt: skip
    session = ToolSession(1, domain=DOMAIN, definitions=seed.tools())
    assert [item.parameters["required"] for item in session.definitions] == [["vehiculo"]]


def test_a_tool_nothing_simulates_invents_nothing() -> None:
    asked = ToolDefinition(
        name="consultar_flota",
        description="Dice cuántas unidades tiene la flota",
        parameters={
            "type": "object",
            "properties": {"zona": {"type": "string"}, "plazo": {"type": "integer"}},
            "required": ["zona", "plazo"],
        },
    )
    facts = {"zona": "norte", "plazo": "48 meses", "unidades_de_la_flota": "12 unidades", "presupuesto": "$9 MXN"}
    session = ToolSession(1, domain="flotas.renta", facts=facts, definitions=[asked])
    given = session.example("consultar_flota")
    assert given == {"zona": "norte", "plazo": 48}
    result = session.call("consultar_flota", given)
    assert result["simulado"] is True
    assert result["argumentos"] == given
    assert result["datos"] == {key: facts[key] for key in ("zona", "plazo", "unidades_de_la_flota")}
