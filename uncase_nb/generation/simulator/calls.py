"""Tool calls of a conversation: arguments from the facts, answers from the tools' own simulators."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from uncase_nb.errors import UncaseError
from uncase_nb.generation.simulator.arguments import arguments
from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.grounding import grounded
from uncase_nb.generation.simulator.plan import Plan
from uncase_nb.generation.simulator.results import FINE, found
from uncase_nb.generation.simulator.turns import Turn
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.tools.packs import HOMES, pack
from uncase_nb.tools.session import ToolSession


class Called(NamedTuple):
    """One call, its answer, and what the answer says beyond the seed's facts."""

    name: str
    arguments: dict[str, Any]
    result: dict[str, Any]
    found: list[Fact]


class Tools:
    """The tools of one conversation."""

    def __init__(self, plan: Plan, random_seed: str) -> None:
        seed = plan.seed
        self._plan = plan
        self._session = ToolSession(
            random_seed, domain=seed.dominio if seed.dominio in HOMES else None, facts=seed.facts(),
            language=seed.idioma, definitions=plan.tools,
            context=" ".join([seed.objetivo, *seed.etiquetas]),
        )  # fmt: skip

    def definition(self, tool: ToolDefinition) -> ToolDefinition:
        """The definition calls are checked against: a tool a seed only names has its pack's."""
        return tool if _foreign(self._plan, tool) else self._session.definition(tool.name)

    def call(self, tool: ToolDefinition, turn: Turn) -> Called | None:
        """Call a tool for a turn; None where it asks for something nobody said and no earlier call found."""
        known = self._plan.known.with_results(
            json.dumps(call.result, ensure_ascii=False) for call in self._session.calls
        )
        given = grounded(self.definition(tool).parameters, self._tries(tool), known)
        if given is None:
            return None
        try:
            result = self._session.call(tool.name, given)
        except UncaseError:
            return None
        if _foreign(self._plan, tool) or "simulado" in result or result.get("estado", FINE) != FINE:
            return Called(tool.name, given, _answer(turn, self._plan.language), [])
        return Called(tool.name, given, result, found(result, self._plan, turn))

    def _tries(self, tool: ToolDefinition) -> Iterator[dict[str, Any]]:
        """Arguments, the best first: a pack knows its own; then from the facts by their names."""
        domain, plan = self._plan.seed.dominio, self._plan
        if domain in HOMES and tool.name in pack(domain).tools:
            yield self._session.example(tool.name)
        yield arguments(self.definition(tool).parameters, plan.facts, plan.need, plan.language)


def _foreign(plan: Plan, tool: ToolDefinition) -> bool:
    """Whether a tool is none of the domain's own pack: another domain's tool of that name does something else."""
    domain = plan.seed.dominio
    return domain in HOMES and tool.name not in pack(domain).tools and bool(tool.parameters.get("properties"))


def _answer(turn: Turn, language: str) -> dict[str, Any]:
    """What a tool that nothing simulates says: the facts the turn states."""
    status: Mapping[str, Any] = {"estado": FINE} if language == "es" else {"status": FINE}
    return {**status, "simulado": True} | {fact.key: fact.value for fact in turn.facts}
