"""`buscar_refaccion`: a store whose stock falls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.industrial.plant import machines
from uncase_nb.tools.plain import plain, words_of
from uncase_nb.tools.world import World, not_found

_HOURS = (24, 48, 72, 96)
_DELIVERY = ("tiempo_de_entrega", "entrega", "delivery", "delivery_time", "lead_time")


@dataclass(slots=True)
class Part:
    """A spare part in the store."""

    id: str
    name: str
    machine: str
    """The id of the machine it fits."""
    price: float
    stock: int
    reserved: int
    """Set aside in this session and not yet used."""
    delivery: str

    def row(self, world: World) -> dict[str, Any]:
        """As a result shows it."""
        return {
            "id_refaccion": self.id,
            "nombre": self.name,
            "equipo": self.machine,
            "precio": self.price,
            "moneda": world.currency,
            "existencia": self.stock,
            "apartadas": self.reserved,
            "plazo_de_surtido": self.delivery,
        }


def parts(world: World) -> list[Part]:
    """Every part; the first is the one the conversation is about."""
    return world.table("parts", _parts)


def part(world: World, text: str) -> Part | None:
    """The part of that id or exact name."""
    return next((item for item in parts(world) if plain(text) in (plain(item.id), plain(item.name))), None)


def part_for(world: World, machine_id: str, name: str) -> Part | None:
    """The part of that name for a machine."""
    return next((item for item in parts(world) if item.machine == machine_id and item.name == name), None)


def buscar_refaccion(
    world: World,
    *,
    refaccion: Annotated[
        str, Field(min_length=2, max_length=80, description="Id (ref-0003), nombre o palabras: «filtro», «rodamiento»")
    ],
    cantidad: Annotated[int, Field(ge=1, le=100, description="Piezas que se necesitan")] = 1,
    apartar: Annotated[bool, Field(description="Si se apartan; la existencia baja en esa cantidad")] = False,
) -> dict[str, Any]:
    """Busca refacciones en el almacén con precio, existencia y entrega; puede apartar la pieza encontrada."""
    found = _matching(world, refaccion)
    if not found:
        return not_found(world, refaccion, "una refacción", "spare part")
    if not apartar:
        rows = [item.row(world) | {"suficiente": item.stock >= cantidad} for item in found]
        return {"estado": "ok", "total": len(found), "refacciones": rows}
    if len(found) > 1:
        problem = world.text("Hay varias; indica el id de una.", "There are several; give the id of one.")
        return {"estado": "ambiguo", "mensaje": problem, "refacciones": [item.row(world) for item in found]}
    return _set_aside(world, found[0], cantidad)


def part_example(world: World) -> dict[str, Any]:
    """The part the conversation is about."""
    first, facts = parts(world)[0], world.facts
    number = facts.text("referencia", "part_number", "numero_de_parte")
    if number and words_of(number) <= words_of(first.name):
        return {"refaccion": number}
    return {"refaccion": first.name if first.name in map(str, facts.values.values()) else first.id}


def _set_aside(world: World, item: Part, count: int) -> dict[str, Any]:
    if item.stock < count:
        problem = world.text("No hay existencia suficiente.", "There is not enough stock.")
        return {"estado": "existencia_insuficiente", "mensaje": problem, "refacciones": [item.row(world)]}
    item.stock -= count
    item.reserved += count
    return {
        "estado": "ok",
        "id_apartado": world.number("apa"),
        "cantidad": count,
        "importe": round(count * item.price, 2),
        "refacciones": [item.row(world)],
    }


def _matching(world: World, text: str) -> list[Part]:
    if (exact := part(world, text)) is not None:
        return [exact]
    wanted = words_of(text)
    return [item for item in parts(world) if wanted and wanted <= words_of(item.name)]


def _parts(world: World) -> list[Part]:
    found: list[Part] = []
    for item in machines(world):
        for fault in item.faults:
            number = f"ref-{len(found) + 1:04}"
            rng = world.rng("part", number)
            hours = rng.choice(_HOURS)
            stock, price = rng.randint(0, 6), world.price(fault.pesos * rng.uniform(0.9, 1.1))
            delivery = world.text(f"{hours} horas", f"{hours} hours")
            if not found:  # the one the facts speak of
                stock = int(world.facts.number("existencia", "existencias", "stock") or max(1, stock))
                delivery = world.facts.text(*_DELIVERY) or delivery
                price = world.facts.money("precio", "price", "costo", "cost") or price
            found.append(Part(number, world.text(*fault.part), item.id, price, stock, 0, delivery))
    return found
