"""`consultar_financiamiento`: an instalment plan that adds up to the cent."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

from pydantic import Field

from uncase_nb.tools.automotive.cars import Car
from uncase_nb.tools.automotive.inventory import current, handle
from uncase_nb.tools.automotive.quotes import quoted
from uncase_nb.tools.automotive.stock import find
from uncase_nb.tools.automotive.terms import ANNUAL_COST, OPENING, down_of, rate_for, terms
from uncase_nb.tools.money import Loan, amount, annual_cost, cents, equal_payment, loan
from uncase_nb.tools.world import World, not_found

_LEAST_DOWN = 10.0
"""Percent of the price."""
_SHORTEST, _LONGEST, _USUAL = 6, 84, 48
_TOLERANCE = 1.002
"""An agreed instalment this much above the formula's has charges in it; less is rounding."""


class Deal(NamedTuple):
    """What is financed, in cents."""

    car: Car
    price: int
    down: int
    months: int
    loan: Loan
    charges: int
    """Cents a month beside the loan's payment, for example insurance."""
    agreed: bool
    """Whether it is the plan the facts describe."""


def consultar_financiamiento(  # noqa: PLR0913 - one parameter an argument of the tool
    world: World,
    *,
    vehiculo: Annotated[
        str,
        Field(
            min_length=1,
            max_length=80,
            description="Id de buscar_inventario (veh-0001), de cotizar_vehiculo (cot-0001) o nombre del modelo",
        ),
    ],
    plazo: Annotated[int, Field(ge=_SHORTEST, le=_LONGEST, description="Plazo en meses")] = _USUAL,
    enganche: Annotated[float | None, Field(ge=0, description="Enganche, en la moneda de la cotización")] = None,
    enganche_pct: Annotated[
        float | None, Field(ge=0, lt=100, description="Enganche en porcentaje del precio, si no se da el monto")
    ] = None,
    con_tabla: Annotated[bool, Field(description="Si se incluye la tabla de pagos")] = False,
) -> dict[str, Any]:
    """Calcula un plan de financiamiento a pagos fijos: mensualidad, tasa, intereses, comisión y CAT sin IVA."""
    quote = quoted(world, vehiculo)
    car = quote.car if quote else find(world, vehiculo)
    if car is None:
        return not_found(world, vehiculo, "un vehículo o una cotización", "vehicle or quote")
    price = quote.total if quote else car.price
    down = _down(world, price, enganche, enganche_pct)
    refused = _refused(world, price, down)
    if refused is not None:
        return refused
    deal = _deal(world, car, price, down, plazo, plain=quote is None or quote.plain)
    return _plan(world, deal) | {"id_cotizacion": quote.id if quote else None} | _table(deal, shown=con_tabla)


def _down(world: World, price: float, given: float | None, share: float | None) -> int:
    if given is not None:
        return cents(given)
    return cents(price * share / 100) if share is not None else cents(down_of(world, price))


def _refused(world: World, price: float, down: int) -> dict[str, Any] | None:
    least = min(cents(price * _LEAST_DOWN / 100), cents(down_of(world, price)))
    if down < least:
        problem = world.text("El enganche es menor que el mínimo.", "The down payment is below the minimum.")
        return {"estado": "enganche_insuficiente", "mensaje": problem, "enganche_minimo": amount(least)}
    if down >= cents(price):
        problem = world.text("El enganche cubre el precio.", "The down payment covers the price.")
        return {"estado": "no_requiere_credito", "mensaje": problem, "precio": price}
    return None


def _deal(world: World, car: Car, price: float, down: int, months: int, *, plain: bool) -> Deal:  # noqa: PLR0913 - what a deal is made of
    known, lent = terms(world), cents(price) - down
    rate = rate_for(world, months, price if car.agreed and plain else None)
    agreed = (
        car.agreed
        and plain
        and known.payment is not None
        and months == (known.months or months)
        and down == cents(down_of(world, price))
    )
    if not agreed or known.payment is None:
        return Deal(car, cents(price), down, months, loan(lent, rate, months), 0, agreed=False)
    fixed, usual = cents(known.payment), equal_payment(lent, rate, months)
    charges = max(0, fixed - usual) if fixed > usual * _TOLERANCE else 0
    paid = loan(lent, rate, months, payment=fixed - charges)
    return Deal(car, cents(price), down, months, paid, charges, agreed=True)


def _plan(world: World, deal: Deal) -> dict[str, Any]:
    lent, facts = deal.loan.principal, world.facts
    share = facts.percent(*OPENING)
    if share is None:
        share = world.table("opening fee", lambda given: given.rng("opening fee").choice((1.5, 2.0, 2.5)))
    fee = cents(lent / 100 * share / 100)
    cost = facts.percent(*ANNUAL_COST) if deal.car.agreed else None
    return {
        "estado": "ok",
        "id_vehiculo": deal.car.id,
        "modelo": deal.car.model,
        "precio": amount(deal.price),
        "enganche": amount(deal.down),
        "enganche_pct": round(100 * deal.down / deal.price, 2),
        "monto_financiado": amount(lent),
        "plazo_meses": deal.months,
        "tasa_anual": deal.loan.rate,
        "mensualidad": amount(deal.loan.payment + deal.charges),
        "cargos_mensuales": amount(deal.charges),
        "ultimo_pago": amount(deal.loan.last + deal.charges),
        "total_intereses": amount(deal.loan.interest),
        "total_pagado": amount(deal.loan.total + deal.charges * deal.months),
        "comision_por_apertura": amount(fee),
        "comision_por_apertura_pct": share,
        "cat": annual_cost(lent - fee, deal.loan, deal.charges) if cost is None else cost,
        "moneda": world.currency,
    }


def _table(deal: Deal, *, shown: bool) -> dict[str, Any]:
    return {"tabla_de_pagos": deal.loan.rows()} if shown else {}


def credit_example(world: World) -> dict[str, Any]:
    """The car the conversation is about, on the facts' terms."""
    months = terms(world).months
    car = current(world)
    term = months if months is not None and _SHORTEST <= months <= _LONGEST else _USUAL
    return {"vehiculo": handle(world, car), "plazo": term, "enganche": down_of(world, car.price)}
