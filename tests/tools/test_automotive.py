"""The agency: filters hold, the quote is of the car found, the plan adds up, the facts win."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.tools.session import ToolSession

DOMAIN = "automotive.sales"
SEEDS = st.integers(0, 10_000)
FEW = settings(max_examples=40, deadline=None)


def cents(amount: float) -> int:
    return round(amount * 100)


@FEW
@given(SEEDS, st.floats(150_000, 700_000), st.sampled_from(["sedán", "SUV", "pickup", "camioneta"]), st.booleans())
def test_a_search_keeps_to_its_filters(seed, budget, kind, used) -> None:
    wanted = "seminuevo" if used else "nuevo"
    session = ToolSession(seed, domain=DOMAIN)
    found = session.call("buscar_inventario", {"presupuesto": budget, "tipo": kind, "condicion": wanted, "limite": 20})
    assert found["total"] == len(found["vehiculos"])
    everything = session.call("buscar_inventario", {"limite": 20})
    assert everything["total"] >= found["total"]
    for car in found["vehiculos"]:
        assert car["precio"] <= budget
        assert car["condicion"] == wanted
        assert car["tipo"] in (("SUV", "pickup", "minivan") if kind == "camioneta" else (kind,))


@FEW
@given(SEEDS, st.integers(0, 2), st.sets(st.sampled_from(["tapetes", "alarma", "estribos"])))
def test_a_quote_is_of_the_car_found_and_adds_up(seed, nth, extras) -> None:
    session = ToolSession(seed, domain=DOMAIN)
    car = session.call("buscar_inventario", {"limite": 3})["vehiculos"][nth]
    quote = session.call("cotizar_vehiculo", {"vehiculo": car["id_vehiculo"], "accesorios": sorted(extras)})
    assert (quote["modelo"], quote["precio"]) == (car["modelo"], car["precio"])
    parts = quote["precio"] + sum(item["precio"] for item in quote["accesorios"])
    assert cents(quote["total"]) == cents(parts - quote["bono"] - quote["valor_a_cuenta"])
    plan = session.call("consultar_financiamiento", {"vehiculo": quote["id_cotizacion"], "plazo": 36})
    assert plan["precio"] == quote["total"]
    assert plan["id_vehiculo"] == car["id_vehiculo"]


@FEW
@given(SEEDS, st.integers(6, 84), st.floats(10, 95))
def test_a_plan_adds_up_to_the_cent(seed, months, share) -> None:
    session = ToolSession(seed, domain=DOMAIN)
    plan = session.call(
        "consultar_financiamiento",
        {"vehiculo": "veh-0003", "plazo": months, "enganche_pct": share, "con_tabla": True},
    )
    if plan["estado"] == "enganche_insuficiente":
        assert share < 20
        return
    rows = plan["tabla_de_pagos"]
    assert len(rows) == months
    assert rows[-1]["saldo"] == 0
    assert cents(plan["enganche"]) + cents(plan["monto_financiado"]) == cents(plan["precio"])
    assert sum(cents(row["monto"]) for row in rows) == cents(plan["total_pagado"])
    assert cents(plan["total_pagado"]) == cents(plan["monto_financiado"]) + cents(plan["total_intereses"])
    monthly = plan["tasa_anual"] / 1200
    usual = plan["monto_financiado"] * monthly / (1 - (1 + monthly) ** -months)
    assert plan["mensualidad"] == pytest.approx(usual, abs=0.006)
    assert plan["cat"] >= plan["tasa_anual"]


@FEW
@given(SEEDS)
def test_the_facts_win(seed) -> None:
    facts = {
        "modelo": "Auto Ficticio X 2025", "precio": "$350,000.00 MXN", "plazo": "48 meses", "tasa": "13.9 %",
        "enganche": "25 %", "presupuesto": "$380,000 MXN",
    }  # fmt: skip
    session = ToolSession(seed, domain=DOMAIN, facts=facts)
    found = session.call("buscar_inventario", session.example("buscar_inventario"))["vehiculos"][0]
    assert (found["modelo"], found["precio"], found["anio"]) == ("Auto Ficticio X 2025", 350_000.0, 2025)
    plan = session.call("consultar_financiamiento", session.example("consultar_financiamiento"))
    assert (plan["precio"], plan["plazo_meses"], plan["tasa_anual"]) == (350_000.0, 48, 13.9)
    assert plan["enganche"] == 87_500.0


@pytest.mark.parametrize("extra", [{}, {"tasa_anual": "13.9 %"}, {"tasa": "30 %"}, {"tasa": "1 %"}])
def test_an_agreed_instalment_is_kept_and_still_adds_up(extra) -> None:
    facts = {"modelo": "Auto X", "precio": "$365,900 MXN", "enganche": "20 %", "plazo": "48 meses"}
    session = ToolSession(1, domain=DOMAIN, facts=facts | {"mensualidad": "$7,850 MXN"} | extra)
    plan = session.call("consultar_financiamiento", session.example("consultar_financiamiento") | {"con_tabla": True})
    assert plan["mensualidad"] == 7_850.0
    paid = sum(cents(row["monto"]) for row in plan["tabla_de_pagos"]) + 48 * cents(plan["cargos_mensuales"])
    assert paid == cents(plan["total_pagado"])
    charges = 48 * cents(plan["cargos_mensuales"])
    assert paid == cents(plan["monto_financiado"]) + cents(plan["total_intereses"]) + charges


def test_what_is_not_there_is_not_invented() -> None:
    session = ToolSession(1, domain=DOMAIN)
    assert session.call("cotizar_vehiculo", {"vehiculo": "veh-9999"})["estado"] == "no_encontrado"
    assert session.call("consultar_financiamiento", {"vehiculo": "cot-0009"})["estado"] == "no_encontrado"
    assert session.call("consultar_crm", {"folio": "cli-0000"})["estado"] == "no_encontrado"
    compared = session.call("comparar_modelos", {"vehiculos": ["veh-0001", "veh-9999"]})
    assert compared["no_encontrados"] == ["veh-9999"]
    assert [car["id_vehiculo"] for car in compared["vehiculos"]] == ["veh-0001"]


def test_a_quote_reaches_the_customers_record() -> None:
    session = ToolSession(5, domain=DOMAIN)
    customer = session.example("consultar_crm")["folio"]
    assert session.call("consultar_crm", {"folio": customer})["cotizaciones"] == []
    quote = session.call("cotizar_vehiculo", {"vehiculo": "veh-0002", "folio": customer})
    listed = session.call("consultar_crm", {"folio": customer})["cotizaciones"]
    assert [item["id_cotizacion"] for item in listed] == [quote["id_cotizacion"]]
    assert listed[0]["total"] == quote["total"]
