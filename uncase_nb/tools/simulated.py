"""A tool with the function behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any

from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.tools.signature import about, handed, schema_of
from uncase_nb.tools.world import World

Example = Callable[[World], dict[str, Any]]


@dataclass
class SimulatedTool:
    """What the assistant sees, and what answers its call."""

    name: str
    function: Callable[..., Any]
    domain: str | None = None
    """The domain of its pack; None for a tool of any domain."""
    given: ToolDefinition | None = None
    """A definition written by hand, instead of the one the type hints make."""
    example: Example | None = None
    """Arguments that make sense in a world as it is now."""

    @cached_property
    def definition(self) -> ToolDefinition:
        """Name, description and JSON Schema."""
        return self.given or ToolDefinition(
            name=self.name, description=about(self.function), parameters=schema_of(self.function)
        )

    @cached_property
    def _handed(self) -> tuple[str, ...]:
        return handed(self.function)

    def run(self, world: World, arguments: Mapping[str, Any], *, state: dict[str, Any], rng: Random) -> dict[str, Any]:
        """Answer a call whose arguments are already checked."""
        things = {"world": world, "state": state, "rng": rng}
        result = self.function(**arguments, **{name: things[name] for name in self._handed})
        return result if isinstance(result, dict) else {"resultado": result}


class Pack:
    """The tools of one domain, each a simulator with arguments to try it with."""

    def __init__(self, domain: str, *tools: tuple[Callable[..., dict[str, Any]], Example]) -> None:
        """Take the simulators in the order shown; a name, docstring and type hints are the definition."""
        self.domain = domain
        self.tools = {
            function.__name__: SimulatedTool(function.__name__, function, domain, example=example)
            for function, example in tools
        }
