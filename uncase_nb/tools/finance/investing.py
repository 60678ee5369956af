"""`evaluar_perfil_riesgo` and `proyectar_inversion`: a profile, and scenarios that add up and suit it."""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal

from pydantic import Field

from uncase_nb.tools.finance.products import TERM, Fund, FundProduct, fund_named, fund_products
from uncase_nb.tools.finance.warning import of_investment
from uncase_nb.tools.money import amount, cents
from uncase_nb.tools.world import World

_PROFILES = ((4, "conservador"), (7, "moderado"), (99, "agresivo"))
"""The highest score of each."""
_SUITS = {
    "conservador": ("ahorro", "deuda"),
    "moderado": ("ahorro", "deuda", "retiro", "mixto"),
    "agresivo": ("ahorro", "deuda", "retiro", "mixto", "acciones"),
}
_EXPERIENCE = {"ninguna": 0, "básica": 1, "amplia": 2}
_YEARS, _LOSSES = ((2, 0), (5, 2), (10, 3), (99, 4)), ((5, 0), (10, 2), (20, 3), (101, 4))
_SCENARIOS = (("pesimista", -1), ("base", 0), ("optimista", 1))
_LONGEST = 480
_USUAL_MONTHS = 60


def evaluar_perfil_riesgo(
    world: World,
    *,
    horizonte_anios: Annotated[int, Field(ge=0, le=50, description="Años antes de necesitar el dinero")],
    tolerancia_pct: Annotated[
        float, Field(ge=0, le=100, description="Caída que se aguantaría en un año, en porcentaje")
    ],
    experiencia: Annotated[
        Literal["ninguna", "básica", "amplia"], Field(description="Experiencia con inversiones")
    ] = "ninguna",
) -> dict[str, Any]:
    """Evalúa el perfil de riesgo de un inversionista y las inversiones que le son afines. No recomienda comprar."""
    score = _points(horizonte_anios, _YEARS) + _points(tolerancia_pct, _LOSSES) + _EXPERIENCE[experiencia]
    profile = next(name for top, name in _PROFILES if score <= top)
    _profile(world)[:] = [profile]
    return {
        "estado": "ok",
        "puntaje": score,
        "puntaje_maximo": 10,
        "perfil": profile,
        "productos_afines": list(_SUITS[profile]),
        "horizonte_anios": horizonte_anios,
        "tolerancia_pct": tolerancia_pct,
        "nota": of_investment(world),
    }


def proyectar_inversion(
    world: World,
    *,
    producto: Annotated[Fund, Field(description="Inversión a proyectar")],
    plazo: Annotated[int, Field(ge=1, le=_LONGEST, description="Plazo en meses")],
    monto_inicial: Annotated[float, Field(ge=0, le=1e9, description="Aportación inicial")] = 0,
    aportacion_mensual: Annotated[float, Field(ge=0, le=1e8, description="Aportación al final de cada mes")] = 0,
) -> dict[str, Any]:
    """Proyecta una inversión en tres escenarios, con comisión descontada. No es una promesa de rendimiento."""
    if monto_inicial == 0 and aportacion_mensual == 0:
        problem = world.text(
            "Falta un monto inicial o una aportación mensual.", "An amount or a monthly sum is missing."
        )
        return {"estado": "sin_monto", "mensaje": problem}
    item = fund_products(world)[producto]
    paid_in = cents(monto_inicial) + plazo * cents(aportacion_mensual)
    profile = next(iter(_profile(world)), None)
    return {
        "estado": "ok",
        "producto": producto,
        "plazo_meses": plazo,
        "total_aportado": amount(paid_in),
        "comision_anual_pct": item.fee,
        "escenarios": [
            _scenario(item, name, sign, cents(monto_inicial), cents(aportacion_mensual), plazo)
            for name, sign in _SCENARIOS
        ],
        "moneda": world.currency,
        "perfil": profile,
        "afin_al_perfil": None if profile is None else producto in _SUITS[profile],
        "nota": of_investment(world),
    }


def profile_example(world: World) -> dict[str, Any]:
    """The facts' horizon and tolerance."""
    months = world.facts.months("horizonte", "plazo", "time_horizon", "horizon")
    loss = world.facts.percent(*world.facts.named("tolerancia", "tolerance"))
    return {
        "horizonte_anios": min(50, (months or 60) // 12),
        "tolerancia_pct": loss if loss is not None and 0 <= loss <= 100 else 10.0,
    }


def projection_example(world: World) -> dict[str, Any]:
    """What the facts would put in, and for how long."""
    facts, months = world.facts, world.facts.months(*TERM)
    once = facts.money("monto", "amount", "monto_inicial", "inversion", "initial_amount", "starting_amount")
    monthly = facts.money("aportacion", "aportacion_mensual", "monthly_amount", "contribution", "monthly_contribution")
    if monthly is None and (yearly := facts.money("aportacion_anual", "annual_contribution")) is not None:
        monthly = yearly / 12
    if monthly is None:  # beside contributions a capital is what they come to
        once = once or facts.money("capital")
    given = {"producto": fund_named(world), "plazo": min(months or _USUAL_MONTHS, _LONGEST)}
    if once:
        given["monto_inicial"] = once
    if monthly:
        given["aportacion_mensual"] = monthly
    return given if once or monthly else given | {"monto_inicial": world.price(100_000)}


def _profile(world: World) -> list[str]:
    """The profile evaluated in this session, if any."""
    return world.table("profile", lambda _: [])


def _points(value: float, table: tuple[tuple[int, int], ...]) -> int:
    return next(points for top, points in table if value <= top)


def _scenario(item: FundProduct, name: str, sign: int, first: int, monthly: int, months: int) -> dict[str, Any]:  # noqa: PLR0913, PLR0917 - the terms of a projection
    gross = item.usual + sign * item.spread * math.sqrt(12 / max(12, months))  # good and bad years even out
    rate = (gross - item.fee) / 1200
    balance = first
    for _ in range(months):
        balance += round(balance * rate) + monthly
    return {
        "escenario": name,
        "rendimiento_bruto_pct": round(gross, 2),
        "rendimiento_neto_pct": round(gross - item.fee, 2),
        "rendimiento": amount(balance - first - months * monthly),
        "saldo_final": amount(balance),
    }
