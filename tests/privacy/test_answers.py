"""What an answer holds, and what a known name is cut to; addresses told in words."""

import pytest

import uncase_nb as un
from uncase_nb.privacy.answers import code_in


def _left(question: str, answer: str, value: str) -> bool:
    """Whether some of a value in an answer is found by no rule."""
    talk = un.Conversation(
        id="t", messages=[{"role": "assistant", "content": question}, {"role": "user", "content": answer}]
    )
    start = answer.index(value)
    covered = {at for span in un.scan(talk, ner="off").spans if span.message == 1 for at in range(span.start, span.end)}
    return any(at not in covered for at in range(start, start + len(value)) if answer[at].isalnum())


@pytest.mark.parametrize(
    ("question", "answer", "value"),
    [
        ("Can I take your policy number?", "Sure, it's on the blue card, QV/0338/55120-B.", "QV/0338/55120-B"),
        ("¿Hay carpeta de investigación?", "sí, la traigo, CX-ABC/02/03/UI-1/00444/02-2025. fue en la noche", "00444"),
        ("passport no pls", "its PX9912034", "PX9912034"),
        ("¿Qué edades tienen?", "6 y 9", "9"),
        ("¿Fecha de nacimiento?", "12 del 6 del 94", "12 del 6 del 94"),
        ("your address?", "flat above the bakery on Quay Rd", "flat above the bakery on Quay Rd"),
    ],
)
def test_what_was_asked_for_is_found(question: str, answer: str, value: str) -> None:
    assert not _left(question, answer, value)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("¿Cuál es el tiempo de entrega?", "la entrega es de 30 minutos"),
        ("¿A qué domicilio?", "hablamos de 12 meses"),
        ("Your address?", "why do you need it in 2025?"),
        ("Policy number?", "it costs 1,250.00 and expired in 2024"),
    ],
)
def test_other_answers_stay(question: str, answer: str) -> None:
    talk = un.Conversation(
        id="t", messages=[{"role": "assistant", "content": question}, {"role": "user", "content": answer}]
    )
    assert [span.text for span in un.scan(talk, ner="off").spans if span.type != "DATE_TIME"] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("on the card, RW-771204", "RW-771204"), ("AUT 5509-2, gracias", "AUT 5509-2"), ("AB-1234 or CD-5678", None)],
)
def test_only_a_single_code_is_an_answer(text: str, code: str | None) -> None:
    place = code_in(text)
    assert (text[slice(*place)] if place else None) == code


@pytest.mark.parametrize(
    ("name", "cut"), [("Citlali Vázquez", "Citla"), ("Declan Moran", "Decl"), ("Raghunandan Iyer", "Raghu")]
)
def test_a_known_name_cut_short_is_found(name: str, cut: str) -> None:
    talk = un.Conversation(
        id="t",
        messages=[
            {"role": "user", "content": f"me llamo {name}"},
            {"role": "user", "content": f"avisen que {cut} ya salió"},
        ],
    )
    assert cut in [span.text for span in un.scan(talk, ner="off").spans]


@pytest.mark.parametrize(
    "text",
    [
        "vivimos en la calle de tierra atras de la iglesia de san judas, casa de adobe sin numero",
        "es el camino viejo al molino s/n, junto al puente",
        "we live near Harrow and Elm, the tower with the clinic, suite 204",
    ],
)
def test_an_address_told_in_words_is_found_to_its_end(text: str) -> None:
    assert any(span.type == "ADDRESS" and span.end == len(text) for span in un.scan(text, ner="off").spans)
