"""A seed put together from what was read of a conversation."""

from __future__ import annotations

import math
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.seeds.casting import roles_of
from uncase_nb.seeds.goals import objective, situation
from uncase_nb.seeds.guarded import Guarded
from uncase_nb.seeds.leak import grams_of, leaking
from uncase_nb.seeds.plan import Turn, length_of
from uncase_nb.seeds.speech import tone
from uncase_nb.seeds.used_tools import check, wire, without_leaks
from uncase_nb.seeds.wording import step
from uncase_nb.workspace.hashing import sha256_of

_SHORTER, _LONGER = 0.8, 1.3
"""The band of messages a seed allows, as shares of its source's length."""


class Read(NamedTuple):
    """What is known of a conversation before its facts are examined."""

    source: Conversation
    language: str
    """`es` or `en`."""
    code: str
    """With the region, where it shows."""
    domain: str
    field: str
    """Whose topics count."""
    plan: list[Turn]
    facts: dict[str, str]
    tools: list[ToolDefinition]


def source_tag(conversation: Conversation) -> str:
    """The tag that leads from a seed back to its anonymized source."""
    return f"source:sha256:{sha256_of(conversation.model_dump(mode='json'))[:16]}"


def seed_of(read: Read, facts: dict[str, str], guarded: Guarded, personal: AbstractSet[str]) -> tuple[Seed, list[str]]:
    """The seed, and the places where it would leak. `personal` are texts of tools in which a detector finds somebody."""
    known = grams_of([read.source])
    tools = without_leaks(read.tools, known, guarded, personal)
    named = {tool.name for tool in tools}
    field = read.domain.split(".", maxsplit=1)[0]
    roles = roles_of(read.source, field, read.language)
    steps = [
        step(
            roles[turn.speaker],
            turn,
            [check(tool, read.language, read.field) for tool in turn.tools if tool in named],
            read.language,
        )
        for turn in read.plan
    ]
    spoken = [
        message.content
        for message in read.source.messages
        if message.content and message.role not in ("tool", "system")
    ]
    content: dict[str, Any] = {
        "version": "1.0",
        "dominio": read.domain,
        "idioma": read.code,
        "objetivo": objective(read.plan, field, read.language),
        "tono": tone(spoken, read.language),
        "roles": list(roles),
        "pasos_turnos": _turns(steps, length_of(read.source)),
        "parametros_factuales": {"contexto": situation(read.plan, roles, read.language)}
        | wire(tools)
        | {"metadata": facts},
        "etiquetas": ["extracted", source_tag(read.source)],
        "privacidad": {
            "pii_eliminado": True,
            "metodo_anonimizacion": "uncase_nb",
            "campos_sensibles_detectados": sorted({match[1] for text in spoken for match in TOKEN.finditer(text)}),
        },
    }
    seed = Seed.model_validate({"seed_id": f"{read.domain.replace('.', '-')}-{sha256_of(content)[:12]}"} | content)
    return seed, leaking(seed.to_wire(), known, guarded)


def _turns(steps: list[str], length: int) -> dict[str, Any]:
    low = max(len(steps), math.floor(_SHORTER * length))
    return {
        "turnos_min": low,
        "turnos_max": max(low + 2, math.ceil(_LONGER * length)),
        "flujo_esperado": [line.split(": ", maxsplit=1)[1] for line in steps],
        "flujo_con_roles": steps,
    }
