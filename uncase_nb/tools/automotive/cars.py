"""A car of the stock, and how one is invented."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from uncase_nb.tools.automotive import catalogue
from uncase_nb.tools.world import World

_A_YEAR = 0.88
"""What is left of a price after each year."""
KM_A_YEAR = 14_500


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
            "kilometraje_millas" if world.in_miles else "kilometraje_km": self.km,
            "color": self.colour,
            "unidades": self.units,
            **({"rendimiento": self.economy} if self.economy else {}),
            **({"historial_de_servicio": self.history} if self.history else {}),
        }


def invented(world: World, rng: Random, number: str) -> Car:
    """A car that does not exist, of a likely age and price."""
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
        km=round(KM_A_YEAR * age * rng.uniform(0.7, 1.3), -2),
        units=1 if age else rng.randint(1, 4),
        history=world.text("servicios completos en agencia", "full dealer service history") if age else None,
    )


def _economy(world: World, km_per_litre: float) -> str:
    return world.text(f"{km_per_litre:.1f} km por litro", f"{round(km_per_litre * 2.352)} miles per gallon")
