"""The tools there are, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.schemas.result import Row, Table
from uncase_nb.schemas.seed import DOMAINS
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.tools.packs import pack
from uncase_nb.tools.plain import plain
from uncase_nb.tools.registry import own
from uncase_nb.tools.simulated import SimulatedTool

ANY = "any"
"""The domain shown of a tool of your own that every domain may use."""


class ToolList(Table, list[ToolDefinition]):
    """What `un.tools` returns: definitions to give to a seed or a model, shown as a table."""

    def __init__(self, tools: Iterable[SimulatedTool] = ()) -> None:
        known = list(tools)
        super().__init__(tool.definition.model_copy(deep=True) for tool in known)
        self.domains: dict[str, str] = {tool.name: tool.domain or ANY for tool in known}
        """The domain of each tool, by name."""

    def headline(self) -> str:
        """How many, and of which domains."""
        names = ", ".join(dict.fromkeys(self.domains.values()))
        return f"{len(self)} simulated tools" + (f" ({names})" if names else "")

    def table(self) -> Sequence[Row]:
        """One row a tool."""
        return [
            {
                "name": item.name,
                "domain": self.domains.get(item.name, ANY),
                "description": item.description,
                "required": ", ".join(item.parameters.get("required", ())),
                "optional": ", ".join(optional(item)),
            }
            for item in self
        ]

    __repr__ = Table.__repr__
    __str__ = Table.__str__


def tools(domain: str | None = None, *, find: str | None = None) -> ToolList:
    """The tools that generated conversations may call: thirty in six packs, and your own.

    Args:
        domain: one of the six domains, for example `automotive.sales`, with your own tools of that domain; all of them
            by default.
        find: words that all occur in a tool's name, description or arguments; accents and case do not matter.

    Raises:
        ParameterError: for an unknown domain, with its near-match.
    """
    if domain is not None and domain not in DOMAINS and not any(item.domain == domain for item in own().values()):
        raise ParameterError(f"there are no tools for the domain {domain!r}.", did_you_mean(domain, DOMAINS))
    packs = [name for name in DOMAINS if domain in (None, name)]
    known = [item for name in packs for item in pack(name).tools.values()] + list(own(domain).values())
    wanted = plain(find or "").split()
    return ToolList(item for item in known if all(word in _words(item.definition) for word in wanted))


def optional(definition: ToolDefinition) -> list[str]:
    """The arguments that may be left out."""
    required = definition.parameters.get("required", ())
    return [name for name in definition.parameters.get("properties", {}) if name not in required]


def _words(definition: ToolDefinition) -> str:
    arguments = definition.parameters.get("properties", {})
    texts = [f"{name} {schema.get('description', '')}" for name, schema in arguments.items()]
    return plain(" ".join([definition.name, definition.description, *texts]))
