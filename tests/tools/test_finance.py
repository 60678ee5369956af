"""One catalogue of rates and fees, and plans that add up to the cent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.tools.session import ToolSession

DOMAIN = "finance.advisory"
FEW = settings(max_examples=40, deadline=None)
LOANS = ["personal", "nómina", "auto", "hipotecario", "consolidación", "tarjeta"]
FUNDS = ["deuda", "mixto", "acciones", "retiro", "ahorro"]


def cents(amount: float) -> int:
    return round(amount * 100)


@FEW
@given(st.integers(0, 999), st.sampled_from(LOANS), st.floats(0, 1), st.floats(0, 1))
def test_a_loan_adds_up_at_the_rate_the_table_shows(seed, kind, share, length) -> None:
    session = ToolSession(seed, domain=DOMAIN)
    terms = session.call("consultar_tasas", {"producto": kind})["tasas"][0]
    amount = terms["monto_minimo"] + share * (terms["monto_maximo"] - terms["monto_minimo"])
    months = round(terms["plazo_minimo_meses"] + length * (terms["plazo_maximo_meses"] - terms["plazo_minimo_meses"]))
    plan = session.call("simular_credito", {"tipo": kind, "monto": amount, "plazo": months, "con_tabla": True})
    assert plan["estado"] == "ok"
    assert plan["tasa_anual"] == terms["tasa_anual"]
    assert plan["comision_por_apertura_pct"] == terms["comision_por_apertura_pct"]
    rows = plan["tabla_de_pagos"]
    assert (len(rows), rows[-1]["saldo"]) == (months, 0)
    assert sum(cents(row["monto"]) for row in rows) == cents(plan["total_pagado"])
    assert cents(plan["total_pagado"]) == cents(plan["monto"]) + cents(plan["total_intereses"])
    assert all(cents(row["monto"]) == cents(row["interes"]) + cents(row["capital"]) for row in rows)
    monthly = plan["tasa_anual"] / 1200
    assert plan["mensualidad"] == pytest.approx(plan["monto"] * monthly / (1 - (1 + monthly) ** -months), abs=0.006)


@FEW
@given(st.integers(0, 999), st.sampled_from(LOANS))
def test_the_annual_cost_is_the_rate_at_which_the_payments_are_worth_the_money(seed, kind) -> None:
    session = ToolSession(seed, domain=DOMAIN)
    terms = session.call("consultar_tasas", {"producto": kind})["tasas"][0]
    asked = {"tipo": kind, "monto": terms["monto_minimo"] * 2, "plazo": terms["plazo_minimo_meses"] * 2}
    plan = session.call("simular_credito", asked | {"con_tabla": True})
    received = plan["monto"] - plan["comision_por_apertura"]

    def worth(rate: float) -> float:
        return sum(row["monto"] / (1 + rate / 100) ** (row["pago"] / 12) for row in plan["tabla_de_pagos"])

    assert worth(plan["cat"] + 0.06) < received < worth(plan["cat"] - 0.06)


def test_terms_outside_the_product_are_refused() -> None:
    result = ToolSession(1, domain=DOMAIN).call("simular_credito", {"tipo": "hipotecario", "monto": 9e8, "plazo": 240})
    assert result["estado"] == "fuera_de_condiciones"
    assert result["monto_maximo"] < 9e8


@pytest.mark.parametrize(
    ("facts", "rate", "payment"),
    [
        (
            {"monto": "$80,000 MXN", "plazo": "24 meses", "tasa": "26.9 % anual", "mensualidad": "$4,346 MXN"},
            26.9,
            4346,
        ),
        ({"balance": "$9,200", "consolidation": "one loan", "monthly_payment": "$298 for 36 months"}, 10.26, 298),
        ({"monto": "$12.000.000 COP", "cuota": "$419.513 COP a 36 meses", "tasa": "1,3 % mensual"}, 15.6, 419_513),
    ],
)
def test_the_loan_of_the_facts_is_kept(facts, rate, payment) -> None:
    session = ToolSession(1, domain=DOMAIN, facts=facts)
    plan = session.call("simular_credito", session.example("simular_credito"))
    assert plan["tasa_anual"] == pytest.approx(rate, abs=0.01)
    assert plan["mensualidad"] == payment
    assert cents(plan["total_pagado"]) == cents(plan["monto"]) + cents(plan["total_intereses"]) + plan[
        "plazo_meses"
    ] * cents(plan["cargos_mensuales"])


@FEW
@given(st.integers(0, 999), st.sampled_from(FUNDS), st.integers(1, 480), st.floats(0, 1e6), st.floats(1, 1e5))
def test_a_projection_adds_up_and_charges_the_fee_that_is_compared(seed, fund, months, once, monthly) -> None:
    session = ToolSession(seed, domain=DOMAIN)
    asked = {"producto": fund, "plazo": months, "monto_inicial": once, "aportacion_mensual": monthly}
    result = session.call("proyectar_inversion", asked)
    assert cents(result["total_aportado"]) == cents(once) + months * cents(monthly)
    finals = [item["saldo_final"] for item in result["escenarios"]]
    for item in result["escenarios"]:
        assert item["saldo_final"] == pytest.approx(result["total_aportado"] + item["rendimiento"], abs=0.011)
        net = item["rendimiento_bruto_pct"] - result["comision_anual_pct"]
        assert item["rendimiento_neto_pct"] == pytest.approx(net, abs=0.011)
    assert finals == sorted(finals)
    fees = session.call("comparar_comisiones", {"productos": FUNDS})["comisiones"]
    assert {row["producto"]: row["comision_anual_pct"] for row in fees}[fund] == result["comision_anual_pct"]
    rates = session.call("consultar_tasas", {"producto": fund})["tasas"][0]
    assert rates["comision_anual_pct"] == result["comision_anual_pct"]
    assert "sin garantía" in result["nota"]


def test_more_tolerance_and_time_never_lower_the_profile() -> None:
    order = ["conservador", "moderado", "agresivo"]
    session = ToolSession(1, domain=DOMAIN)
    for experience in ("ninguna", "básica", "amplia"):
        found = [
            order.index(
                session.call(
                    "evaluar_perfil_riesgo",
                    {"horizonte_anios": years, "tolerancia_pct": loss, "experiencia": experience},
                )["perfil"]
            )
            for years, loss in ((0, 0), (3, 6), (6, 12), (12, 25), (40, 90))
        ]
        assert found == sorted(found)


def test_a_projection_knows_the_profile_of_the_session() -> None:
    session = ToolSession(1, domain=DOMAIN)
    asked = {"producto": "acciones", "plazo": 12, "monto_inicial": 1000}
    assert session.call("proyectar_inversion", asked)["afin_al_perfil"] is None
    session.call("evaluar_perfil_riesgo", {"horizonte_anios": 1, "tolerancia_pct": 0})
    assert session.call("proyectar_inversion", asked)["afin_al_perfil"] is False


@FEW
@given(st.integers(0, 999), st.floats(100, 1e7), st.integers(1, 40))
def test_fees_are_the_share_of_the_amount_and_the_cheapest_is_named(seed, amount, years) -> None:
    asked = {"productos": FUNDS, "monto": amount, "anios": years}
    result = ToolSession(seed, domain=DOMAIN).call("comparar_comisiones", asked)
    for row in result["comisiones"]:
        assert row["costo_anual"] == pytest.approx(amount * row["comision_anual_pct"] / 100, abs=0.006)
        assert cents(row["costo_total"]) == years * cents(row["costo_anual"])
    costs = [row["costo_total"] for row in result["comisiones"]]
    assert min(result["comisiones"], key=lambda row: row["costo_total"])["producto"] == result["mas_barata"]
    assert result["diferencia"] == pytest.approx(max(costs) - min(costs), abs=0.006)
