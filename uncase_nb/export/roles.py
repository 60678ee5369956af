"""Roles of a conversation as the four that chat templates know. None is ever guessed."""

from __future__ import annotations

from collections.abc import Mapping

from uncase_nb.errors import ParameterError
from uncase_nb.schemas.conversation import Conversation

STANDARD = ("system", "user", "assistant", "tool")
_SAME = {name: name for name in STANDARD}


def standard_roles(conversation: Conversation, roles: Mapping[str, str] | None = None) -> list[str]:
    """The standard role of each message.

    A role of the seed (`cliente`, `asesor`) is mapped by `roles`. Without that, a conversation generated from a
    seed maps its two participants, who stand in the seed's order: the first asks, the second assists.

    Raises:
        ParameterError: for a role that neither explains.
    """
    _check(roles or {})
    known = _SAME | _of_seed(conversation) | dict(roles or {})
    found = [known.get(message.role) for message in conversation.messages]
    pairs = zip(conversation.messages, found, strict=True)
    unknown = list(dict.fromkeys(message.role for message, role in pairs if role is None))
    if unknown:
        # Roles of a raw conversation may be names of people.
        shown = unknown if conversation.privacy != "raw" else []
        raise ParameterError(
            f"{len(unknown)} role(s) have no place in a chat template: {', '.join(shown) or 'hidden, as they are raw'}.",
            f"say which is which, for example roles={_example(shown)}.",
        )
    return [role for role in found if role is not None]


def _of_seed(conversation: Conversation) -> dict[str, str]:
    used = {message.role for message in conversation.messages}
    unambiguous = (
        conversation.seed_id is not None
        and len(conversation.participants) == 2
        and used - {"system", "tool"} == set(conversation.participants)
    )
    return dict(zip(conversation.participants, ("user", "assistant"), strict=True)) if unambiguous else {}


def _check(roles: Mapping[str, str]) -> None:
    wrong = sorted(set(roles.values()) - set(STANDARD))
    if wrong:
        raise ParameterError(f"roles maps to {', '.join(wrong)}.", f"map to one of {', '.join(STANDARD)}.")


def _example(names: list[str]) -> str:
    pair = names if len(names) == 2 else ["cliente", "asesor"]
    return f'{{"{pair[0]}": "user", "{pair[1]}": "assistant"}}'
