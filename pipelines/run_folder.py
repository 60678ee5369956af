"""A run's folder, as its notebooks see it: earlier results in, their own results out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from uncase_nb.pipelines import source
from uncase_nb.privacy.sealed import seal_jsonl, unseal_jsonl
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed
from uncase_nb.workspace.files import read_jsonl, write_jsonl, write_text
from uncase_nb.workspace.folder import Workspace, workspace
from uncase_nb.workspace.hashing import sha256_of

_CONVERSATIONS = "conversations.jsonl"
_SUMMARY = "summary.json"


class RunFolder:
    """`.uncase/runs/<run_id>/`, with a folder a stage."""

    def __init__(self, run_id: str, *, within: Workspace | None = None) -> None:
        self.workspace = within or workspace()
        self.run_id = run_id
        self.path = self.workspace.runs / run_id

    def stage(self, name: str) -> Path:
        """The folder of a stage; made if missing."""
        folder = self.path / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def source(self, digest: str) -> str:
        """The input's path, out of the vault."""
        return source.recall(self.workspace, digest)

    def save_raw(self, conversations: Iterable[Conversation]) -> None:
        """Keep raw conversations encrypted in the vault; the stage's folder gets their content hash alone."""
        rows = [conversation.model_dump(mode="json", exclude_defaults=True) for conversation in conversations]
        digest = sha256_of(rows)
        seal_jsonl(self.workspace, f"raw-{digest}", rows)
        write_text(self.stage("import") / "raw.json", json.dumps({"vault": f"raw-{digest}"}) + "\n")

    def raw(self) -> list[Conversation]:
        """The raw conversations of the import, out of the vault."""
        name = json.loads((self.stage("import") / "raw.json").read_text())["vault"]
        return [Conversation.model_validate(row) for row in unseal_jsonl(self.workspace, name)]

    def save(self, stage: str, conversations: Iterable[Conversation], *, name: str = _CONVERSATIONS) -> Path:
        """Write conversations that are no longer raw."""
        rows = (conversation.model_dump(mode="json", exclude_defaults=True) for conversation in conversations)
        return write_jsonl(self.stage(stage) / name, rows)

    def conversations(self, stage: str, *, name: str = _CONVERSATIONS) -> list[Conversation]:
        """Conversations an earlier stage wrote."""
        return [Conversation.model_validate(row) for row in read_jsonl(self.stage(stage) / name)]

    def save_seeds(self, seeds: Iterable[Seed]) -> Path:
        """Write the seeds of the extraction."""
        return write_jsonl(self.stage("extract") / "seeds.jsonl", (seed.to_wire() for seed in seeds))

    def seeds(self) -> list[Seed]:
        """The seeds of the extraction."""
        return [Seed.model_validate(row) for row in read_jsonl(self.stage("extract") / "seeds.jsonl")]

    def summarize(self, stage: str, **counts: Any) -> None:
        """What the reader sees of a stage without opening it: counts, never content."""
        write_text(self.stage(stage) / _SUMMARY, json.dumps(counts, ensure_ascii=False, sort_keys=True) + "\n")

    def summary(self, stage: str) -> dict[str, Any]:
        """What `summarize` wrote; empty where it wrote nothing."""
        path = self.path / stage / _SUMMARY
        return dict(json.loads(path.read_text())) if path.exists() else {}
