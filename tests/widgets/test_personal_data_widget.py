"""The Python half of the preview: what it sends when asked, and that nothing personal is in what is saved."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import uncase_nb as un
from uncase_nb.schemas.scan import MarkedText
from uncase_nb.widgets.conversations import STATIC_VARIABLE
from uncase_nb.widgets.personal_data import PersonalDataPreview, pieces

TEXTS = [f"Soy Fidencio Barragán {n}, tel 55 1234 {5000 + n}" for n in range(12)] + ["correo: ana@example.com"]


def preview() -> PersonalDataPreview:
    return PersonalDataPreview(un.scan([*TEXTS, "nada"], ner="off").marked())


def page(widget: PersonalDataPreview, **asked: object) -> dict:
    sent: list[dict] = []
    widget.send = lambda content, buffers=None: sent.append(content)  # noqa: ARG005 - ipywidgets' signature
    widget._answer(widget, {"type": "page", "view": "v"} | asked, [])
    return sent[0]


def test_a_page_holds_the_whole_text_of_each_row() -> None:
    first = page(preview(), page=0)
    assert (first["found"], first["pages"], len(first["rows"])) == (13, 2, 10)
    assert ["".join(piece[0] for piece in row["pieces"]) for row in first["rows"]] == TEXTS[:10]


def test_one_type_alone() -> None:
    only = page(preview(), kind="EMAIL_ADDRESS")
    assert [row["where"] for row in only["rows"]] == ["message 13"]
    assert only["rows"][0]["pieces"][1][:2] == ["ana@example.com", "EMAIL_ADDRESS"]


@pytest.mark.parametrize("wanted", [-5, 99, "x", None])
def test_any_page_asked_for_is_answered(wanted: object) -> None:
    assert page(preview(), page=wanted)["page"] in (0, 1)


def test_nothing_personal_is_in_the_state_or_the_fallback(monkeypatch: pytest.MonkeyPatch) -> None:
    report = un.scan(TEXTS, ner="off")
    widget = PersonalDataPreview(report.marked())
    saved = json.dumps(widget.get_state(), default=str) + json.dumps(widget._repr_mimebundle_(), default=str)
    monkeypatch.setenv(STATIC_VARIABLE, "1")
    saved += json.dumps(widget._repr_mimebundle_()) + repr(report.marked()) + repr(widget)
    assert "PERSON" in saved
    for personal in ("Fidencio", "1234", "ana@"):
        assert personal not in saved


@given(st.text(max_size=40), st.lists(st.integers(0, 40), max_size=8))
def test_pieces_joined_are_the_text(text: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    spans = [
        un.scan("ana@example.com", ner="off").spans[0].model_copy(update={"start": a, "end": b})
        for a, b in zip(edges[::2], edges[1::2], strict=False)
    ]
    cut = pieces(MarkedText("", 0, "content", text, spans, []))
    assert "".join(piece[0] for piece in cut) == text
    assert [piece[0] for piece in cut if piece[1]] == [text[span.start : span.end] for span in spans]
