"""Makes and models that do not exist, named after ordinary things so that nobody is meant, and the types of some that facts may name."""

from __future__ import annotations

from typing import Literal, NamedTuple

from uncase_nb.tools.plain import plain

Kind = Literal["sedán", "hatchback", "SUV", "pickup", "minivan", "camioneta"]
Condition = Literal["nuevo", "seminuevo"]
Gearbox = Literal["manual", "automática"]

VANS = ("SUV", "pickup", "minivan")
"""What Mexico also calls `camioneta`."""


class Model(NamedTuple):
    """An invented model."""

    make: str
    name: str
    kind: Kind
    pesos: int
    """Of the plainest version, new."""
    km_per_litre: float


MODELS = (
    Model("Cometa", "C3", "sedán", 312_000, 19.4),
    Model("Cometa", "CX9", "SUV", 486_000, 14.8),
    Model("Faro", "F1", "hatchback", 248_000, 21.7),
    Model("Faro", "F5", "sedán", 365_000, 18.2),
    Model("Trueno", "T20", "pickup", 455_000, 12.6),
    Model("Trueno", "T7", "SUV", 598_000, 13.1),
    Model("Brújula", "B4", "sedán", 289_000, 20.3),
    Model("Brújula", "B8", "minivan", 532_000, 12.9),
    Model("Cumbre", "R2", "hatchback", 275_000, 24.5),
    Model("Cumbre", "RX6", "SUV", 412_000, 15.6),
    Model("Vértice", "V30", "pickup", 619_000, 11.4),
    Model("Vértice", "V5", "sedán", 428_000, 17.5),
)
VERSIONS = (("Base", 1.0), ("Plus", 1.09), ("Premium", 1.21))
COLOURS = (
    ("blanco", "white"), ("gris", "grey"), ("negro", "black"), ("rojo", "red"), ("azul", "blue"), ("plata", "silver"),
)  # fmt: skip

_KNOWN: dict[str, Kind] = {
    "versa": "sedán", "sentra": "sedán", "k3": "sedán", "corolla": "sedán", "civic": "sedán", "jetta": "sedán",
    "virtus": "sedán", "aveo": "sedán", "mazda3": "sedán", "camry": "sedán", "accord": "sedán", "city": "sedán",
    "elantra": "sedán", "altima": "sedán", "cavalier": "sedán", "march": "hatchback", "swift": "hatchback",
    "polo": "hatchback", "ibiza": "hatchback", "onix": "hatchback", "fiesta": "hatchback", "i10": "hatchback",
    "rav4": "SUV", "cr-v": "SUV", "hr-v": "SUV", "cx-5": "SUV", "cx-30": "SUV", "tiguan": "SUV", "taos": "SUV",
    "kicks": "SUV", "x-trail": "SUV", "tucson": "SUV", "sportage": "SUV", "seltos": "SUV", "creta": "SUV",
    "escape": "SUV", "tracker": "SUV", "duster": "SUV", "hilux": "pickup", "ranger": "pickup", "np300": "pickup",
    "tacoma": "pickup", "frontier": "pickup", "f-150": "pickup", "saveiro": "pickup", "l200": "pickup",
    "odyssey": "minivan", "sienna": "minivan", "avanza": "minivan", "ertiga": "minivan",
}  # fmt: skip

MAKES = {
    "toyota", "nissan", "kia", "ford", "chevrolet", "mazda", "hyundai", "volkswagen", "honda", "byd", "fiat", "suzuki",
    "renault", "seat", "mg", "tesla", "subaru", "jeep", "dodge", "ram", "peugeot", "citroen", "cupra", "bmw", "audi",
    "mercedes", "volvo", "skoda", "opel", "dacia", "mitsubishi", "gmc", "buick", "lexus", "acura", "chirey", "jac",
}  # fmt: skip
"""Real makes that facts may name. None of the invented cars is of one."""


def kind_of(model: str) -> Kind | None:
    """The type of a model that facts name, where it is known."""
    return next((kind for name, kind in _KNOWN.items() if name in plain(model).split()), None)


def is_kind(kind: str | None, asked: str) -> bool:
    """Whether a type is the one asked for. What has no type yet may be any."""
    return kind is None or kind == asked or (asked == "camioneta" and kind in VANS)
