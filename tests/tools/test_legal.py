"""Deadlines skip what Mexico rests, and the file agrees with the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.tools.holidays import holidays, rest_day
from uncase_nb.tools.session import ToolSession

DOMAIN = "legal.advisory"
FEW = settings(max_examples=40, deadline=None)


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2025, ["01-01", "02-03", "03-17", "05-01", "09-16", "11-17", "12-25"]),
        (2024, ["01-01", "02-05", "03-18", "05-01", "09-16", "10-01", "11-18", "12-25"]),
        (2026, ["01-01", "02-02", "03-16", "05-01", "09-16", "11-16", "12-25"]),
    ],
)
def test_the_rest_days_of_article_74(year, days) -> None:
    assert sorted(f"{day:%m-%d}" for day in holidays(year)) == days


def test_a_known_deadline() -> None:
    """15 working days from 14 March 2025: the 17th rests, and so do the weekends."""
    result = ToolSession(1, domain=DOMAIN).call("calcular_plazo", {"fecha_inicio": "2025-03-14", "dias": 15})
    assert (result["primer_dia"], result["vencimiento"]) == ("2025-03-18", "2025-04-07")
    assert [day["fecha"] for day in result["descansos_obligatorios"]] == ["2025-03-17"]


@FEW
@given(st.dates(date(2020, 1, 1), date(2032, 1, 1)), st.integers(1, 365), st.sampled_from(["hábiles", "naturales"]))
def test_a_deadline_counts_every_day_once(start, days, kind) -> None:
    result = ToolSession(1, domain=DOMAIN).call(
        "calcular_plazo", {"fecha_inicio": start.isoformat(), "dias": days, "tipo_de_dias": kind}
    )
    end = date.fromisoformat(result["vencimiento"])
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    counted = [day for day in between if kind == "naturales" or rest_day(day) is None]
    assert len(counted) == days
    assert len(between) - len(counted) == result["dias_inhabiles_excluidos"]
    assert kind == "naturales" or rest_day(end) is None
    assert result["vence_en_dia_inhabil"] == (rest_day(end) is not None)


@FEW
@given(st.integers(0, 999))
def test_a_files_deadline_is_the_calendars(seed) -> None:
    session = ToolSession(seed, domain=DOMAIN)
    file = session.call("consultar_expediente", session.example("consultar_expediente"))
    term = file["proximo_termino"]
    asked = {"fecha_inicio": term["notificado"], "dias": term["dias_habiles"]}
    assert session.call("calcular_plazo", asked)["vencimiento"] == term["vencimiento"]
    days = [act["fecha"] for act in file["actuaciones"]]
    assert days == sorted(days)
    assert file["etapa"] == file["actuaciones"][-1]["actuacion"]
    assert session.call("consultar_expediente", {"asunto": "asu-0000"})["estado"] == "no_encontrado"


@pytest.mark.parametrize(
    ("subject", "law", "article"),
    [
        ("despido injustificado", "Ley Federal del Trabajo", "48"),
        ("aguinaldo", "Ley Federal del Trabajo", "87"),
        ("vacaciones", "Ley Federal del Trabajo", "76"),
        ("pena convencional", "Código Civil Federal", "1843"),
        ("pagaré requisitos", "Ley General de Títulos y Operaciones de Crédito", "170"),
        ("trademark", "Ley Federal de Protección a la Propiedad Industrial", None),
    ],
)
def test_a_subject_finds_its_provision(subject, law, article) -> None:
    found = ToolSession(1, domain=DOMAIN).call("buscar_legislacion", {"tema": subject})["disposiciones"]
    assert (law, article) in [(item["ley"], item["articulo"]) for item in found]


def test_a_subject_nobody_has_is_not_invented() -> None:
    result = ToolSession(1, domain=DOMAIN).call("buscar_legislacion", {"tema": "xilofonía cuántica"})
    assert (result["estado"], result["total"], result["disposiciones"]) == ("sin_resultados", 0, [])


def test_a_search_keeps_to_its_branch() -> None:
    result = ToolSession(1, domain=DOMAIN).call(
        "buscar_legislacion", {"tema": "contrato plazo prescripción", "materia": "mercantil", "limite": 10}
    )
    assert {item["materia"] for item in result["disposiciones"]} == {"mercantil"}


def test_requirements_are_met_by_the_documents_named() -> None:
    session = ToolSession(1, domain=DOMAIN)
    asked = {"tramite": "devolución de depósito"}
    bare = session.call("verificar_requisitos", asked)
    assert len(bare["faltantes"]) == len(bare["requisitos"])
    some = session.call("verificar_requisitos", asked | {"documentos": ["contrato de arrendamiento firmado"]})
    assert set(bare["faltantes"]) - set(some["faltantes"]) == {"contrato de arrendamiento"}
    whole = session.call("verificar_requisitos", asked | {"documentos": bare["faltantes"]})
    assert whole["completo"] is True
