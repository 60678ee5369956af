"""The base of every contract: strict about unknown keys, and writable as JSON Schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict


class Schema(BaseModel):
    """A contract. Unknown keys are refused, assignments are validated."""

    model_config = ConfigDict(
        extra="forbid",
        validate_assignment=True,
        use_attribute_docstrings=True,
        hide_input_in_errors=True,  # the input may be personal data, and errors end up in notebooks and logs
    )


def json_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema (draft 2020-12) of every contract, by name."""
    from uncase_nb.schemas.conversation import Conversation
    from uncase_nb.schemas.manifest import RunManifest
    from uncase_nb.schemas.provider import Provider
    from uncase_nb.schemas.quality import EvaluationReport, QualityReport
    from uncase_nb.schemas.scan import ScanReport
    from uncase_nb.schemas.seed import Seed
    from uncase_nb.schemas.tool import ToolCall, ToolDefinition

    contracts = (
        Conversation, Seed, ToolDefinition, ToolCall, ScanReport, QualityReport, EvaluationReport,
        Provider, RunManifest,
    )  # fmt: skip
    return {contract.__name__: contract.model_json_schema() for contract in contracts}


def write_json_schemas(folder: str | Path) -> list[Path]:
    """Write `<Name>.schema.json` of every contract into `folder`; return the paths."""
    import json

    from uncase_nb.workspace.files import write_text

    return [
        write_text(Path(folder) / f"{name}.schema.json", json.dumps(schema, indent=2, ensure_ascii=False) + "\n")
        for name, schema in json_schemas().items()
    ]
