"""Who is who: the roles of a seed by domain and language, and by what participants say they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.seeds.plain import plain, words_of

_ROLES = {
    "automotive": {"es": ("cliente", "asesor"), "en": ("customer", "advisor")},
    "medical": {"es": ("paciente", "médico"), "en": ("patient", "doctor")},
    "legal": {"es": ("cliente", "abogado"), "en": ("client", "lawyer")},
    "finance": {"es": ("cliente", "asesor"), "en": ("client", "advisor")},
    "industrial": {"es": ("operador", "soporte"), "en": ("operator", "support")},
    "education": {"es": ("alumno", "tutor"), "en": ("student", "tutor")},
}
_ANY = {"es": ("cliente", "agente"), "en": ("customer", "agent")}
# Function: the words that name it, then the seed's word for it in Spanish and in English.
_SERVING = """
asesor asesora advisor adviser: asesor, advisor
vendedor vendedora salesperson salesman ventas sales: vendedor, salesperson
medico medica doctor doctora dr dra physician: médico, doctor
enfermero enfermera nurse enfermeria: enfermería, nurse
recepcionista recepcion receptionist reception: recepción, receptionist
abogado abogada lic licenciado licenciada lawyer attorney: abogado, lawyer
ejecutivo ejecutiva officer executive: ejecutivo, officer
tecnico tecnica technician ingeniero ingeniera engineer: técnico, technician
soporte support helpdesk: soporte, support
tutor tutora: tutor, tutor
profesor profesora maestro maestra teacher instructor professor: profesor, teacher
agente agent operadora bot assistant asistente: agente, agent
"""
_SERVED = """
paciente patient: paciente, patient
cliente clienta customer client comprador compradora buyer: cliente, customer
alumno alumna estudiante student: alumno, student
operador operator operario: operador, operator
usuario usuaria user: usuario, user
"""
_SAYS = re.compile(
    r"(?:soy|le atiende|te atiende|habla|this is|i am|i'm|you are)\s(?:(?:el|la|su|tu|un|una|your|the|an?)\s)?(?:\w+\s)?(\w+)"
)
_STANDARD = frozenset({"user", "assistant", "system", "tool"})
_OPENING = 3  # messages in which somebody says who they are


def roles_of(conversation: Conversation, field: str, language: str) -> tuple[str, str]:
    """(who asks, who answers) in the seed's language: by what they are called, else by the domain."""
    served = who_is_served(conversation.messages)
    usual = _ROLES.get(field, _ANY)[language]
    asks = _function(_called(conversation, served, 0), _SERVED, language)
    answers = _function([*_called(conversation, served, 1), *_presented(conversation, served)], _SERVING, language)
    return asks or usual[0], answers or usual[1]


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
    """The participant who came with a need: not the one whose name says that they serve; else who writes first."""
    names = dict.fromkeys(
        message.name or message.role for message in messages if message.role not in ("tool", "system")
    )
    serving = [name for name in names if _function([name], _SERVING, "en")]
    others = [name for name in names if name not in serving]
    return next(iter(others or names), None)


def _called(conversation: Conversation, served: str | None, side: int) -> Iterator[str]:
    """What a side is called: the names and roles of its messages that are not the standard ones."""
    for message in conversation.messages:
        if speaker_of(message, served) == side:
            yield from (name for name in (message.name, message.role) if name and name not in _STANDARD)


def _presented(conversation: Conversation, served: str | None) -> Iterator[str]:
    """What the answering side says it is when it opens, or what its instructions call it."""
    said = [
        message
        for message in conversation.messages
        if message.content and (message.role == "system" or speaker_of(message, served) == 1)
    ]
    for message in said[:_OPENING]:
        yield from (match[0] for match in _SAYS.finditer(plain(message.content or "")))


def _function(names: Iterable[str], table: str, language: str) -> str | None:
    known = _functions(table)
    found = (known[word] for name in names for word in words_of(name.replace("_", " ")) if word in known)
    return next((function[language == "en"] for function in found), None)


@cache
def _functions(table: str) -> dict[str, tuple[str, str]]:
    rows = (line.split(":") for line in table.strip().splitlines())
    pairs = ((said.split(), tuple(word.strip() for word in words.split(","))) for said, words in rows)
    return {word: (spanish, english) for said, (spanish, english) in pairs for word in said}
