"""`%uncase_tools`: the tools a conversation may call, and one of them tried out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import uncase_nb as un
from uncase_nb.errors import ParameterError
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import DOMAIN, Option


def _names() -> Iterable[str]:
    return [tool.name for tool in un.tools()]


FIND = Option("--find", "only tools that hold these words")
NAME = Option("name", "a tool, to see its schema and a simulated call", values=_names, needed=False)


@magic("uncase_tools", NAME, DOMAIN, FIND)
def tools(name: str | None = None, **options: Any) -> Any:
    """Show the tools of one domain or of all; with a name, its schema and a simulated call."""
    if name is None:
        return un.tools(options.pop("domain", None), **options)
    if options:
        raise ParameterError("a name is looked up in every domain.", f"%uncase_tools {name}, without options.")
    from uncase_nb.tools.toolcard import describe

    return describe(name)
