"""`%uncase_costs`: what calls to models cost, over every session."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

import uncase_nb as un
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import Option


def _by() -> Iterable[str]:
    from uncase_nb.schemas.costs import By

    return get_args(By)


RUN = Option("--run", "one run: its id, or {{name}} of what generating returned")
BY = Option("--by", "a row for each run, provider, seed or day", values=_by, strict=True)
PLOT = Option("--plot", "also draw the costs", bool)


@magic("uncase_costs", RUN, BY, PLOT)
def costs(*, plot: bool = False, **options: Any) -> Any:
    """Show what finished calls cost, over all sessions and resumes; unknown prices are never guessed."""
    report = un.costs(**options)
    if plot:
        _display(report.plot())
    return report


def _display(what: Any) -> None:
    from IPython.core.getipython import get_ipython
    from IPython.display import display

    if hasattr(get_ipython(), "kernel"):  # a terminal shows no chart
        untyped: Any = display
        untyped(what)
