"""From planted values to rows of recall."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from uncase_nb.privacy.risk.interval import interval
from uncase_nb.schemas.risk import PlantedItem, RecallRow

_GROUPS: dict[str, Callable[[PlantedItem], str]] = {
    "overall": lambda _: "all",
    "type": lambda item: item.type,
    "form": lambda item: f"{item.type}: {item.form}" if item.form else "",
    "cue": lambda item: item.cue,
    "writing": lambda item: item.writing,
    "place": lambda item: item.place,
}


def tally(items: Sequence[PlantedItem]) -> list[RecallRow]:
    """Overall, then a row for each value of each group, in order of appearance."""
    rows: list[RecallRow] = []
    for group, name_of in _GROUPS.items():
        names = dict.fromkeys(name for item in items if (name := name_of(item)))
        rows += [_row(group, name, [item for item in items if name_of(item) == name]) for name in names]
    return rows


def _row(group: str, name: str, items: Sequence[PlantedItem]) -> RecallRow:
    hidden = sum(item.hidden for item in items)
    low, high = interval(hidden, len(items))
    return RecallRow(
        group=group,
        name=name,
        planted=len(items),
        hidden=hidden,
        recall=hidden / len(items),
        low=low,
        high=high,
        characters=sum(_telling([item.text]) for item in items),
        leaked=sum(_telling(item.came_through) for item in items),
    )


def _telling(texts: Iterable[str]) -> int:
    return sum(char.isalnum() for text in texts for char in text)
