"""What the vendors' renderers make of every conversation, written down.

The file holds SHA-256 of the bytes, or the refusal, of each profile, case and ending. It is made anew from the
pinned packages by `python -m uncase_nb bench templates --write`, and the tests compare both ways.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from uncase_nb.bench.templates_cases import cases
from uncase_nb.bench.templates_oracles import ORACLES, vendors
from uncase_nb.workspace.files import write_text

_FILE = Path(__file__).parent / "data" / "templates_expected.json"

Outcomes = dict[str, list[str]]
"""Of one profile by case: without and with the head of the assistant's next turn."""


@cache
def expected() -> dict[str, Outcomes]:
    """What stands in the file, by profile."""
    return {name: dict(outcomes) for name, outcomes in json.loads(_FILE.read_text("utf-8")).items()}


def asked(name: str) -> Outcomes:
    """What the vendor's renderer says now."""
    return {case: [vendors(name, case, prompt=prompt) for prompt in (False, True)] for case in cases()}


def write() -> list[str]:
    """Write the file anew for every oracle that is present; what others said stays. Returns those that were asked."""
    known = expected() if _FILE.exists() else {}
    present = [name for name, oracle in ORACLES.items() if oracle.present()]
    new = {
        name: asked(name) if name in present else known[name] for name in ORACLES if name in present or name in known
    }
    write_text(_FILE, json.dumps(new, ensure_ascii=False, indent=1) + "\n")
    expected.cache_clear()
    return present
