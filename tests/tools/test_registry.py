# ruff: noqa: ARG001, PLR0913, PLR0917 - the tools declared here show their signatures, not what they do
"""Your own tools: a decorated function is offered, checked, simulated and forgotten."""

import random
from collections.abc import Iterator
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, Field

from uncase_nb.errors import ParameterError
from uncase_nb.tools.errors import ToolArgumentError, ToolDefinitionError
from uncase_nb.tools.registry import forget, own, tool
from uncase_nb.tools.session import ToolSession
from uncase_nb.tools.toollist import tools


class Box(BaseModel):
    """A nested argument."""

    weight: float = Field(gt=0)


@pytest.fixture(autouse=True)
def clean() -> Iterator[None]:
    yield
    for name in list(own()):
        forget(name)


def test_type_hints_become_the_schema() -> None:
    @tool
    def consultar_envio(
        pedido: Annotated[str, "Número de pedido"],
        via: Literal["aire", "tierra"],
        piezas: Annotated[int, Field(ge=1, le=9)] = 1,
        nota: str | None = None,
        etiquetas: list[str] | None = None,
        caja: Box | None = None,
        *,
        state: dict,
        rng: random.Random,
    ) -> dict:
        """Dice dónde va
        un pedido.

        Args:
            via: Cómo viaja.
        """
        return {"peso": caja.weight} if caja else {}

    (definition,) = [item.definition for item in own().values()]
    schema = definition.parameters
    assert definition.description == "Dice dónde va un pedido."
    assert schema["required"] == ["pedido", "via"]
    assert schema["additionalProperties"] is False
    properties = schema["properties"]
    assert list(properties) == ["pedido", "via", "piezas", "nota", "etiquetas", "caja"]
    assert properties["pedido"] == {"type": "string", "description": "Número de pedido"}
    assert properties["via"] == {"enum": ["aire", "tierra"], "type": "string", "description": "Cómo viaja."}
    assert properties["piezas"] == {"type": "integer", "minimum": 1, "maximum": 9, "default": 1}
    assert properties["nota"] == {"type": "string"}
    assert properties["etiquetas"] == {"type": "array", "items": {"type": "string"}}
    session = ToolSession(1)
    assert session.call("consultar_envio", {"pedido": "1", "via": "aire", "caja": {"weight": 2}}) == {"peso": 2.0}
    with pytest.raises(ToolArgumentError, match=r"caja\.weight"):
        session.call("consultar_envio", {"pedido": "1", "via": "aire", "caja": {"weight": 0}})


def test_state_is_kept_for_the_session_and_chance_is_seeded() -> None:
    @tool(domain="flotas.renta", description="Lanza un dado")
    def lanzar(lado: int, state: dict, rng: random.Random) -> dict:
        state["veces"] = state.get("veces", 0) + 1
        return {"veces": state["veces"], "dado": rng.randint(1, 10**9), "lado": lado}

    def played(seed: int) -> list[dict]:
        session = ToolSession(seed, domain="flotas.renta")
        return [session.call("lanzar", {"lado": 1}) for _ in range(3)]

    assert [result["veces"] for result in played(1)] == [1, 2, 3]
    assert played(1) == played(1) != played(2)
    assert len({result["dado"] for result in played(1)}) == 3
    assert lanzar(2, {}, random.Random(1))["lado"] == 2  # the function itself stays as it is
    assert "lanzar" not in tools("automotive.sales").domains
    assert tools("flotas.renta").domains == {"lanzar": "flotas.renta"}


def test_a_schema_may_be_given() -> None:
    @tool(name="otra", parameters={"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]})
    def cualquiera(**given: object) -> int:
        return 2 * given["n"]

    assert ToolSession(1).call("otra", {"n": 4}) == {"resultado": 8}
    assert ToolSession(1).example("otra") == {"n": 1}


def test_registering_again_replaces_and_any_domain_may_use_it() -> None:
    @tool
    def saludo() -> dict:
        return {"v": 1}

    @tool(name="saludo")
    def otro() -> dict:
        return {"v": 2}

    for domain in ("legal.advisory", None):
        assert ToolSession(1, domain=domain).call("saludo") == {"v": 2}


def test_what_cannot_be_a_tool_is_refused_with_the_fix() -> None:
    with pytest.raises(ToolDefinitionError, match="no type hint for 'x'"):
        tool(lambda x: x)
    with pytest.raises(ToolDefinitionError, match="no name an assistant could give"):

        @tool
        def todo(*args: int) -> dict:
            return {}

    with pytest.raises(ToolDefinitionError, match="has no JSON Schema"):

        @tool
        def raro(it: random.Random) -> dict:
            return {}

    with pytest.raises(ToolDefinitionError, match="is a tool of the packs"):

        @tool
        def buscar_inventario() -> dict:
            return {}

    with pytest.raises(ToolDefinitionError, match="no tool of your own"):
        forget("nada")
    assert own() == {}


def test_a_schema_that_is_none_and_a_result_that_is_no_json_are_told() -> None:
    @tool(parameters={"type": "objeto"})
    def mal() -> dict:
        return {}

    @tool
    def conjunto() -> dict:
        return {"x": {1}}

    with pytest.raises(ToolDefinitionError, match="no JSON Schema"):
        ToolSession(1).call("mal", {})
    with pytest.raises(ToolDefinitionError, match="no JSON"):
        ToolSession(1).call("conjunto")


def test_the_list_of_tools_shows_itself() -> None:
    everything = tools()
    assert len(everything) == 30
    assert repr(everything).startswith("30 simulated tools (automotive.sales, medical.consultation")
    assert repr(tools()) == repr(everything)
    frame = everything.to_pandas()
    assert list(frame.columns) == ["name", "domain", "description", "required", "optional"]
    assert "<table>" in everything._repr_mimebundle_()["text/html"]
    assert [item.name for item in tools(find="INTERACCIONES medicamentos")] == ["verificar_interacciones"]
    everything[0].parameters.clear()  # a copy: the pack is untouched
    assert tools()[0].parameters["properties"]
    with pytest.raises(ParameterError, match=r"Did you mean 'legal\.advisory'"):
        tools("legal.advisor")
