"""A book of hours: what is free is offered, what is booked is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from uncase_nb.tools.holidays import rest_day
from uncase_nb.tools.moments import Moment, moment_of, written
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World

_OFFERED = 3
"""Alternatives named when an hour is taken."""
_NOON = 13
"""The first hour that is no morning hour."""


class Hours(NamedTuple):
    """When a desk is open."""

    times: tuple[str, ...]
    """Hours of the day, `09:30`."""
    days: int = 8
    """Open days ahead."""
    share: int = 3
    """Free hours a day."""
    always: bool = False
    """Whether weekends and holidays count too."""


@dataclass(slots=True)
class Slot:
    """One hour that can be booked."""

    id: str
    when: datetime
    text: str
    """As people say it; a fact's own words where a fact names it."""
    agreed: bool = False
    """Whether a fact names it."""
    taken: str | None = None
    """The booking that has it."""

    @property
    def handle(self) -> str:
        """What a booking calls it by: the words people agreed on, or its id in the agenda."""
        return self.text if self.agreed else self.id

    def row(self) -> dict[str, Any]:
        """As a result shows it."""
        return {
            "id_horario": self.id,
            "fecha": self.when.date().isoformat(),
            "hora": f"{self.when:%H:%M}",
            "texto": self.text,
        }


class Agenda:
    """The hours of one desk. Hours that facts name are the first of every desk, and the same in all."""

    def __init__(self, world: World, name: str, hours: Hours) -> None:
        self._world = world
        agreed = world.table("agreed slots", _agreed)
        start = len(agreed) + 1
        times = {slot.when for slot in agreed}
        opened = [when for when in _open(world, name, hours) if when not in times]
        code = plain(name)[:3]
        self.slots: list[Slot] = agreed + [
            Slot(f"hor-{code}-{number:02}", when, written(when, world.language))
            for number, when in enumerate(opened, start)
        ]

    def free(self, *, since: date | None = None, morning: bool | None = None, limit: int | None = None) -> list[Slot]:
        """What can still be booked, agreed hours first, then in order of time."""
        found = [
            slot
            for slot in self.slots
            if slot.taken is None
            and (since is None or slot.when.date() >= since)
            and (morning is None or (slot.when.hour < _NOON) == morning)
        ]
        return found[:limit]

    def find(self, text: str) -> Slot | None:
        """The hour an id, `2026-03-20 09:30` or `jueves 20 de marzo a las 9:30` means."""
        wanted = plain(text)
        for slot in self.slots:
            if wanted in (plain(slot.id), plain(slot.text)):
                return slot
        moment = moment_of(text)
        return None if moment is None else self._at(moment)

    def book(self, text: str, kind: str) -> tuple[Slot | None, dict[str, Any]]:
        """Take an hour, or say why not and what else there is."""
        slot = self.find(text)
        if slot is None:
            return None, self._refused("no_encontrado", "Ese horario no existe en la agenda.", "That time is not open.")
        if slot.taken is not None:
            return None, self._refused("no_disponible", "Ese horario ya está ocupado.", "That time is already taken.")
        slot.taken = self._world.number(kind)
        return slot, {"estado": "ok", "mensaje": self._world.text("Horario reservado.", "The time is booked.")}

    def _at(self, moment: Moment) -> Slot | None:
        fitting = [slot for slot in self.slots if moment.fits(slot.when)]
        return min(fitting, key=lambda slot: (slot.taken is not None, not slot.agreed, slot.when), default=None)

    def _refused(self, state: str, spanish: str, english: str) -> dict[str, Any]:
        others = [slot.row() for slot in self.free(limit=_OFFERED)]
        return {"estado": state, "mensaje": self._world.text(spanish, english), "alternativas": others}


def agenda(world: World, name: str, hours: Hours) -> Agenda:
    """The session's one agenda of a desk."""
    return world.table(f"agenda {name}", lambda given: Agenda(given, name, hours))


def _agreed(world: World) -> list[Slot]:
    """The hours that facts name."""
    found: dict[datetime, Slot] = {}
    for text, moment in world.facts.moments:
        when = _date_of(moment, world.today)
        found.setdefault(when, Slot(f"hor-{len(found) + 1:02}", when, text, agreed=True))
    return list(found.values())


def _date_of(moment: Moment, today: date) -> datetime:
    at = time(moment.hour, moment.minute)
    if moment.dated:
        return datetime.combine(moment.day_near(today.year), at)
    if moment.ahead is not None:
        return datetime.combine(today + timedelta(days=moment.ahead), at)
    ahead = ((moment.weekday or 0) - today.weekday() - 1) % 7 + 1
    return datetime.combine(today + timedelta(days=ahead), at)


def _open(world: World, name: str, hours: Hours) -> Iterator[datetime]:
    """Some free hours a day, from tomorrow on."""
    rng = world.rng("agenda", name)
    day, opened = world.today, 0
    while opened < hours.days:
        day += timedelta(days=1)
        if not hours.always and rest_day(day):
            continue
        opened += 1
        for text in sorted(rng.sample(hours.times, min(hours.share, len(hours.times)))):
            yield datetime.combine(day, time.fromisoformat(text))


def rows(slots: Sequence[Slot]) -> list[dict[str, Any]]:
    """Hours as a result shows them."""
    return [slot.row() for slot in slots]
