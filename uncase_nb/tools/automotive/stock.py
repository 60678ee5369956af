"""The agency's stock: the cars the facts name, and invented ones around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import Any

from uncase_nb.tools.automotive import catalogue
from uncase_nb.tools.automotive.terms import implied_price
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World

_UNITS = 22
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_A_YEAR = 0.88
"""What is left of a price after each year."""
_KM_A_YEAR = 14_500
_MODEL = (
    "modelo", "model", "vehiculo", "vehicle", "auto", "coche", "carro", "car", "unidad", "movil", "hibrido", "electrico",
    "auto_nuevo", "truck", "van", "version",
)  # fmt: skip
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


@dataclass(slots=True)
class Car:
    """A unit, or several equal ones."""

    id: str
    make: str
    model: str
    year: int
    kind: str | None
    """None until a search fixes it: a fact named the car and not its type."""
    used: bool
    price: float
    automatic: bool
    colour: str
    economy: str | None
    """As a text with its unit; None where the facts name the car and not this."""
    km: float
    units: int
    agreed: bool = False
    """Whether the facts name it."""
    history: str | None = None

    def row(self, world: World) -> dict[str, Any]:
        """As a result shows it."""
        return {
            "id_vehiculo": self.id,
            "marca": self.make,
            "modelo": self.model,
            "anio": self.year,
            "tipo": self.kind,
            "condicion": "seminuevo" if self.used else "nuevo",
            "precio": self.price,
            "moneda": world.currency,
            "transmision": "automática" if self.automatic else "manual",
            "kilometraje_km": self.km,
            "color": self.colour,
            "unidades": self.units,
            **({"rendimiento": self.economy} if self.economy else {}),
            **({"historial_de_servicio": self.history} if self.history else {}),
        }


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
    cars = _of_facts(world)
    taken = {plain(car.model) for car in cars}
    while len(cars) < _UNITS:
        car = _invented(world, rng, f"VEH-{len(cars) + 1:04}")
        if plain(car.model) not in taken:
            taken.add(plain(car.model))
            cars.append(car)
    return cars


def _invented(world: World, rng: Random, number: str) -> Car:
    model, (version, dearer) = rng.choice(catalogue.MODELS), rng.choice(catalogue.VERSIONS)
    age = rng.choice((0, 0, 0, 1, 2, 3, 4, 5))
    year = world.today.year - age
    colour = rng.choice(catalogue.COLOURS)
    pesos = model.pesos * dearer * _A_YEAR**age * rng.uniform(0.98, 1.02)
    return Car(
        number,
        model.make,
        f"{model.make} {model.name} {version} {year}",
        year,
        model.kind,
        used=age > 0,
        price=world.price(pesos),
        automatic=rng.random() < 0.6,
        colour=world.text(*colour),
        economy=_economy(world, model.km_per_litre * rng.uniform(0.96, 1.04)),
        km=round(_KM_A_YEAR * age * rng.uniform(0.7, 1.3), -2),
        units=1 if age else rng.randint(1, 4),
        history=world.text("servicios completos en agencia", "full dealer service history") if age else None,
    )


def _economy(world: World, km_per_litre: float) -> str:
    return world.text(f"{km_per_litre:.1f} km por litro", f"{round(km_per_litre * 2.352)} miles per gallon")


def _of_facts(world: World) -> list[Car]:
    """The cars that facts name; a price without a car belongs to an invented one."""
    rng, facts = world.rng("cars of facts"), world.facts
    main = next((key for key in (*_MODEL, *_TYPED) if facts.text(key)), None) or _branded(world)
    price = facts.money(*facts.named(*_PRICE, without=_NO_PRICE)) or implied_price(world)
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
    car.id = f"VEH-{at:04}"
    return car


def _named(world: World, rng: Random, key: str | None, price: float | None) -> Car:
    car, facts = _invented(world, rng, ""), world.facts
    car.agreed = True
    car.price = car.price if price is None else price
    if key is None or (name := facts.text(key)) is None:
        return car
    year = _YEAR.search(name)
    car.make, car.model = name.split()[0], name
    car.year = int(year.group()) if year else world.today.year
    car.kind = _TYPED.get(key) or catalogue.kind_of(name) or _kind_in(world.about)
    owned = facts.named(*_TRADED)  # then the kilometres are those of the car the customer gives
    km = None if owned else facts.number("kilometraje", "mileage", "kilometros", "odometer")
    car.used = km is not None or car.year < world.today.year - 1
    car.km = km if km is not None else round(_KM_A_YEAR * 0.9 * (world.today.year - car.year), -2) if car.used else 0.0
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
