"""What can be wrong with a call to a tool."""

from __future__ import annotations

from uncase_nb.errors import ParameterError


class ToolArgumentError(ParameterError):
    """An argument is missing, unknown or outside what the tool's schema allows. The value is never quoted."""

    def __init__(self, problem: str, fix: str, *, argument: str | None = None) -> None:
        super().__init__(problem, fix)
        self.argument = argument
        """The argument's name; null where the arguments as a whole are wrong."""


class ToolDefinitionError(ParameterError):
    """A function cannot be made a tool, or its result is no JSON."""
