"""Planted recall: how much of what is surely personal a run with these settings lets through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from random import Random
from typing import Any

from uncase_nb.errors import ParameterError
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.risk.copies import Sown, harvest, hosts_of, texts_of
from uncase_nb.privacy.risk.hosts import Host
from uncase_nb.privacy.risk.interval import CONFIDENCE, METHOD
from uncase_nb.privacy.risk.sowing import Seedling, sow
from uncase_nb.privacy.risk.survivors import repeated, runs, survivors
from uncase_nb.privacy.risk.tally import tally
from uncase_nb.privacy.risk.values import form_of, keys_of, type_of
from uncase_nb.privacy.scan import Scannable, scan
from uncase_nb.privacy.types import chosen
from uncase_nb.schemas.risk import PlantedItem, PlantedRecall

_HOSTS_A_PERSON = 4  # a large corpus is not read whole: that many of its conversations are drawn


def plant(  # noqa: PLR0913 - the options of one public call, all keyword-only
    x: Scannable,
    *,
    people: int = 20,
    language: str | None = None,
    seed: int = 7,
    ner: str = "auto",
    style: str = "token",
    types: Iterable[str] | None = None,
) -> PlantedRecall:
    """Plant fictitious people into a copy of `x`, anonymize the copy, and report what came through.

    Each person brings a value of every published type in a sentence of the conversation's language, with and
    without words that give it away, in several registers; a second one stands in tool arguments, metadata,
    participants, or the lines of a form. `x` is not changed, no vault is touched.

    What it estimates: the recall of these settings on values like the planted ones, all types equally frequent, in
    sentences that were written apart from the detectors. What it does not: the recall on your data, whose mix of
    types, ways of writing and rare forms are their own; how much clean text is masked; or whether a value was given
    its right type. The intervals count each value as an independent draw. A value is hidden where no letter and no
    digit of it came through.

    Args:
        x: text, texts, a conversation or conversations. Of many, four a person are drawn and read.
        people: how many people speak; more of them narrow the intervals.
        language: `es` or `en`; by default each conversation's own, or the one its words speak.
        seed: the same seed plants the same values in the same places.
        ner: as in `un.anonymize`.
        style: as in `un.anonymize`. Other than tokens, surrogates are checked beside a run with tokens, which shows
            what was replaced character by character.
        types: which types to plant and to anonymize; all by default.

    Raises:
        ParameterError: on an unknown type or style, another language, fewer than one person, or neither text nor
            conversation.
        EmptyResultError: where there is nothing to plant into.
        PrivacyError, MissingExtraError, MissingModelError: as `un.anonymize`.
    """
    wanted = chosen(types)
    if people < 1 or not keys_of(wanted):
        raise ParameterError("Nothing would be planted.", "ask for at least one person, and a type other than OTHER.")
    rng = Random(seed)  # noqa: S311 - repeatable on purpose, and no secret
    hosts = hosts_of(x, language, at_most=people * _HOSTS_A_PERSON, rng=rng)
    seedlings = sow(hosts, wanted, people=people, rng=rng)
    sown = harvest(hosts)
    run = partial(_anonymized, sown.copies, language=language, ner=ner, types=None if types is None else wanted)
    items = _items(sown, seedlings, run(style="token"))
    if style != "token":
        _add_repeated(items, sown, run(style=style))
    return PlantedRecall(
        rows=tally(items),
        items=items,
        people=people,
        seed=seed,
        style=style,
        detectors=_detectors(hosts, ner),
        method=METHOD,
        confidence=CONFIDENCE,
    )


def _anonymized(copies: Any, **settings: Any) -> list[str]:
    return texts_of(anonymize(copies, **settings))


def _items(sown: Sown, seedlings: Sequence[Seedling], after: Sequence[str]) -> list[PlantedItem]:
    """What became of each planted value, in the order of the fields."""
    items: list[PlantedItem] = []
    for before, text, placements in zip(sown.texts, after, sown.placements, strict=True):
        kept = survivors(before, text) if placements else bytearray()
        for number, start, end in placements:
            seedling = seedlings[number]
            items.append(
                PlantedItem.model_construct(
                    type=type_of(seedling.key),
                    form=form_of(seedling.key),
                    cue=seedling.cue,
                    writing=seedling.register,
                    place=seedling.place,
                    text=before[start:end],
                    sentence=seedling.sentence,
                    came_through=runs(before, kept, start, end),
                )
            )
    return items


def _add_repeated(items: Sequence[PlantedItem], sown: Sown, after: Sequence[str]) -> None:
    """Values that stand in the text with surrogates as often as before."""
    rows = zip(sown.texts, after, sown.placements, strict=True)
    places = ((before, text) for before, text, placements in rows for _ in placements)
    for item, (before, text) in zip(items, places, strict=True):
        if item.hidden and repeated(item.text, before, text):
            item.came_through = [item.text]


def _detectors(hosts: Sequence[Host], ner: str) -> list[str]:
    """As a scan names them; it loads nothing for a text without a letter."""
    names: list[str] = []
    for language in dict.fromkeys(host.language for host in hosts):
        names += scan("", language=language, ner=ner).detectors
    return list(dict.fromkeys(names))
