"""What a seed says, as the sections of a prompt."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from uncase_nb.generation.guidance import GUIDANCE
from uncase_nb.schemas.seed import FactualParameters, Seed


def prompt_language(seed: Seed) -> str:
    """Language of the instructions: `es` or `en`."""
    return "es" if seed.idioma.lower().startswith("es") else "en"


def brief(seed: Seed, words: Mapping[str, str]) -> dict[str, str]:
    """What the conversation is about, by section."""
    return {
        "language": seed.idioma,
        "domain": seed.dominio,
        "objective": seed.objetivo,
        "tone": seed.tono,
        "roles": bullets(_role(seed, role, words) for role in seed.roles),
        "steps": bullets(f"({step.role}) {step.text}" if step.role else step.text for step in seed.steps()),
        "context": _context(seed),
        "facts": bullets(f"{name}: {_plain(value)}" for name, value in seed.facts().items()),
        "rules": bullets(_rules(seed)),
        "never": bullets(seed.restricciones_negativas),
    }


def written(sections: Mapping[str, str], words: Mapping[str, str]) -> str:
    """The sections that say something, each under its heading."""
    return "\n\n".join(f"{words[name]}: {text}" for name, text in sections.items() if text)


def _role(seed: Seed, role: str, words: Mapping[str, str]) -> str:
    place = {0: words["asks"], 1: words["answers"]}.get(seed.roles.index(role), "")
    return ", ".join(part for part in (role, place, seed.descripcion_roles.get(role, "")) if part)


def _context(seed: Seed) -> str:
    facts = seed.parametros_factuales
    return facts.contexto if isinstance(facts, FactualParameters) else ""


def _rules(seed: Seed) -> list[str]:
    facts, own = seed.parametros_factuales, seed.instrucciones_dominio
    guidance = GUIDANCE.get(seed.dominio, {}).get(prompt_language(seed))
    return [
        *([guidance] if guidance else []),
        *([own] if isinstance(own, str) else own or []),
        *(facts.restricciones if isinstance(facts, FactualParameters) else []),
    ]


def bullets(lines: Iterable[str]) -> str:
    """A line each, or nothing where there are none."""
    return "".join(f"\n- {line}" for line in lines)


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
