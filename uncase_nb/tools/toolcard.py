"""One tool, shown whole: what it takes, and a call answered by its simulator."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from typing import Any

from uncase_nb.errors import did_you_mean
from uncase_nb.schemas.result import Row, Table
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.tools.errors import ToolArgumentError
from uncase_nb.tools.session import ToolSession
from uncase_nb.tools.toollist import tools

_BOUNDS = {
    "minimum": "≥ {}",
    "exclusiveMinimum": "> {}",
    "maximum": "≤ {}",
    "exclusiveMaximum": "< {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "pattern": "form {}",
    "format": "{}",
}


class ToolCard(Table):
    """A tool's arguments, and an example call with the answer its simulator gives. Everything in it is invented."""

    def __init__(
        self, definition: ToolDefinition, domain: str, arguments: Mapping[str, Any], result: Mapping[str, Any]
    ) -> None:
        self.definition = definition
        """With the JSON Schema."""
        self.domain = domain
        self.arguments = dict(arguments)
        """Of the example call."""
        self.result = dict(result)
        """What the simulator answered."""

    def headline(self) -> str:
        """Name, domain, what it does."""
        return f"{self.definition.name} ({self.domain}): {self.definition.description}"

    def table(self) -> Sequence[Row]:
        """One row an argument."""
        schema = self.definition.parameters
        return [
            {
                "argument": name,
                "type": _kind(item),
                "required": name in schema.get("required", ()),
                "allowed": _allowed(item),
                "description": item.get("description", ""),
            }
            for name, item in schema.get("properties", {}).items()
        ]

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        shown = super()._repr_mimebundle_()
        call = json.dumps(self.arguments, ensure_ascii=False)
        answer = json.dumps(self.result, ensure_ascii=False, indent=2)
        text = f"{self.definition.name}({call})\n{answer}"
        return {
            "text/plain": f"{shown['text/plain']}\n{text}",
            "text/html": f"{shown['text/html']}<p>Simulated call:</p><pre>{html.escape(text)}</pre>",
        }


def describe(name: str, *, random_seed: int = 0) -> ToolCard:
    """One tool with its schema and a simulated call.

    Raises:
        ToolArgumentError: no tool has that name, with the nearest one.
    """
    known = tools()
    if name not in known.domains:
        raise ToolArgumentError(f"no tool is called {name!r}.", did_you_mean(name, known.domains))
    session = ToolSession(random_seed)
    arguments = session.example(name)
    return ToolCard(session.definition(name), known.domains[name], arguments, session.call(name, arguments))


def _kind(schema: Mapping[str, Any]) -> str:
    kind = schema.get("type", "any")
    items = schema.get("items", {}).get("type", "any")
    return f"list of {items}" if kind == "array" else str(kind)


def _allowed(schema: Mapping[str, Any]) -> str:
    choices = schema.get("enum") or schema.get("items", {}).get("enum") or ()
    bounds = [text.format(schema[key]) for key, text in _BOUNDS.items() if key in schema]
    return ", ".join([*map(str, choices), *bounds])
