"""From a seed to the messages that ask a model for one conversation.

A prompt says what the conversation is about and what form the answer takes. It never says how the result
will be measured: a generator that knows the metrics writes for them.
"""

from __future__ import annotations

import json
import random
from typing import Any

from uncase_nb.generation.guidance import GUIDANCE, VARIATIONS
from uncase_nb.schemas.seed import FactualParameters, Seed, TurnPlan

ChatMessage = dict[str, Any]


def prompt(seed: Seed, *, random_seed: int, index: int) -> list[ChatMessage]:
    """The messages for conversation number `index` of a seed, in Spanish for Spanish seeds and else in English."""
    words = WORDS[prompt_language(seed)]
    return [
        {"role": "system", "content": words["system"].format(form=_FORM)},
        {"role": "user", "content": _brief(seed, words, _variation(seed, random_seed, index))},
    ]


def repair(messages: list[ChatMessage], answer: str, reason: str, seed: Seed) -> list[ChatMessage]:
    """The same request once more, with the answer that could not be read and why."""
    again = WORDS[prompt_language(seed)]["repair"].format(reason=reason, form=_FORM)
    return [*messages, {"role": "assistant", "content": answer}, {"role": "user", "content": again}]


def prompt_language(seed: Seed) -> str:
    """Language of the instructions: `es` or `en`."""
    return "es" if seed.idioma.lower().startswith("es") else "en"


def _brief(seed: Seed, words: dict[str, str], variation: str) -> str:
    sections = {
        "language": seed.idioma,
        "domain": seed.dominio,
        "objective": seed.objetivo,
        "tone": seed.tono,
        "roles": _bullets(_role(seed, role, words) for role in seed.roles),
        "steps": _bullets(f"({step.role}) {step.text}" if step.role else step.text for step in seed.steps()),
        "length": _length(seed, words),
        "context": _context(seed),
        "facts": _bullets(f"{name}: {_plain(value)}" for name, value in seed.facts().items()),
        "rules": _bullets(_rules(seed)),
        "never": _bullets(seed.restricciones_negativas),
        "tools": _bullets(json.dumps(tool.model_dump(), ensure_ascii=False) for tool in seed.tools()),
        "variation": variation,
    }
    return "\n\n".join(f"{words[name]}: {text}" for name, text in sections.items() if text)


def _role(seed: Seed, role: str, words: dict[str, str]) -> str:
    place = {0: words["asks"], 1: words["answers"]}.get(seed.roles.index(role), "")
    return ", ".join(part for part in (role, place, seed.descripcion_roles.get(role, "")) if part)


def _length(seed: Seed, words: dict[str, str]) -> str:
    plan = seed.pasos_turnos
    if isinstance(plan, TurnPlan):
        return words["between"].format(least=plan.turnos_min, most=plan.turnos_max)
    return words["about"].format(least=len(plan))


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


def _variation(seed: Seed, random_seed: int, index: int) -> str:
    rng = random.Random(f"{random_seed}/{seed.seed_id}/{index}")  # noqa: S311 - variety, not secrecy
    choices = VARIATIONS[prompt_language(seed)]
    return "; ".join(f"{subject} {rng.choice(options)}" for subject, options in choices.items()) + "."


def _bullets(lines: Any) -> str:
    return "".join(f"\n- {line}" for line in lines)


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


_FORM = (
    '{"messages": [{"role": "…", "content": "…"}, '
    '{"role": "…", "content": null, "tool_calls": [{"name": "…", "arguments": {}}]}, '
    '{"role": "tool", "name": "…", "content": "…"}]}'
)

WORDS: dict[str, dict[str, str]] = {
    "es": {
        "system": "Escribes conversaciones ficticias y naturales entre personas. Respondes solo con un objeto JSON de "
        "esta forma, sin texto antes ni después: {form}\n"
        "En role va el rol de quien habla, tal como se da, o tool para el resultado de una herramienta. "
        "Nadie da nombres propios de personas, teléfonos, correos, direcciones ni números de identificación.",
        "repair": "No se pudo leer la respuesta: {reason}. Escribe la conversación completa otra vez, solo el objeto "
        "JSON: {form}",
        "asks": "consulta", "answers": "atiende", "between": "entre {least} y {most} mensajes",
        "about": "al menos {least} mensajes",
        "language": "Idioma", "domain": "Dominio", "objective": "Objetivo", "tone": "Tono", "roles": "Roles",
        "steps": "Lo que sucede, en este orden", "length": "Extensión", "context": "Situación",
        "facts": "Datos que se dicen sin cambiarlos; ningún otro dato se inventa", "rules": "Reglas", "never": "Nunca",
        "tools": "Herramientas que puede llamar quien atiende", "variation": "Esta vez",
    },
    "en": {
        "system": "You write fictitious, natural conversations between people. You answer with one JSON object of this "
        "form only, no text before or after it: {form}\n"
        "role is the role of whoever speaks, as given, or tool for the result of a tool. "
        "Nobody gives names of people, phone numbers, e-mail addresses, addresses or identity numbers.",
        "repair": "The answer could not be read: {reason}. Write the whole conversation again, the JSON object only: "
        "{form}",
        "asks": "asks", "answers": "answers", "between": "between {least} and {most} messages",
        "about": "at least {least} messages",
        "language": "Language", "domain": "Domain", "objective": "Objective", "tone": "Tone", "roles": "Roles",
        "steps": "What happens, in this order", "length": "Length", "context": "Situation",
        "facts": "Facts, stated unchanged; no other fact is made up", "rules": "Rules", "never": "Never",
        "tools": "Tools that whoever answers may call", "variation": "This time",
    },
}  # fmt: skip
"""The instructions, by language."""
