"""SeedSchema v1: what a conversation is about, without anyone's words or data.

Keys are Spanish on the wire and in code. Two published shapes validate: the short one, where
`pasos_turnos` is a list and `parametros_factuales` a flat mapping, and the long one. Both come back
from `to_wire()` exactly as they went in.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import Field, model_validator

from uncase_nb.errors import did_you_mean
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.quality import THRESHOLDS
from uncase_nb.schemas.tool import ToolDefinition

DOMAINS = (
    "automotive.sales",
    "medical.consultation",
    "legal.advisory",
    "finance.advisory",
    "industrial.support",
    "education.tutoring",
)
"""The six domains the library and the tool packs cover. A seed may name any other."""


CURATED = "curated"
"""`privacidad.metodo_anonimizacion` of a seed written by hand: no real conversation stands behind it."""


class Step(NamedTuple):
    """One step of a seed's plan."""

    role: str | None
    """Who takes it; null where the seed does not say."""
    text: str
    """What happens, without the role."""


class _Strict(Schema):
    """Refuses an unknown key with its near-match."""

    @model_validator(mode="before")
    @classmethod
    def _known_keys(cls, value: Any) -> Any:
        if isinstance(value, dict):
            for key in value:
                if key not in cls.model_fields:
                    raise ValueError(f"unknown key {key!r}. {did_you_mean(str(key), cls.model_fields)}")
        return value


class TurnPlan(_Strict):
    """`pasos_turnos`, long shape."""

    turnos_min: int = Field(ge=1)
    """Fewest messages."""
    turnos_max: int = Field(ge=1)
    """Most messages."""
    flujo_esperado: list[str] = Field(min_length=1)
    """The steps, in order."""
    flujo_con_roles: list[str] | None = None
    """The same steps with the role in front (`cliente: pide precio`)."""

    @model_validator(mode="after")
    def _ordered(self) -> TurnPlan:
        if self.turnos_min > self.turnos_max:
            raise ValueError(f"turnos_min ({self.turnos_min}) is above turnos_max ({self.turnos_max})")
        return self


class FactualParameters(_Strict):
    """`parametros_factuales`, long shape."""

    contexto: str
    """The situation."""
    restricciones: list[str] = Field(default_factory=list)
    """Rules the conversation keeps."""
    herramientas: list[str] = Field(default_factory=list)
    """Names of tools the assistant may call."""
    herramientas_definidas: list[dict[str, Any]] | None = None
    """Their definitions; see `Seed.tools`."""
    metadata: dict[str, Any] = Field(default_factory=dict)
    """Facts by name."""


class SeedPrivacy(_Strict):
    """`privacidad`: how the seed's source was anonymized."""

    pii_eliminado: bool = True
    """Whether personal data was removed."""
    metodo_anonimizacion: str = "uncase_nb"
    """What removed it."""
    nivel_confianza: float = Field(default=0.85, ge=0, le=1)
    """The detection confidence it was removed at."""
    campos_sensibles_detectados: list[str] = Field(default_factory=list)
    """Types of personal data found in the source."""


class SeedThresholds(_Strict):
    """`metricas_calidad`: the thresholds this seed's conversations are held to."""

    rouge_l_min: float = Field(default=THRESHOLDS.rouge_l, ge=0, le=1)
    """Structure."""
    fidelidad_min: float = Field(default=THRESHOLDS.fidelity, ge=0, le=1)
    """Factual fidelity."""
    diversidad_lexica_min: float = Field(default=THRESHOLDS.diversity, ge=0, le=1)
    """Lexical diversity."""
    coherencia_dialogica_min: float = Field(default=THRESHOLDS.coherence, ge=0, le=1)
    """Dialogic coherence."""


class Seed(_Strict):
    """What a conversation is about: roles, steps, facts, tone; never the words of a source."""

    seed_id: str = Field(min_length=1)
    """Unique within a project."""
    version: str = "1.0"
    """Of the schema."""
    dominio: str = Field(min_length=1)
    """For example `automotive.sales`."""
    idioma: str = Field(default="es", min_length=2)
    """ISO 639-1, with a region where it matters (`es-MX`)."""
    objetivo: str = Field(min_length=1)
    """What the conversation is to reach."""
    tono: str = "profesional"
    """How people speak."""
    roles: list[str] = Field(min_length=2)
    """Who speaks; the first usually asks and the second usually answers."""
    descripcion_roles: dict[str, str] = Field(default_factory=dict)
    """What each role does."""
    pasos_turnos: list[str] | TurnPlan
    """The steps, in order."""
    parametros_factuales: FactualParameters | dict[str, Any] = Field(default_factory=dict)
    """The facts the conversation keeps to."""
    etiquetas: list[str] = Field(default_factory=list)
    """Tags."""
    privacidad: SeedPrivacy | None = None
    """How the source was anonymized."""
    metricas_calidad: SeedThresholds | None = None
    """Thresholds of its own."""
    instrucciones_dominio: str | list[str] | None = None
    """Instructions of the domain, for the generator."""
    restricciones_negativas: list[str] = Field(default_factory=list)
    """What must not be said or done."""
    scenarios: list[dict[str, Any]] | None = None
    """Archetypes of the long shape, kept as they are."""
    organization_id: str | None = None
    """The owner."""
    created_at: str | None = None
    """ISO 8601."""
    updated_at: str | None = None
    """ISO 8601."""

    @model_validator(mode="before")
    @classmethod
    def _shape(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(facts := value.get("parametros_factuales"), dict):
            long = isinstance(value.get("pasos_turnos"), dict) or set(facts) & _LONG_ONLY
            if long:
                return value | {"parametros_factuales": FactualParameters.model_validate(facts)}
        return value

    @model_validator(mode="after")
    def _steps_present(self) -> Seed:
        if not any(step.text for step in self.steps()):
            raise ValueError("pasos_turnos has no step")
        return self

    def __repr__(self) -> str:
        """One line; `to_wire()` shows all of it."""
        place = f"{self.dominio}, {self.idioma}"
        return f"Seed({self.seed_id!r}: {place}, {len(self.steps())} steps, {len(self.facts())} facts)"

    __str__ = __repr__

    def to_wire(self) -> dict[str, Any]:
        """The seed exactly as it was given: same shape, same keys, same values."""
        return self.model_dump(mode="json", exclude_unset=True)

    @property
    def curated(self) -> bool:
        """Whether the seed was written by hand, so that there is no source to memorize."""
        return self.privacidad is not None and self.privacidad.metodo_anonimizacion == CURATED

    def steps(self) -> list[Step]:
        """The plan as role and text, in order."""
        plan = self.pasos_turnos
        lines = plan if isinstance(plan, list) else plan.flujo_con_roles or plan.flujo_esperado
        return [_step(line, self.roles) for line in lines]

    def facts(self) -> dict[str, Any]:
        """Facts by name, whatever the shape."""
        facts = self.parametros_factuales
        return dict(facts.metadata) if isinstance(facts, FactualParameters) else dict(facts)

    def tools(self) -> list[ToolDefinition]:
        """Definitions of the tools the assistant may call. A name without a definition gets an open schema."""
        facts = self.parametros_factuales
        if not isinstance(facts, FactualParameters):
            return []
        defined = [_tool(item) for item in facts.herramientas_definidas or []]
        known = {tool.name for tool in defined}
        return defined + [ToolDefinition(name=name) for name in facts.herramientas if name not in known]


_LONG_ONLY = {"herramientas", "herramientas_definidas", "restricciones"}


def _step(line: str, roles: list[str]) -> Step:
    text = line.strip()
    for role in sorted(roles, key=len, reverse=True):
        head, rest = text[: len(role)], text[len(role) :]
        if head.casefold() == role.casefold() and rest[:1] in (":", " "):
            return Step(role, rest.lstrip(": ").strip())
    return Step(None, text)


def _tool(item: dict[str, Any]) -> ToolDefinition:
    """A definition in OpenAI's form, or in the original's with `input_schema`."""
    if "input_schema" in item:
        return ToolDefinition(
            name=item["name"], description=item.get("description", ""), parameters=item["input_schema"]
        )
    return ToolDefinition.model_validate(item)
