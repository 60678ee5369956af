"""Your own tools: a decorated function is a tool, and its own simulator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, overload

from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.tools.errors import ToolDefinitionError
from uncase_nb.tools.packs import by_name
from uncase_nb.tools.signature import about, schema_of, typed
from uncase_nb.tools.simulated import SimulatedTool

F = TypeVar("F", bound=Callable[..., Any])
_OWN: dict[str, SimulatedTool] = {}


@overload
def tool(function: F, /) -> F: ...


@overload
def tool(
    *,
    name: str | None = None,
    description: str | None = None,
    domain: str | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> Callable[[F], F]: ...


def tool(
    function: F | None = None,
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    domain: str | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> F | Callable[[F], F]:
    """Make a function a tool that generated conversations may call. The function itself stays as it is.

    ```python
    @un.tool
    def consultar_envio(pedido: Annotated[str, "Número de pedido"], state: dict, rng: random.Random) -> dict:
        \"\"\"Dice dónde va un pedido.\"\"\"
        return {"pedido": pedido, "estado": state.setdefault(pedido, rng.choice(["en camino", "entregado"]))}
    ```

    Args:
        function: its type hints make the JSON Schema (`Literal`, `Annotated`, pydantic's `Field`). A parameter named
            `state` gets a dict kept for the whole conversation, `rng` seeded random numbers; neither is an argument.
        name: instead of the function's.
        description: instead of the first paragraph of its docstring.
        domain: offered in this domain only; in every one by default.
        parameters: a JSON Schema, instead of the type hints.

    Raises:
        ToolDefinitionError: no schema can be made, or the name is that of a tool of the packs.
    """

    def register(given: F) -> F:
        title = name or given.__name__
        if title in by_name():
            raise ToolDefinitionError(f"{title} is a tool of the packs.", 'choose another: @un.tool(name="mi_...").')
        definition = ToolDefinition(
            name=title,
            description=description or about(given),
            parameters=dict(parameters) if parameters is not None else schema_of(given),
        )
        _OWN[title] = SimulatedTool(title, given if parameters else typed(given), domain, given=definition)
        return given

    return register if function is None else register(function)


def own(domain: str | None = None) -> dict[str, SimulatedTool]:
    """The registered tools that a domain may use; all of them where none is named."""
    return {name: item for name, item in _OWN.items() if domain is None or item.domain in (None, domain)}


def forget(name: str) -> None:
    """Take a registered tool away again.

    Raises:
        ToolDefinitionError: there is none of that name.
    """
    if _OWN.pop(name, None) is None:
        raise ToolDefinitionError(f"no tool of your own is called {name!r}.", "un.tools() lists them all.")
