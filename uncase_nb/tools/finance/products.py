"""The session's catalogue: one place for every rate and fee, so that the tools agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from uncase_nb.tools.world import World

Credit = Literal["personal", "nómina", "auto", "hipotecario", "consolidación", "tarjeta"]
Fund = Literal["deuda", "mixto", "acciones", "retiro", "ahorro"]
Product = Literal[Credit, Fund]
RATE = (
    "tasa",
    "tasa_anual",
    "tasa_de_interes",
    "tipo_fijo",
    "fixed_rate",
    "rate",
    "annual_rate",
    "interest_rate",
    "apr",
)
PAYMENT = ("mensualidad", "monthly_payment", "pago_mensual", "cuota", "cuota_mensual", "cuota_fija")
TERM = ("plazo", "plazo_del_credito", "term", "loan_term", "horizonte", "time_horizon", "horizon")
ANNUAL_COST = ("costo_anual_total", "cat", "annual_cost")
OPENING = ("comision_por_apertura", "comision_de_apertura", "opening_fee", "origination_fee")
_FEE = ("comision", "comisiones", "comision_anual", "comision_de_gestion", "fees", "new_fee", "fee", "management_fee")
_RETURN = (
    "rendimiento",
    "rendimiento_anual",
    "rendimiento_historico",
    "hipotesis",
    "return",
    "historical_return",
    "annual_return",
)
_CREDITS: dict[str, tuple[float, float, int, int, int, int]] = {
    "personal": (24.0, 38.0, 6, 60, 10_000, 400_000),
    "nómina": (21.0, 32.0, 6, 60, 5_000, 600_000),
    "auto": (11.5, 15.5, 12, 72, 80_000, 1_500_000),
    "hipotecario": (9.8, 11.9, 60, 360, 300_000, 12_000_000),
    "consolidación": (22.0, 29.0, 6, 60, 10_000, 500_000),
    "tarjeta": (42.0, 68.0, 3, 48, 1_000, 200_000),
}
"""Lowest and highest rate, shortest and longest term in months, least and most in pesos."""
_FUNDS: dict[str, tuple[float, float, float, float]] = {
    "ahorro": (4.0, 6.0, 0.5, 0.0),
    "deuda": (7.0, 9.5, 2.0, 0.9),
    "retiro": (6.5, 9.0, 4.0, 0.6),
    "mixto": (8.0, 10.5, 7.0, 1.4),
    "acciones": (9.5, 12.5, 15.0, 1.9),
}
"""Lowest and highest usual return, half the width of the scenarios, fee; all in percent a year."""
_SPREAD = 1.06
_DEBT, _SHARES = {"deuda", "bonds", "bonos", "cetes"}, {"acciones", "stocks", "shares"}
FUND_WORDS = (
    ({"retiro", "retirement", "pension", "afore"}, "retiro"),
    ({"fiscal", "jubilacion"}, "retiro"),
    (_DEBT, "deuda"),
    (_SHARES, "acciones"),
    ({"ahorro", "savings"}, "ahorro"),
)
CREDIT_WORDS = (
    ({"consolidacion", "consolidar", "consolidation"}, "consolidación"),
    ({"vivienda", "casa", "hipoteca", "hipotecario", "home", "mortgage", "escrituracion"}, "hipotecario"),
    ({"auto", "automotriz", "car", "vehiculo"}, "auto"),
    ({"tarjeta", "card"}, "tarjeta"),
    ({"nomina", "payroll"}, "nómina"),
)


@dataclass(frozen=True, slots=True)
class CreditProduct:
    """A loan on offer."""

    name: str
    rate: float
    opening: float
    """Percent of the amount lent."""
    months: tuple[int, int]
    amounts: tuple[float, float]
    agreed: bool
    """Whether it is the one the facts speak of."""


@dataclass(frozen=True, slots=True)
class FundProduct:
    """An investment on offer."""

    name: str
    usual: float
    """Gross, percent a year; a past figure, no promise."""
    spread: float
    """Half the width of the scenarios, in percentage points."""
    fee: float
    """Percent of the balance a year."""
    agreed: bool


def credit_products(world: World) -> dict[str, CreditProduct]:
    """Every loan on offer, by name."""
    return world.table("credits", lambda given: {name: _credit(given, name) for name in _CREDITS})


def fund_products(world: World) -> dict[str, FundProduct]:
    """Every investment on offer, by name."""
    return world.table("funds", lambda given: {name: _fund(given, name) for name in _FUNDS})


def credit_named(world: World) -> str:
    """The loan the facts speak of; the personal one where they do not say."""
    return next((loan for known, loan in CREDIT_WORDS if world.about & known), "personal")


def fund_named(world: World) -> str:
    """The investment the facts speak of; the mixed fund where they do not say."""
    if world.about & _DEBT and world.about & _SHARES:
        return "mixto"
    return next((fund for known, fund in FUND_WORDS if world.about & known), "mixto")


def named_rate(world: World, name: str) -> float | None:
    """The yearly rate the facts give the product. Beside a consolidation, their plain rate is that of the debt."""
    if name != "consolidación":
        return world.facts.yearly(*RATE)
    return world.facts.yearly("credito_de_consolidacion", "tasa_de_consolidacion", "consolidation_rate", "new_rate")


def _credit(world: World, name: str) -> CreditProduct:
    low, high, shortest, longest, least, most = _CREDITS[name]
    rng, agreed = world.rng("credit", name), name == credit_named(world)
    rate, opening = round(rng.uniform(low, high), 1), rng.choice((0.0, 1.0, 1.5, 2.0))
    if agreed:
        known = named_rate(world, name)
        rate = rate if known is None else known
        share = world.facts.percent(*OPENING)
        opening = opening if share is None else share
    if name == "tarjeta" and not agreed and "credito_de_consolidacion" in world.facts.values:
        rate = world.facts.yearly(*RATE) or rate  # the facts' plain rate is that of the debt
    return CreditProduct(name, rate, opening, (shortest, longest), (world.price(least), world.price(most)), agreed)


def _fund(world: World, name: str) -> FundProduct:
    low, high, spread, fee = _FUNDS[name]
    rng, agreed = world.rng("fund", name), name == fund_named(world)
    usual, fee = round(rng.uniform(low, high), 1), round(fee * rng.uniform(1 / _SPREAD, _SPREAD), 2)
    if agreed:
        known, charged = _share(world, *_RETURN), _share(world, *_FEE)
        usual = usual if known is None else known
        fee = fee if charged is None else charged
    return FundProduct(name, usual, spread, fee, agreed)


def _share(world: World, *names: str) -> float | None:
    """A percentage, where the fact is one."""
    text = world.facts.text(*names)
    return world.facts.percent(*names) if text and "%" in text else None
