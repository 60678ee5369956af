"""The packs: five tools for each of the six domains."""

from __future__ import annotations

import importlib
from functools import cache

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.schemas.seed import DOMAINS
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.tools.simulated import Pack, SimulatedTool

HOMES = {domain: f"uncase_nb.tools.{domain.partition('.')[0]}.pack" for domain in DOMAINS}


def definitions(domain: str) -> list[ToolDefinition]:
    """The tool definitions of a domain, copies that may be changed.

    Raises:
        ParameterError: for an unknown domain, with its near-match.
    """
    return [tool.definition.model_copy(deep=True) for tool in pack(domain).tools.values()]


@cache
def pack(domain: str) -> Pack:
    """The pack of a domain.

    Raises:
        ParameterError: for an unknown domain, with its near-match.
    """
    if domain not in HOMES:
        raise ParameterError(f"there are no tools for the domain {domain!r}.", did_you_mean(domain, HOMES))
    made: Pack = importlib.import_module(HOMES[domain]).PACK
    return made


@cache
def by_name() -> dict[str, SimulatedTool]:
    """Every tool of every pack."""
    return {name: tool for domain in HOMES for name, tool in pack(domain).tools.items()}
