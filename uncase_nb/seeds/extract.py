"""Seeds from anonymized conversations: what happened, in the seed's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError
from uncase_nb.privacy.types import IDENTIFYING
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.seeds.answers import Said
from uncase_nb.seeds.assemble import Read, seed_of
from uncase_nb.seeds.casting import speaker_of, who_is_served
from uncase_nb.seeds.guarded import Values, guarded_by
from uncase_nb.seeds.leak import strings
from uncase_nb.seeds.personal import personal_texts, without_personal
from uncase_nb.seeds.plain import language_of
from uncase_nb.seeds.plan import plan_of
from uncase_nb.seeds.seedlist import SeedList
from uncase_nb.seeds.speech import region
from uncase_nb.seeds.topics import domain_of, field_of, fields_of
from uncase_nb.seeds.used_tools import tools_used
from uncase_nb.seeds.values import values_of

ANY_DOMAIN = "general.service"
"""The domain where neither the caller nor the source names one, and its topics leave it open."""
_LANGUAGES = ("es", "en")
_CODE = re.compile(r"[a-z]{2}(?:-[A-Za-z0-9]{2,3})?")


def extract_seeds(
    conversations: Conversation | Iterable[Conversation],
    *,
    domain: str | None = None,
    language: str | None = None,
    vault: Values | None = None,
    ner: str = "auto",
) -> SeedList:
    """One seed a conversation: roles, steps, tools, tone, objective and facts, and none of its sentences.

    Args:
        conversations: anonymized ones.
        domain: the domain of all of them; by default each conversation's own, else the one of the six whose topics it
            speaks of, else `general.service`.
        language: `es` or `en`, with or without a region; by default each conversation's own, or the one its words
            speak. A region that shows in the words is added: `es-MX`.
        vault: its values and their pseudonyms must not stand in a seed; by default the workspace's, if there is one.
        ner: `auto` for the named-entity models that are installed, `off` for rules alone: no fact is kept in which
            they find personal data.

    Returns:
        The seeds in order. A conversation in which not both sides speak gives none, nor does one whose seed would
        repeat it; `.notes` counts them and names the places.

    Raises:
        PrivacyError: a conversation is raw, or every seed would repeat its source.
        ParameterError: a language other than Spanish and English.
        EmptyResultError: no conversation gives a seed.
    """
    batch = [conversations] if isinstance(conversations, Conversation) else list(conversations)
    refuse_raw(batch, stage="seed extraction")
    guarded = guarded_by(vault)
    read = [_read(item, domain, language) for item in batch]
    both = [item for item in read if {turn.speaker for turn in item.plan} == {0, 1}]
    if not both:
        raise EmptyResultError(
            f"none of {len(batch)} conversations gives a seed: both sides have to speak.",
            "check .participants and the roles of the messages, or read the source with other options.",
        )
    kept = without_personal([item.facts for item in both], guarded, ner=ner)
    personal = personal_texts(_tool_texts(both), ner=ner, types=IDENTIFYING)
    made = [seed_of(item, facts, guarded, personal) for item, facts in zip(both, kept, strict=True)]
    seeds = [seed for seed, places in made if not places]
    refused = [places for _, places in made if places]
    if not seeds:
        raise PrivacyError(
            f"a seed repeats its source at {', '.join(refused[0][:3])}.",
            "leave this conversation out, or write its seed by hand.",
        )
    return SeedList(seeds, notes=_notes(len(batch) - len(both), refused))


def _notes(one_sided: int, refused: Sequence[Sequence[str]]) -> list[str]:
    notes = [f"{one_sided} conversations have one speaker and give no seed"] if one_sided else []
    if refused:
        places = sorted({place for places in refused for place in places})
        notes.append(f"{len(refused)} seeds would repeat their source and are left out ({', '.join(places[:3])})")
    return notes


def _read(conversation: Conversation, domain: str | None, language: str | None) -> Read:
    spoken = list(conversation.texts())
    code, base = _language(language, conversation.language, "\n".join(spoken))
    counts = fields_of(spoken, base)
    subject = domain or conversation.domain or domain_of(counts) or ANY_DOMAIN
    field = field_of(subject, counts)
    served = who_is_served(conversation.messages)
    said = [
        Said(speaker, message.content)
        for message in conversation.messages
        if message.content and (speaker := speaker_of(message, served)) is not None
    ]
    return Read(
        conversation,
        base,
        code,
        subject,
        field,
        plan_of(conversation, base, field),
        values_of(said, base, field),
        tools_used(conversation, subject),
    )


def _tool_texts(read: Iterable[Read]) -> Iterator[str]:
    for item in read:
        for tool in item.tools:
            yield from (text for _, text in strings(tool.to_openai()))


def _language(asked: str | None, own: str | None, spoken: str) -> tuple[str, str]:
    """The code of the seed and its language."""
    code = (asked or own or language_of(spoken)).replace("_", "-")
    base = code.lower().split("-")[0]
    if base not in _LANGUAGES:
        raise ParameterError(
            f"seeds are extracted from Spanish and English, not {base!r}.", "leave those conversations out."
        )
    if not _CODE.fullmatch(code):
        code = base
    return (region(spoken) if code == "es" else code), base
