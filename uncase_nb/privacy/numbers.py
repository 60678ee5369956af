"""The highest number each type of token was given in a project; no personal data.

It outlives the vault: where a new one began at 1 again, an old `[PERSON_1]` would reveal somebody else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from uncase_nb.errors import WorkspaceError
from uncase_nb.privacy.entity import Entity
from uncase_nb.workspace.files import atomic
from uncase_nb.workspace.folder import Workspace

FILE = "vault_numbers.json"
"""In the project's folder, beside the vault's: it is there still where the vault's is deleted."""


def highest_given(entities: Iterable[Entity]) -> dict[str, int]:
    """The highest number of each type."""
    highest: dict[str, int] = {}
    for entity in entities:
        highest[entity.type] = max(highest.get(entity.type, 0), entity.number)
    return highest


def read_numbers(workspace: Workspace) -> dict[str, int]:
    """What was noted; nothing where no token was ever given.

    Raises:
        WorkspaceError: where the file is damaged.
    """
    path = workspace.root / FILE
    if not path.exists():
        return {}
    try:
        return {str(kind): int(number) for kind, number in json.loads(path.read_bytes()).items()}
    except (ValueError, TypeError, AttributeError):
        raise WorkspaceError(
            f"{FILE} is damaged, so which tokens were given before is not known.",
            f"restore .uncase/{FILE}, or delete it: then old tokens may be given again, to somebody else.",
        ) from None


def note_numbers(workspace: Workspace, given: Mapping[str, int]) -> None:
    """Remember these where they are higher; call it under the vault's lock."""
    before = read_numbers(workspace)
    after = before | {kind: number for kind, number in given.items() if number > before.get(kind, 0)}
    if after != before:
        with atomic(workspace.root / FILE, mode=0o600) as file:
            file.write(json.dumps(after, sort_keys=True).encode())
