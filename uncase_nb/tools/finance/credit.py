"""`simular_credito`: equal payments that add up to the cent, at the rate and fee the other tools show."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.finance.products import (
    ANNUAL_COST,
    PAYMENT,
    TERM,
    Credit,
    CreditProduct,
    credit_named,
    credit_products,
)
from uncase_nb.tools.finance.warning import of_credit
from uncase_nb.tools.money import Loan, amount, annual_cost, cents, equal_payment, loan, rate_of
from uncase_nb.tools.world import World

_AMOUNT = ("monto", "saldo", "amount", "monto_del_credito", "loan_amount", "balance")
_VALUE = ("valor_de_la_vivienda", "valor", "precio", "home_value", "price")
_DOWN = ("enganche", "down_payment", "pago_inicial", "entrada")
_TOLERANCE = 1.002
"""An agreed instalment this much above the formula's has charges in it."""


def simular_credito(
    world: World,
    *,
    tipo: Annotated[Credit, Field(description="Tipo de crédito")],
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
    lent, months = facts.money(*_AMOUNT), facts.months(*TERM)
    value = facts.money(*_VALUE)
    if lent is None and value is not None:
        share = facts.text(*_DOWN)
        down = value * (facts.percent(*_DOWN) or 0) / 100 if share and "%" in share else facts.money(*_DOWN) or 0.0
        lent = value - down
    return None if lent is None or lent <= 0 or months is None else (cents(lent), months)


def rate_agreed(world: World, product: CreditProduct) -> float:
    """The product's rate; the one the facts' instalment implies where they give no rate."""
    described, payment = known(world), world.facts.money(*PAYMENT)
    named = world.facts.percent("tasa", "tasa_anual", "tasa_de_interes", "rate", "annual_rate", "interest_rate", "apr")
    if not product.agreed or named is not None or described is None or payment is None:
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
