"""The plant: stock falls, the diagnosis is the manual's, a visit takes its parts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.tools.session import ToolSession

DOMAIN = "industrial.support"
FEW = settings(max_examples=25, deadline=None)


def stocked(session: ToolSession, number: str) -> dict:
    return session.call("buscar_refaccion", {"refaccion": number})["refacciones"][0]


@FEW
@given(st.integers(0, 999), st.integers(1, 15), st.lists(st.integers(1, 4), min_size=1, max_size=4))
def test_stock_falls_by_what_is_set_aside_and_never_below_zero(seed, nth, counts) -> None:
    session = ToolSession(seed, domain=DOMAIN)
    number = f"ref-{nth:04}"
    left = stocked(session, number)["existencia"]
    for count in counts:
        asked = {"refaccion": number, "cantidad": count, "apartar": True}
        result = session.call("buscar_refaccion", asked)
        if count <= left:
            left -= count
            assert result["estado"] == "ok"
            assert result["importe"] == round(count * result["refacciones"][0]["precio"], 2)
        else:
            assert result["estado"] == "existencia_insuficiente"
        assert stocked(session, number)["existencia"] == left >= 0


@FEW
@given(st.integers(0, 999), st.integers(0, 2))
def test_a_diagnosis_says_what_the_manual_says_and_names_a_part_of_the_store(seed, nth) -> None:
    session = ToolSession(seed, domain=DOMAIN)
    machine = session.example("consultar_manual")["equipo"]
    alarm = session.call("consultar_manual", {"equipo": machine, "tema": "alarmas"})["alarmas"][nth]
    found = session.call("diagnosticar_falla", {"equipo": machine, "codigo": alarm["codigo"]})
    assert found["causa_probable"] == alarm["causa_probable"]
    assert "candado" in found["pasos"][0]  # safety first
    part = stocked(session, found["id_refaccion"])
    assert (part["nombre"], part["existencia"], part["equipo"]) == (
        found["refaccion"], found["existencia"], found["id_equipo"],
    )  # fmt: skip
    by_sign = session.call("diagnosticar_falla", {"equipo": machine, "sintoma": alarm["significado"]})
    assert by_sign["estado"] == "ok"


def test_an_unknown_alarm_lists_the_known_ones() -> None:
    session = ToolSession(1, domain=DOMAIN)
    machine = session.example("consultar_manual")["equipo"]
    for name in ("consultar_manual", "diagnosticar_falla"):
        result = session.call(name, {"equipo": machine, "codigo": "Z-999"})
        assert result["estado"] == "no_encontrado"
        assert len(result["alarmas_conocidas"]) == 3


def test_an_unknown_machine_or_part_is_not_invented() -> None:
    session = ToolSession(1, domain=DOMAIN)
    for name in ("consultar_manual", "diagnosticar_falla", "consultar_historial_mantenimiento", "programar_servicio"):
        assert session.call(name, session.example(name) | {"equipo": "eq-0000"})["estado"] == "no_encontrado"
    assert session.call("buscar_refaccion", {"refaccion": "ref-9999"})["estado"] == "no_encontrado"
    asked = session.example("programar_servicio") | {"refacciones": ["ref-9999"]}
    assert session.call("programar_servicio", asked)["estado"] == "no_encontrado"


@FEW
@given(st.integers(0, 999))
def test_a_visit_is_in_the_history_and_takes_its_parts(seed) -> None:
    session = ToolSession(seed, domain=DOMAIN, facts={"refaccion": "filtro AF-330", "existencia": "2 piezas"})
    number = session.call("buscar_refaccion", {"refaccion": "filtro AF-330"})["refacciones"][0]["id_refaccion"]
    session.call("buscar_refaccion", {"refaccion": number, "apartar": True})
    visit = session.call("programar_servicio", session.example("programar_servicio") | {"refacciones": [number] * 2})
    part = stocked(session, number)
    assert (visit["estado"], part["existencia"], part["apartadas"]) == ("ok", 0, 0)
    history = session.call("consultar_historial_mantenimiento", {"equipo": visit["id_equipo"]})
    assert visit["id_servicio"] in [item.get("id_servicio") for item in history["servicios"]]
    slots = session.call("programar_servicio", {"equipo": visit["id_equipo"], "tipo": "inspección"})["horarios"]
    asked = {"equipo": visit["id_equipo"], "tipo": "correctivo", "horario": slots[0]["id_horario"]}
    refused = session.call("programar_servicio", asked | {"refacciones": [number]})
    assert refused["estado"] == "existencia_insuficiente"
    assert session.call("programar_servicio", asked)["estado"] == "ok"  # the refusal took no hour


def test_the_alarm_of_the_facts_is_the_machines() -> None:
    facts = {
        "codigo_de_alarma": "E-214", "causa": "flujo de aire restringido", "refaccion": "filtro AF-330",
        "tiempo_de_entrega": "24 horas", "bloqueo_de_seguridad": "candado en el interruptor",
    }  # fmt: skip
    session = ToolSession(1, domain=DOMAIN, facts=facts, context="alarma de un compresor")
    found = session.call("diagnosticar_falla", session.example("diagnosticar_falla"))
    assert (found["codigo"], found["causa_probable"], found["refaccion"], found["pasos"][0]) == (
        "E-214", "flujo de aire restringido", "filtro AF-330", "candado en el interruptor",
    )  # fmt: skip
    assert found["equipo"].startswith("compresor")
    assert stocked(session, found["id_refaccion"])["plazo_de_surtido"] == "24 horas"
