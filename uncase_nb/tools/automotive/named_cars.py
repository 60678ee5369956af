"""The cars that facts name, in whatever words."""

from __future__ import annotations

import re
from random import Random

from uncase_nb.tools.automotive import catalogue
from uncase_nb.tools.automotive.cars import KM_A_YEAR, Car, invented
from uncase_nb.tools.automotive.terms import implied_price
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MODEL = (
    "modelo", "model", "vehiculo", "vehicle", "auto", "coche", "carro", "car", "unidad", "movil", "hibrido", "electrico",
    "auto_nuevo", "truck", "van", "version",
)  # fmt: skip
_SEVERAL = ("modelos", "vehiculos", "autos", "camionetas", "models", "vehicles", "cars", "minivans", "trucks")
"""Names of facts that list cars."""
_PRICE = ("precio", "price", "quote", "cotizacion", "valor_movil")
_NO_PRICE = {
    "diferencia",
    "difference",
    "descuento",
    "discount",
    "mantenimiento",
    "seguro",
    "toma",
    "cargador",
    "servicio",
}
_TRADED = {"toma", "trade", "cuenta", "actual", "current", "usado"}
"""Words in the names of facts about the car a customer gives."""
_AUTOMATIC = {"hibrido", "hibrida", "hybrid", "electrico", "electrica", "electric", "autonomia"}
_TYPED: dict[str, catalogue.Kind] = {
    "sedan": "sedán", "camioneta": "camioneta", "suv": "SUV", "compact_suv": "SUV", "family_suv": "SUV",
    "hatchback": "hatchback", "pickup": "pickup", "truck": "pickup", "minivan": "minivan",
}  # fmt: skip


def of_facts(world: World) -> list[Car]:
    """The cars that facts name; a price without a car belongs to an invented one."""
    rng, facts = world.rng("cars of facts"), world.facts
    main = next((key for key in (*_MODEL, *_TYPED) if facts.text(key)), None) or _branded(world)
    price = facts.money(*facts.named(*_PRICE, without=_NO_PRICE)) or implied_price(world)
    several = facts.items(*(name for name in _SEVERAL if facts.text(name)))
    if len(several) > 1:
        return [_numbered(car, at) for at, car in enumerate(_listed(world, rng, several, price), 1)]
    if main is None and price is None:
        return []
    cars = [_named(world, rng, main, price)]
    for key, value in facts.values.items():
        rest = key.removeprefix("modelo").removeprefix("model")
        if rest != key and rest.startswith("_") and isinstance(value, str):
            car = _named(world, rng, key, facts.money(f"precio{rest}", f"price{rest}"))
            cars += [] if any(plain(car.model) == plain(known.model) for known in cars) else [car]
    return [_numbered(car, at) for at, car in enumerate(cars, 1)]


def _numbered(car: Car, at: int) -> Car:
    car.id = f"veh-{at:04}"
    return car


def _listed(world: World, rng: Random, names: list[str], price: float | None) -> list[Car]:
    """Cars one fact names together. The price said is the first one's, a difference said is the second's to it."""
    cars = [_named(world, rng, "", price if at == 0 else None, name) for at, name in enumerate(names)]
    apart = world.facts.money(*world.facts.named("diferencia", "difference"))
    if apart is not None:
        cars[1].price = cars[0].price - apart
    return cars


def _named(world: World, rng: Random, key: str | None, price: float | None, name: str | None = None) -> Car:
    car, facts = invented(world, rng, ""), world.facts
    car.agreed = True
    car.price = car.price if price is None else price
    name = name or (facts.text(key) if key else None)
    if key is None or name is None:
        return car
    year = _YEAR.search(name)
    car.make, car.model = name.split()[0], name
    car.year = int(year.group()) if year else world.today.year
    car.kind = _TYPED.get(key) or catalogue.kind_of(name) or _kind_in(world.about)
    owned = facts.named(*_TRADED)  # then the kilometres are those of the car the customer gives
    km = None if owned else facts.number("kilometraje", "mileage", "kilometros", "odometer")
    car.used = km is not None or car.year < world.today.year - 1
    car.km = km if km is not None else round(KM_A_YEAR * 0.9 * (world.today.year - car.year), -2) if car.used else 0.0
    car.automatic = car.automatic or bool(world.about & _AUTOMATIC)
    car.economy = facts.text("rendimiento", "consumo", "fuel_economy", "mpg", "autonomia", "range")
    car.colour = facts.text("color", "colour") or car.colour
    car.history = facts.text("historial_de_servicio", "historial", "service_history", "accident_history")
    wanted = facts.number("numero_de_unidades", "number_of_vans", "number_of_units", "disponibilidad")
    car.units = int(wanted) if wanted else 1 if car.used else car.units
    return car


def _branded(world: World) -> str | None:
    """The fact that names a car of a known make, unless it is the one the customer gives."""
    owned = set(world.facts.named(*_TRADED))
    for key, value in world.facts.values.items():
        if key not in owned and isinstance(value, str) and set(plain(value).split()) & catalogue.MAKES:
            return key
    return None


def _kind_in(about: set[str]) -> str | None:
    return next((kind for word, kind in _TYPED.items() if word in about), None)
