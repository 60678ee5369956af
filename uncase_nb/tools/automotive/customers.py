"""`consultar_crm`: customers without names, with what happened in the session."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.automotive.quotes import quotes
from uncase_nb.tools.automotive.stock import stock
from uncase_nb.tools.identifiers import identifiers
from uncase_nb.tools.world import World, not_found

_CUSTOMERS = 8
_STAGES = ("prospecto", "cotización", "prueba de manejo", "seguimiento")
_CHANNELS = (("piso de ventas", "showroom"), ("sitio web", "website"), ("mensajería", "messaging"))


def consultar_crm(
    world: World,
    *,
    folio: Annotated[
        str | None,
        Field(
            pattern=r"^(?:cli|CLI)-\d{4}$",
            description="Folio del cliente, por ejemplo cli-0042; sin él, quien conversa",
        ),
    ] = None,
) -> dict[str, Any]:
    """Consulta la ficha de un cliente: interés, presupuesto, etapa, última visita y cotizaciones de hoy."""
    records = world.table("customers", _customers)
    folio = folio or next(iter(records))
    record = records.get(folio)
    if record is None:
        return not_found(world, folio, "un cliente", "customer")
    mine = [
        {"id_cotizacion": quote.id, "id_vehiculo": quote.car.id, "modelo": quote.car.model, "total": quote.total}
        for quote in quotes(world)
        if quote.customer == folio
    ]
    stage = "cotización" if mine and record["etapa"] == "prospecto" else record["etapa"]
    return {"estado": "ok"} | record | {"etapa": stage, "cotizaciones": mine}


def customer_ids(world: World) -> list[str]:
    """Who is in the CRM; the first is the customer of the conversation."""
    return list(world.table("customers", _customers))


def crm_example(world: World) -> dict[str, Any]:
    """The customer of the conversation."""
    return {"folio": customer_ids(world)[0]}


def _customers(world: World) -> dict[str, dict[str, Any]]:
    rng = world.rng("customers")
    numbers = identifiers(world, "cli", "cliente", "id_cliente", "folio", "customer_id", count=_CUSTOMERS)
    records = {}
    for at, number in enumerate(numbers):
        car = stock(world)[0] if at == 0 else rng.choice(stock(world))
        budget = world.facts.money("presupuesto", "budget") if at == 0 else None
        records[number] = {
            "folio": number,
            "etapa": rng.choice(_STAGES),
            "canal": world.text(*rng.choice(_CHANNELS)),
            "interes": car.kind or car.model,
            "presupuesto": budget or world.price(round(car.price / world.price(1000) * 1.05) * 1000),
            "moneda": world.currency,
            "ultima_visita": (world.today - timedelta(days=rng.randint(1, 40))).isoformat(),
            "asesor": world.text("asesor de guardia", "adviser on duty"),
        }
    return records
