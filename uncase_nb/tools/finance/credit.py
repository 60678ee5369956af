"""`simular_credito`: equal payments that add up to the cent, at the rate and fee the other tools show."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.finance.products import (
    ANNUAL_COST,
    PAYMENT,
    RATE,
    TERM,
    Credit,
    CreditProduct,
    credit_named,
    credit_products,
    named_rate,
)
from uncase_nb.tools.finance.warning import of_credit
from uncase_nb.tools.money import Loan, amount, annual_cost, cents, equal_payment, loan, rate_of
from uncase_nb.tools.world import World

_AMOUNT = ("monto", "saldo", "amount", "monto_del_credito", "loan_amount", "balance", "capital_pendiente", "importe")
_VALUE = ("valor_de_la_vivienda", "precio_de_la_vivienda", "valor", "precio", "home_price", "home_value", "price")
_DOWN = ("enganche", "down_payment", "pago_inicial", "entrada")
_TOLERANCE = 1.002
"""An agreed instalment this much above the formula's has charges in it."""


def simular_credito(
    world: World,
    *,
    tipo: Annotated[Credit, Field(description="Tipo de crédito; sin él, personal")] = "personal",
    monto: Annotated[float, Field(ge=1, le=1e9, description="Monto a financiar, en la moneda de la sesión")],
    plazo: Annotated[int, Field(ge=3, le=360, description="Plazo en meses")],
    con_tabla: Annotated[bool, Field(description="Si se incluye la tabla de pagos")] = False,
) -> dict[str, Any]:
    """Simula un crédito a pagos fijos: mensualidad, tasa, intereses, comisión por apertura y CAT sin IVA."""
    product = credit_products(world)[tipo]
    refused = _refused(world, product, monto, plazo)
    if refused:
        return refused
    agreed = product.agreed and known(world) == (cents(monto), plazo)
    paid, charges = _paid(world, product, cents(monto), plazo, agreed=agreed)
    fee = cents(monto * product.opening / 100)
    fact = world.facts.percent(*ANNUAL_COST) if product.agreed else None
    return {
        "estado": "ok",
        "tipo": tipo,
        "monto": amount(paid.principal),
        "plazo_meses": plazo,
        "tasa_anual": paid.rate,
        "mensualidad": amount(paid.payment + charges),
        "cargos_mensuales": amount(charges),
        "ultimo_pago": amount(paid.last + charges),
        "total_intereses": amount(paid.interest),
        "total_pagado": amount(paid.total + charges * plazo),
        "comision_por_apertura": amount(fee),
        "comision_por_apertura_pct": product.opening,
        "cat": annual_cost(paid.principal - fee, paid, charges) if fact is None else fact,
        "moneda": world.currency,
        **({"tabla_de_pagos": paid.rows()} if con_tabla else {}),
        "nota": of_credit(world),
    }


def known(world: World) -> tuple[int, int] | None:
    """Cents and months of the loan the facts describe."""
    facts = world.facts
    months = facts.months(*TERM) or facts.months(*PAYMENT) or facts.months(*RATE)
    if months is None:
        return None
    lent = facts.money(*_AMOUNT) or _lent_on(world) or _lent_at(world, months)
    return None if lent is None or lent <= 0 else (cents(lent), months)


def _lent_on(world: World) -> float | None:
    """What is left of a price after the down payment the facts name."""
    facts, share = world.facts, world.facts.text(*_DOWN)
    value = facts.money(*_VALUE)
    if value is None or share is None:
        return None
    down = value * (facts.percent(*_DOWN) or 0) / 100 if "%" in share else facts.money(*_DOWN)
    return None if down is None else value - down


def _lent_at(world: World, months: int) -> float | None:
    """What the facts' instalment pays at their rate, or the price where they give no rate."""
    payment, rate = world.facts.money(*PAYMENT), world.facts.yearly(*RATE)
    if payment is None or not rate:
        return world.facts.money(*_VALUE)
    monthly = rate / 1200
    return float(round(payment * (1 - (1 + monthly) ** -months) / monthly, -2))


def rate_agreed(world: World, product: CreditProduct) -> float:
    """The product's rate; the one the facts' instalment implies where they give no rate."""
    described, payment = known(world), world.facts.money(*PAYMENT)
    if not product.agreed or named_rate(world, product.name) is not None or described is None or payment is None:
        return product.rate
    return rate_of(described[0], cents(payment), described[1]) or product.rate


def credit_example(world: World) -> dict[str, Any]:
    """The loan the facts describe, or a middling one."""
    name = credit_named(world)
    product, described = credit_products(world)[name], known(world)
    if described is not None:
        lent, months = amount(described[0]), described[1]
        if not _refused(world, product, lent, months):
            return {"tipo": name, "monto": lent, "plazo": months}
    return {"tipo": name, "monto": product.amounts[0] * 4, "plazo": min(product.months[1], product.months[0] * 4)}


def _refused(world: World, product: CreditProduct, lent: float, months: int) -> dict[str, Any] | None:
    if (cents(lent), months) == known(world) and product.agreed:
        return None
    inside = product.months[0] <= months <= product.months[1] and product.amounts[0] <= lent <= product.amounts[1]
    if inside:
        return None
    return {
        "estado": "fuera_de_condiciones",
        "mensaje": world.text("El producto no admite ese monto o plazo.", "The product does not allow that."),
        "plazo_minimo_meses": product.months[0],
        "plazo_maximo_meses": product.months[1],
        "monto_minimo": product.amounts[0],
        "monto_maximo": product.amounts[1],
        "moneda": world.currency,
    }


def _paid(world: World, product: CreditProduct, lent: int, months: int, *, agreed: bool) -> tuple[Loan, int]:
    rate, payment = rate_agreed(world, product), world.facts.money(*PAYMENT)
    if not agreed or payment is None:
        return loan(lent, rate, months), 0
    fixed, usual = cents(payment), equal_payment(lent, rate, months)
    charges = max(0, fixed - usual) if fixed > usual * _TOLERANCE else 0
    return loan(lent, rate, months, payment=fixed - charges), charges
