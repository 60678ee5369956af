"""Who speaks, by the words people use for it, in six languages."""

from __future__ import annotations

from collections.abc import Iterable

from uncase_nb.connectors.options import comparable

_LABELS = {
    "user": "user human client customer buyer caller visitor lead contact guest patient prompter inbound incoming in "
    "cliente usuario comprador paciente contacto prospecto visitante interesado entrante comprador usuário kunde "
    "kundin nutzer benutzer käufer patient utilisateur acheteur utente acquirente paziente cliente_final",
    "assistant": "assistant gpt chatgpt bot chatbot ai model agent advisor seller sales salesperson representative rep "
    "support operator staff company business outbound outgoing out asistente asesor asesora agente vendedor vendedora "
    "ejecutivo ejecutiva soporte operador operadora empresa negocio saliente doctor doctora assistente atendente "
    "consultor consultora suporte verkäufer verkäuferin berater beraterin mitarbeiter mitarbeiterin assistentin "
    "conseiller conseillère vendeur vendeuse venditore consulente operatore supporto",
    "system": "system developer sistema système",
    "tool": "tool function observation tool_response tool_result herramienta ferramenta werkzeug outil strumento",
    "call": "function_call tool_call",
}  # fmt: skip
_ROLE_OF = {label: role for role, labels in _LABELS.items() for label in labels.split()}
STANDARD = frozenset({"user", "assistant", "system", "tool"})


def role_of(label: str) -> str | None:
    """`user`, `assistant`, `system`, `tool`, or `call` (ShareGPT's turn that only calls); None where unknown."""
    return _ROLE_OF.get(comparable(label).replace(" ", "_"))


def roles_of(labels: Iterable[str], assistant: frozenset[str]) -> dict[str, str]:
    """The role of each label of one conversation, in order of appearance.

    A label that is no known word is taken for a name. The organization is who `assistant` names; otherwise, where
    known labels leave one side free the unknown ones take it, and else the one who opens is the user and the others
    answer.
    """
    seen = list(dict.fromkeys(labels))
    roles = {label: role for label in seen if (role := role_of(label))}
    unknown = [label for label in seen if label not in roles]
    for position, label in enumerate(unknown):
        roles[label] = _unknown(label, position, set(roles.values()), assistant)
    return roles


def _unknown(label: str, position: int, taken: set[str], assistant: frozenset[str]) -> str:
    if assistant:
        return "assistant" if comparable(label) in assistant else "user"
    if position == 0:
        return "assistant" if "user" in taken and "assistant" not in taken else "user"
    return "assistant"
