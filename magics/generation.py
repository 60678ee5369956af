"""`%uncase_generate`: seeds become synthetic conversations."""

from __future__ import annotations

from typing import Any

import uncase_nb as un
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import COUNT, NER, PRIVACY, PROVIDER, SEED, Option
from uncase_nb.magics.progress import progress

SEEDS = Option("seeds", "{{name}} of a seed or a list of seeds", variable=True)
FRESH = Option("--fresh", "ask again what the ledger already knows", bool)


@magic("uncase_generate", SEEDS, COUNT, PROVIDER, SEED, PRIVACY, NER, FRESH)
def generate(seeds: Any, **options: Any) -> Any:
    """Make synthetic conversations; a call that was made before is not made again."""
    with progress("Generating") as show:
        return un.generate(
            seeds,
            **options,
            on_progress=lambda state: show(state.done, state.total, f"{state.failed} failed" if state.failed else ""),
        )
