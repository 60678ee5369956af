"""`buscar_inventario` and `comparar_modelos`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.automotive.cars import Car
from uncase_nb.tools.automotive.catalogue import Condition, Gearbox, Kind, is_kind
from uncase_nb.tools.automotive.stock import find, shown, stock
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World


def buscar_inventario(  # noqa: PLR0913 - one parameter an argument of the tool
    world: World,
    *,
    presupuesto: Annotated[
        float | None, Field(gt=0, description="Precio máximo, en la moneda de la agencia; ninguna unidad lo rebasa")
    ] = None,
    tipo: Annotated[Kind | None, Field(description="Carrocería; «camioneta» incluye SUV, pickup y minivan")] = None,
    marca: Annotated[str | None, Field(min_length=1, max_length=40, description="Marca exacta")] = None,
    modelo: Annotated[
        str | None, Field(min_length=1, max_length=80, description="Palabras del nombre del modelo")
    ] = None,
    condicion: Annotated[Condition | None, Field(description="Nuevo o seminuevo")] = None,
    anio_minimo: Annotated[int | None, Field(ge=1990, le=2035, description="Año modelo más antiguo aceptado")] = None,
    transmision: Annotated[Gearbox | None, Field(description="Tipo de transmisión")] = None,
    limite: Annotated[int, Field(ge=1, le=20, description="Máximo de unidades en la respuesta")] = 3,
) -> dict[str, Any]:
    """Busca unidades disponibles en el inventario de la agencia por precio, tipo, marca, modelo, año o condición."""
    found = [
        car
        for car in stock(world)
        if car.units > 0
        and (presupuesto is None or car.price <= presupuesto)
        and (tipo is None or is_kind(car.kind, tipo))
        and (marca is None or plain(car.make) == plain(marca))
        and (modelo is None or set(plain(modelo).split()) <= set(plain(car.model).split()))
        and (condicion is None or car.used == (condicion == "seminuevo"))
        and (anio_minimo is None or car.year >= anio_minimo)
        and (transmision is None or car.automatic == (transmision == "automática"))
    ]
    dearest_first = -1 if presupuesto else 1  # closest to what the customer can pay
    found.sort(key=lambda car: (not car.agreed, dearest_first * car.price, car.id))
    listed = found[:limite]
    for car in listed:
        car.kind = car.kind or tipo
    shown(world)[:0] = [car.id for car in listed]
    state = "ok" if found else "sin_resultados"
    return {"estado": state, "total": len(found), "vehiculos": [car.row(world) for car in listed]}


def comparar_modelos(
    world: World,
    *,
    vehiculos: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=80)]],
        Field(
            min_length=2,
            max_length=4,
            json_schema_extra={"uniqueItems": True},
            description="De dos a cuatro vehículos: id de buscar_inventario (veh-0001) o nombre completo del modelo",
        ),
    ],
) -> dict[str, Any]:
    """Compara de dos a cuatro vehículos del inventario: precio, rendimiento, año, kilometraje y tipo."""
    pairs = [(text, find(world, text)) for text in vehiculos]
    cars = list({car.id: car for _, car in pairs if car is not None}.values())
    missing = [text for text, car in pairs if car is None]
    if not cars:
        return {"estado": "no_encontrado", "vehiculos": [], "no_encontrados": missing}
    prices = [car.price for car in cars]
    return {
        "estado": "ok" if len(cars) > 1 and not missing else "incompleto",
        "vehiculos": [car.row(world) for car in cars],
        "no_encontrados": missing,
        "menor_precio": min(cars, key=lambda car: car.price).id,
        "mas_reciente": max(cars, key=lambda car: car.year).id,
        "menor_kilometraje": min(cars, key=lambda car: car.km).id,
        "diferencia_de_precio": round(max(prices) - min(prices), 2),
        "moneda": world.currency,
    }


def search_example(world: World) -> dict[str, Any]:
    """The facts' budget, where it buys something."""
    budget, cheapest = world.facts.money("presupuesto", "budget"), min(car.price for car in stock(world))
    agreed = [car for car in stock(world) if car.agreed]
    buys = budget is not None and budget >= (agreed[0].price if agreed else cheapest)
    return ({"presupuesto": budget} if buys else {}) | ({"tipo": agreed[0].kind} if agreed and agreed[0].kind else {})


def compare_example(world: World) -> dict[str, Any]:
    """The first cars shown, or the first in stock."""
    seen = [car for number in shown(world) if (car := find(world, number))]
    named = [handle(world, car) for car in (*seen, *stock(world))]
    return {"vehiculos": list(dict.fromkeys(named))[:2]}


def handle(world: World, car: Car) -> str:
    """What a call names a car by: the model the facts speak of, or its id in the inventory."""
    return car.model if any(car.model in str(value) for value in world.facts.values.values()) else car.id


def current(world: World) -> Car:
    """The car the conversation is about: the last one found, or the first in stock."""
    return next((car for number in shown(world) if (car := find(world, number))), stock(world)[0])
