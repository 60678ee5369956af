"""The clinic: results, interactions and record agree, inform and never diagnose."""

from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.tools.medical.medicines import INTERACTIONS, NAMES
from uncase_nb.tools.medical.results import STUDIES
from uncase_nb.tools.session import ToolSession

DOMAIN = "medical.consultation"
FEW = settings(max_examples=25, deadline=None)


@FEW
@given(st.integers(0, 999), st.sampled_from(sorted(STUDIES)))
def test_a_value_is_marked_by_its_own_range_and_says_that_it_is_no_diagnosis(seed, study) -> None:
    result = ToolSession(seed, domain=DOMAIN).call("consultar_resultados", {"estudio": study})
    assert len(result["resultados"]) == len(STUDIES[study])
    for item in result["resultados"]:
        inside = item["referencia_min"] <= item["valor"] <= item["referencia_max"]
        assert item["fuera_de_referencia"] is not inside
    assert "no es un diagnóstico" in result["nota"]


def test_an_analyte_has_one_value_in_every_study() -> None:
    session = ToolSession(6, domain=DOMAIN)
    found = [
        {
            item["analito"]: item["valor"]
            for item in session.call("consultar_resultados", {"estudio": study})["resultados"]
        }
        for study in ("química sanguínea", "perfil de lípidos")
    ]
    assert found[0]["colesterol total"] == found[1]["colesterol total"]


def test_the_facts_values_are_the_patients() -> None:
    facts = {
        "glucosa": "108 mg/dL",
        "ldl_level": "148 mg/dL",
        "alergias": "penicilina",
        "tratamiento": "warfarina de 5 mg",
    }
    session = ToolSession(2, domain=DOMAIN, facts=facts)
    blood = session.call("consultar_resultados", {"estudio": "química sanguínea"})["resultados"]
    assert next(item for item in blood if item["analito"] == "glucosa")["valor"] == 108
    lipids = session.call("consultar_resultados", {"estudio": "perfil de lípidos"})["resultados"]
    assert next(item for item in lipids if item["analito"] == "LDL")["valor"] == 148
    record = session.call("consultar_historial_clinico", {})
    assert (record["alergias"], record["medicamentos"]) == (["penicilina"], ["warfarina de 5 mg"])
    checked = session.call(
        "verificar_interacciones", {"medicamentos": ["ibuprofeno", "amoxicilina"], "folio": record["folio"]}
    )
    assert [item["medicamentos"] for item in checked["interacciones"]] == [["ibuprofeno", "warfarina"]]
    assert checked["alertas_de_alergia"] == [{"alergia": "penicilina", "medicamentos": ["amoxicilina"]}]


@FEW
@given(st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=8, unique=True))
def test_interactions_are_those_of_the_list_and_no_other(names) -> None:
    result = ToolSession(0, domain=DOMAIN).call("verificar_interacciones", {"medicamentos": names})
    found = {frozenset(item["medicamentos"]) for item in result["interacciones"]}
    assert found == {item.pair for item in INTERACTIONS if item.pair <= set(names)}
    assert result["no_reconocidos"] == []


def test_an_unknown_medicine_is_said_to_be_unknown() -> None:
    result = ToolSession(0, domain=DOMAIN).call("verificar_interacciones", {"medicamentos": ["fantasiol", "warfarina"]})
    assert result["no_reconocidos"] == ["fantasiol"]
    assert result["interacciones"] == []


def test_an_appointment_is_in_the_record() -> None:
    session = ToolSession(3, domain=DOMAIN)
    booked = session.call("agendar_cita", session.example("agendar_cita"))
    record = session.call("consultar_historial_clinico", {"folio": booked["folio"]})
    assert booked["id_cita"] in [visit.get("id_cita") for visit in record["citas"]]


def test_an_unknown_patient_is_not_invented() -> None:
    session = ToolSession(3, domain=DOMAIN)
    for name in ("consultar_historial_clinico", "consultar_resultados", "agendar_cita", "verificar_interacciones"):
        assert session.call(name, session.example(name) | {"folio": "pac-0000"})["estado"] == "no_encontrado"
