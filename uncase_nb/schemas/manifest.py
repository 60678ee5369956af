"""What a run was made of, so that it can be repeated and checked."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from uncase_nb.schemas.base import Schema


class StageRecord(Schema):
    """One stage of a run."""

    stage: str
    """For example `generate`."""
    key: str
    """SHA-256 of the stage's notebook, its parameters and its inputs: what decides whether it runs again."""
    status: Literal["done", "failed"]
    """How it ended."""
    outputs: dict[str, str] = Field(default_factory=dict)
    """SHA-256 of each file written, by path within the run's folder."""
    summary: dict[str, Any] = Field(default_factory=dict)
    """Counts for the reader, for example `{"conversations": 12}`."""
    seconds: float = Field(default=0.0, ge=0)
    """How long it took when it ran."""


class RunManifest(Schema):
    """A pipeline run: versions, parameters, random seed, and every stage with the hashes of what it wrote."""

    run_id: str
    """Name of the run's folder; the same for the same pipeline, parameters and input."""
    pipeline: str
    """For example `full`."""
    parameters: dict[str, Any] = Field(default_factory=dict)
    """As validated. A path that could name a person is given by its content hash."""
    random_seed: int = 0
    """Every random choice of the run derives from it."""
    versions: dict[str, str] = Field(default_factory=dict)
    """Python, this package, and the packages that did the work."""
    stages: list[StageRecord] = Field(default_factory=list)
    """In order of execution."""
