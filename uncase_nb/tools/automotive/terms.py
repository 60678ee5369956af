"""What the facts say about paying: down payment, term, rate, instalment."""

from __future__ import annotations

from typing import NamedTuple

from uncase_nb.tools.money import amount, cents, rate_of
from uncase_nb.tools.world import World

DOWN = ("enganche", "down_payment", "pago_inicial", "anticipo", "entrada", "cuota_inicial")
TERM = ("plazo", "plazo_del_credito", "term", "loan_term", "plazo_meses")
RATE = ("tasa", "tasa_anual", "tasa_de_interes", "rate", "annual_rate", "interest_rate", "apr")
PAYMENT = ("mensualidad", "monthly_payment", "pago_mensual", "cuota", "cuota_mensual", "instalment", "installment")
OPENING = ("comision_por_apertura", "comision_de_apertura", "opening_fee", "origination_fee")
ANNUAL_COST = ("costo_anual_total", "cat", "annual_cost")
_DOWN_PERCENT = 20.0
_STEP = 0.4
"""What a year more of term adds to the rate, in percentage points."""


_DIGITS = 4
"""Significant figures of an implied price; the last payment takes up the rest."""


class Terms(NamedTuple):
    """What the facts name; None where they do not."""

    down: float | None
    """Amount."""
    down_percent: float | None
    months: int | None
    rate: float | None
    payment: float | None


def terms(world: World) -> Terms:
    """The facts' terms, each as the number it is."""
    facts = world.facts
    share = facts.text(*DOWN)
    return Terms(
        facts.money(*DOWN),
        facts.percent(*DOWN) if share and "%" in share else None,
        facts.months(*TERM) or facts.months(*PAYMENT),
        facts.yearly(*RATE),
        facts.money(*PAYMENT),
    )


def down_of(world: World, price: float) -> float:
    """The down payment where the customer names none: that of the facts, otherwise a fifth."""
    known = terms(world)
    if known.down is not None and known.down < price:
        return known.down
    return amount(cents(price * (known.down_percent or _DOWN_PERCENT) / 100))


def implied_price(world: World) -> float | None:
    """The price that the facts' instalment, rate, term and down payment come to."""
    known = terms(world)
    if known.payment is None or known.rate is None or known.months is None:
        return None
    monthly = known.rate / 1200
    lent = known.payment * (known.months if monthly == 0 else (1 - (1 + monthly) ** -known.months) / monthly)
    share = known.down_percent or _DOWN_PERCENT
    price = lent + known.down if known.down is not None else lent / (1 - share / 100)
    step = 10.0 ** (len(str(int(price))) - _DIGITS)
    return float(round(price / step) * step)


def rate_for(world: World, months: int, agreed_price: float | None) -> float:
    """The yearly rate in percent: that of the facts, the one their instalment implies, or the session's own."""
    known = terms(world)
    if known.rate is not None:
        return known.rate
    if agreed_price is not None and known.payment is not None and known.months is not None:
        lent = cents(agreed_price) - cents(down_of(world, agreed_price))
        if (implied := rate_of(lent, cents(known.payment), known.months)) is not None:
            return implied
    first = world.table("credit rate", lambda given: given.rng("credit rate").choice((11.9, 12.4, 12.9, 13.5)))
    return round(first + _STEP * max(0, months // 12 - 1), 2)
