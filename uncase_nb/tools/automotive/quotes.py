"""`cotizar_vehiculo`: quotes that add up, kept for the rest of the session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import Field

from uncase_nb.tools.automotive.cars import Car
from uncase_nb.tools.automotive.inventory import current, handle
from uncase_nb.tools.automotive.stock import find
from uncase_nb.tools.plain import plain
from uncase_nb.tools.world import World, not_found

Extra = Literal["tapetes", "polarizado", "portaequipaje", "cámara de reversa", "alarma", "estribos"]
_PESOS: dict[str, int] = {
    "tapetes": 1_450, "polarizado": 3_200, "portaequipaje": 5_900, "cámara de reversa": 4_100, "alarma": 3_700,
    "estribos": 6_800,
}  # fmt: skip
_TRADE_IN = ("trade_in_value", "valor_a_cuenta", "valor_de_toma", "trade_in", "auto_a_cuenta")
_VALID_DAYS = (7, 10, 15)


@dataclass(slots=True)
class Quote:
    """A quote given."""

    id: str
    car: Car
    total: float
    customer: str | None
    plain: bool
    """Whether nothing was added that the facts do not name."""


def quotes(world: World) -> list[Quote]:
    """Every quote of the session, in order."""
    return world.table("quotes", lambda _: [])


def quoted(world: World, text: str) -> Quote | None:
    """The quote of that id, or the last one of that car."""
    car = find(world, text)
    fitting = [quote for quote in quotes(world) if plain(quote.id) == plain(text) or quote.car is car]
    return fitting[-1] if fitting else None


def cotizar_vehiculo(
    world: World,
    *,
    vehiculo: Annotated[
        str,
        Field(
            min_length=1,
            max_length=80,
            description="Vehículo a cotizar: id de buscar_inventario (veh-0001) o nombre completo del modelo",
        ),
    ],
    accesorios: Annotated[
        list[Extra] | None,
        Field(max_length=6, json_schema_extra={"uniqueItems": True}, description="Accesorios que se agregan"),
    ] = None,
    auto_a_cambio: Annotated[
        str | None,
        Field(min_length=1, max_length=80, description="Modelo y año del auto que el cliente deja a cuenta"),
    ] = None,
    folio: Annotated[
        str | None,
        Field(
            pattern=r"^(?:cli|CLI)-\d{4}$",
            description="Folio del cliente, como cli-0042, para guardar ahí la cotización",
        ),
    ] = None,
) -> dict[str, Any]:
    """Cotiza un vehículo del inventario con accesorios, bono y auto a cuenta. El total incluye impuestos."""
    car = find(world, vehiculo)
    if car is None:
        return not_found(world, vehiculo, "un vehículo", "vehicle")
    added = [{"nombre": name, "precio": _extra(world, name)} for name in accesorios or []]
    bonus = (
        (world.facts.money(*world.facts.named("bono", "bonus", "descuento", "discount")) or 0.0) if car.agreed else 0.0
    )
    traded = world.facts.money(*_TRADE_IN) if auto_a_cambio else 0.0
    total = round(car.price + sum(float(item["precio"]) for item in added) - bonus - (traded or 0.0), 2)
    quote = Quote(world.number("cot"), car, total, folio, plain=not added)
    quotes(world).append(quote)
    days = int(world.facts.number("vigencia", "validity") or world.rng("validity").choice(_VALID_DAYS))
    return {
        "estado": "ok",
        "id_cotizacion": quote.id,
        "id_vehiculo": car.id,
        "modelo": car.model,
        "precio": car.price,
        "accesorios": added,
        "bono": bonus,
        "valor_a_cuenta": traded,
        **({"nota": _appraisal(world)} if traded is None else {}),
        "total": total,
        "moneda": world.currency,
        "impuestos_incluidos": True,
        "vigencia_dias": days,
        "vigente_hasta": (world.today + timedelta(days=days)).isoformat(),
    }


def _extra(world: World, name: str) -> float:
    return world.price(_PESOS[name] * world.rng("extra", name).uniform(0.9, 1.1))


def _appraisal(world: World) -> str:
    return world.text(
        "El auto a cuenta se valúa en la agencia; el total no lo descuenta todavía.",
        "The trade-in is appraised on site; the total does not include it yet.",
    )


def quote_example(world: World) -> dict[str, Any]:
    """The car the conversation is about."""
    given = {"vehiculo": handle(world, current(world))}
    if world.facts.money(*_TRADE_IN) is None:
        return given
    owned = world.facts.text("current_car", "auto_actual", "auto_a_cuenta", "auto_usado")
    return given | {"auto_a_cambio": owned or world.text("auto del cliente", "customer's car")}
