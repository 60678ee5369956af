"""What people decided in review, kept encrypted in the project's workspace."""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from uncase_nb.privacy.keys import key_of
from uncase_nb.privacy.sealed import seal_jsonl, unseal_jsonl
from uncase_nb.privacy.types import chosen
from uncase_nb.schemas.review import Decision
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace
from uncase_nb.workspace.keys import derived_key
from uncase_nb.workspace.lock import locked

_NAME = "review"


class Decisions:
    """Texts that are personal, texts that are not. Each decision is written at once; the last one on a text counts.

    What is personal is kept as written, to be found again. What is not is kept as a keyed hash alone.
    """

    def __init__(self, workspace: Workspace | None = None) -> None:
        """Those of a workspace; by default that of the current folder.

        Raises:
            WorkspaceError: where they were sealed with another key.
        """
        self._workspace = workspace or current_workspace()
        self._rows = self._read()

    def __repr__(self) -> str:
        rejected = sum(row["decision"] == "rejected" for row in self._rows.values())
        return f"Decisions({len(self._rows) - rejected} always, {rejected} never)"

    def add(self, decision: Decision, kind: str, text: str) -> None:
        """Decide on every mention of a text, whatever way it is written.

        Raises:
            ParameterError: on an unknown type.
        """
        chosen([kind])
        row = {"decision": decision, "type": kind, "text": None if decision == "rejected" else text}
        with self._changing():
            self._rows[self._digest(kind, text)] = row

    def of(self, kind: str, text: str) -> Decision | None:
        """What was decided on a text; null where nothing was."""
        decided = self._rows.get(self._digest(kind, text)) if self._rows else None
        return decided["decision"] if decided else None

    def always(self) -> list[tuple[str, str]]:
        """Type and text of what is personal, in the order decided."""
        return [(row["type"], row["text"]) for row in self._rows.values() if row["text"] is not None]

    def never(self) -> frozenset[str]:
        """Keyed hashes of what is not personal; `rejects` looks a text up among them."""
        return frozenset(digest for digest, row in self._rows.items() if row["text"] is None)

    def rejects(self, kind: str, text: str) -> bool:
        """Whether a text was said not to be personal data of this type."""
        return self.of(kind, text) == "rejected"

    def _digest(self, kind: str, text: str) -> str:
        message = f"{kind}\0{key_of(kind, text)}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._key, message, "sha256").hex()

    @cached_property
    def _key(self) -> bytes:
        return derived_key(self._workspace, "review")

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Another kernel may have decided in the meantime: read, change, write under a lock."""
        with locked(self._workspace.vault / f"{_NAME}.lock"):
            self._rows = self._read()
            yield
            seal_jsonl(self._workspace, _NAME, ({"digest": digest} | row for digest, row in self._rows.items()))

    def _read(self) -> dict[str, dict[str, Any]]:
        if not (self._workspace.vault / f"{_NAME}.sealed").exists():
            return {}
        rows: Iterator[Mapping[str, Any]] = unseal_jsonl(self._workspace, _NAME)
        return {row["digest"]: {key: row[key] for key in ("decision", "type", "text")} for row in rows}
