"""Planted recall: how much of what is surely personal a run with these settings lets through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random

from uncase_nb.errors import ParameterError
from uncase_nb.privacy.anonymize import anonymize_report
from uncase_nb.privacy.risk.copies import FieldKey, Sown, harvest, hosts_of, texts_of
from uncase_nb.privacy.risk.interval import CONFIDENCE, METHOD
from uncase_nb.privacy.risk.sowing import Seedling, sow
from uncase_nb.privacy.risk.survivors import runs, survivors
from uncase_nb.privacy.risk.tally import tally
from uncase_nb.privacy.risk.values import form_of, keys_of, type_of
from uncase_nb.privacy.scan import Scannable
from uncase_nb.privacy.types import chosen
from uncase_nb.schemas.anonymized import AnonymizeResult, Style
from uncase_nb.schemas.risk import PlantedItem, PlantedRecall

_HOSTS_A_PERSON = 4  # a large corpus is not read whole: that many of its conversations are drawn


def plant(  # noqa: PLR0913 - the options of one public call, all keyword-only
    x: Scannable,
    *,
    people: int = 20,
    language: str | None = None,
    seed: int = 7,
    ner: str = "auto",
    style: Style = "token",
    types: Iterable[str] | None = None,
    confidence: float | Mapping[str, float] | None = None,
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
        style: as in `un.anonymize`.
        types: which types to plant and to anonymize; all by default.
        confidence: as in `un.anonymize`.

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
    result = anonymize_report(sown.copies, language=language, ner=ner, style=style, types=wanted, confidence=confidence)
    items = _items(sown, seedlings, result)
    return PlantedRecall(
        rows=tally(items),
        items=items,
        people=people,
        seed=seed,
        style=style,
        detectors=result.detectors,
        method=METHOD,
        confidence=CONFIDENCE,
    )


def _items(sown: Sown, seedlings: Sequence[Seedling], result: AnonymizeResult) -> list[PlantedItem]:
    """What became of each planted value, in the order of the fields."""
    replaced: dict[FieldKey, list[tuple[int, int]]] = {}
    for each in result.replacements:
        replaced.setdefault((each.conversation, each.message, each.field), []).append((each.start, each.end))
    items: list[PlantedItem] = []
    for field, text in zip(sown.fields, texts_of(result.result), strict=True):
        if field.placements:
            kept = survivors(field.text, text, replaced.get(field.key, []))
            items += [_item(seedlings[n], field.text, kept, start, end) for n, start, end in field.placements]
    return items


def _item(seedling: Seedling, before: str, kept: bytearray, start: int, end: int) -> PlantedItem:
    return PlantedItem.model_construct(
        type=type_of(seedling.key),
        form=form_of(seedling.key),
        cue=seedling.cue,
        writing=seedling.register,
        place=seedling.place,
        text=before[start:end],
        sentence=seedling.sentence,
        came_through=runs(before, kept, start, end),
    )
