"""One conversation's tools: called like real ones, answered by simulators that remember."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

from uncase_nb.errors import did_you_mean
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.tools.errors import ToolArgumentError, ToolDefinitionError
from uncase_nb.tools.foreign import placeholder, translated
from uncase_nb.tools.packs import HOMES, by_name, pack
from uncase_nb.tools.registry import own
from uncase_nb.tools.sample import fitting, sample
from uncase_nb.tools.simulated import SimulatedTool
from uncase_nb.tools.validate import check, valid
from uncase_nb.tools.world import World


class Called(NamedTuple):
    """One call and its answer."""

    name: str
    arguments: dict[str, Any]
    result: dict[str, Any]


class ToolSession:
    """The simulated tools of one conversation.

    Same random seed, same facts, same calls: same bytes. Where a fact names what a result holds (`precio`, `plazo`,
    `tasa`, `modelo`, an appointment…), the result holds that value. What a call changes, later calls see.
    """

    def __init__(  # noqa: PLR0913 - each is named by the caller
        self,
        random_seed: int | str,
        *,
        domain: str | None = None,
        facts: Mapping[str, Any] | None = None,
        language: str = "es",
        definitions: Sequence[ToolDefinition] = (),
        context: str = "",
    ) -> None:
        """Open a session.

        Args:
            random_seed: decides everything that is drawn.
            domain: whose pack is offered, with your own tools; all packs where none is named.
            facts: a seed's facts by name, `{"precio": "$350,000.00 MXN", "plazo": "48 meses"}`.
            language: of the texts in results, `es` or `en`; a region (`es-AR`) chooses the currency.
            definitions: a seed's own tools. A name of a pack or of a registered tool is simulated; any other is
                answered from facts and arguments alone, and marked `simulado`.
            context: words on what it is about, for example the seed's objective; they choose the machine, the
                subject or the product where the facts leave it open, and are never repeated.
        """
        self.world = World(random_seed, facts, language, context)
        self.calls: list[Called] = []
        """Every call answered, in order."""
        self.state: dict[str, Any] = {}
        """What your own tools keep."""
        self._simulated = _offered(domain)
        self._asked = {item.name: item for item in definitions}

    @property
    def definitions(self) -> list[ToolDefinition]:
        """What may be called, with the schema it is checked against."""
        names = self._asked or self._simulated
        return [self.definition(name) for name in names]

    def definition(self, name: str) -> ToolDefinition:
        """The definition a call of that name is checked against.

        Raises:
            ToolArgumentError: no tool has that name, with the nearest one.
        """
        asked, known = self._asked.get(name), self._behind(name)
        if asked is not None and (known is None or asked.parameters.get("properties")):
            return asked
        if known is None:
            names = {*self._simulated, *self._asked}
            raise ToolArgumentError(f"no tool is called {name!r}.", did_you_mean(name, names))
        return known.definition

    def call(self, name: str, arguments: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Answer a call.

        Raises:
            ToolArgumentError: an unknown tool, or arguments that its schema refuses; names the argument and the fix.
            ToolDefinitionError: a tool of your own gave back what is no JSON.
        """
        definition, given = self.definition(name), dict(arguments or {})
        check(name, definition.parameters, given)
        result = _as_json(name, self._answer(definition, given))
        self.calls.append(Called(name, given, result))
        return result

    def example(self, name: str) -> dict[str, Any]:
        """Valid arguments that make sense now: from the facts, and from what earlier calls found."""
        definition, behind = self.definition(name), self._behind(name)
        if behind is not None and behind.example is not None and definition == behind.definition:
            made = behind.example(self.world)
            return fitting(definition.parameters, made) if self.world.facts.values else made
        return sample(definition.parameters, self.world.facts)

    def _answer(self, definition: ToolDefinition, given: dict[str, Any]) -> dict[str, Any]:
        behind = self._behind(definition.name)
        if behind is None:
            return placeholder(definition, given, self.world.facts)
        if definition != behind.definition:
            known = behind.definition.parameters
            given = translated(given, known)
            if behind.example is not None and not valid(definition.name, known, given):
                given = behind.example(self.world) | given
        rng = Random(f"{self.world.seed}|{definition.name}|{len(self.calls)}")  # noqa: S311 - invented results
        return behind.run(self.world, given, state=self.state, rng=rng)

    def _behind(self, name: str) -> SimulatedTool | None:
        """The simulator of that name; a seed may define a tool of another domain's pack."""
        return self._simulated.get(name) or (by_name().get(name) if name in self._asked else None)


def _offered(domain: str | None) -> dict[str, SimulatedTool]:
    if domain is None:
        return by_name() | own()
    return (pack(domain).tools if domain in HOMES else {}) | own(domain)


def _as_json(name: str, result: dict[str, Any]) -> dict[str, Any]:
    try:
        copied: dict[str, Any] = json.loads(json.dumps(result, ensure_ascii=False, allow_nan=False))
    except (TypeError, ValueError):
        raise ToolDefinitionError(
            f"{name} gave back something that is no JSON.", "return a dict of texts, numbers, lists and dicts."
        ) from None
    return copied
