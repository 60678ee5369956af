"""Who is who: the roles of a seed by domain and language."""

from __future__ import annotations

from collections.abc import Sequence

from uncase_nb.schemas.message import Message

_ROLES = {
    "automotive": {"es": ("cliente", "asesor"), "en": ("customer", "advisor")},
    "medical": {"es": ("paciente", "médico"), "en": ("patient", "doctor")},
    "legal": {"es": ("cliente", "abogado"), "en": ("client", "lawyer")},
    "finance": {"es": ("cliente", "asesor"), "en": ("client", "advisor")},
    "industrial": {"es": ("operador", "soporte"), "en": ("operator", "support")},
    "education": {"es": ("alumno", "tutor"), "en": ("student", "tutor")},
}
_ANY = {"es": ("cliente", "agente"), "en": ("customer", "agent")}


def roles_of(domain: str, language: str) -> tuple[str, str]:
    """(who asks, who answers) in the seed's language."""
    return _ROLES.get(domain.split(".", maxsplit=1)[0], _ANY)[language]


def speaker_of(message: Message, served: str | None) -> int | None:
    """0 for the one who asks, 1 for the one who answers, None for tools and system messages.

    `served` is the participant who asks, for sources whose roles are names.
    """
    if message.role in ("tool", "system"):
        return None
    if message.role in ("user", "assistant"):
        return 0 if message.role == "user" else 1
    return 0 if (message.name or message.role) == served else 1


def who_is_served(messages: Sequence[Message]) -> str | None:
    """The first participant who speaks: whoever writes first came with a need."""
    return next((message.name or message.role for message in messages if message.role not in ("tool", "system")), None)
