"""The parameters of each stage. A run's parameters are those of every stage it needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.schemas.anonymized import Style


class Parameters(BaseModel):
    """Base: unknown names are refused, values are coerced as a shell needs it."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, hide_input_in_errors=True)


class Detecting(Parameters):
    """Stages that look for personal data."""

    ner: str = "auto"
    """`auto`, the name of a spaCy model, or `off` for rules alone."""


class Seeded(Parameters):
    """Stages that make random choices."""

    random_seed: int = 7
    """Every random choice derives from it."""


class ImportParameters(Parameters):
    """What is read."""

    input: str = ""
    """A file, folder or glob; empty means the sample exports."""
    format: Literal["whatsapp", "csv", "jsonl", "json", "webhook"] | None = None
    """Empty means detected."""
    domain: str | None = None
    """For example `automotive.sales`."""
    language: str | None = None
    """ISO 639-1; empty means detected a conversation."""


class AnonymizeParameters(Detecting):
    """How personal data is replaced."""

    style: Style = "token"
    """`token` writes `[PERSON_1]`, `surrogate` invents data of the same kind."""


class ExtractParameters(Detecting):
    """How seeds are extracted. The domain is that of the import."""


class GenerateParameters(Seeded):
    """What is generated."""

    count: int = Field(default=3, ge=1, le=100_000)
    """Conversations a seed."""
    provider: str = "simulator"
    """A registered provider, `simulator`, `local:<folder>`, `replay:<cassette>` or a model string."""
    mode: Literal["whole", "turns"] = "whole"
    """`whole` asks a model once a conversation, `turns` plays it turn by turn and runs the tools."""
    attempts: int = Field(default=1, ge=1, le=10)
    """How often a conversation the gates reject is made."""
    max_usd: float | None = Field(default=None, ge=0)
    """At so many US dollars the stage stops with everything kept; raise it and run again."""
    max_calls: int | None = Field(default=None, ge=0)
    """Likewise, calls."""


class EvaluateParameters(Detecting):
    """How quality is judged. The gates are the published ones and the seeds' own."""


class Templated(Parameters):
    """Stages that render conversations."""

    template: str = "chatml"
    """A chat template, for example `llama:3.1`."""


class ExportParameters(Templated):
    """How training data is written."""


class TrainParameters(Seeded, Templated):
    """How the adapter is trained."""

    base: str = "tiny"
    """A folder with a Hugging Face model, or `tiny`, which is built here with random weights."""
    max_steps: int = Field(default=40, ge=1)
    """Optimizer steps."""


def validated(model: type[Parameters], parameters: Mapping[str, Any] | None) -> Parameters:
    """Parameters checked before anything runs.

    Raises:
        ParameterError: an unknown name with its near-match, or every ill-typed value, by name.
    """
    given = dict(parameters or {})
    for name in given:
        if name not in model.model_fields:
            raise ParameterError(f"Unknown parameter {name!r}.", did_you_mean(name, model.model_fields))
    try:
        return model.model_validate(given)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, item['loc'])) or 'value'}: {item['msg']}" for item in error.errors())
        raise ParameterError(
            f"Ill-typed parameters: {wrong}.", "see python -m uncase_nb run --help for each one's meaning."
        ) from None
