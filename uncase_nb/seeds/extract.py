"""Seeds from anonymized conversations: what happened, in the seed's own words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.casting import roles_of, speaker_of, who_is_served
from uncase_nb.seeds.leak import refuse_leaks
from uncase_nb.seeds.moves import Move, merged, moves_of
from uncase_nb.seeds.plain import language_of
from uncase_nb.seeds.seedlist import SeedList
from uncase_nb.seeds.values import values_of
from uncase_nb.seeds.wording import objective, step, tone
from uncase_nb.workspace.hashing import sha256_of

ANY_DOMAIN = "general.service"
"""The domain where neither the caller nor the source names one."""
_LANGUAGES = ("es", "en")
Act = tuple[int, tuple[Move, ...]]


def extract_seeds(
    conversations: Conversation | Iterable[Conversation], *, domain: str | None = None, language: str | None = None
) -> SeedList:
    """One seed a conversation: roles, steps, tone, objective and facts, and none of its sentences.

    Args:
        conversations: anonymized ones.
        domain: the domain of all of them; by default each conversation's own, else `general.service`.
        language: `es` or `en`; by default each conversation's own, or the one its words speak.

    Returns:
        The seeds in order. A conversation in which not both sides speak gives none; `.notes` counts them.

    Raises:
        PrivacyError: a conversation is raw, or a seed would repeat its source.
        ParameterError: a language other than Spanish and English.
        EmptyResultError: no conversation gives a seed.
    """
    batch = [conversations] if isinstance(conversations, Conversation) else list(conversations)
    refuse_raw(batch, stage="seed extraction")
    seeds = [seed for item in batch if (seed := _seed(item, domain, language)) is not None]
    if not seeds:
        raise EmptyResultError(
            f"none of {len(batch)} conversations gives a seed: both sides have to speak.",
            "check .participants and the roles of the messages, or read the source with other options.",
        )
    left = len(batch) - len(seeds)
    return SeedList(seeds, notes=[f"{left} conversations have one speaker and give no seed"] if left else [])


def source_tag(conversation: Conversation) -> str:
    """The tag that leads from a seed back to its anonymized source."""
    return f"source:sha256:{sha256_of(conversation.model_dump(mode='json'))[:16]}"


def _seed(conversation: Conversation, domain: str | None, language: str | None) -> Seed | None:
    spoken = " ".join(conversation.texts())
    spoken_language = _language(language or conversation.language, spoken)
    subject = domain or conversation.domain or ANY_DOMAIN
    plan = _plan(conversation, spoken_language)
    if {speaker for speaker, _ in plan} != {0, 1}:
        return None
    roles = roles_of(subject, spoken_language)
    wire = {
        "version": "1.0",
        "dominio": subject,
        "idioma": spoken_language,
        "objetivo": objective([moves for _, moves in plan], spoken_language),
        "tono": tone(spoken, spoken_language),
        "roles": list(roles),
        "pasos_turnos": [step(roles[speaker], moves, spoken_language) for speaker, moves in plan],
        "parametros_factuales": values_of(_stated(conversation), spoken_language),
        "etiquetas": ["extracted", source_tag(conversation)],
        "privacidad": {
            "pii_eliminado": True,
            "metodo_anonimizacion": "uncase_nb",
            "campos_sensibles_detectados": sorted({match[1] for match in TOKEN.finditer(spoken)}),
        },
    }
    seed = Seed.model_validate({"seed_id": f"{subject.replace('.', '-')}-{sha256_of(wire)[:12]}"} | wire)
    refuse_leaks(seed, [conversation])
    return seed


def _language(said: str | None, spoken: str) -> str:
    base = (said or language_of(spoken)).lower().replace("_", "-").split("-")[0]
    if base not in _LANGUAGES:
        raise ParameterError(
            f"seeds are extracted from Spanish and English, not {base!r}.", "leave those conversations out."
        )
    return base


def _plan(conversation: Conversation, language: str) -> list[Act]:
    """Acts by turn. Messages one side sends in a row are one turn; a turn that only repeats an earlier one is left out."""
    served = who_is_served(conversation.messages)
    said = [
        (speaker, message.content)
        for message in conversation.messages
        if message.content and (speaker := speaker_of(message, served)) is not None
    ]
    plan: list[Act] = []
    seen: set[Act] = set()
    for speaker, group in groupby(said, key=lambda item: item[0]):
        first = not any(who == speaker for who, _ in plan)
        text = "\n".join(content for _, content in group)
        act: Act = (speaker, tuple(moves_of(text, asks=speaker == 0, language=language, first=first)))
        if act in seen or not act[1]:
            continue
        seen.add(act)
        if plan and plan[-1][0] == speaker:
            plan[-1] = (speaker, merged([*plan[-1][1], *act[1]]))
        else:
            plan.append(act)
    return plan


def _stated(conversation: Conversation) -> list[str]:
    """What people say; tool results are facts only once somebody says them."""
    return [
        message.content
        for message in conversation.messages
        if message.content and message.role not in ("system", "tool")
    ]
