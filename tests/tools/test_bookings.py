"""One hour, one booking: in medicine, law, industry and tutoring alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.tools.session import ToolSession

BOOK = {
    "medical.consultation": ("agendar_cita", {"motivo": "valoración", "especialidad": "cardiología"}),
    "legal.advisory": ("agendar_asesoria", {}),
    "industrial.support": ("programar_servicio", {"equipo": "compresor", "tipo": "correctivo"}),
    "education.tutoring": ("programar_sesion", {"materia": "física"}),
}
FEW = settings(max_examples=15, deadline=None)


def offered(session: ToolSession, domain: str) -> list[dict]:
    if domain == "medical.consultation":
        return session.call("consultar_agenda", {"especialidad": "cardiología", "limite": 20})["horarios"]
    name, others = BOOK[domain]
    return session.call(name, others)["horarios"]


@FEW
@given(st.sampled_from(sorted(BOOK)), st.integers(0, 999), st.integers(0, 3), st.sampled_from(["id", "text", "iso"]))
def test_a_booked_hour_is_gone_and_cannot_be_booked_again(domain, seed, nth, how) -> None:
    session = ToolSession(seed, domain=domain)
    name, others = BOOK[domain]
    slot = offered(session, domain)[nth]
    said = {"id": slot["id_horario"], "text": slot["texto"], "iso": f"{slot['fecha']} {slot['hora']}"}[how]
    first = session.call(name, {"horario": said} | others)
    assert first["estado"] == "ok"
    assert (first["fecha"], first["hora"], first["cita"]) == (slot["fecha"], slot["hora"], slot["texto"])
    assert slot["id_horario"] not in [free["id_horario"] for free in offered(session, domain)]
    again = session.call(name, {"horario": slot["id_horario"]} | others)
    assert again["estado"] == "no_disponible"
    assert again["alternativas"]
    assert slot["id_horario"] not in [free["id_horario"] for free in again["alternativas"]]
    other = session.call(name, {"horario": again["alternativas"][0]["id_horario"]} | others)
    assert other["estado"] == "ok"


@pytest.mark.parametrize("domain", sorted(BOOK))
def test_an_hour_that_is_not_open_is_not_invented(domain) -> None:
    session = ToolSession(1, domain=domain)
    name, others = BOOK[domain]
    refused = session.call(name, {"horario": "2031-01-01 03:17"} | others)
    assert refused["estado"] == "no_encontrado"
    assert refused["alternativas"]


@pytest.mark.parametrize("domain", sorted(BOOK))
@pytest.mark.parametrize(
    ("said", "language", "day", "hour"),
    [
        ("jueves 20 de marzo a las 9:30", "es", "2025-03-20", "09:30"),
        ("Friday, March 21 at 4:30 pm", "en", "2025-03-21", "16:30"),
        ("sábado 15 de marzo a las 11:00", "es", "2025-03-15", "11:00"),
    ],
)
def test_the_appointment_of_the_facts_is_free_and_keeps_its_words(domain, said, language, day, hour) -> None:
    session = ToolSession(8, domain=domain, facts={"lugar": said}, language=language)
    name, others = BOOK[domain]
    first = offered(session, domain)[0]
    assert (first["texto"], first["fecha"], first["hora"]) == (said, day, hour)
    booked = session.call(name, {"horario": said} | others)
    assert (booked["estado"], booked["cita"]) == ("ok", said)
    assert session.world.today.isoformat() < day


def test_an_hour_of_the_facts_is_the_same_in_every_desk() -> None:
    session = ToolSession(1, domain="medical.consultation", facts={"cita": "jueves 20 de marzo a las 9:30"})
    session.call("agendar_cita", {"horario": "hor-01", "motivo": "valoración", "especialidad": "nutrición"})
    again = session.call("agendar_cita", {"horario": "hor-01", "motivo": "valoración", "especialidad": "pediatría"})
    assert again["estado"] == "no_disponible"


def test_free_hours_of_desks_are_on_working_days() -> None:
    from datetime import date

    from uncase_nb.tools.holidays import rest_day

    for seed in range(30):
        session = ToolSession(seed, domain="medical.consultation")
        for slot in session.call("consultar_agenda", {"especialidad": "pediatría", "limite": 20})["horarios"]:
            assert rest_day(date.fromisoformat(slot["fecha"])) is None


@FEW
@given(st.integers(0, 999), st.sampled_from(["mañana", "tarde"]), st.dates())
def test_an_agenda_keeps_to_its_filters(seed, shift, since) -> None:
    session = ToolSession(seed, domain="medical.consultation")
    asked = {"especialidad": "odontología", "turno": shift, "desde": since.isoformat(), "limite": 20}
    for slot in session.call("consultar_agenda", asked)["horarios"]:
        assert slot["fecha"] >= since.isoformat()
        assert (slot["hora"] < "13:00") == (shift == "mañana")
