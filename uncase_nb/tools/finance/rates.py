"""`consultar_tasas` and `comparar_comisiones`: the catalogue as the other tools use it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from uncase_nb.tools.finance.credit import rate_agreed
from uncase_nb.tools.finance.products import (
    Fund,
    FundProduct,
    Product,
    credit_named,
    credit_products,
    fund_named,
    fund_products,
)
from uncase_nb.tools.finance.warning import of_credit, of_investment
from uncase_nb.tools.world import World


def consultar_tasas(
    world: World,
    *,
    producto: Annotated[Product | None, Field(description="Producto; sin él se listan todos los de la clase")] = None,
    clase: Annotated[Literal["crédito", "inversión"] | None, Field(description="Clase de producto")] = None,
) -> dict[str, Any]:
    """Consulta tasas anuales vigentes de créditos y rendimientos de referencia de inversiones, con sus condiciones."""
    loans = [
        {
            "producto": item.name,
            "clase": "crédito",
            "tasa_anual": rate_agreed(world, item),
            "comision_por_apertura_pct": item.opening,
            "plazo_minimo_meses": item.months[0],
            "plazo_maximo_meses": item.months[1],
            "monto_minimo": item.amounts[0],
            "monto_maximo": item.amounts[1],
        }
        for item in credit_products(world).values()
        if producto in (None, item.name) and clase in (None, "crédito")
    ]
    investments = [
        {
            "producto": item.name,
            "clase": "inversión",
            "rendimiento_de_referencia": item.usual,
            "comision_anual_pct": item.fee,
        }
        for item in fund_products(world).values()
        if producto in (None, item.name) and clase in (None, "inversión")
    ]
    rows = loans + investments
    return {
        "estado": "ok" if rows else "sin_resultados",
        "fecha": world.today.isoformat(),
        "moneda": world.currency,
        "tasas": rows,
        "nota": of_credit(world) if loans else of_investment(world),
    }


def comparar_comisiones(
    world: World,
    *,
    productos: Annotated[
        list[Fund],
        Field(
            min_length=1, max_length=5, json_schema_extra={"uniqueItems": True}, description="Inversiones a comparar"
        ),
    ],
    monto: Annotated[float, Field(ge=100, le=1e9, description="Monto sobre el que se calcula el costo")] = 100_000,
    anios: Annotated[int, Field(ge=1, le=40, description="Años que se mantiene la inversión")] = 1,
) -> dict[str, Any]:
    """Compara lo que cobran varias inversiones al año y en el plazo, sobre un mismo monto."""
    rows = [_fees(fund_products(world)[name], monto, anios) for name in productos]
    rows.sort(key=lambda row: (row["comision_anual_pct"], row["producto"]))
    return {
        "estado": "ok",
        "monto": monto,
        "anios": anios,
        "moneda": world.currency,
        "comisiones": rows,
        "mas_barata": rows[0]["producto"],
        "diferencia": round(rows[-1]["costo_total"] - rows[0]["costo_total"], 2),
        "nota": of_investment(world),
    }


def rates_example(world: World) -> dict[str, Any]:
    """The product the facts speak of."""
    investing = any(
        word in " ".join(world.facts.values) for word in ("rendimiento", "fondo", "portfolio", "aportacion")
    )
    return {"producto": fund_named(world) if investing else credit_named(world)}


def fees_example(world: World) -> dict[str, Any]:
    """The investment the facts speak of, and two others."""
    named, invested = fund_named(world), world.facts.money("monto", "amount", "inversion", "balance", "capital")
    others = [name for name in fund_products(world) if name != named][:2]
    return {"productos": [named, *others]} | ({"monto": invested} if invested and invested >= 100 else {})


def _fees(item: FundProduct, invested: float, years: int) -> dict[str, Any]:
    yearly = round(invested * item.fee / 100, 2)
    return {
        "producto": item.name,
        "comision_anual_pct": item.fee,
        "costo_anual": yearly,
        "costo_total": round(yearly * years, 2),
    }
