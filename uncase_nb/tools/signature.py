"""JSON Schema of a function's arguments, from its type hints."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from uncase_nb.tools.errors import ToolArgumentError, ToolDefinitionError

HANDED = ("world", "state", "rng")
"""Parameters the session fills in; they are no arguments."""
_NULL = {"type": "null"}
_ARGUMENT = re.compile(r"^\s{2,}(\w+)(?:\s*\([^)]*\))?:\s+(.+)$")


def schema_of(function: Callable[..., Any]) -> dict[str, Any]:
    """An object schema: a property for each parameter, required where there is no default.

    A description comes from `Annotated[type, "text"]`, from pydantic's `Field` or from the docstring's
    `Args:` section. `Optional` means that the argument may be left out.

    Raises:
        ToolDefinitionError: a parameter without a type hint, `*args`, or a type without a schema.
    """
    hints, documented = _hints(function), _documented(function)
    properties: dict[str, Any] = {}
    required: list[str] = []
    definitions: dict[str, Any] = {}
    for name, parameter in inspect.signature(function).parameters.items():
        if name in HANDED:
            continue
        _check(function, parameter, hints)
        made = _property(function, name, hints[name])
        definitions |= made.pop("$defs", {})
        if "description" not in made and name in documented:
            made["description"] = documented[name]
        if parameter.default is parameter.empty:
            required.append(name)
        elif parameter.default is not None:
            made["default"] = parameter.default
        properties[name] = made
    schema: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    if required:
        schema["required"] = required
    return schema | ({"$defs": definitions} if definitions else {})


def about(function: Callable[..., Any]) -> str:
    """The first paragraph of the docstring, on one line."""
    return " ".join((inspect.getdoc(function) or "").partition("\n\n")[0].split())


def typed(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, given what its type hints say instead of plain JSON: a pydantic model, a date."""
    from pydantic import TypeAdapter, ValidationError

    adapters = {name: TypeAdapter(hint) for name, hint in _hints(function).items() if name not in (*HANDED, "return")}

    @wraps(function)
    def call(**given: Any) -> Any:
        for name in adapters.keys() & given.keys():
            try:
                given[name] = adapters[name].validate_python(given[name])
            except ValidationError as error:
                advice = "; ".join(problem["msg"] for problem in error.errors(include_input=False, include_url=False))
                text = f"{_name(function)}: {name} is not what its type allows."
                raise ToolArgumentError(text, advice, argument=name) from None
        return function(**given)

    return call


def handed(function: Callable[..., Any]) -> tuple[str, ...]:
    """Which of the session's own things the function takes."""
    return tuple(name for name in inspect.signature(function).parameters if name in HANDED)


def _hints(function: Callable[..., Any]) -> dict[str, Any]:
    try:
        return get_type_hints(function, include_extras=True)
    except NameError as error:
        raise ToolDefinitionError(
            f"a type hint of {_name(function)} cannot be resolved: {error}.",
            "import or define that type at the top of the module, or give parameters={...} a JSON Schema.",
        ) from None


def _check(function: Callable[..., Any], parameter: inspect.Parameter, hints: dict[str, Any]) -> None:
    if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD, parameter.POSITIONAL_ONLY):
        raise ToolDefinitionError(
            f"{_name(function)} takes {parameter}, which has no name an assistant could give.",
            "give every argument a name of its own.",
        )
    if parameter.name not in hints:
        raise ToolDefinitionError(
            f"{_name(function)} has no type hint for {parameter.name!r}.",
            f"write {parameter.name}: str, int, float, bool, Literal[...] or list[...]; or give parameters={{...}}.",
        )


def _property(function: Callable[..., Any], name: str, hint: Any) -> dict[str, Any]:
    from pydantic import PydanticUserError, TypeAdapter
    from pydantic.errors import PydanticSchemaGenerationError

    try:
        made = TypeAdapter(hint).json_schema()
    except (PydanticUserError, PydanticSchemaGenerationError):
        raise ToolDefinitionError(
            f"the type of {name!r} in {_name(function)} has no JSON Schema.",
            "use plain types, pydantic models or lists of them; or give parameters={...}.",
        ) from None
    made = _without_null(made)
    made.pop("title", None)
    if get_origin(hint) is Annotated and "description" not in made:
        made |= next(({"description": text} for text in get_args(hint)[1:] if isinstance(text, str)), {})
    return made


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """`X | None` as X: leaving an argument out is how to say null."""
    kinds = [kind for kind in schema.get("anyOf", []) if kind != _NULL]
    if "anyOf" not in schema or len(kinds) == len(schema["anyOf"]):
        return schema
    rest = {key: value for key, value in schema.items() if key not in ("anyOf", "default")}
    return (kinds[0] if len(kinds) == 1 else {"anyOf": kinds}) | rest


def _documented(function: Callable[..., Any]) -> dict[str, str]:
    _, _, section = (inspect.getdoc(function) or "").partition("Args:\n")
    lines = section.partition("\n\n")[0].splitlines()
    return {match[1]: match[2].strip() for line in lines if (match := _ARGUMENT.match(line))}


def _name(function: Callable[..., Any]) -> str:
    return getattr(function, "__name__", "the function")
