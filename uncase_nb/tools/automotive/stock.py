"""The agency's stock: the cars the facts name, and invented ones around them."""

from __future__ import annotations

from uncase_nb.tools.automotive.cars import Car, invented
from uncase_nb.tools.automotive.named_cars import of_facts
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World

_UNITS = 22


def stock(world: World) -> list[Car]:
    """Every car of the session, those of the facts first."""
    return world.table("stock", _stock)


def find(world: World, text: str) -> Car | None:
    """The car an id or a model's name means."""
    wanted = plain(text)
    named = [
        car for car in stock(world) if wanted in (plain(car.id), plain(car.model), plain(f"{car.make} {car.model}"))
    ]
    return named[0] if named else None


def shown(world: World) -> list[str]:
    """Ids of the cars found so far, the last search first."""
    return world.table("cars shown", lambda _: [])


def _stock(world: World) -> list[Car]:
    rng = world.rng("stock")
    cars = of_facts(world)
    taken = {plain(car.model) for car in cars}
    while len(cars) < _UNITS:
        car = invented(world, rng, f"veh-{len(cars) + 1:04}")
        if plain(car.model) not in taken:
            taken.add(plain(car.model))
            cars.append(car)
    return cars
